import { type Area, contains } from "../../shared/sheet";
import type { TouchedArea, WorkbookChange } from "../workbook/contract";

/** Edits that were heard and not yet looked at. */
export interface Edits {
  /** Sheets came, went or were renamed: everything is read again. */
  readonly isWhole: boolean;
  /** Sheets to read as a whole. */
  readonly sheets: readonly string[];
  readonly touched: readonly TouchedArea[];
}

export const NO_EDITS: Edits = { isWhole: false, sheets: [], touched: [] };

/** Single areas kept of a sheet; more are taken together. */
const MOST_AREAS = 16;

export function hasEdits({ isWhole, sheets, touched }: Edits): boolean {
  return isWhole || sheets.length > 0 || touched.length > 0;
}

export function addChange(edits: Edits, change: WorkbookChange): Edits {
  if (change.kind === "cells") return addTouched(edits, change.touched);
  if (change.sheet === null) return { ...edits, isWhole: true };
  return { ...edits, sheets: [...new Set([...edits.sheets, change.sheet])] };
}

/** `later` on top of `earlier`: nothing of either is lost. */
export function joinEdits(earlier: Edits, later: Edits): Edits {
  const joined: Edits = {
    isWhole: earlier.isWhole || later.isWhole,
    sheets: [...new Set([...earlier.sheets, ...later.sheets])],
    touched: earlier.touched,
  };
  return later.touched.reduce(addTouched, joined);
}

function addTouched(edits: Edits, added: TouchedArea): Edits {
  const { sheet, area } = added;
  const ofSheet = edits.touched.filter((one) => one.sheet === sheet);
  if (ofSheet.some((one) => holds(one.area, area))) return edits;
  const others = edits.touched.filter((one) => one.sheet !== sheet);
  const apart = [...ofSheet.filter((one) => !holds(area, one.area)), added];
  const together = apart.length > MOST_AREAS ? [{ sheet, area: around(apart.map((one) => one.area)) }] : apart;
  return { ...edits, touched: [...others, ...together] };
}

function holds(outer: Area, inner: Area): boolean {
  return (
    contains(outer, { row: inner.top, column: inner.left }) &&
    contains(outer, { row: inner.bottom, column: inner.right })
  );
}

function around(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}
