import type { Area } from "../../../../shared/sheet";
import { areaAddress, cellsOf, columnsOf, isWholeColumns, isWholeRows, quotedSheet, rowsOf } from "../area";
import { formulaOrValue, gridOf, shownText, valueType } from "../cells";
import { assertFree, assertWritable, eachWritten, putEntries } from "../edit";
import { formulaFromLocal, formulaLocal, numberFormatFromLocal, numberFormatLocal } from "../local";
import { type CellModel, type CellValue, cellAt, type SheetModel } from "../model";
import { type Kind, Node, type Property } from "../node";
import type { Json } from "../protocol";
import { fromR1C1, toR1C1 } from "../r1c1";
import { type RangeTarget, sheetStillThere } from "../range-target";
import type { Session } from "../session";
import { conditionalFormatsNode } from "./conditional-formats";
import { formatNode } from "./range-format";
import { rangeMethods } from "./range-methods";
import { worksheetNode } from "./worksheet";

/** Values of each cell; null for whole rows and columns, and for more cells than Excel gives at once. */
function cellTable(
  give: (cell: CellModel | undefined, session: Session) => Json,
  set?: Property<RangeTarget>["set"],
): Property<RangeTarget> {
  return {
    get: ({ sheet, area }, session) => {
      const isUnbounded = isWholeColumns(area) || isWholeRows(area);
      if (isUnbounded || cellsOf(area) > session.traits.limits.cellsPerGet) return null;
      return gridOf(sheet, area, (cell) => give(cell, session));
    },
    ...(set ? { set } : {}),
  };
}

function fact(get: (target: RangeTarget, session: Session) => Json): Property<RangeTarget> {
  return { get };
}

