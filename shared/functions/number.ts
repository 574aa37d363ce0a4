import type { Absence, Quantity, Word } from "../quantity/types";
import { quote } from "../rules/wording";
import { unreadable } from "./arguments";
import { isUnsure, readInput } from "./cell-reading";
import { problem, ZERO_OR_BLANK } from "./messages";
import type { FunctionInput, FunctionResult } from "./types";

/**
 * NUMBER: the figure that stands in a cell, in its base unit: 「50億8千9百万円」 5089000000, 「▲18.9%」 -18.9 (a
 * percentage stays one), 「171(内空き家バンク契約数26件)」 171. One cell in, one figure out: several figures, a range or
 * a change against something are no one figure and are told instead of cut to the first.
 */
export function number(text: FunctionInput): FunctionResult {
  if (isUnsure(text)) return { problem: ZERO_OR_BLANK };
  const cell = readInput(text);
  const { reading } = cell;
  switch (reading.kind) {
    case "blank":
      return { value: "" };
    case "unreadable":
      return { problem: unreadable("text", cell)! };
    case "absent":
      return noFigure(cell.text, ...ABSENCES[reading.absence]);
    case "words":
      return noFigure(cell.text, ...WORDS[reading.word]);
    case "quantities":
      return reading.quantities.length === 1
        ? oneFigure(reading.quantities[0]!, cell.text)
        : severalFigures(reading.quantities, cell.text);
  }
}

function noFigure(written: string, ja: string, en: string): FunctionResult {
  return problem(
    "na",
    `${quote(written, "ja")}は${ja}です。数値がありません。`,
    `${quote(written, "en")} is ${en}: no figure.`,
  );
}

function oneFigure(quantity: Quantity, written: string): FunctionResult {
  if (quantity.relative) return noSingle(written, "基準値などからの変化", "a change against something");
  if (quantity.bound === "range" || quantity.bound === "within") return noSingle(written, "範囲", "a range");
  return { value: quantity.value };
}

function noSingle(written: string, ja: string, en: string): FunctionResult {
  return problem(
    "na",
    `${quote(written, "ja")}は${ja}で、1つの数値になりません。`,
    `${quote(written, "en")} is ${en}, not one figure.`,
  );
}

function severalFigures(quantities: readonly Quantity[], written: string): FunctionResult {
  const figures = quantities.map(({ label, value, unit }) => `${label ?? ""}${value}${unit ?? ""}`);
  return problem(
    "value",
    `${quote(written, "ja")}には数値が${figures.length}つあります（${figures.join("、")}）。1つの数値のセルを指定してください。`,
    `${quote(written, "en")} holds ${figures.length} figures (${figures.join(", ")}). Name a cell with one.`,
  );
}

const ABSENCES: Readonly<Record<Absence, readonly [ja: string, en: string]>> = {
  dash: ["「なし」の印", "a dash"],
  pending: ["値がまだ出ていないことを表す言葉", "a word for a figure that is still to come"],
  "not-surveyed": ["調査がなかったことを表す言葉", "a word for a year without a survey"],
  cancelled: ["中止や未実施を表す言葉", "a word for what was cancelled"],
  "out-of-scope": ["対象外であることを表す言葉", "a word for what is out of scope"],
  unset: ["設定がないことを表す言葉", "a word for what was not set"],
  "not-held": ["把握していないことを表す言葉", "a word for what is not known"],
};

const CHANGE = ["増減や維持を表す言葉", "a word for a change"] as const;
const MILESTONE = ["実施状況を表す言葉", "a word for what was done"] as const;

const WORDS: Readonly<Record<Word, readonly [ja: string, en: string]>> = {
  keep: CHANGE,
  increase: CHANGE,
  decrease: CHANGE,
  done: MILESTONE,
  "in-progress": MILESTONE,
  yes: MILESTONE,
  no: MILESTONE,
};
