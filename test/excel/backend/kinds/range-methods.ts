import type { Area } from "../../../../shared/sheet";
import { bounding, columnsOf, intersection, overlaps, rowsOf } from "../area";
import { cellsIn, hasContent, one, usedArea } from "../cells";
import { clearCells, mergeCells, unmergeCells } from "../clear";
import { SHEET_COLUMNS, SHEET_ROWS, type SheetModel } from "../model";
import { type Argument, type Kind, Node } from "../node";
import { HostError, type JsonObject } from "../protocol";
import type { RangeTarget } from "../range-target";
import type { Session } from "../session";
import { shiftCells } from "../shift";
import { cellProperties, columnProperties, rowProperties, setLineProperties } from "./cell-properties";
import { rangeNode } from "./range";
import { rangeAreasNode } from "./range-areas";
import { rangeViewNode } from "./range-view";
import { tablesInNode } from "./tables";

type Methods = NonNullable<Kind<RangeTarget>["methods"]>;

function targetOf(argument: Argument | undefined, home: SheetModel, session: Session): RangeTarget {
  if (argument instanceof Node && argument.kind === "Range") return argument.target as RangeTarget;
  if (typeof argument === "string") {
    const found = rangeOnSheet(argument, home, session);
    return found.target as RangeTarget;
  }
  throw new HostError("InvalidArgument");
}

function rangeOnSheet(address: string, sheet: SheetModel, session: Session): Node {
  const node = session.rangeOf(sheet, address);
  if (node.kind !== "Range") throw new HostError("InvalidArgument");
  return node;
}

/** An area inside the sheet; Excel refuses others. */
export function boundedArea(area: Area): Area {
  const isInside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < SHEET_ROWS &&
    area.right < SHEET_COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!isInside) throw new HostError("InvalidArgument");
  return area;
}

const moved =
  (move: (area: Area, args: readonly number[]) => Area): Methods[string] =>
  ({ sheet, area }, args) =>
    rangeNode(
      sheet,
      boundedArea(
        move(
          area,
          args.map((arg) => (typeof arg === "number" ? arg : 0)),
        ),
      ),
    );

function intersect({ sheet, area }: RangeTarget, argument: Argument | undefined, session: Session): Node | null {
  const other = targetOf(argument, sheet, session);
  const common = other.sheet === sheet ? intersection(area, other.area) : null;
  return common && rangeNode(sheet, common);
}

function used({ sheet, area }: RangeTarget, valuesOnly: Argument | undefined): Node | null {
  const found = usedArea(sheet, area, valuesOnly === true);
  return found && rangeNode(sheet, found);
}

/** Excel says that it fails above this number: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1) */
const MOST_MERGED_AREAS = 512;

function merged({ sheet, area }: RangeTarget): Node | null {
  const areas = sheet.merges.filter((m) => overlaps(m, area));
  if (areas.length > MOST_MERGED_AREAS) throw new HostError("GeneralException");
  return areas.length > 0 ? rangeAreasNode(sheet, areas) : null;
}

/** Cells of one sort: constants, formulas, blanks, visible ones. */
function special({ sheet, area }: RangeTarget, kind: Argument | undefined): Node | null {
  const inside = usedArea(sheet, area, false);
  if (inside === null) return null;
  const areas: Area[] = [];
  if (kind === "Visible") {
    for (let row = area.top; row <= Math.min(area.bottom, inside.bottom); row++) {
      if (!sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row)) areas.push({ ...area, top: row, bottom: row });
    }
  } else {
    const wanted = kind === "Formulas";
    for (const { row, column, cell } of cellsIn(sheet, area)) {
      if (hasContent(cell) && (cell.formula !== null) === wanted) areas.push(one(row, column));
    }
  }
  return areas.length > 0 ? rangeAreasNode(sheet, areas) : null;
}

function find({ sheet, area }: RangeTarget, text: Argument | undefined, criteria: Argument | undefined): Node | null {
  const { completeMatch, matchCase } = (criteria ?? {}) as { completeMatch?: boolean; matchCase?: boolean };
  const fold = (t: string) => (matchCase ? t : t.toLowerCase());
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    const shown = fold(String(cell.value));
    if (completeMatch ? shown === fold(String(text)) : shown.includes(fold(String(text)))) {
      return rangeNode(sheet, one(row, column));
    }
  }
  return null;
}

