import { type Area, a1, parseA1 } from "../../shared/sheet";

/** "B2:C3" or "B2" as the service writes them -> area; null for whole rows or columns and anything else. */
export function parseArea(text: string): Area | null {
  const [first = "", last = first] = text.slice(text.lastIndexOf("!") + 1).split(":");
  const from = parseA1(first);
  const to = parseA1(last);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

export function areaName({ top, left, bottom, right }: Area): string {
  const first = a1({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${a1({ row: bottom, column: right })}`;
}

/** The smallest area around all of them; null for none. */
export function around(areas: readonly (Area | null)[]): Area | null {
  return areas.reduce<Area | null>((all, area) => {
    if (!area || !all) return all ?? area;
    return {
      top: Math.min(all.top, area.top),
      left: Math.min(all.left, area.left),
      bottom: Math.max(all.bottom, area.bottom),
      right: Math.max(all.right, area.right),
    };
  }, null);
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of an area outside another: at most four areas. */
export function outside(area: Area, hole: Area): readonly Area[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const parts: readonly Area[] = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Single cells as few rectangles, in the order of the sheet: neighbours in a row first, then equal rows below. */
export function asRectangles(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && column <= last.right + 1) {
      runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    } else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, number>();
  const areas: Area[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = open.get(key);
    if (at !== undefined && areas[at]!.bottom === run.top - 1) areas[at] = { ...areas[at]!, bottom: run.top };
    else {
      open.set(key, areas.length);
      areas.push(run);
    }
  }
  return areas;
}
