import { counted, type Locale } from "../../locale";
import type { FileReport } from "../file-report";
import { missingTable } from "../tables";
import type { Summary } from "../types";
import { fileSection } from "./file-section";
import { actionRatings, actionRatingTable, addToGroups, emptyGroups, groupTable } from "./groups";
import { html, type Markup, NOTHING } from "./markup";
import { STYLE } from "./style";
import { summaryCards } from "./summary-section";
import { resultTable } from "./table";

/** What the printable report is made from; `files` is read twice, one file at a time. */
export interface HtmlBatch {
  readonly locale: Locale;
  readonly files: () => Iterable<FileReport>;
  readonly count: number;
  readonly summary: Summary;
}

/** Rows of 未記入一覧 that are printed before the rest is only counted. */
const MISSING_SHOWN = 300;

/**
 * One self-contained page for A4: summary, what is not filled in, by department and policy, then each file with its indicators
 * and findings. Loads nothing, runs nothing; yields pieces so that a batch of any size can be written.
 */
export function* htmlReport(batch: HtmlBatch): Iterable<string> {
  const { locale } = batch;
  const title = locale === "ja" ? "点検結果" : "Tenken report";
  yield `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${STYLE}</style></head><body>
`;
  yield opening(batch, title).markup;
  for (const file of batch.files()) yield fileSection(file, locale).markup;
  yield "</body></html>\n";
}

function opening(batch: HtmlBatch, title: string): Markup {
  const { locale } = batch;
  const groups = emptyGroups();
  const rated: ReturnType<typeof actionRatings>[number][] = [];
  const missing: Markup[] = [];
  const unread: Markup[] = [];
  let missingCount = 0;
  for (const file of batch.files()) {
    if (file.error) unread.push(html`<tr><td>${file.path}</td><td>${file.error.message}</td></tr>`);
    addToGroups(groups, file);
    rated.push(...actionRatings(file));
    const table = missingTable([file], { locale, showFile: batch.count > 1 });
    if (table.rows.length > 0 && missingCount < MISSING_SHOWN)
      missing.push(resultTable(table, MISSING_SHOWN - missingCount));
    missingCount += table.rows.length;
  }
  const words = locale === "ja" ? JA : EN;
  return html`<h1>${title}</h1><p class="lead">${words.files(batch.count, batch.summary.indicators)}</p>
${summaryCards(batch.summary, locale)}
${unread.length > 0 ? html`<h2>${words.unread}</h2><table><tbody>${unread}</tbody></table>` : NOTHING}
<h2>${words.missing(missingCount)}</h2>
${missing.length > 0 ? missing : html`<p>${words.nothingMissing}</p>`}
${missingCount > MISSING_SHOWN ? html`<p>${words.more(missingCount - MISSING_SHOWN)}</p>` : NOTHING}
${headed(words.departments, groupTable(groups, "departments", words.department, locale))}
${headed(words.policies, groupTable(groups, "policies", words.policy, locale))}
${headed(words.actions, actionRatingTable(rated, locale))}
<p class="legend">${words.legend}</p>
`;
}

function headed(heading: string, table: Markup): Markup {
  return table === NOTHING ? NOTHING : html`<h2>${heading}</h2>${table}`;
}

const JA = {
  files: (files: number, indicators: number) => `${files} ファイル・${indicators} 指標を点検しました。`,
  unread: "読めなかったファイル",
  missing: (count: number) => `未記入一覧（${count} 件）`,
  nothingMissing: "未記入はありません。",
  more: (count: number) => `ほか ${count} 件`,
  departments: "担当別の集計",
  department: "担当",
  policies: "施策別の集計",
  policy: "施策",
  actions: "取組の評価（記載されているもの）",
  legend: "図の見方　□と破線＝計画　●と実線＝実績",
};

const EN: typeof JA = {
  files: (files, indicators) => `${counted(files, "file")}, ${counted(indicators, "indicator")} checked.`,
  unread: "Files that could not be read",
  missing: (count) => `Not filled in (${count})`,
  nothingMissing: "Nothing is missing.",
  more: (count) => `and ${count} more`,
  departments: "By department",
  department: "Department",
  policies: "By policy",
  policy: "Policy",
  actions: "Ratings of actions, as written",
  legend: "Charts: squares and dashes = plan, dots and solid line = actual",
};
