import type { FiscalYear } from "./fiscal-year/types";
import type { QuantityReading } from "./quantity/types";
import type { Area, Cell, CellRef } from "./sheet";

/** Something that stands (or should stand) at a place of the sheet. */
export interface Written extends CellRef {
  /** As shown; "" for an empty cell. For a merged cell, its top left cell's. */
  readonly text: string;
  /** The words of row and column that name the place, in reading order: ["要介護認定率", "令和2年度", "実績"]. */
  readonly words: readonly string[];
}

/** A place read as a quantity. */
export interface Entry extends Written {
  readonly reading: QuantityReading;
  /** The host's cell, absent where nothing stands or where the entry is only part of a cell. */
  readonly cell?: Cell;
}

/** The heading of one year's column or row. */
export interface YearHeading extends Written {
  /** The year as the words say it; null when unreadable (R年度). */
  readonly writtenYear: FiscalYear | null;
  /** The year meant: the written one, or the one its neighbours prove. null: no one can tell. */
  readonly fiscalYear: FiscalYear | null;
}

export interface YearRecord {
  readonly fiscalYear: FiscalYear | null;
  readonly heading: YearHeading | null;
  /** null: the form has no such cell. An empty cell is an entry with a `blank` reading. */
  readonly plan: Entry | null;
  readonly actual: Entry | null;
  /** What staff wrote as 達成率 and 判定・評価. */
  readonly writtenRate: Entry | null;
  readonly writtenRating: Written | null;
}

export type IndicatorKind = "outcome" | "activity" | "unknown";

export interface Indicator {
  readonly name: Written;
  readonly kind: IndicatorKind;
  /** The cell of the unit, or null where the form has none; a unit inside the name is in `unitInName`. */
  readonly unit: Written | null;
  readonly unitInName: string | null;
  /** 設定理由・算式・目標: words that can tell the direction. */
  readonly reason: Written | null;
  readonly formula: Written | null;
  readonly goal: readonly Written[];
  /** The 取組 whose success it measures, where the table names it beside the indicator. */
  readonly topic?: Written | null;
  /** What a column 方向 says of the indicator: ↑, ↓, →, 増加, 減少, 維持. */
  readonly directionMark?: Written | null;
  readonly baseline: Entry | null;
  readonly baselineYear: FiscalYear | null;
  /** 最終目標; for a list with one target year its record also stands in `years`. */
  readonly finalTarget: Entry | null;
  readonly finalTargetYear: FiscalYear | null;
  /** In the order of time, whatever the order of the columns; records without a year last. */
  readonly years: readonly YearRecord[];
  readonly department: Written | null;
  readonly policy: Written | null;
  /** 特記事項・備考 that may explain it: its own, or the sheet's. */
  readonly remarks: readonly Written[];
  /** All cells of the indicator: for showing it, and for re-checking what an edit touches. */
  readonly area: Area;
}

/** One part of a budget; `label` as the form words it: 国・県支出金, 一般財源. */
export interface BudgetPart extends Entry {
  readonly label: string;
}

/** A 事業費 and the parts it should be the sum of, for one year. */
export interface BudgetYear {
  readonly fiscalYear: FiscalYear | null;
  readonly heading: YearHeading | null;
  readonly total: Entry;
  /** 国・県支出金, 地方債, その他, 一般財源: leaves only, no subtotals. */
  readonly parts: readonly BudgetPart[];
  /** For a total cost (トータルコスト): 事業費, 人件費 … of which it should be the sum. */
  readonly costs?: TotalCost;
}

/** What a total cost is made of. */
export interface TotalCost {
  readonly terms: readonly BudgetPart[];
  /** The labels say so by their marks: （A）＋（B）; else only their words do. */
  readonly isStated: boolean;
}

export interface BudgetBlock {
  readonly project: Written | null;
  readonly department: Written | null;
  readonly policy: Written | null;
  readonly years: readonly BudgetYear[];
}

/** One row of an action list (行革), or one pledge in prose: plan text, actual text, rating. */
export interface ActionItem {
  readonly name: Written;
  readonly department: Written | null;
  readonly planTexts: readonly Written[];
  readonly actualTexts: readonly Written[];
  /** null: the form has no such cell. */
  readonly rating: Written | null;
  readonly remarks: readonly Written[];
}

/** Single labelled values of a sheet that rules look at. */
export type FieldKey =
  | "department"
  | "policy"
  | "goal"
  | "remarks"
  | "futurePolicy"
  | "newOrContinued"
  | "priority"
  | "project";

export interface Field {
  readonly key: FieldKey;
  readonly label: Written;
  readonly value: Written;
}

/** What one family found in one part of a sheet. */
export interface Region {
  /** Id of the form. */
  readonly form: string;
  readonly area: Area;
  readonly indicators: readonly Indicator[];
  readonly budgets: readonly BudgetBlock[];
  readonly actions: readonly ActionItem[];
  /** Each row (or column) of year headings that belongs together. */
  readonly headingRows: readonly (readonly YearHeading[])[];
  readonly fields: readonly Field[];
}

/** A whole sheet as the forms read it. */
export interface SheetReading {
  readonly regions: readonly Region[];
  /** Label words sought and found, for the finding that says why nothing was recognised. */
  readonly labelsFound: readonly string[];
  readonly labelsSought: readonly string[];
  /** Cells with content that no region claims. */
  readonly unclaimed: number;
}
