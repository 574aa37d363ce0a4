import "./engine";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { languageOf, parseArguments } from "./arguments";
import { check } from "./check";
import { type CheckJob, type CheckSetup, checkFile } from "./check-file";
import { evaluate } from "./eval";
import { helpText } from "./help";
import { read } from "./read";
import { writeSettingsTemplate } from "./settings-template";
import { snapshot } from "./snapshot";
import { VERSION } from "./version";

const COMMANDS: Readonly<Record<string, (args: Parameters<typeof check>[0]) => Promise<number> | number>> = {
  check,
  read,
  eval: evaluate,
  snapshot,
  settings: writeSettingsTemplate,
};

async function main(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv);
  if ("usage" in args) {
    console.error(args.usage[languageOf(argv)]);
    return 2;
  }
  if (args.values.help || args.command === "help") {
    process.stdout.write(helpText(args.locale));
    return 0;
  }
  if (args.values.version) {
    console.log(VERSION);
    return 0;
  }
  const command = args.command === null ? undefined : COMMANDS[args.command];
  if (!command) {
    if (args.command !== null) {
      const { command: name, locale } = args;
      console.error(locale === "ja" ? `「${name}」という命令はありません。` : `There is no command "${name}".`);
    }
    process.stderr.write(helpText(args.locale));
    return 2;
  }
  return command(args);
}

/** The same file is the script of the workers of a batch. */
function serveJobs(port: NonNullable<typeof parentPort>): void {
  port.on("message", (job: CheckJob) => {
    void checkFile(job, workerData as CheckSetup).then((result) => port.postMessage(result));
  });
}

if (isMainThread) {
  // A reader that went away (`| head`) is no failure of ours.
  process.stdout.on("error", () => process.exit(0));
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else if (parentPort) {
  serveJobs(parentPort);
}
