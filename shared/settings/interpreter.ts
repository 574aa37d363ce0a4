import { foldTight } from "../fold";
import type { Locale, Message } from "../locale";
import { MEANINGS } from "./messages";
import type { Path, Trouble } from "./shape";
import { choices, readWord, type WordTable } from "./words";

/** Collects what is wrong and gives what is right. */
export interface Interpreter {
  readonly locale: Locale;
  readonly refuse: <Data>(path: Path, text: Message<Data>, data: Data) => null;
  /** One of a table's values, or null with a trouble; undefined stays null without one. */
  readonly word: <T extends string>(path: Path, written: string | undefined, table: WordTable<T>) => T | null;
  /** A number written as one or as text, within bounds; "150%" is 150. */
  readonly figure: (path: Path, written: string | number | undefined, from: number, to: number) => number | null;
}

export function interpreterFor(locale: Locale, troubles: Trouble[]): Interpreter {
  const refuse = <Data>(path: Path, text: Message<Data>, data: Data): null => {
    troubles.push({ path, message: text[locale](data) });
    return null;
  };
  return {
    locale,
    refuse,
    word: (path, written, table) => {
      if (written === undefined) return null;
      return (
        readWord(table, written) ?? refuse(path, MEANINGS.notAChoice, { written, choices: choices(table, locale) })
      );
    },
    figure: (path, written, from, to) => {
      if (written === undefined) return null;
      const text = typeof written === "number" ? String(written) : foldTight(written).replace(/[%倍桁]$/, "");
      const value = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      return value >= from && value <= to
        ? value
        : refuse(path, MEANINGS.notAFigure, { written: String(written), from, to });
    },
  };
}

/** 0 to 4 digits, whole. */
export function digitsOf(written: string | number | undefined, path: Path, as: Interpreter): number | null {
  const digits = as.figure(path, written, 0, 4);
  if (digits === null || Number.isInteger(digits)) return digits;
  return as.refuse(path, MEANINGS.notAFigure, { written: String(written), from: 0, to: 4 });
}
