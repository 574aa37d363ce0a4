import type { Locale } from "../../locale";
import type { FileReport } from "../file-report";
import { currentVerdict } from "../summary";
import type { IndicatorReport, VerdictCounts } from "../types";
import { html, type Markup, NOTHING } from "./markup";

/** What one department or policy has, added up over the files. */
interface Group {
  counts: { -readonly [Key in keyof VerdictCounts]: VerdictCounts[Key] };
  /** Rating -> how many indicators. */
  ratings: Map<string, number>;
  error: number;
  warning: number;
}

/** Roll-ups over a batch, filled file by file, so that no report need be kept. */
export interface Groups {
  readonly departments: Map<string, Group>;
  readonly policies: Map<string, Group>;
  /** Ratings in the order of their scales, best first. */
  readonly ratings: Set<string>;
}

export function emptyGroups(): Groups {
  return { departments: new Map(), policies: new Map(), ratings: new Set() };
}

const COUNTED_AS = {
  met: "met",
  missed: "missed",
  "not-measured": "notMeasured",
  "not-due": "notDue",
  unjudgeable: "unjudgeable",
} as const;

export function addToGroups(groups: Groups, file: FileReport): void {
  for (const { rating } of file.rollUp?.all.ratings ?? []) groups.ratings.add(rating);
  for (const sheet of file.sheets) {
    for (const indicator of sheet.indicators) {
      countIndicator(groupOf(groups.departments, indicator.department), indicator);
      countIndicator(groupOf(groups.policies, indicator.policy), indicator);
    }
    for (const { severity, department } of sheet.findings) {
      if (severity !== "info") groupOf(groups.departments, department)[severity] += 1;
    }
  }
}

function groupOf(groups: Map<string, Group>, name: string | null): Group {
  const key = name ?? "";
  const known = groups.get(key);
  if (known) return known;
  const counts = { indicators: 0, met: 0, missed: 0, notMeasured: 0, notDue: 0, unjudgeable: 0 };
  const group: Group = { counts, ratings: new Map(), error: 0, warning: 0 };
  groups.set(key, group);
  return group;
}

function countIndicator({ counts, ratings }: Group, indicator: IndicatorReport): void {
  counts.indicators += 1;
  counts[COUNTED_AS[currentVerdict(indicator)]] += 1;
  const rating = indicator.current === null ? null : (indicator.periods[indicator.current]?.rating ?? null);
  if (rating !== null) ratings.set(rating, (ratings.get(rating) ?? 0) + 1);
}

const WORDS = {
  ja: {
    counts: ["指標", "達成", "未達", "未測定", "期限前", "判定不能"],
    share: "達成の割合",
    findings: ["要修正", "確認"],
    none: "（記載なし）",
  },
  en: {
    counts: ["Indicators", "Met", "Missed", "Not measured", "Not due", "Unjudged"],
    share: "Share met",
    findings: ["Errors", "Checks"],
    none: "(none)",
  },
} as const;

/** A table by department or policy; nothing where there is no group to tell apart. */
export function groupTable(groups: Groups, by: "departments" | "policies", heading: string, locale: Locale): Markup {
  const rows = [...groups[by]].sort(([a], [b]) => inOrder(a, b));
  if (rows.length === 0 || (by === "policies" && rows.every(([name]) => name === ""))) return NOTHING;
  const words = WORDS[locale];
  const ratings = [...groups.ratings];
  const findings = by === "departments" ? words.findings : [];
  const number = (word: string): Markup => html`<th class="number">${word}</th>`;
  return html`<table class="groups"><thead><tr><th class="name">${heading}</th>${words.counts.map(number)}<th class="share">${words.share}</th>${ratings.map(number)}${findings.map(number)}</tr></thead>
<tbody>${rows.map(([name, group]) => {
    const { counts } = group;
    const figures = [
      counts.indicators,
      counts.met,
      counts.missed,
      counts.notMeasured,
      counts.notDue,
      counts.unjudgeable,
    ];
    const byRating = ratings.map((rating) => group.ratings.get(rating) ?? 0);
    const found = by === "departments" ? [group.error, group.warning] : [];
    return html`<tr><td>${name || words.none}</td>${figures.map(cell)}<td class="share">${shareBar(counts.met, counts.missed)}</td>${byRating.map(cell)}${found.map(cell)}</tr>`;
  })}</tbody></table>`;
}

/** Zeros step back, so that what there is stands out. */
function cell(count: number): Markup {
  return html`<td class="number ${count === 0 ? "zero" : ""}">${count}</td>`;
}

/** 2-1 before 10-1; what has no name last. */
function inOrder(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const left = padded(a);
  const right = padded(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

function padded(name: string): string {
  return name.replace(/[0-9]+/g, (digits) => digits.padStart(4, "0"));
}

/** Met in black, missed left white: readable on a copy. */
function shareBar(met: number, missed: number): Markup {
  const measured = met + missed;
  if (measured === 0) return html`－`;
  const width = Math.round((met / measured) * 1000) / 10;
  return html`<svg viewBox="0 0 100 6" preserveAspectRatio="none" class="bar" role="img"><title>${width}%</title><rect width="${width}" height="6" fill="#333"/></svg> ${met}/${measured}`;
}

/** How staff rated the actions of each sheet (行革): written ratings, and how many are blank. */
export function actionRatings(file: FileReport): readonly ActionRatings[] {
  return file.sheets.flatMap((sheet) => {
    const rated = sheet.actions.filter((action) => action.rating !== null);
    if (rated.length === 0) return [];
    const counts = new Map<string, number>();
    for (const action of rated) {
      const rating = action.rating!.text.trim();
      counts.set(rating, (counts.get(rating) ?? 0) + 1);
    }
    return [{ file: file.path, sheet: sheet.name, actions: rated.length, counts }];
  });
}

export interface ActionRatings {
  readonly file: string;
  readonly sheet: string;
  readonly actions: number;
  /** Rating as written -> how many; "" where the cell is empty. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Written ratings that a table has columns for; a sheet with more is no rating scale. */
const MOST_RATINGS = 8;

export function actionRatingTable(sheets: readonly ActionRatings[], locale: Locale): Markup {
  const ratings = [...new Set(sheets.flatMap(({ counts }) => [...counts.keys()]))].filter((rating) => rating !== "");
  if (ratings.length === 0 || ratings.length > MOST_RATINGS) return NOTHING;
  ratings.sort();
  const ja = locale === "ja";
  const number = (word: string): Markup => html`<th class="number">${word}</th>`;
  const headings = [ja ? "取組" : "Actions", ...ratings, ja ? "空欄" : "Blank"];
  return html`<table class="groups"><thead><tr><th>${ja ? "ファイル" : "File"}</th><th>${ja ? "シート" : "Sheet"}</th>${headings.map(number)}</tr></thead>
<tbody>${sheets.map(
    ({ file, sheet, actions, counts }) =>
      html`<tr><td>${file}</td><td>${sheet}</td>${[actions, ...ratings.map((rating) => counts.get(rating) ?? 0), counts.get("") ?? 0].map(cell)}</tr>`,
  )}</tbody></table>`;
}
