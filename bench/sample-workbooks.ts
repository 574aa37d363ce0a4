/** Large workbooks for measuring: the sheets of the source documents, repeated under other names. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { komoroPledgesSheets } from "../seeds/komoro-pledges";
import { komoroR2SeedSheets } from "../seeds/komoro-r2/build";
import { komoroR6Sheets } from "../seeds/komoro-r6";
import { minamiAlpsSheets } from "../seeds/minami-alps";
import { FONTS } from "../seeds/style";
import { suzakaSheets } from "../seeds/suzaka";
import { buildWorkbook, type SeedSheet } from "../seeds/workbook";

let drawn: readonly SeedSheet[] | null = null;

/** Every sheet of the five documents, once. */
export function documentSheets(): readonly SeedSheet[] {
  drawn ??= [
    ...komoroR2SeedSheets(),
    ...komoroR6Sheets(),
    ...suzakaSheets(),
    ...minamiAlpsSheets(),
    ...komoroPledgesSheets(),
  ];
  return drawn;
}

/** The first `count` sheets of the documents taken round and round, each under its own name. */
export function repeatedSheets(count: number): SeedSheet[] {
  const sheets = documentSheets();
  return Array.from({ length: count }, (_, i) => ({ ...sheets[i % sheets.length]!, name: `シート${i + 1}` }));
}

/**
 * The same with three sheets of the documents below each other on each: as many filled cells a sheet as the largest
 * published evaluation workbooks have (about 285).
 */
export function stackedSheets(count: number): SeedSheet[] {
  const sheets = repeatedSheets(count * 3);
  return Array.from({ length: count }, (_, i) => stack(`シート${i + 1}`, sheets.slice(i * 3, i * 3 + 3)));
}

function stack(name: string, sheets: readonly SeedSheet[]): SeedSheet {
  let top = 0;
  const cells: SeedSheet["cells"][number][] = [];
  const merges: SeedSheet["merges"][number][] = [];
  for (const sheet of sheets) {
    for (const cell of sheet.cells) cells.push({ ...cell, row: cell.row + top });
    for (const area of sheet.merges) merges.push({ ...area, top: area.top + top, bottom: area.bottom + top });
    top += Math.max(...sheet.cells.map((cell) => cell.row)) + 3;
  }
  return { ...sheets[0]!, name, cells, merges, heights: new Map(), choices: [], breaks: [] };
}

export function filledCells(sheets: readonly SeedSheet[]): number {
  return sheets.reduce((sum, sheet) => sum + sheet.cells.filter((cell) => cell.value !== null).length, 0);
}

export function workbookOf(sheets: readonly SeedSheet[]): Uint8Array {
  return buildWorkbook(sheets, { title: "", font: FONTS.msPGothic });
}

/** `count` workbooks of one to three sheets, in a folder of their own. */
export function writeManyWorkbooks(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const sheets = documentSheets();
  for (let i = 0; i < count; i += 1) {
    const own = Array.from({ length: 1 + (i % 3) }, (_, at) => sheets[(i + at) % sheets.length]!);
    writeFileSync(join(folder, `様式${String(i + 1).padStart(4, "0")}.xlsx`), workbookOf(own));
  }
}
