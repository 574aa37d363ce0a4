import { formatFiscalYear } from "../fiscal-year/read";
import type { Locale, LocalText } from "../locale";
import { RATE_FORMAT } from "./fill-value";
import { ruleTitle } from "./rule-titles";
import { currentVerdict } from "./summary";
import type { Finding, IndicatorReport, PeriodReport, SheetReport } from "./types";
import {
  RATE_METHOD_WORDS,
  RATE_OBSTACLE_WORDS,
  SEVERITY_SIGNS,
  SEVERITY_WORDS,
  VERDICT_REASON_WORDS,
  VERDICT_SIGNS,
  VERDICT_WORDS,
} from "./wording";

/**
 * The result sheets 「点検結果」 and 「評価一覧」 (design 7) as plain rows: every shell writes the same tables,
 * each in its own way (a worksheet, CSV, HTML).
 */
export interface ResultTable {
  readonly id: "findings" | "indicators" | "missing" | "settings";
  readonly name: LocalText;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
}

export interface ResultColumn {
  readonly heading: string;
  /** Characters of the default font (Excel's unit of width). */
  readonly width: number;
  readonly align: "left" | "right" | "center";
}

export type ResultTone = "error" | "warning" | "info" | "met" | "missed" | "plain";

export interface ResultCell {
  /** Always written as text or number, never as a formula. null: empty. */
  readonly value: string | number | null;
  /** Excel number format; only with numbers. */
  readonly format?: string;
  /** Target of the link inside the checked workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
  readonly tone?: ResultTone;
}

export type ResultRow = readonly ResultCell[];

/** The settings sheet belongs to the staff: it is known by its name, gets widths and no other look, and is never cleared. */
export function belongsToStaff({ id }: Pick<ResultTable, "id">): boolean {
  return id === "settings";
}

/** A file's reports as tables need them. */
export interface TableSource {
  readonly path: string;
  readonly sheets: readonly SheetReport[];
}

export interface TableOptions {
  readonly locale: Locale;
  /** A first column names the file: where several files share a table. */
  readonly showFile: boolean;
}

type ColumnText = readonly [ja: string, en: string, width: number, align?: ResultColumn["align"]];

function columnsOf(texts: readonly ColumnText[], locale: Locale): ResultColumn[] {
  return texts.map(([ja, en, width, align]) => ({ heading: locale === "ja" ? ja : en, width, align: align ?? "left" }));
}

const FILE_COLUMN: ColumnText = ["ファイル", "File", 28];

const FINDING_COLUMNS: readonly ColumnText[] = [
  ["重要度", "Severity", 10, "center"],
  ["シート", "Sheet", 12],
  ["セル", "Cell", 8],
  ["場所", "Place", 36],
  ["記載内容", "Written", 20],
  ["指摘", "Finding", 70],
  ["担当", "Department", 14],
  ["点検の観点", "What should hold", 34],
];

/** 点検結果: one row per finding, the cell linked. */
export function findingsTable(sources: readonly TableSource[], { locale, showFile }: TableOptions): ResultTable {
  return {
    id: "findings",
    name: { ja: "点検結果", en: "Findings" },
    columns: columnsOf(showFile ? [FILE_COLUMN, ...FINDING_COLUMNS] : FINDING_COLUMNS, locale),
    rows: sources.flatMap((source) =>
      source.sheets.flatMap((sheet) =>
        sheet.findings.map((finding) => prefixed(showFile, source, findingRow(finding, locale))),
      ),
    ),
  };
}

function prefixed(showFile: boolean, source: TableSource, row: ResultRow): ResultRow {
  return showFile ? [{ value: source.path }, ...row] : row;
}

function findingRow(finding: Finding, locale: Locale): ResultRow {
  return [
    {
      value: `${SEVERITY_SIGNS[finding.severity]} ${SEVERITY_WORDS[finding.severity][locale]}`,
      tone: finding.severity,
    },
    { value: finding.sheet },
    { value: finding.cell, link: { sheet: finding.sheet, cell: finding.cell } },
    { value: finding.place },
    { value: finding.text },
    { value: finding.message },
    { value: finding.department },
    { value: ruleTitle(finding.rule, locale) },
  ];
}

const INDICATOR_COLUMNS: readonly ColumnText[] = [
  ["シート", "Sheet", 12],
  ["指標", "Indicator", 44],
  ["担当", "Department", 16],
  ["単位", "Unit", 8],
  ["年度", "Year", 12],
  ["計画", "Plan", 16, "right"],
  ["実績", "Actual", 16, "right"],
  ["判定", "Verdict", 12, "center"],
  ["達成率", "Rate", 10, "right"],
  ["計算方法", "Method", 18],
  ["評価", "Rating", 8, "center"],
  ["記載の評価", "Written rating", 12, "center"],
  ["推移", "Trend", 30],
  ["備考", "Note", 28],
];

/** 評価一覧: one row per indicator, of the year that stands for it. */
export function indicatorsTable(sources: readonly TableSource[], { locale, showFile }: TableOptions): ResultTable {
  return {
    id: "indicators",
    name: { ja: "評価一覧", en: "Indicators" },
    columns: columnsOf(showFile ? [FILE_COLUMN, ...INDICATOR_COLUMNS] : INDICATOR_COLUMNS, locale),
    rows: sources.flatMap((source) =>
      source.sheets.flatMap((sheet) =>
        sheet.indicators.map((indicator) => prefixed(showFile, source, indicatorRow(sheet.name, indicator, locale))),
      ),
    ),
  };
}

function indicatorRow(sheet: string, indicator: IndicatorReport, locale: Locale): ResultRow {
  const period = indicator.current === null ? undefined : indicator.periods[indicator.current];
  const verdict = currentVerdict(indicator);
  const tone: ResultTone = verdict === "met" ? "met" : verdict === "missed" ? "missed" : "plain";
  const cell = period?.actual?.cell ?? period?.plan?.cell ?? indicator.nameCell;
  return [
    { value: sheet },
    { value: indicator.name, link: { sheet, cell } },
    { value: indicator.department },
    { value: indicator.unit },
    { value: period?.fiscalYear ? formatFiscalYear(period.fiscalYear, locale) : null },
    { value: period?.plan?.text || null },
    { value: period?.actual?.text || null },
    { value: `${VERDICT_SIGNS[verdict]} ${VERDICT_WORDS[verdict][locale]}`, tone },
    rateCell(period),
    { value: period?.method ? RATE_METHOD_WORDS[period.method][locale] : null },
    { value: period?.rating ?? null },
    { value: period?.writtenRating?.text || null },
    { value: trendText(indicator) },
    { value: period ? periodNote(period, locale) : null },
  ];
}

function rateCell(period: PeriodReport | undefined): ResultCell {
  if (!period || period.achievementRate === null) return { value: null };
  return { value: period.achievementRate, format: RATE_FORMAT };
}

/** Baseline and actuals in order, as written: "22.6 % → 21.6". */
function trendText(indicator: IndicatorReport): string | null {
  const texts = [indicator.baseline?.text, ...indicator.periods.map((period) => period.actual?.text)]
    .map((text) => (text ?? "").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  return texts.length > 1 ? texts.join(" → ") : null;
}

function periodNote(period: PeriodReport, locale: Locale): string | null {
  const notes: string[] = [];
  if (period.verdictReason) notes.push(VERDICT_REASON_WORDS[period.verdictReason][locale]);
  if (
    period.achievementRate === null &&
    period.rateObstacle &&
    (period.verdict === "met" || period.verdict === "missed")
  ) {
    const words = RATE_OBSTACLE_WORDS[period.rateObstacle][locale];
    notes.push(locale === "ja" ? `達成率は計算できない（${words}）` : `No rate: ${words}`);
  }
  if (period.provisional) notes.push(locale === "ja" ? "速報値・見込み" : "Provisional");
  return notes.length > 0 ? notes.join("、") : null;
}

const MISSING_COLUMNS: readonly ColumnText[] = [
  ["担当", "Department", 18],
  ["シート", "Sheet", 12],
  ["セル", "Cell", 8],
  ["場所", "Place", 50],
  ["内容", "What is missing", 70],
];

/** Findings of these rules mean that something is not filled in. */
export const MISSING_RULES: readonly string[] = ["actual-present", "plan-present", "unit-present", "rating-present"];

/** 未記入一覧: who has not filled in what, by department. */
export function missingTable(sources: readonly TableSource[], { locale, showFile }: TableOptions): ResultTable {
  const rows = sources.flatMap((source) =>
    source.sheets.flatMap((sheet) =>
      sheet.findings
        .filter((finding) => MISSING_RULES.includes(finding.rule))
        .map((finding) => ({ department: finding.department ?? "", row: missingRow(finding, source, showFile) })),
    ),
  );
  rows.sort((a, b) => (a.department < b.department ? -1 : a.department > b.department ? 1 : 0));
  return {
    id: "missing",
    name: { ja: "未記入一覧", en: "Not filled in" },
    columns: columnsOf(showFile ? [FILE_COLUMN, ...MISSING_COLUMNS] : MISSING_COLUMNS, locale),
    rows: rows.map(({ row }) => row),
  };
}

function missingRow(finding: Finding, source: TableSource, showFile: boolean): ResultRow {
  return prefixed(showFile, source, [
    { value: finding.department },
    { value: finding.sheet },
    { value: finding.cell, link: { sheet: finding.sheet, cell: finding.cell } },
    { value: finding.place },
    { value: finding.message },
  ]);
}

/** The sheets of an annotated copy: 点検結果 and 評価一覧. */
export function copyTables(sheets: readonly SheetReport[], locale: Locale): readonly ResultTable[] {
  const options = { locale, showFile: false };
  const sources = [{ path: "", sheets }];
  return [findingsTable(sources, options), indicatorsTable(sources, options)];
}

/** All result sheets in their order, what is to be done first: 未記入一覧, 点検結果, 評価一覧. */
export function allTables(sources: readonly TableSource[], options: TableOptions): readonly ResultTable[] {
  return [missingTable(sources, options), findingsTable(sources, options), indicatorsTable(sources, options)];
}

/** The table without its links: for a workbook in which the linked cells are not. */
export function withoutLinks(table: ResultTable): ResultTable {
  const plain = (row: ResultRow) => row.map(({ link: _, ...cell }) => cell);
  return { ...table, rows: table.rows.map(plain) };
}
