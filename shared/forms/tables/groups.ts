import type { IndicatorKind } from "../../indicator";
import type { Slot } from "../grid/grid";
import { MEASURES } from "../grid/heading-words";
import type { LabelKey } from "../words/labels";
import { rowsAcrossBlocks } from "./measure-blocks";
import { isNamedYear } from "./named-years";
import type { Table, TableRow } from "./tables";

/** Rows of a table that tell of one indicator. */
export interface RowGroup {
  readonly rows: readonly TableRow[];
  readonly name: Slot | null;
  /** 活動 or 成果 written left of the name, in this row or the last one above that says it. */
  readonly kind: IndicatorKind;
}

/** 「身体活動」, 「研究成果」 are subjects, 「主要活動指標」 is a kind. */
const IS_ACTIVITY = /(?:^|[^一-鿿々ァ-ヺー])活\s*動|活\s*動(?=\s*(?:指標|目標|実績|量))|アウトプット|プロセス|結果指標/;
const IS_OUTCOME =
  /(?:^|[^一-鿿々ァ-ヺー])成\s*果|成\s*果(?=\s*(?:指標|目標|実績))|アウトカム|統計指標|市民意識|市民取組/;

/** 成果指標, アウトカム -> outcome; 活動指標, アウトプット, プロセス指標 -> activity. */
export function kindIn(text: string): IndicatorKind {
  const isActivity = IS_ACTIVITY.test(text);
  const isOutcome = IS_OUTCOME.test(text);
  return isActivity === isOutcome ? "unknown" : isActivity ? "activity" : "outcome";
}

/** 計画 and 実績 down the rows. */
export function hasRowMeasures(table: Table): boolean {
  return table.rows.some((row) => row.measure !== null && (row.measure === "actual" || row.measure === "plan"));
}

/** Years down the rows. */
export function hasRowYears(table: Table): boolean {
  return table.rows.filter((row) => row.yearSlot !== null && row.measureSlot !== row.yearSlot).length >= 2;
}

/**
 * Puts the rows of one indicator together: a new one begins where a measure (or year) comes again, or with a new name
 * at the first measure.
 */
export function groupRows(table: Table): RowGroup[] {
  const byMeasure = hasRowMeasures(table);
  const byYear = hasRowYears(table);
  const groups: RowGroup[] = [];
  const across = byMeasure && !byYear ? rowsAcrossBlocks(table.rows) : null;
  if (across) {
    return across.map((rows) => ({ rows, name: rows[0]!.nameSlot, kind: kindOfRow(rows[0]!) ?? "unknown" }));
  }
  let rows: TableRow[] = [];
  let seen = new Set<string>();
  let name: Slot | null = null;
  let lead: TableRow | null = null;
  let groupKind: IndicatorKind = "unknown";
  const firstMeasure = byMeasure ? measureOfFirstRows(table) : null;
  let kind: IndicatorKind = "unknown";
  const close = () => {
    if (rows.length > 0) groups.push({ rows, name, kind: groupKind });
    rows = [];
    seen = new Set();
    name = null;
  };
  for (const [i, given] of table.rows.entries()) {
    if (given.budgetSlot) continue;
    let row = given;
    if (row.isKindLine) {
      kind = kindOfRow(row) ?? kind;
      continue;
    }
    if (!byMeasure && !byYear) {
      kind = kindOfRow(row) ?? kind;
      groups.push({ rows: [row], name: row.nameSlot, kind });
      continue;
    }
    if (byMeasure && row.measure === null) {
      const next = table.rows[i + 1];
      const isUnlabelledPlan =
        row.nameSlot !== null &&
        hasFigures(table, row) &&
        next?.measure === "actual" &&
        (next.nameSlot === null || next.nameSlot === row.nameSlot);
      if (!isUnlabelledPlan) {
        if (row.nameSlot && row.nameSlot !== name) close();
        // 「移住者数 | 前年度実績」: the name of the rows beneath stands in a row that tells of another year, or of a quarter.
        if (row.nameSlot && isOfAnotherTime(row)) {
          name = row.nameSlot;
          lead = row;
        }
        continue;
      }
      row = { ...row, measure: "plan" };
    }
    const mark = `${byMeasure ? row.measure : ""}:${byYear && row.yearSlot ? row.yearSlot.text : ""}`;
    // The name may be written again in each of its rows.
    const isNewName = row.nameSlot !== null && name !== null && row.nameSlot.text !== name.text;
    const isRevision = row.isRevised && !isNewName && rows.length > 0;
    if ((seen.has(mark) && !isRevision) || (isNewName && (byYear || row.measure === firstMeasure))) close();
    kind = kindOfRow(row) ?? kind;
    if (rows.length === 0) groupKind = kind;
    seen.add(mark);
    if (row.nameSlot && name === null) name = row.nameSlot;
    rows.push(lead && rows.length === 0 && row.nameSlot === null ? withLead(table, lead, row) : row);
    lead = null;
  }
  close();
  return groups;
}

