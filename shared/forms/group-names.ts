import type { Written } from "../indicator";
import { writtenOf } from "./entries";
import type { Slot } from "./grid";
import { hasFigures, type RowGroup } from "./groups";
import { cellIn } from "./surroundings";
import type { Table } from "./tables";

/**
 * The names of the groups of a table, null where the table gives none. Where one name stands for several groups
 * (健康寿命: 男性, 女性), the words of the column 区分 beside it tell them apart: 「健康寿命 男性」.
 */
export function namesOf(table: Table, groups: readonly RowGroup[]): readonly (Written | null)[] {
  const qualifiers = qualifierSlots(table, groups);
  const isShared = groups.some(
    (group, i) => i > 0 && qualifiers[i] && (group.name === null || group.name === groups[i - 1]!.name),
  );
  let last: Slot | null = null;
  return groups.map((group, i) => {
    const qualifier = isShared ? qualifiers[i] : null;
    const own: Slot | null = group.name ?? (qualifier && hasFigures(table, group.rows[0]!) ? last : null);
    last = own;
    if (!own) return null;
    const label = table.nameRole?.words[0];
    const text = qualifier ? `${own.cell.text} ${qualifier.text}` : own.cell.text;
    return { ...writtenOf(own, label ? [text, label] : [text]), text };
  });
}

/** Words longer than this describe the indicator instead of telling it from another. */
const LONGEST = 20;

/** Plain words in a column 区分, or under a heading nobody knows, between the names and the values. */
function qualifierSlots(table: Table, groups: readonly RowGroup[]): readonly (Slot | null)[] {
  const { nameRole, band } = table;
  const first = band.valueColumns[0]?.column ?? 0;
  const columns =
    nameRole?.key === "indicator"
      ? [...band.headed].filter((column) => {
          const key = band.roles.get(column)?.key;
          return column > nameRole.column && column < first && (key === "group" || key === undefined);
        })
      : [];
  return groups.map((group) => {
    if (columns.length !== 1) return null;
    const slot = cellIn(group, columns[0]!) ?? group.rows[0]!.beside.get(columns[0]!) ?? null;
    return slot && slot.label === null && slot.cell.type === "text" && slot.text.length <= LONGEST ? slot : null;
  });
}
