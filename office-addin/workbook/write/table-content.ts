import { cutText } from "../../../shared/report/shorten";
import type { ResultCell, ResultTable } from "../../../shared/report/tables";
import { quoteSheet } from "../../../xlsx/result/worksheet";
import { asText, LONGEST_TEXT } from "./texts";

/** A text inside a formula is no longer than this, and a formula no longer than 8,192 characters. */
const LONGEST_LITERAL = 255;
const LONGEST_LABEL = 4000;

/**
 * The table as rows of what is handed to Range.formulas: numbers as they are, texts with an apostrophe, links as
 * HYPERLINK formulas. Links by Range.hyperlink would take a call for each cell; a formula goes with all the rest, and
 * in English it means the same in every Excel.
 */
export function tableContent({ columns, rows }: ResultTable): (string | number)[][] {
  return [
    columns.map(({ heading }) => asText(heading)),
    ...rows.map((row) => columns.map((_, at) => cellContent(row[at]))),
  ];
}

function cellContent(cell: ResultCell | undefined): string | number {
  const value = cell?.value;
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : asText(String(value));
  return cell?.link && value.length <= LONGEST_LABEL ? linkFormula(value, cell.link) : asText(value);
}

function linkFormula(label: string, { sheet, cell }: NonNullable<ResultCell["link"]>): string {
  return `=HYPERLINK(${literal(`#${quoteSheet(sheet)}!${cell}`)},${literal(cutText(label, LONGEST_TEXT))})`;
}

/** A text as a formula writes it: quotes doubled, long ones in pieces. */
function literal(text: string): string {
  const pieces = text.match(/[\s\S]{1,255}/g) ?? [""];
  return pieces.map((piece) => `"${piece.slice(0, LONGEST_LITERAL).replace(/"/g, '""')}"`).join("&");
}

/** Formats by column, top to bottom; null where a column keeps "General". */
export function tableFormats({ columns, rows }: ResultTable): (readonly string[] | null)[] {
  return columns.map((_, at) => {
    if (!rows.some((row) => row[at]?.format)) return null;
    return rows.map((row) => row[at]?.format ?? "General");
  });
}

/** Bytes of a row as JSON in UTF-8, at most. */
export function rowBytes(row: readonly (string | number)[]): number {
  return row.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 + 3 : 20), 2);
}