/** The row with what the row above says beside the name: its unit. */
function withLead({ band }: Table, lead: TableRow, row: TableRow): TableRow {
  const first = band.valueColumns[0]?.column ?? 0;
  return { ...row, cells: new Map([...[...lead.cells].filter(([column]) => column < first), ...row.cells]) };
}

function isOfAnotherTime({ beside, used }: TableRow): boolean {
  const isPeriod = ({ label }: Slot) => label?.keys[0] === "period";
  return [...beside.values()].some((slot) => isNamedYear(slot.text)) || used.some(isPeriod);
}

/**
 * The measure an indicator begins with: that of the first name whose next row says another measure and no name. The
 * first row itself may tell of something that is only measured (対象指標: 実績 alone, then 目標 and 実績 for the rest).
 */
function measureOfFirstRows({ rows }: Table): LabelKey | null {
  const opening = rows.find((row, i) => {
    const next = rows[i + 1];
    return (
      row.nameSlot !== null &&
      row.measure !== null &&
      next !== undefined &&
      next.measure !== null &&
      next.measure !== row.measure &&
      (next.nameSlot === null || next.nameSlot === row.nameSlot)
    );
  });
  return (opening ?? rows.find((row) => row.measure !== null))?.measure ?? null;
}

/** The kind written in a cell left of the name. */
function kindOfRow(row: TableRow): IndicatorKind | null {
  for (const slot of [...row.used, ...row.beside.values()]) {
    if (slot === row.nameSlot || slot.text.length > 14 || (row.nameSlot && slot.column > row.nameSlot.column)) continue;
    const kind = kindIn(slot.text);
    if (kind !== "unknown") return kind;
  }
  return null;
}

/** 対象指標: how many there are to serve. It has no plan by its nature. */
export function isSubject({ rows }: RowGroup, { nameRole }: Table): boolean {
  const isSaid = (text: string) => /^[【(（]?\s*対\s*象\s*指\s*標/.test(text);
  if (nameRole?.words.some(isSaid)) return true;
  return rows.some((row) =>
    [...row.used, ...row.beside.values()].some((slot) => slot !== row.nameSlot && isSaid(slot.text)),
  );
}

/** Whether anything stands under a year or measure. */
export function hasFigures(table: Table, row: TableRow): boolean {
  return table.band.valueColumns.some((role) => row.cells.has(role.column));
}

/** The measure of one cell: the row's word, else the column's, else what the surroundings say. */
export function measureAt(row: TableRow, key: LabelKey, fallback: LabelKey | null): LabelKey | null {
  if (key === "baseline" || key === "finalTarget") return key;
  // 評価 between the years is the rating of the year, in the row of 目標 as in that of 実績.
  if ((key === "rate" || key === "rating") && (row.measure === "plan" || row.measure === "actual")) return key;
  if (row.measure !== null) return row.measure;
  return MEASURES.has(key) ? key : fallback;
}
