import type { ReadText } from "../evaluate";
import { readCellQuantity, readQuantity } from "../quantity/read";
import type { CellType } from "../sheet";
import type { DateInput, FunctionInput } from "./types";

/** An argument as the core reads it. */
export function readInput(input: FunctionInput): ReadText {
  if (input === null || input === undefined) return { text: "", reading: readQuantity("") };
  if (typeof input === "string") return { text: input, reading: readQuantity(input) };
  const text = textOf(input);
  const type: CellType = typeof input === "object" ? "date" : typeof input === "number" ? "number" : "boolean";
  const value = typeof input === "object" ? text : input;
  return { text, reading: readCellQuantity({ row: 0, column: 0, type, value, text }, null) };
}

/** The argument as a person would write it, for messages and for words such as 「増加」. */
export function textOf(input: FunctionInput): string {
  if (input === null || input === undefined) return "";
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  return typeof input === "object" ? textOfDate(input) : String(input);
}

function textOfDate({ year, month, day }: DateInput): string {
  return `${year}/${month}/${day}`;
}

/** Whether the cell is blank or the argument was left out. Blanks alone count as nothing too. */
export function isBlank(input: FunctionInput): boolean {
  return input === null || input === undefined || (typeof input === "string" && readQuantity(input).kind === "blank");
}
