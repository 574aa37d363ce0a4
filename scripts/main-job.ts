import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { BatchReport, FileReport } from "../shared/report/file-report";
import type { Finding } from "../shared/report/types";
import { SEVERITY_SIGNS, SEVERITY_WORDS } from "../shared/report/wording";

/** Flags that say a target was missed are the normal result of a check: counted here, listed in the report. */
const COUNTED_ONLY = ["target-met", "absence-explained", "over-achievement"];
/** Lines of one rule in one file before the rest is only counted. */
const SHOWN_PER_RULE = 4;

/** Checks the sample workbooks with the command line as a user would, then says what stands out. Returns the exit code. */
export function runMainJob(paths: { readonly cli: string; readonly samples: string; readonly out: string }): number {
  const formats = "html,xlsx,json,csv";
  const args = ["check", "--format", formats, "--annotate", "--out", paths.out, paths.samples];
  const run = spawnSync(process.execPath, [paths.cli, ...args], {
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
  });
  if (run.status !== 0) {
    process.stderr.write(run.stderr);
    return run.status ?? 2;
  }
  const batch = JSON.parse(readFileSync(join(paths.out, "点検結果.json"), "utf8")) as BatchReport;
  for (const file of batch.files) for (const line of fileLines(file)) console.log(line);
  const here = relative(process.cwd(), paths.out) || ".";
  console.log(`\n結果は ${here}/ にあります / results are in ${here}/:`);
  for (const name of readdirSync(paths.out).sort()) console.log(`  ${join(here, name)}`);
  return 0;
}

function* fileLines(file: FileReport): Iterable<string> {
  const { summary } = file;
  yield `\n■ ${file.path}`;
  yield `  指標 ${summary.indicators}  達成 ${summary.met}・未達 ${summary.missed}・未測定 ${summary.notMeasured}・期限前 ${summary.notDue}・判定不能 ${summary.unjudgeable}`;
  yield `  要修正 ${summary.findings.error}・確認 ${summary.findings.warning}・参考 ${summary.findings.info}`;
  const byRule = new Map<string, Finding[]>();
  for (const finding of file.sheets.flatMap((sheet) => sheet.findings)) {
    if (finding.severity === "info" || COUNTED_ONLY.includes(finding.rule)) continue;
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  }
  for (const findings of byRule.values()) {
    for (const finding of findings.slice(0, SHOWN_PER_RULE)) {
      yield `  ${SEVERITY_SIGNS[finding.severity]} ${SEVERITY_WORDS[finding.severity].ja} [${finding.sheet}] ${finding.cell}  ${finding.message}`;
    }
    if (findings.length > SHOWN_PER_RULE) yield `      同じ種類の指摘がほか ${findings.length - SHOWN_PER_RULE} 件`;
  }
}
