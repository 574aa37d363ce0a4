import { foldTight } from "../../fold";
import type { Written } from "../../indicator";
import { readPlainUnit } from "../../quantity/units";
import { isMeasured, isNumberedIndicator } from "../columns/column-texts";
import { meantBy } from "../grid/ditto";
import { writtenOf } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";
import { hasFigures, type RowGroup } from "../tables/groups";
import { isUnit, makeNameZone } from "../tables/row-names";
import type { Table } from "../tables/tables";
import type { LabelKey } from "../words/labels";
import type { Context } from "./context";

/** The name of a group, and the words beside it that tell it from others of the same name. */
interface Name {
  readonly slot: Slot;
  readonly text: string;
}

/**
 * The names of the groups of a table, null where the table gives none. A name may stand in several columns, or for
 * several groups (健康寿命: 男性, 女性; 東部, 西部): then the words beside it are joined to it: 「健康寿命 男性」, 「東部 組織率」.
 */
export function namesOf(
  grid: Grid,
  table: Table,
  groups: readonly RowGroup[],
  context: Context,
): readonly (Written | null)[] {
  const names = withGroups(grid, table, groups, withQualifiers(grid, table, groups));
  return names.map((name) => {
    if (!name) return null;
    const elsewhere = namedElsewhere(name.slot, context);
    if (elsewhere) return elsewhere;
    const label = table.nameRole?.words[0];
    return { ...writtenOf(name.slot, label ? [name.text, label] : [name.text]), text: name.text };
  });
}

/** 「活動指標（１）」 in the column of the names, where above 「活動指標（１） | 設備点検の回数」 says what it is. */
function namedElsewhere(own: Slot, context: Context): Written | null {
  if (!isNumberedIndicator(own)) return null;
  const word = foldTight(own.text);
  const values = context.byKey.get("indicator")?.filter(({ label }) => foldTight(label.text) === word) ?? [];
  const [only] = values;
  return values.length === 1 && only!.label.row < own.row ? only!.written : null;
}

/** Words longer than this describe the indicator instead of telling it from another. */
const LONGEST = 20;
/** A group of indicators (基本目標1 誰もが健やかに暮らせるまち) may be worded at length. */
const LONGEST_GROUP = 40;
/** A merged area whose merge was lost says the same for at most so many rows. */
const CARRIED = 80;
const NUMBER = /^[(（]?(?:[0-9０-９]{1,3}|[①-⑳])[)）.．、]?$/;

/** Names with the words of the columns between them and the values, where one name stands for several groups in a row. */
function withQualifiers(grid: Grid, table: Table, groups: readonly RowGroup[]): readonly (Name | null)[] {
  const isShared = (i: number) => {
    const [own, before] = [groups[i]!.name, groups[i - 1]?.name];
    return i > 0 && (own === null || (before != null && own.text === before.text));
  };
  const columns = columnsBehindNames(table).filter((column) =>
    groups.some((group, i) => {
      const own = isShared(i) ? tellingSlot(grid, table, group, column) : null;
      const before = own ? tellingSlot(grid, table, groups[i - 1]!, column) : null;
      return own && own !== before && own.text !== before?.text;
    }),
  );
  let last: Slot | null = null;
  return groups.map((group) => {
    const found = columns.flatMap((column) => tellingSlot(grid, table, group, column) ?? []);
    const own: Slot | null = group.name ?? (found.length > 0 && hasFigures(table, group.rows[0]!) ? last : null);
    last = own;
    if (!own) return null;
    const parts = [...partsBefore(grid, table, group, own), own, ...found];
    return { slot: own, text: joined(parts.map((slot) => slot.cell.text)) };
  });
}

/** 「がん検診受診率 | 胃がん」 under one heading of names: what is measured stands in the wider column. */
function partsBefore(grid: Grid, table: Table, group: RowGroup, own: Slot): readonly Slot[] {
  const { nameRole, band } = table;
  if (nameRole?.key !== "indicator" || own.column <= nameRole.column || isMeasured(own.text)) return [];
  const zone = makeNameZone(grid, band, nameRole);
  const parts: Slot[] = [];
  for (let column = nameRole.column; column < own.column && zone && own.column <= zone.to; column++) {
    const slot = slotOrAbove(grid, table, group, column);
    if (!slot || slot === own || slot.cell.type !== "text" || NUMBER.test(slot.text)) continue;
    if (slot.label === null && slot.text.length <= LONGEST_GROUP && parts[parts.length - 1] !== slot) parts.push(slot);
  }
  return parts;
}

