import type { Area } from "../../shared/sheet";

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

/**
 * Merged areas that make sense: inside the sheet, more than one cell, corners in order. Of areas that overlap
 * (damaged files: Excel itself would repair them) the first one counts.
 */
export function cleanMerges(areas: readonly Area[]): Area[] {
  const valid = areas.map(inOrder).filter(isValid);
  const order = valid.map((_, i) => i).sort((a, b) => valid[a]!.top - valid[b]!.top);
  const dropped = new Set<number>();
  let open: number[] = [];
  for (const i of order) {
    const area = valid[i]!;
    open = open.filter((j) => valid[j]!.bottom >= area.top && !dropped.has(j));
    for (const j of open) {
      const other = valid[j]!;
      if (other.left <= area.right && other.right >= area.left) dropped.add(Math.max(i, j));
    }
    open.push(i);
  }
  return valid.filter((_, i) => !dropped.has(i));
}

function inOrder(area: Area): Area {
  return {
    top: Math.min(area.top, area.bottom),
    left: Math.min(area.left, area.right),
    bottom: Math.max(area.top, area.bottom),
    right: Math.max(area.left, area.right),
  };
}

function isValid(area: Area): boolean {
  const single = area.top === area.bottom && area.left === area.right;
  return !single && area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
}
