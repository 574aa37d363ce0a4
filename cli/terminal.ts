import { counted, type Locale } from "../shared/locale";
import type { FileReport } from "../shared/report/file-report";
import type { Finding, Summary } from "../shared/report/types";
import { SEVERITY_SIGNS, SEVERITY_WORDS } from "../shared/report/wording";

/** Findings shown per sheet and severity before the rest is only counted (field: environment 5.8, 8). */
const SHOWN_PER_SEVERITY = 20;

interface TerminalBatch {
  readonly locale: Locale;
  readonly files: () => Iterable<FileReport>;
  readonly count: number;
  readonly summary: Summary;
}

/** The report as lines for a terminal: file, sheet, findings, and one line of sums at the end. */
export function* terminalReport(batch: TerminalBatch): Iterable<string> {
  for (const file of batch.files()) yield* fileLines(file, batch.locale);
  yield `${sumLine(batch, batch.locale)}\n`;
}

function* fileLines(file: FileReport, locale: Locale): Iterable<string> {
  yield `${file.path}\n`;
  if (file.error) {
    yield `  ${locale === "ja" ? "読めません" : "Not read"}: ${file.error.message}\n\n`;
    return;
  }
  for (const sheet of file.sheets) {
    if (sheet.findings.length === 0) continue;
    yield `  [${sheet.name}]\n`;
    yield* findingLines(sheet.findings, locale);
  }
  yield `  ${countsLine(file.summary, locale)}\n`;
  if (file.annotated) {
    yield `  ${locale === "ja" ? "印を付けた写し" : "Annotated copy"}: ${file.annotated.path}\n`;
    for (const skipped of file.annotated.skipped) yield `    ${skipped}\n`;
  }
  yield "\n";
}

function* findingLines(findings: readonly Finding[], locale: Locale): Iterable<string> {
  const shown = { error: 0, warning: 0, info: 0 };
  let hidden = 0;
  for (const finding of findings) {
    shown[finding.severity] += 1;
    if (shown[finding.severity] > SHOWN_PER_SEVERITY) {
      hidden += 1;
      continue;
    }
    const place = finding.place === "" ? finding.cell : `${finding.cell}（${finding.place}）`;
    yield `    ${SEVERITY_SIGNS[finding.severity]} ${SEVERITY_WORDS[finding.severity][locale]} ${place}\n`;
    yield `        ${finding.message}\n`;
  }
  if (hidden > 0) yield `    ${locale === "ja" ? `ほか ${hidden} 件` : `and ${hidden} more`}\n`;
}

function countsLine(summary: Summary, locale: Locale): string {
  const { findings } = summary;
  const verdicts =
    locale === "ja"
      ? `指標 ${summary.indicators}（達成 ${summary.met}・未達 ${summary.missed}・未測定 ${summary.notMeasured}・期限前 ${summary.notDue}・判定不能 ${summary.unjudgeable}）`
      : `${counted(summary.indicators, "indicator")} (${summary.met} met, ${summary.missed} missed, ${summary.notMeasured} not measured, ${summary.notDue} not due, ${summary.unjudgeable} cannot be judged)`;
  const counts = (["error", "warning", "info"] as const).map(
    (severity) => `${SEVERITY_WORDS[severity][locale]} ${findings[severity]}`,
  );
  return `${verdicts}  ${counts.join("・")}`;
}

function sumLine(batch: TerminalBatch, locale: Locale): string {
  const head = locale === "ja" ? `合計 ${batch.count} ファイル` : `Total: ${counted(batch.count, "file")}`;
  return `${head}  ${countsLine(batch.summary, locale)}`;
}
