import type { Written } from "../../indicator";
import { unitInName } from "../../quantity/units";
import { writtenAt, writtenOf } from "../grid/entries";
import type { RowGroup } from "../tables/groups";
import { unitBeside } from "../tables/row-names";
import type { Table } from "../tables/tables";
import type { BlockName } from "./block-name";
import { cellIn, roleOf, type Surroundings } from "./surroundings";

/** Signs that a text tells something instead of naming it. */
const SENTENCE = /[。、:：※<]|^[・･]|変更|統合|追加|廃止|.は|に伴い|から/;

/** A row with a name and nothing else is an indicator only where it has a unit, or is a short name among targets. */
export function isNamedRow(group: RowGroup, around: Surroundings): boolean {
  const text = group.name?.text ?? "";
  return around.isInProject && text.length <= 30 && !SENTENCE.test(text);
}

/** The unit: its column, a column under no heading, the block above, or a line that gives it for the whole table. */
export function unitOf(
  table: Table,
  group: RowGroup,
  name: Written | null,
  around: Surroundings,
  block: BlockName | null,
): Written | null {
  const words = [name?.text ?? ""];
  const role = roleOf(table, "unit");
  if (role) {
    const slot = cellIn(group, role.column);
    if (slot) return writtenOf(slot, [...words, ...role.words]);
    return writtenAt(around.grid, group.rows[0]!.row, role.column, [...words, ...role.words]);
  }
  const slot = group.name ? unitBeside(around.grid, table.band, group.name, group.rows[0]!.row) : null;
  if (slot) return writtenOf(slot, words);
  return block?.unit ?? (name && unitInName(name.text) === null ? around.unit : null);
}
