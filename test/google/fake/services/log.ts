import { expose } from "../expose";
import type { Run } from "../run";

type Logger = GoogleAppsScript.Base.Logger;

const LEVELS = ["log", "info", "warn", "error", "time", "timeEnd"] as const;

/** https://developers.google.com/apps-script/guides/logging : `console` has these methods and no others. */
export function consoleService(run: Run): Console {
  const write =
    (level: string) =>
    (...values: unknown[]) => {
      run.world.log.push({ level, text: values.map(String).join(" ") });
    };
  return expose<Console>(run, "console", Object.fromEntries(LEVELS.map((level) => [level, write(level)])));
}

export function loggerService(run: Run): Logger {
  const logger: Logger = expose<Logger>(run, "Logger", {
    log: (...values: unknown[]) => {
      run.world.log.push({ level: "log", text: values.map(String).join(" ") });
      return logger;
    },
    getLog: () => run.world.log.map(({ text }) => text).join("\n"),
    clear: () => {},
  });
  return logger;
}
