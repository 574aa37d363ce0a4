import { SingleBar } from "cli-progress";
import type { Locale } from "../shared/locale";

export interface Progress {
  advance(name: string): void;
  stop(): void;
}

const SILENT: Progress = { advance() {}, stop() {} };

/** A bar on standard error with the time left; nothing where standard error is no terminal or the work is short. */
export function startProgress(total: number, locale: Locale): Progress {
  if (!process.stderr.isTTY || total < 2) return SILENT;
  const format =
    locale === "ja"
      ? "点検中 {bar} {value}/{total} 残り{eta_formatted} {name}"
      : "Checking {bar} {value}/{total} {eta_formatted} left {name}";
  const bar = new SingleBar({
    format,
    stream: process.stderr,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  bar.start(total, 0, { name: "" });
  return { advance: (name) => bar.increment(1, { name }), stop: () => bar.stop() };
}
