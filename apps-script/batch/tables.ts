import type { Locale, LocalText } from "../../shared/locale";
import {
  findingsTable,
  indicatorsTable,
  missingTable,
  type ResultColumn,
  type ResultTone,
} from "../../shared/report/tables";
import type { Digest } from "./record";

/** The sheets of the result file, in the order in which they stand: what is still to be done comes first. */
export const TABLES = ["missing", "summary", "findings", "indicators", "unread", "reminders"] as const;
export type TableId = (typeof TABLES)[number];

export interface TableShape {
  readonly id: TableId;
  readonly name: LocalText;
  readonly columns: readonly ResultColumn[];
  /** Number format by column, where it holds numbers of a kind. */
  readonly formats: Readonly<Record<number, string>>;
}

/** A row ready to be written. `url` opens the cell it stands for. */
export interface OutRow {
  readonly values: readonly (string | number | null)[];
  readonly link: { readonly column: number; readonly url: string } | null;
  readonly tone: { readonly column: number; readonly tone: ResultTone } | null;
}

type ColumnText = readonly [ja: string, en: string, width: number, align?: ResultColumn["align"]];

const SUMMARY: readonly ColumnText[] = [
  ["区分", "Group", 10],
  ["名称", "Name", 36],
  ["指標", "Indicators", 8, "right"],
  ["達成", "Met", 8, "right"],
  ["未達", "Missed", 8, "right"],
  ["未測定", "Not measured", 8, "right"],
  ["期限前", "Not due", 8, "right"],
  ["判定不能", "Unjudgeable", 9, "right"],
  ["達成の割合", "Share met", 10, "right"],
  ["総合評価", "Rating", 9, "center"],
  ["評価の内訳", "Ratings", 24],
  ["未記入", "Not filled in", 8, "right"],
  ["要修正", "Errors", 8, "right"],
  ["確認", "Warnings", 8, "right"],
  ["参考", "Information", 8, "right"],
];
const SHARE_COLUMN = 8;

const UNREAD: readonly ColumnText[] = [
  ["ファイル", "File", 44],
  ["理由", "Why", 44],
  ["対応", "What to do", 60],
  ["詳細", "Details", 60],
];

const REMINDERS: readonly ColumnText[] = [
  ["担当", "Department", 20],
  ["未記入", "Not filled in", 8, "right"],
  ["文面", "Text", 100],
];

function columnsOf(texts: readonly ColumnText[], locale: Locale): readonly ResultColumn[] {
  return texts.map(([ja, en, width, align]) => ({ heading: locale === "ja" ? ja : en, width, align: align ?? "left" }));
}

export function tableShapes(locale: Locale): Readonly<Record<TableId, TableShape>> {
  const options = { locale, showFile: true };
  const [findings, indicators, missing] = [
    findingsTable([], options),
    indicatorsTable([], options),
    missingTable([], options),
  ];
  const rate = indicators.columns.findIndex(({ heading }) => heading === (locale === "ja" ? "達成率" : "Rate"));
  return {
    missing: { id: "missing", name: missing.name, columns: missing.columns, formats: {} },
    summary: {
      id: "summary",
      name: { ja: "集計", en: "Summary" },
      columns: columnsOf(SUMMARY, locale),
      formats: { [SHARE_COLUMN]: "0.0%" },
    },
    findings: { id: "findings", name: findings.name, columns: findings.columns, formats: {} },
    indicators: { id: "indicators", name: indicators.name, columns: indicators.columns, formats: { [rate]: "0.0%" } },
    unread: {
      id: "unread",
      name: { ja: "読めなかったファイル", en: "Files not read" },
      columns: columnsOf(UNREAD, locale),
      formats: {},
    },
    reminders: {
      id: "reminders",
      name: { ja: "記入のお願い", en: "Requests to fill in" },
      columns: columnsOf(REMINDERS, locale),
      formats: {},
    },
  };
}

/** What the last tables are made of: one for each file that was read, in order. */
export interface FileDigest {
  readonly path: string;
  readonly digest: Digest;
  /** Findings that the comparison of files added, by severity. */
  readonly compared: readonly { readonly department: string | null; readonly counts: readonly number[] }[];
}

/** For what names no department or policy. */
export const NO_NAME: LocalText = { ja: "（記載なし）", en: "(not named)" };
