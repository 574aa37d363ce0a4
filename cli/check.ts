import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFiles } from "../shared/inspect";
import type { LocalText } from "../shared/locale";
import { type FileReport, unreadableFile } from "../shared/report/file-report";
import { addSummaries } from "../shared/report/summary";
import type { Finding, Summary } from "../shared/report/types";
import type { IndicatorFacts } from "../shared/rules/indicator-facts";
import { DEFAULT_SETTINGS, type Settings } from "../shared/settings";
import type { ParsedArguments } from "./arguments";
import { type CheckJob, type CheckResult, type CheckSetup, checkFile, spillPath } from "./check-file";
import { type CheckPlan, planCheck } from "./check-plan";
import { type InputProblem, listInputs } from "./files";
import { type Batch, renderText, writeFormat } from "./outputs";
import { runPool } from "./pool";
import { startProgress } from "./progress";
import { removeUnfinished, WriteProblem, writeWhole } from "./write-whole";

/** Exit codes of design 8; 130 is what shells expect after Ctrl-C. */
const EXIT = { allRead: 0, findings: 1, notRead: 2, interrupted: 130 } as const;

/** `tenken check`: returns the exit code. */
export async function check(args: ParsedArguments): Promise<number> {
  const plan = await planCheck(args);
  if ("usage" in plan) {
    console.error(plan.usage[args.locale]);
    return EXIT.notRead;
  }
  for (const problem of plan.settingsProblems) console.error(problem);
  const { files, problems } = listInputs(args.operands);
  const setup: CheckSetup = {
    locale: plan.locale,
    settings: plan.settings,
    annotateInto: plan.annotate ? plan.out : null,
    fill: plan.fill,
    spillInto: mkdtempSync(join(tmpdir(), "tenken-")),
  };
  const stop = { isStopped: false };
  const onInterrupt = () => {
    stop.isStopped = true;
  };
  process.once("SIGINT", onInterrupt);
  try {
    for (const [index, problem] of problems.entries()) {
      const error = { code: problem.problem, message: PROBLEM_WORDS[problem.problem][plan.locale] };
      writeWhole(spillPath(setup, files.length + index), JSON.stringify(unreadableFile(problem.path, error)));
    }
    const jobs = files.map((file, index) => ({ index, file }));
    const facts = await checkAll(jobs, setup, stop);
    const batch = gather(setup, files.length + problems.length, facts, plan.settings);
    await output(batch, plan);
    if (stop.isStopped) {
      console.error(
        plan.locale === "ja"
          ? "中断しました。終わったファイルの結果だけを出しました。"
          : "Stopped: only the finished files are reported.",
      );
      return EXIT.interrupted;
    }
    return exitCode(batch, plan.failOn);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    console.error(error.text[plan.locale]);
    return EXIT.notRead;
  } finally {
    process.removeListener("SIGINT", onInterrupt);
    removeUnfinished();
    rmSync(setup.spillInto, { recursive: true, force: true });
  }
}

const PROBLEM_WORDS: Readonly<Record<InputProblem["problem"], LocalText>> = {
  missing: { ja: "ファイルが見つかりません。", en: "There is no such file." },
  "empty-folder": {
    ja: "このフォルダーに .xlsx・.xlsm・.csv のファイルがありません。",
    en: "There is no .xlsx, .xlsm or .csv file in this folder.",
  },
  "no-match": { ja: "この指定に合うファイルがありません。", en: "No file matches this pattern." },
  unreadable: { ja: "このフォルダーを読む権限がありません。", en: "No permission to read this folder." },
};

async function checkAll(
  jobs: readonly CheckJob[],
  setup: CheckSetup,
  stop: { readonly isStopped: boolean },
): Promise<ReadonlyMap<number, readonly IndicatorFacts[]>> {
  const facts = new Map<number, readonly IndicatorFacts[]>();
  const progress = startProgress(jobs.length, setup.locale);
  await runPool<CheckJob, CheckResult>({
    jobs,
    script: __filename,
    workerData: setup,
    inPlace: (job) => checkFile(job, setup),
    onCrash: (job) => {
      const message =
        setup.locale === "ja"
          ? "ファイルが大きすぎて点検できません（メモリー不足）。"
          : "The file is too large for the memory.";
      writeWhole(
        spillPath(setup, job.index),
        JSON.stringify(unreadableFile(job.file.shown, { code: "memory", message })),
      );
      return { index: job.index, facts: [] };
    },
    onDone: (result, index) => {
      facts.set(result.index, result.facts);
      progress.advance(jobs[index]?.file.shown ?? "");
    },
    isStopped: () => stop.isStopped,
  });
  progress.stop();
  return facts;
}

/** Reads the spilled reports back one at a time, each completed by what a comparison of the files found. */
function gather(
  setup: CheckSetup,
  total: number,
  facts: ReadonlyMap<number, readonly IndicatorFacts[]>,
  settings: Settings | null,
): Batch {
  const present = Array.from({ length: total }, (_, index) => index).filter((index) =>
    existsSync(spillPath(setup, index)),
  );
  const inOrder = [...facts].sort(([a], [b]) => a - b).flatMap(([, ofFile]) => ofFile);
  const across = compareFiles(inOrder, { locale: setup.locale, settings: settings ?? DEFAULT_SETTINGS });
  const files = function* (): Iterable<FileReport> {
    for (const index of present) {
      const report = JSON.parse(readFileSync(spillPath(setup, index), "utf8")) as FileReport;
      yield completed(report, across.get(report.path) ?? []);
    }
  };
  const summaries: Summary[] = [];
  for (const file of files()) summaries.push(file.summary);
  return { locale: setup.locale, files, count: present.length, summary: addSummaries(summaries) };
}

function completed(report: FileReport, findings: readonly Finding[]): FileReport {
  if (findings.length === 0) return report;
  const sheets = report.sheets.map((sheet) => {
    const added = findings.filter((finding) => finding.sheet === sheet.name);
    return added.length === 0 ? sheet : { ...sheet, findings: [...sheet.findings, ...added] };
  });
  const counts = { ...report.summary.findings };
  for (const finding of findings) counts[finding.severity] += 1;
  return { ...report, sheets, summary: { ...report.summary, findings: counts } };
}

async function output(batch: Batch, plan: CheckPlan): Promise<void> {
  if (plan.out === null) {
    for (const format of plan.formats) {
      if (format === "xlsx") continue;
      for (const piece of renderText(format, batch)) await printPiece(piece);
    }
    return;
  }
  for (const format of plan.formats) {
    for (const path of writeFormat(format, batch, plan.out)) console.error(path);
  }
}

/** Waits while a pipe is full; a reader that went away (| head) ends the output quietly. */
function printPiece(piece: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(piece, () => resolve());
  });
}

function exitCode(batch: Batch, failOn: CheckPlan["failOn"]): number {
  for (const file of batch.files()) if (file.error) return EXIT.notRead;
  const { error, warning } = batch.summary.findings;
  if (failOn === "error" && error > 0) return EXIT.findings;
  if (failOn === "warning" && error + warning > 0) return EXIT.findings;
  return EXIT.allRead;
}
