import { isValueLike, MEASURES } from "./grid/heading-words";
import { hasRowMeasures, hasRowYears } from "./tables/groups";
import type { Table } from "./tables/tables";
import type { LabelKey } from "./words/labels";
import { isPairKey } from "./words/pair-labels";

/** What can be said of a table before it is read. */
export interface TableShape {
  /** Keys of all labels that head its columns and rows. */
  readonly keys: ReadonlySet<LabelKey>;
  /** Where 計画 and 実績 stand. */
  readonly measures: "rows" | "columns" | "none";
  /** Different year headings across the top. */
  readonly yearColumns: number;
  readonly hasRowYears: boolean;
  /** Money down the rows or across the columns. */
  readonly budget: "rows" | "columns" | "none";
  /** Plan and actual cells hold sentences, not figures. */
  readonly isProse: boolean;
  /** The table stands under a 事務事業名. */
  readonly isInProject: boolean;
  /** One of the blocks of a list with one row a project. */
  readonly isWide: boolean;
  /** A title above says what the values are. */
  readonly titleMeasure: LabelKey | null;
}

const LONG_TEXT = 24;

/** The shape of a table by itself; what lies around it is added by the reader. */
export function shapeOf(table: Table): TableShape {
  const keys = new Set<LabelKey>();
  let columnMeasures = false;
  let budgetColumns = 0;
  let partColumns = 0;
  for (const role of table.band.roles.values()) {
    keys.add(role.key);
    if (isPairKey(role.key)) keys.add("plan").add("actual");
    if (MEASURES.has(role.key) && role.key !== "baseline") columnMeasures = true;
    if (role.key === "budgetTotal") budgetColumns++;
    if (role.key === "budgetPart") partColumns++;
  }
  let budgetRows = 0;
  for (const row of table.rows) {
    if (row.measure) keys.add(row.measure);
    // 「実績／目標」 beside the name: each cell of the row holds both.
    if (isPairKey(row.measure)) {
      keys.add("plan").add("actual");
      columnMeasures = true;
    }
    if (row.budgetSlot && row.budgetSlot.label!.keys[0] !== "cost") {
      budgetRows++;
      for (const key of row.budgetSlot.label!.keys) keys.add(key);
    }
  }
  const years = new Set(table.band.headingRows.flat().map((heading) => heading.text));
  return {
    keys,
    measures: hasRowMeasures(table) ? "rows" : columnMeasures ? "columns" : "none",
    yearColumns: years.size,
    hasRowYears: hasRowYears(table),
    budget: budgetRows > 0 ? "rows" : keys.has("project") && budgetColumns + partColumns > 1 ? "columns" : "none",
    isProse: isProse(table),
    isInProject: false,
    isWide: table.band.isWide,
    titleMeasure: null,
  };
}

function isProse(table: Table): boolean {
  let long = 0;
  let filled = 0;
  // Under the name of an action 「条例改正」 and 「職員数 520人」 are told, not measured.
  const isAction = table.nameRole?.key === "action";
  for (const role of table.band.valueColumns) {
    if (role.key !== "plan" && role.key !== "actual" && role.key !== "planText" && role.key !== "actualText") continue;
    for (const row of table.rows) {
      const slot = row.cells.get(role.column);
      if (!slot) continue;
      filled++;
      if (slot.cell.type !== "text") continue;
      // Under 計画内容 and 取組状況 short words are prose too; under 計画 and 実績 they are readings (維持, 実施する).
      const isText = isAction || role.key === "planText" || role.key === "actualText";
      if (slot.text.length > LONG_TEXT || (isText && !isValueLike(slot))) long++;
    }
  }
  return filled > 0 && long * 2 >= filled;
}
