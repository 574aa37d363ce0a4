import type { LocalText } from "../locale";
import type { Path } from "./shape";

/**
 * The settings sheet 「点検設定」, from the top:
 *
 *   項目 | 値 | 説明            one row a setting (ITEMS); an empty value keeps the default
 *   【点検規則】               規則 | 扱い | 説明
 *   【指標ごとの方向】          指標名 | 方向 | 達成率の計算 | 判定基準 | 基準年度 | シート
 *   【様式の言葉】             言葉 | 意味
 *   【様式の列】               列 | 意味 | シート
 *   【独自の判定基準】          判定基準名 | 区分 | 下限（%） | 意味
 *
 * Rows and columns may stand anywhere; blank rows between them do not matter; what the first column of a row says
 * decides. The order of a section's columns is read from its heading row.
 */

/** One setting with one value. */
export interface Item {
  readonly path: Path;
  readonly label: LocalText;
  readonly description: LocalText;
}

export const ITEMS: readonly Item[] = [
  {
    path: ["fiscalYear"],
    label: { ja: "評価する年度", en: "Fiscal year" },
    description: {
      ja: "例 令和2年度。空欄なら、シートの言葉と実績から見つけます。",
      en: "Such as R2. Empty: found from the sheets.",
    },
  },
  {
    path: ["locale"],
    label: { ja: "言語", en: "Language" },
    description: { ja: "日本語 または 英語", en: "ja or en" },
  },
  {
    path: ["scale"],
    label: { ja: "判定基準", en: "Rating scale" },
    description: {
      ja: "行革4段階、独法S～D、茨城型、長野型、多摩型、長与型、達成・未達成 など、または下の独自の判定基準の名前",
      en: "Name of a preset, or of a scale of your own below",
    },
  },
  {
    path: ["rateMethods", "higher"],
    label: { ja: "達成率の計算（増加型）", en: "Rate, higher is better" },
    description: { ja: "実績÷計画、(実績-基準値)÷(計画-基準値) など", en: "actual/plan, baseline-progress …" },
  },
  {
    path: ["rateMethods", "lower"],
    label: { ja: "達成率の計算（減少型）", en: "Rate, lower is better" },
    description: {
      ja: "計画÷実績、2-実績÷計画、(実績-基準値)÷(計画-基準値) など",
      en: "plan/actual, 2-actual/plan, baseline-progress …",
    },
  },
  {
    path: ["rateMethods", "keep"],
    label: { ja: "達成率の計算（維持型）", en: "Rate, to be kept" },
    description: { ja: "実績÷計画 など", en: "actual/plan …" },
  },
  {
    path: ["rounding", "mode"],
    label: { ja: "達成率の端数", en: "Rounding" },
    description: { ja: "四捨五入 または 切り捨て", en: "half-up or truncate" },
  },
  {
    path: ["rounding", "digits"],
    label: { ja: "達成率の小数の桁数", en: "Digits of the rate" },
    description: { ja: "0から4（1なら93.9%）", en: "0 to 4 (1 shows 93.9%)" },
  },
  {
    path: ["rollUp"],
    label: { ja: "集計の方法", en: "Roll-up" },
    description: { ja: "最も低い判定、平均、点数 のどれか", en: "worst, average or points" },
  },
  {
    path: ["thresholds", "overAchievement"],
    label: { ja: "過達成の目安（%）", en: "Over-achievement (%)" },
    description: { ja: "達成率がこの値以上なら理由を確認します。", en: "A rate from here on is asked about." },
  },
  {
    path: ["thresholds", "magnitude"],
    label: { ja: "桁違いの目安（倍）", en: "Magnitude (times)" },
    description: {
      ja: "計画や前後の値の約10倍、約100倍、約1000倍のうち、この倍数以上のものを確認します。",
      en: "Figures about 10, 100 or 1000 times their neighbours are asked about, from this many times on.",
    },
  },
  {
    path: ["thresholds", "budgetJump"],
    label: { ja: "事業費の増減の目安（%）", en: "Budget change (%)" },
    description: { ja: "前年度からこの割合を超えて増減すれば示します。", en: "A larger change is shown." },
  },
  {
    path: ["expectedSheets"],
    label: { ja: "必要なシート", en: "Expected sheets" },
    description: { ja: "ブックに必要なシート名。「、」で区切ります。", en: "Sheet names, separated by commas" },
  },
];

export type SectionKey = "rules" | "indicators" | "synonyms" | "columns" | "scales";

export interface SectionColumn {
  readonly key: string;
  readonly label: LocalText;
}

/** A list of rows under a title, with a heading row. The first column is the one that makes a row. */
export interface Section {
  readonly key: SectionKey;
  readonly title: LocalText;
  readonly columns: readonly SectionColumn[];
}

export const SECTIONS: readonly Section[] = [
  {
    key: "rules",
    title: { ja: "点検規則", en: "Rules" },
    columns: [
      { key: "id", label: { ja: "規則", en: "Rule" } },
      { key: "setting", label: { ja: "扱い", en: "Treatment" } },
    ],
  },
  {
    key: "indicators",
    title: { ja: "指標ごとの方向", en: "Indicators" },
    columns: [
      { key: "name", label: { ja: "指標名", en: "Indicator" } },
      { key: "direction", label: { ja: "方向", en: "Direction" } },
      { key: "method", label: { ja: "達成率の計算", en: "Method" } },
      { key: "scale", label: { ja: "判定基準", en: "Scale" } },
      { key: "baselineYear", label: { ja: "基準年度", en: "Baseline year" } },
      { key: "sheet", label: { ja: "シート", en: "Sheet" } },
    ],
  },
  {
    key: "synonyms",
    title: { ja: "様式の言葉", en: "Labels" },
    columns: [
      { key: "word", label: { ja: "言葉", en: "Word" } },
      { key: "as", label: { ja: "意味", en: "Meaning" } },
    ],
  },
  {
    key: "columns",
    title: { ja: "様式の列", en: "Columns" },
    columns: [
      { key: "column", label: { ja: "列", en: "Column" } },
      { key: "as", label: { ja: "意味", en: "Meaning" } },
      { key: "sheet", label: { ja: "シート", en: "Sheet" } },
    ],
  },
  {
    key: "scales",
    title: { ja: "独自の判定基準", en: "Own rating scales" },
    columns: [
      { key: "name", label: { ja: "判定基準名", en: "Scale" } },
      { key: "label", label: { ja: "区分", en: "Level" } },
      { key: "from", label: { ja: "下限（%）", en: "From (%)" } },
      { key: "meaning", label: { ja: "意味", en: "Meaning" } },
    ],
  },
];

/** What a heading row of the first part says; such a row holds no setting. */
export const ITEM_HEADING: LocalText = { ja: "項目", en: "Setting" };

/** In 下限（%） of an own scale: the level is given by people only. */
export const BY_PEOPLE: LocalText = { ja: "人が判断", en: "by people" };