/** Names that stand in the table more than once, each with the words of a column that differ among them. */
function withGroups(
  grid: Grid,
  table: Table,
  groups: readonly RowGroup[],
  given: readonly (Name | null)[],
): readonly (Name | null)[] {
  let names = given;
  const behind = columnsBehindNames(table);
  for (const column of [...behind, ...columnsBeforeNames(grid, table)]) {
    const repeated = repeatedTexts(names);
    if (repeated.size === 0) return names;
    const slots = names.map((name, i) => {
      if (!name || !repeated.has(foldTight(name.text))) return null;
      const isBeside = behind.includes(column) || column < name.slot.column;
      return isBeside ? tellingSlot(grid, table, groups[i]!, column) : null;
    });
    const words = new Map<string, Set<string>>();
    for (const [i, name] of names.entries()) {
      if (!name) continue;
      const key = foldTight(name.text);
      words.set(key, (words.get(key) ?? new Set()).add(slots[i]?.text ?? ""));
    }
    names = names.map((name, i) => {
      const slot = slots[i];
      if (!name || !slot || words.get(foldTight(name.text))!.size < 2) return name;
      const isBehind = slot.column > name.slot.column;
      return { ...name, text: joined(isBehind ? [name.text, slot.cell.text] : [slot.cell.text, name.text]) };
    });
  }
  return names;
}

/** Names that stand more than once, folded. */
function repeatedTexts(names: readonly (Name | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) {
    if (!name) continue;
    const text = foldTight(name.text);
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

/** One line of words; a single one as it is written. */
function joined(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : texts.map((text) => text.trim().replace(/\s+/g, " ")).join(" ");
}

/** What may tell indicators of one name apart; 施策 and 担当課 are told of each by themselves. */
const TELLING: ReadonlySet<LabelKey | undefined> = new Set<LabelKey | undefined>([
  undefined,
  "group",
  "kind",
  "action",
  "project",
]);

/** Columns under 区分, or under a heading nobody knows, between the names and the values. */
function columnsBehindNames({ nameRole, band }: Table): readonly number[] {
  const first = band.valueColumns[0]?.column ?? 0;
  if (nameRole?.key !== "indicator" && nameRole?.key !== "group") return [];
  return [...band.headed].filter((column) => {
    const key = band.roles.get(column)?.key;
    return column > nameRole.column && column < first && (key === "group" || key === undefined);
  });
}

/** Columns left of the names, the nearest first; a heading over several columns may stand over both. */
function columnsBeforeNames(grid: Grid, table: Table): readonly number[] {
  const { nameRole, band } = table;
  const columns: number[] = [];
  const from = band.lead >= 0 ? 0 : band.left;
  for (let column = lastOfNames(grid, table); column >= from; column--) {
    if (column === nameRole?.column || TELLING.has(band.roles.get(column)?.key)) columns.push(column);
  }
  return columns;
}

/** The last column in which names stand. */
function lastOfNames(grid: Grid, { nameRole, band }: Table): number {
  return makeNameZone(grid, band, nameRole)?.to ?? (band.valueColumns[0]?.column ?? 1) - 1;
}

/** The plain words of a group in a column; left of the names they may stand above, where a merge was lost. */
function tellingSlot(grid: Grid, table: Table, group: RowGroup, column: number): Slot | null {
  const isBefore = column <= lastOfNames(grid, table);
  const slot = isBefore ? slotOrAbove(grid, table, group, column) : slotIn(grid, table, group, column);
  if (!slot || slot === group.name || slot.cell.type !== "text") return null;
  // 合計 tells its row from those of 東部 and 西部; 目標 and 成果指標 are no part of a name.
  if (slot.label !== null && slot.label.keys[0] !== "mark") return null;
  if (slot.text.length > (isBefore ? LONGEST_GROUP : LONGEST) || slot.text.includes("。")) return null;
  return NUMBER.test(slot.text) || isFigure(slot.text) || isUnit(slot) ? null : slot;
}

/** 91.2%, 1,200人: what was counted; 3歳 and 6年生 are those of whom it is. */
function isFigure(written: string): boolean {
  const match = /^[▲+-]?[0-9][0-9,.]*(.*)$/.exec(foldTight(written));
  const unit = match?.[1];
  if (unit === undefined || /^(?:歳|才|年|年生|号|級)$/.test(unit)) return false;
  return unit === "" || readPlainUnit(unit) !== null;
}

function slotIn(grid: Grid, { band }: Table, group: RowGroup, column: number): Slot | null {
  for (const { row } of group.rows) {
    const slot = grid.at(row, column);
    if (slot && slot.row > band.bottom) return meantBy(grid, slot, band.bottom);
  }
  return null;
}

function slotOrAbove(grid: Grid, table: Table, group: RowGroup, column: number): Slot | null {
  const own = slotIn(grid, table, group, column);
  if (own) return own;
  const first = group.rows[0]!.row;
  for (let row = first - 1; row > table.band.bottom && row >= first - CARRIED; row--) {
    const slot = grid.at(row, column);
    if (slot) return meantBy(grid, slot, table.band.bottom);
  }
  return null;
}
