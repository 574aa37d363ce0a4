import type { Grid } from "../grid/grid";
import type { LabelKey } from "../words/labels";
import { areMeasured, areMostly, textsUnder } from "./column-texts";
import type { Band, ColumnRole } from "./roles";

/** The column of names: under 指標名, else 取組項目, else 事業名, else 項目. */
export function pickNameRole(grid: Grid, band: Band): ColumnRole | null {
  const order: readonly LabelKey[] = ["indicator", "action", "project", "group"];
  for (const key of order) {
    const found = [...band.roles.values()].filter((role) => role.key === key && role.heading === null);
    if (found.length === 0) continue;
    if (key === "group") return lastOfNames(grid, band, found);
    return key === "action" ? narrowest(grid, band, found) : found[0]!;
  }
  return null;
}

/**
 * 大項目 | 小項目 | 区分: the last with names; not 区分 with 計画 and 実績, nor 男性 and 女性 beside what is measured of
 * them.
 */
function lastOfNames(grid: Grid, band: Band, groups: readonly ColumnRole[]): ColumnRole | null {
  const texts = new Map(groups.map((role) => [role, textsUnder(grid, band.bottom, role.column)]));
  const lending = groups.filter((role) => !areMostly(texts.get(role)!, "label", "unit"));
  const measured = lending.filter((role) => areMeasured(texts.get(role)!));
  return measured[measured.length - 1] ?? lending[lending.length - 1] ?? null;
}

/** Rows looked at to tell which of two columns has the narrower names. */
const SAMPLE = 60;

/** 推進項目 | 取組項目: the column with more names, since the wider ones stand once for several rows; else the first. */
function narrowest(grid: Grid, band: Band, roles: readonly ColumnRole[]): ColumnRole {
  const first = band.valueColumns[0]?.column ?? Number.POSITIVE_INFINITY;
  const names = (role: ColumnRole) => {
    let count = 0;
    for (let row = band.bottom + 1; row <= band.bottom + SAMPLE; row++)
      if (grid.at(row, role.column)?.row === row) count++;
    return count;
  };
  let best = roles[0]!;
  for (const role of roles.slice(1)) if (role.column < first && names(role) > names(best)) best = role;
  return best;
}
