import type { ReadText } from "../evaluate";
import { readCellQuantity, readQuantity } from "../quantity/read";
import type { FunctionInput } from "./types";

/** An argument as the core reads it. */
export function readInput(input: FunctionInput): ReadText {
  const text = textOf(input);
  if (typeof input === "number" || typeof input === "boolean") {
    const cell = { row: 0, column: 0, type: typeof input as "number" | "boolean", value: input, text };
    return { text, reading: readCellQuantity(cell, null) };
  }
  if (isDate(input)) return { text, reading: { kind: "unreadable", raw: text, reason: "host-date" } };
  return { text, reading: readQuantity(text) };
}

/** The argument as a person would write it, for messages and for words such as 「増加」. */
export function textOf(input: FunctionInput): string {
  if (input === null || input === undefined) return "";
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  if (typeof input !== "object") return String(input);
  return input.kind === "date" ? `${input.year}/${input.month}/${input.day}` : "0";
}

/** Whether the cell is blank or the argument was left out. Blanks alone count as nothing too. */
export function isBlank(input: FunctionInput): boolean {
  return input === null || input === undefined || (typeof input === "string" && readQuantity(input).kind === "blank");
}

export function isUnsure(input: FunctionInput): boolean {
  return typeof input === "object" && input !== null && input.kind === "zero-or-blank";
}

function isDate(input: FunctionInput): boolean {
  return typeof input === "object" && input !== null && input.kind === "date";
}
