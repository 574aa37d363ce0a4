import type { Area } from "../../../../shared/sheet";
import { areaAddress, cellsOf, quotedSheet } from "../area";
import { one } from "../cells";
import { assertFree } from "../edit";
import { clientName, wireName } from "../node";
import { HostError, type Json, type JsonObject } from "../protocol";
import type { RangeTarget } from "../range-target";
import type { Session } from "../session";
import { formatNode } from "./range-format";

/** Range.getCellProperties: for each cell only what is asked for, e.g. { address: true, format: { fill: { color: true } } }. */
export function cellProperties({ sheet, area }: RangeTarget, options: JsonObject, session: Session): Json {
  if (cellsOf(area) > session.traits.limits.cellsPerGet) return null;
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Json[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = one(row, column);
      const asked: Record<string, Json> = { ...askedOf({ sheet, area: cell }, options, session) };
      if (options.hidden === true) {
        asked.hidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row) || sheet.hiddenColumns.has(column);
      }
      line.push(asked);
    }
    rows.push(line);
  }
  return rows;
}

/** Range.getRowProperties: one entry a row. */
export function rowProperties({ sheet, area }: RangeTarget, options: JsonObject, session: Session): Json {
  const lines: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const entry: Record<string, Json> = askedOf({ sheet, area: { ...area, top: row, bottom: row } }, options, session);
    if (options.address === true)
      entry.address = fullAddress(sheet.name, { ...area, top: row, bottom: row, left: 0, right: 16_383 });
    if (options.rowHidden === true) entry.rowHidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
    if (options.rowIndex === true) entry.rowIndex = row;
    lines.push(entry);
  }
  return lines;
}

/** Range.getColumnProperties: one entry a column. */
export function columnProperties({ sheet, area }: RangeTarget, options: JsonObject, session: Session): Json {
  const lines: Json[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const entry: Record<string, Json> = askedOf(
      { sheet, area: { ...area, left: column, right: column } },
      options,
      session,
    );
    if (options.address === true) {
      entry.address = fullAddress(sheet.name, { top: 0, bottom: 1_048_575, left: column, right: column });
    }
    if (options.columnHidden === true) entry.columnHidden = sheet.hiddenColumns.has(column);
    if (options.columnIndex === true) entry.columnIndex = column;
    lines.push(entry);
  }
  return lines;
}

function fullAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaAddress(area)}`;
}

/** The parts that all three have: address and format. */
function askedOf({ sheet, area }: RangeTarget, options: JsonObject, session: Session): Record<string, Json> {
  const asked: Record<string, Json> = {};
  if (options.address === true) asked.address = fullAddress(sheet.name, area);
  if (options.addressLocal === true) asked.addressLocal = fullAddress(sheet.name, area);
  if (typeof options.format === "object" && options.format !== null) {
    asked.format = formatOf({ sheet, area }, options.format as JsonObject, session);
  }
  return asked;
}

function formatOf({ sheet, area }: RangeTarget, options: JsonObject, session: Session): Json {
  const format = formatNode({ sheet, areas: [area] });
  const asked: Record<string, Json> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === true) asked[clientName(name)] = format.read(wireName(name), session);
    else if (typeof wanted === "object" && wanted !== null) {
      const part = format.child(wireName(name), session);
      const values: Record<string, Json> = {};
      for (const [key, isWanted] of Object.entries(wanted)) {
        if (isWanted === true && part) values[key] = part.read(wireName(key), session);
      }
      asked[name] = values;
    }
  }
  return asked;
}

interface LineData {
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
  readonly format?: { readonly columnWidth?: number; readonly rowHeight?: number };
}

/** Range.setRowProperties and setColumnProperties. */
export function setLineProperties(
  { sheet, area }: RangeTarget,
  line: "row" | "column",
  data: readonly LineData[],
  session: Session,
): undefined {
  assertFree(sheet, session);
  const [from, to] = line === "row" ? [area.top, area.bottom] : [area.left, area.right];
  if (!Array.isArray(data) || data.length !== to - from + 1) throw new HostError("InvalidArgument");
  data.forEach((entry, i) => {
    const hidden = line === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
    const isHidden = line === "row" ? entry.rowHidden : entry.columnHidden;
    if (isHidden === true) hidden.add(from + i);
    if (isHidden === false) hidden.delete(from + i);
    if (entry.format?.columnWidth !== undefined) sheet.columnWidths.set(from + i, entry.format.columnWidth);
    if (entry.format?.rowHeight !== undefined) sheet.rowHeights.set(from + i, entry.format.rowHeight);
  });
  return undefined;
}
