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

/** Plain words in a column 区分 between the names and the values. */
function qualifierSlots(table: Table, groups: readonly RowGroup[]): readonly (Slot | null)[] {
  const { nameRole, band } = table;
  const first = band.valueColumns[0]?.column ?? 0;
  const role =
    nameRole?.key === "indicator"
      ? [...band.roles.values()].find(
          ({ key, column }) => key === "group" && column > nameRole.column && column < first,
        )
      : undefined;
  return groups.map((group) => {
    const slot = role ? cellIn(group, role.column) : null;
    return slot && slot.label === null && slot.cell.type === "text" ? slot : null;
  });
}
