import { formatFiscalYear } from "../../fiscal-year/read";
import { counted, type Locale } from "../../locale";
import type { FileReport } from "../file-report";
import { oneLine } from "../sheet-report";
import { currentVerdict } from "../summary";
import type { ActionReport, Finding, IndicatorReport, SheetReport } from "../types";
import { SEVERITY_SIGNS, SEVERITY_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from "../wording";
import { indicatorChart } from "./chart";
import { html, type Markup, NOTHING } from "./markup";

/** One file: a heading, then each sheet that has anything to show. */
export function fileSection(file: FileReport, locale: Locale): Markup {
  if (file.error) return NOTHING;
  const sheets = file.sheets.filter(hasSomethingToShow);
  const waiting = file.sheets.filter((sheet) => !hasSomethingToShow(sheet) && sheet.indicators.length > 0);
  return html`<section class="file"><h2>${file.path}</h2>${sheets.map((sheet) => sheetSection(sheet, locale))}${
    waiting.length > 0 ? html`<p class="legend">${waitingWords(waiting, locale)}</p>` : NOTHING
  }</section>
`;
}

/** Sheets without findings whose indicators all lie ahead need no section of their own. */
function waitingWords(sheets: readonly SheetReport[], locale: Locale): string {
  const names = sheets.map((sheet) => `${sheet.name}（${sheet.indicators.length}）`).join("、");
  return locale === "ja"
    ? `期限前の指標だけのシート（指標の数）: ${names}`
    : `Sheets with indicators not due yet: ${names}`;
}

function hasSomethingToShow(sheet: SheetReport): boolean {
  return (
    sheet.findings.length > 0 ||
    sheet.indicators.some((indicator) => indicator.current !== null) ||
    sheet.actions.some((action) => action.figures.length > 0)
  );
}

function sheetSection(sheet: SheetReport, locale: Locale): Markup {
  const year = sheet.evaluationYear === null ? "" : `（${formatFiscalYear(sheet.evaluationYear, locale)}）`;
  const shown = sheet.indicators.filter((indicator) => indicator.current !== null);
  const laterCount = sheet.indicators.length - shown.length;
  return html`<h3>${sheet.name}${year}</h3>
${sheet.findings.length > 0 ? findingTable(sheet.findings, locale) : NOTHING}
${shown.length > 0 ? html`<div class="indicators">${shown.map((indicator) => indicatorCard(indicator, locale))}</div>` : NOTHING}
${laterCount > 0 ? html`<p class="legend">${locale === "ja" ? `期限前の指標 ${laterCount} 件は図を省きました。` : `${counted(laterCount, "indicator")} not due yet: no chart.`}</p>` : NOTHING}
${sheet.actions.some((action) => action.figures.length > 0) ? actionTable(sheet.actions, locale) : NOTHING}
`;
}

function findingTable(findings: readonly Finding[], locale: Locale): Markup {
  const headings = locale === "ja" ? ["重要度", "セル", "場所・指摘"] : ["Severity", "Cell", "Place and finding"];
  return html`<table><thead><tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr></thead><tbody>${findings.map(
    (
      finding,
    ) => html`<tr><td class="mark ${finding.severity}">${SEVERITY_SIGNS[finding.severity]} ${SEVERITY_WORDS[finding.severity][locale]}</td>
<td class="mark">${finding.cell}</td><td>${finding.place === "" ? NOTHING : html`<b>${finding.place}</b><br>`}${finding.message}</td></tr>`,
  )}</tbody></table>`;
}

function indicatorCard(indicator: IndicatorReport, locale: Locale): Markup {
  const verdict = currentVerdict(indicator);
  const period = indicator.current === null ? undefined : indicator.periods[indicator.current];
  const rate = period?.achievementRate == null ? "" : `${(period.achievementRate * 100).toFixed(1)}%`;
  const words =
    locale === "ja"
      ? { plan: "計画", actual: "実績", rate: "達成率", progress: "進捗率", rating: "評価" }
      : { plan: "plan", actual: "actual", rate: "rate", progress: "progress", rating: "rating" };
  // Each pair of word and figure stays on one line; the line breaks between them.
  const pairs: readonly (readonly [string, string])[] = [
    [words.plan, period?.plan?.text || "－"],
    [words.actual, period?.actual?.text || "－"],
    ...(rate ? [[words.rate, rate] as const] : []),
    ...(period?.progress == null || verdict !== "not-due"
      ? []
      : [[words.progress, `${(period.progress * 100).toFixed(1)}%`] as const]),
    ...(period?.rating ? [[words.rating, period.rating] as const] : []),
  ];
  return html`<div class="indicator"><h4>${indicator.name}${indicator.unit ? html`（${indicator.unit}）` : NOTHING}</h4>
<p><span class="verdict ${verdict}">${VERDICT_SIGNS[verdict]} ${VERDICT_WORDS[verdict][locale]}</span>${
    period?.fiscalYear == null ? "" : formatFiscalYear(period.fiscalYear, locale)
  }${pairs.map(([word, text]) => html`<span class="pair">${word} ${oneLine(text)}</span>`)}</p>${indicatorChart(indicator, locale)}</div>`;
}

/** A figure stays on one line; a sentence may break. */
function figureCell(text: string): Markup {
  return html`<td class="number ${text.length > 14 ? "long" : ""}">${text}</td>`;
}

function actionTable(actions: readonly ActionReport[], locale: Locale): Markup {
  const headings =
    locale === "ja"
      ? ["取組", "数値", "計画", "実績", "判定", "記載の評価", "数値からの評価"]
      : ["Action", "Figure", "Plan", "Actual", "Verdict", "Written", "By the figures"];
  const rows = actions.flatMap((action) =>
    action.figures.map(
      (figure, index) =>
        html`<tr>${
          index === 0 ? html`<td rowspan="${action.figures.length}">${action.name}</td>` : NOTHING
        }<td>${figure.name}</td>${figureCell(figure.plan)}${figureCell(figure.actual)}<td class="mark">${VERDICT_SIGNS[figure.verdict]} ${VERDICT_WORDS[figure.verdict][locale]}</td>${
          index === 0
            ? html`<td class="mark" rowspan="${action.figures.length}">${action.rating?.text ?? ""}</td><td class="mark" rowspan="${action.figures.length}">${action.computedRating ?? ""}</td>`
            : NOTHING
        }</tr>`,
    ),
  );
  return html`<table class="actions"><thead><tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}