function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quotedSheet(sheet.name)}!${areaAddress(area)}`;
}

/** As the person sees addresses, who may have chosen R1C1. */
function localAddress({ sheet, area }: RangeTarget, session: Session): string {
  if (session.traits.referenceStyle === "A1") return fullAddress({ sheet, area });
  const first = `R${area.top + 1}C${area.left + 1}`;
  const last = `R${area.bottom + 1}C${area.right + 1}`;
  return `${quotedSheet(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

/** True or false where all agree, null where they differ. */
function common(indices: { from: number; to: number }, hidden: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= indices.from && index <= indices.to) count++;
  return count === 0 ? false : count === indices.to - indices.from + 1 ? true : null;
}

function hideLines(hidden: Set<number>, from: number, to: number, value: Json): void {
  for (let i = from; i <= to; i++) {
    if (value === true) hidden.add(i);
    else hidden.delete(i);
  }
}

const putFormats =
  (translate: (format: string, session: Session) => string): Property<RangeTarget>["set"] =>
  ({ sheet, area }, written, session) => {
    assertWritable(sheet, [area], session);
    eachWritten(area, written, (row, column, format) => {
      const cell = cellAt(sheet, row, column);
      cell.numberFormat = translate(String(format), session);
      cell.shown = null;
    });
    session.events.happened("formatChanged", sheet.id, {
      address: areaAddress(area),
      worksheetId: sheet.id,
    });
  };

const put: Property<RangeTarget>["set"] = ({ sheet, area }, written, session) =>
  putEntries(sheet, area, written, session);

const FORMULAS = cellTable(formulaOrValue, put);

function r1c1Formulas(target: RangeTarget, session: Session): CellValue[][] | null {
  const formulas = FORMULAS.get(target, session) as CellValue[][] | null;
  const { top, left } = target.area;
  return formulas?.map((line, i) => line.map((formula, j) => toR1C1(formula, top + i, left + j))) ?? null;
}

const RANGE: Kind<RangeTarget> = {
  name: "Range",
  isKept: true,
  stillThere: ({ sheet }, session) => sheetStillThere(sheet, session),
  properties: {
    Address: fact(fullAddress),
    AddressLocal: fact(localAddress),
    CellCount: fact(({ area }) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area))),
    ColumnCount: fact(({ area }) => columnsOf(area)),
    ColumnIndex: fact(({ area }) => area.left),
    RowCount: fact(({ area }) => rowsOf(area)),
    RowIndex: fact(({ area }) => area.top),
    IsEntireColumn: fact(({ area }) => isWholeColumns(area)),
    IsEntireRow: fact(({ area }) => isWholeRows(area)),
    Values: cellTable((cell) => cell?.value ?? "", put),
    Text: cellTable((cell) => (cell ? shownText(cell) : "")),
    ValueTypes: cellTable(valueType),
    Formulas: FORMULAS,
    FormulasLocal: {
      get: (target, session) => {
        const isR1C1 = session.traits.referenceStyle === "R1C1";
        const formulas = (isR1C1 ? r1c1Formulas : FORMULAS.get)(target, session) as CellValue[][] | null;
        return formulas?.map((line) => line.map((formula) => formulaLocal(formula, session.traits))) ?? null;
      },
      set: ({ sheet, area }, written, session) => {
        const english = eachText(written, (text) => formulaFromLocal(text, session.traits));
        putEntries(sheet, area, english, session);
      },
    },
    FormulasR1C1: {
      get: r1c1Formulas,
      set: ({ sheet, area }, written, session) =>
        eachWritten(area, written, (row, column, formula) =>
          putEntries(
            sheet,
            { top: row, left: column, bottom: row, right: column },
            fromR1C1(formula, row, column),
            session,
          ),
        ),
    },
    NumberFormat: cellTable(
      (cell) => cell?.numberFormat ?? "General",
      putFormats((format) => format),
    ),
    NumberFormatLocal: cellTable(
      (cell, session) => numberFormatLocal(cell?.numberFormat ?? "General", session.traits),
      putFormats((format, session) => numberFormatFromLocal(format, session.traits)),
    ),
    NumberFormatCategories: cellTable(() => "General"),
    Hidden: fact((target) => {
      const rows = rowHidden(target);
      const columns = columnHidden(target);
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    }),
    RowHidden: {
      get: rowHidden,
      set: ({ sheet, area }, value, session) => {
        assertFree(sheet, session);
        hideLines(sheet.hiddenRows, area.top, area.bottom, value);
        session.events.happened("rowHiddenChanged", sheet.id, {
          address: `${area.top + 1}:${area.bottom + 1}`,
          changeType: value === true ? "Hidden" : "Unhidden",
          worksheetId: sheet.id,
        });
      },
    },
    ColumnHidden: {
      get: columnHidden,
      set: ({ sheet, area }, value, session) => {
        assertFree(sheet, session);
        hideLines(sheet.hiddenColumns, area.left, area.right, value);
      },
    },
    Hyperlink: {
      get: ({ sheet, area }) => {
        const links = gridOf(sheet, area, (cell) => cell?.style.hyperlink ?? null).flat();
        const first = links[0] ?? null;
        return links.every((link) => JSON.stringify(link) === JSON.stringify(first)) ? (first as Json) : null;
      },
      set: ({ sheet, area }, value, session) => {
        const link = value as { textToDisplay?: string };
        if (link?.textToDisplay !== undefined) putEntries(sheet, area, `'${link.textToDisplay}`, session);
        assertWritable(sheet, [area], session);
        eachWritten(area, "x", (row, column) => {
          cellAt(sheet, row, column).style.hyperlink = { ...link };
        });
      },
    },
    HasSpill: fact(() => false),
    Style: fact(() => "Normal"),
    Top: fact(({ sheet, area }) => sum(0, area.top - 1, sheet.rowHeights, 15)),
    Height: fact(({ sheet, area }) => sum(area.top, area.bottom, sheet.rowHeights, 15)),
    Left: fact(({ sheet, area }) => sum(0, area.left - 1, sheet.columnWidths, 48)),
    Width: fact(({ sheet, area }) => sum(area.left, area.right, sheet.columnWidths, 48)),
  },
  objects: {
    Format: (target) => formatNode({ sheet: target.sheet, areas: [target.area] }),
    Worksheet: ({ sheet }) => worksheetNode(sheet),
    ConditionalFormats: ({ sheet, area }) => conditionalFormatsNode({ sheet, areas: [area] }),
  },
  methods: rangeMethods,
};

function rowHidden({ sheet, area }: RangeTarget): boolean | null {
  return common({ from: area.top, to: area.bottom }, new Set([...sheet.hiddenRows, ...sheet.filteredRows]));
}

function columnHidden({ sheet, area }: RangeTarget): boolean | null {
  return common({ from: area.left, to: area.right }, sheet.hiddenColumns);
}

/** Points of lines, whole sheets included: only lines of their own size are looked at one by one. */
function sum(from: number, to: number, own: ReadonlyMap<number, number>, standard: number): number {
  let total = Math.max(0, to - from + 1) * standard;
  for (const [index, size] of own) if (index >= from && index <= to) total += size - standard;
  return total;
}

function eachText(written: Json, change: (text: string) => string): Json {
  if (typeof written === "string") return change(written);
  return Array.isArray(written) ? written.map((part) => eachText(part as Json, change)) : written;
}

/** A rectangle of cells of a sheet. */
export function rangeNode(sheet: SheetModel, area: Area): Node {
  return Node.of(RANGE, { sheet, area });
}
