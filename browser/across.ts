import { addFindings, type FileReport } from "../shared/report/file-report";
import type { Finding } from "../shared/report/types";
import type { IndicatorFacts } from "../shared/rules/indicator-facts";
import type { Pool } from "./pool";
import type { CheckSetup, FileTasks } from "./protocol";

/** What a comparison of all open files found, by file. */
export interface AcrossFiles {
  /** Compares anew; gives the paths about which it now says something else than before. */
  readonly compare: (
    facts: readonly IndicatorFacts[],
    setup: CheckSetup,
    files: number,
  ) => Promise<ReadonlySet<string>>;
  readonly complete: (report: FileReport) => FileReport;
  readonly clear: () => void;
}

export function acrossFiles(pool: Pool<FileTasks>): AcrossFiles {
  let found: ReadonlyMap<string, readonly Finding[]> = new Map();
  return {
    compare: async (facts, setup, files) => {
      const before = found;
      // A comparison that fails is no reason to withhold what the files themselves gave.
      found = files < 2 ? new Map() : await ask(pool, facts, setup).catch(() => before);
      const paths = new Set([...before.keys(), ...found.keys()]);
      return new Set([...paths].filter((path) => said(before.get(path)) !== said(found.get(path))));
    },
    complete: (report) => addFindings(report, found.get(report.path) ?? []),
    clear: () => {
      found = new Map();
    },
  };
}

/** Facts that cross to the worker in one go. */
const PORTION = 500;

function ask(pool: Pool<FileTasks>, facts: readonly IndicatorFacts[], setup: CheckSetup) {
  return pool.askOne(async (askWorker) => {
    await askWorker("keepFacts", { facts: [], isFirst: true });
    for (let at = 0; at < facts.length; at += PORTION) {
      await askWorker("keepFacts", { facts: facts.slice(at, at + PORTION), isFirst: false });
    }
    return askWorker("compare", { setup });
  });
}

function said(findings: readonly Finding[] | undefined): string {
  return (findings ?? []).map(({ sheet, cell, message }) => [sheet, cell, message].join("\u0000")).join("\u0001");
}
