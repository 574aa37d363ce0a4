import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFiles } from "../shared/inspect";
import type { LocalText } from "../shared/locale";
import { addFindings, type FileReport, unreadableFile } from "../shared/report/file-report";
import { addSummaries } from "../shared/report/summary";
import type { Finding, Summary } from "../shared/report/types";
import { DEFAULT_SETTINGS, type Settings } from "../shared/settings";
import type { ParsedArguments } from "./arguments";
import { type CheckJob, type CheckResult, type CheckSetup, checkFile, leaveReport, spillPath } from "./check-file";
import { type CheckPlan, planCheck } from "./check-plan";
import { type InputProblem, listInputs } from "./files";
import { type Batch, renderText, writeFormat } from "./outputs";
import { runPool } from "./pool";
import { startProgress } from "./progress";
import { removeUnfinished, WriteProblem } from "./write-whole";

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
    const jobs = files.map((file, index) => ({ index, file }));
    const results = await checkAll(jobs, setup, stop);
    for (const [index, problem] of problems.entries()) {
      const error = { code: problem.problem, message: PROBLEM_WORDS[problem.problem][plan.locale] };
      results.push(leaveReport(unreadableFile(problem.path, error), [], files.length + index, setup));
    }
    const batch = gather(setup, results, plan.settings);
    await output(batch, plan);
    if (stop.isStopped) {
      console.error(
        plan.locale === "ja"
          ? "中断しました。終わったファイルの結果だけを出しました。"
          : "Stopped: only the finished files are reported.",
      );
      return EXIT.interrupted;
    }
    return results.every((result) => result.isRead) ? exitCode(batch, plan.failOn) : EXIT.notRead;
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
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
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
      return leaveReport(unreadableFile(job.file.shown, { code: "memory", message }), [], job.index, setup);
    },
    onDone: (result, index) => {
      results.push(result);
      progress.advance(jobs[index]?.file.shown ?? "");
    },
    isStopped: () => stop.isStopped,
  });
  progress.stop();
  return results.sort((a, b) => a.index - b.index);
}

/** The reports in the order of the files, each completed by what a comparison of the files found. */
function gather(setup: CheckSetup, results: readonly CheckResult[], settings: Settings | null): Batch {
  const facts = results.flatMap((result) => result.facts);
  const across = compareFiles(facts, { locale: setup.locale, settings: settings ?? DEFAULT_SETTINGS });
  const spilled = (result: CheckResult) => readFileSync(spillPath(setup, result.index), "utf8");
  const files = function* (): Iterable<FileReport> {
    for (const result of results) {
      yield addFindings(JSON.parse(spilled(result)) as FileReport, across.get(result.path) ?? []);
    }
  };
  const filesAsJson = function* (): Iterable<string> {
    for (const result of results) {
      const findings = across.get(result.path) ?? [];
      const text = spilled(result);
      yield findings.length === 0 ? text : JSON.stringify(addFindings(JSON.parse(text) as FileReport, findings));
    }
  };
  const counted = results.map(({ path, summary }) => withFindings(summary, across.get(path) ?? []));
  return { locale: setup.locale, files, filesAsJson, count: results.length, summary: addSummaries(counted) };
}

function withFindings(summary: Summary, findings: readonly Finding[]): Summary {
  const counts = { ...summary.findings };
  for (const finding of findings) counts[finding.severity] += 1;
  return { ...summary, findings: counts };
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
  const { error, warning } = batch.summary.findings;
  if (failOn === "error" && error > 0) return EXIT.findings;
  if (failOn === "warning" && error + warning > 0) return EXIT.findings;
  return EXIT.allRead;
}