const orThrow =
  (method: (target: RangeTarget, args: readonly Argument[], session: Session) => Node | null): Methods[string] =>
  (target, args, session) => {
    const node = method(target, args, session);
    if (node === null) throw new HostError("ItemNotFound");
    return node;
  };

export const rangeMethods: Methods = {
  GetCell: moved((area, [row = 0, column = 0]) => one(area.top + row, area.left + column)),
  GetColumn: moved((area, [column = 0]) => ({ ...area, left: area.left + column, right: area.left + column })),
  GetRow: moved((area, [row = 0]) => ({ ...area, top: area.top + row, bottom: area.top + row })),
  GetLastCell: moved((area) => one(area.bottom, area.right)),
  GetLastRow: moved((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: moved((area) => ({ ...area, left: area.right })),
  GetEntireRow: moved((area) => ({ ...area, left: 0, right: SHEET_COLUMNS - 1 })),
  GetEntireColumn: moved((area) => ({ ...area, top: 0, bottom: SHEET_ROWS - 1 })),
  GetOffsetRange: moved((area, [rows = 0, columns = 0]) => ({
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  })),
  GetResizedRange: moved((area, [rows = 0, columns = 0]) => ({
    ...area,
    bottom: area.bottom + rows,
    right: area.right + columns,
  })),
  GetAbsoluteResizedRange: moved((area, [rows = 1, columns = 1]) => ({
    ...area,
    bottom: area.top + rows - 1,
    right: area.left + columns - 1,
  })),
  GetBoundingRect: ({ sheet, area }, [other], session) =>
    rangeNode(sheet, bounding([area, targetOf(other, sheet, session).area])!),
  GetIntersection: orThrow((target, [other], session) => intersect(target, other, session)),
  GetIntersectionOrNullObject: (target, [other], session) => intersect(target, other, session),
  GetUsedRange: (target, [valuesOnly]) =>
    used(target, valuesOnly) ?? rangeNode(target.sheet, one(target.area.top, target.area.left)),
  GetUsedRangeOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
  GetMergedAreasOrNullObject: merged,
  GetSpecialCells: orThrow((target, [kind]) => special(target, kind)),
  GetSpecialCellsOrNullObject: (target, [kind]) => special(target, kind),
  GetVisibleView: ({ sheet, area }) => rangeViewNode(sheet, area),
  GetTables: ({ sheet, area }, [fullyContained]) => tablesInNode(sheet, area, fullyContained === true),
  Find: orThrow((target, [text, criteria]) => find(target, text, criteria)),
  FindOrNullObject: (target, [text, criteria]) => find(target, text, criteria),
  GetCellProperties: (target, [options], session) => cellProperties(target, options as JsonObject, session),
  GetRowProperties: (target, [options], session) => rowProperties(target, options as JsonObject, session),
  GetColumnProperties: (target, [options], session) => columnProperties(target, options as JsonObject, session),
  SetRowProperties: (target, [data], session) => setLineProperties(target, "row", data as never, session),
  SetColumnProperties: (target, [data], session) => setLineProperties(target, "column", data as never, session),
  Select: ({ sheet, area }, _, session) => {
    if (sheet.visibility !== "visible") throw new HostError("InvalidOperation");
    session.select(sheet, [area]);
  },
  Clear: ({ sheet, area }, [what], session) => clearCells(sheet, area, String(what ?? "All"), session),
  Merge: ({ sheet, area }, [across], session) => mergeCells(sheet, area, across === true, session),
  Unmerge: ({ sheet, area }, _, session) => unmergeCells(sheet, area, session),
  Insert: ({ sheet, area }, [shift], session) => {
    shiftCells(sheet, area, shift === "Right" ? "right" : "down", session);
    return rangeNode(sheet, area);
  },
  Delete: ({ sheet, area }, [shift], session) => {
    shiftCells(sheet, area, shift === "Left" ? "left" : "up", session);
  },
  /** Asked before each write of a table, where the runtime checks sizes. */
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw new HostError("InvalidArgument");
  },
  Calculate: () => undefined,
};
