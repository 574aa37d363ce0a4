import { formatFiscalYear } from "../../fiscal-year/read";
import type { Locale } from "../../locale";
import type { FileReport } from "../file-report";
import { currentVerdict } from "../summary";
import type { ActionReport, Finding, IndicatorReport, SheetReport } from "../types";
import { SEVERITY_SIGNS, SEVERITY_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from "../wording";
import { indicatorChart } from "./chart";
import { html, type Markup, NOTHING } from "./markup";

/** One file: a heading, then each sheet that has anything to show. */
export function fileSection(file: FileReport, locale: Locale): Markup {
  if (file.error) return NOTHING;
  const sheets = file.sheets.filter(hasSomethingToShow);
  return html`<section class="file"><h2>${file.path}</h2>${sheets.map((sheet) => sheetSection(sheet, locale))}</section>
`;
}

function hasSomethingToShow(sheet: SheetReport): boolean {
  return (
    sheet.findings.length + sheet.indicators.length > 0 || sheet.actions.some((action) => action.figures.length > 0)
  );
}

function sheetSection(sheet: SheetReport, locale: Locale): Markup {
  const year = sheet.evaluationYear === null ? "" : `（${formatFiscalYear(sheet.evaluationYear, locale)}）`;
  const shown = sheet.indicators.filter((indicator) => indicator.current !== null);
  const laterCount = sheet.indicators.length - shown.length;
  return html`<h3>${sheet.name}${year}</h3>
${sheet.findings.length > 0 ? findingTable(sheet.findings, locale) : NOTHING}
${shown.length > 0 ? html`<div class="indicators">${shown.map((indicator) => indicatorCard(indicator, locale))}</div>` : NOTHING}
${laterCount > 0 ? html`<p class="legend">${locale === "ja" ? `期限前の指標 ${laterCount} 件は図を省きました。` : `${laterCount} indicators not due yet have no chart.`}</p>` : NOTHING}
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
      ? { plan: "計画", actual: "実績", rate: "達成率", rating: "評価" }
      : { plan: "plan", actual: "actual", rate: "rate", rating: "rating" };
  return html`<div class="indicator"><h4>${indicator.name}${indicator.unit ? html`（${indicator.unit}）` : NOTHING}</h4>
<p><span class="verdict ${verdict}">${VERDICT_SIGNS[verdict]} ${VERDICT_WORDS[verdict][locale]}</span>${
    period?.fiscalYear == null ? "" : formatFiscalYear(period.fiscalYear, locale)
  } ${words.plan} ${period?.plan?.text || "－"}　${words.actual} ${period?.actual?.text || "－"}${rate ? html`　${words.rate} ${rate}` : NOTHING}${
    period?.rating ? html`　${words.rating} ${period.rating}` : NOTHING
  }</p>${indicatorChart(indicator, locale)}</div>`;
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
        }<td>${figure.name}</td><td class="number">${figure.plan}</td><td class="number">${figure.actual}</td><td class="mark">${VERDICT_SIGNS[figure.verdict]} ${VERDICT_WORDS[figure.verdict][locale]}</td>${
          index === 0
            ? html`<td class="mark" rowspan="${action.figures.length}">${action.rating?.text ?? ""}</td><td class="mark" rowspan="${action.figures.length}">${action.computedRating ?? ""}</td>`
            : NOTHING
        }</tr>`,
    ),
  );
  return html`<table><thead><tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}
