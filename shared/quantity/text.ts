import { fold } from "../fold";
import { remembering } from "../remember";
import { readAbsence, readObstacle } from "./absent";
import { parseCell } from "./grammar";
import { readPhrase } from "./phrases";
import { matchRatedCount } from "./rated-count";
import type { Draft } from "./scan";
import type { Quantity, QuantityReading } from "./types";
import { readUnit } from "./units";

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,17})?$/;
const HAS_AMOUNT = /[0-9一二三四五六七八九十百千万億兆]|ゼロ|倍増|半減|半数/;
/** 「5三」, 「平成三0」: where one number ends and the next begins is anybody's guess. */
const MIXED_NUMERALS = /\d[,.]?[一二三四五六七八九]|[一二三四五六七八九]\d/;
/** Longer texts are prose; `findNamedFigures` reads those. */
const LONGEST_CELL = 160;

/**
 * What a text says as a figure of a plan or an actual. Total: never throws, never invents 0; `raw` is the text as given.
 * `unit` is the unit column's text: it only lets an unusual unit be recognised behind a number (「3講座・教室」); the
 * value is not scaled by it (see `inBaseUnit`).
 */
export function readQuantity(text: string, unit: string | null = null): QuantityReading {
  // Half of all cells of a sheet are plain numbers.
  if (text.length < 22 && PLAIN_NUMBER.test(text))
    return { kind: "quantities", raw: text, quantities: [plainQuantity(text)] };
  if (unit === null) return readAlone(text);
  return unit.includes(UNIT_END) ? readWords(text, unit) : readUnderUnit(`${unit}${UNIT_END}${text}`);
}

/** Stands in no text of a cell: Excel refuses control characters. */
const UNIT_END = "\u0000";
const readAlone = remembering((text) => readWords(text, null));
const readUnderUnit = remembering((both) => {
  const at = both.indexOf(UNIT_END);
  return readWords(both.slice(at + 1), both.slice(0, at));
});

function readWords(text: string, unit: string | null): QuantityReading {
  const folded = fold(text).trim();
  if (folded === "") return { kind: "blank", raw: text };
  if (folded.length < 22 && PLAIN_NUMBER.test(folded))
    return { kind: "quantities", raw: text, quantities: [plainQuantity(folded)] };
  const tight = /\s/.test(folded) ? folded.replace(/\s+/g, "") : folded;
  if (tight.length <= LONGEST_CELL) {
    const obstacle = readObstacle(tight);
    if (obstacle && obstacle !== "conditional") return { kind: "unreadable", raw: text, reason: obstacle };
    const phrase = readPhrase(tight);
    if (phrase?.kind === "word") return { kind: "words", raw: text, word: phrase.word };
    if (phrase?.kind === "quantity") return { kind: "quantities", raw: text, quantities: [phrase.quantity] };
    const absence = readAbsence(tight);
    if (absence) return { kind: "absent", raw: text, absence };
    if (obstacle) return { kind: "unreadable", raw: text, reason: obstacle };
    const counted = readRatedCount(text, folded, unit);
    if (counted) return { kind: "quantities", raw: text, quantities: [counted] };
    if (HAS_AMOUNT.test(folded) && !MIXED_NUMERALS.test(folded)) {
      const context = {
        unit: unit === null ? null : (readUnit(unit)?.unit ?? null),
        hasTriangle: /[▲△▴▵]/.test(text),
        isProse: false,
      };
      const { figures, mark } = withoutFootnote(folded);
      const items = parseCell(figures, context);
      if (items && mark !== null) items[items.length - 1]!.notes.push(mark);
      if (items) return { kind: "quantities", raw: text, quantities: items.map(toQuantity) };
    }
  }
  return { kind: "unreadable", raw: text, reason: "not-a-quantity" };
}

/**
 * 「12/15（70.0％）」: under % the rate counts, and where nothing says what is counted. Under 施設 the count does, which
 * is read as any other figure.
 */
function readRatedCount(text: string, folded: string, unit: string | null): Quantity | null {
  const counted = folded.includes("%") ? matchRatedCount(text) : null;
  if (!counted) return null;
  const formUnit = unit === null ? null : (readUnit(unit)?.unit ?? null);
  if (formUnit === null ? counted.hasUnit : formUnit !== "%") return null;
  return { ...counted.claim.stated.quantity, note: folded };
}

/** 「※1 310」, 「注）310」, 「(注1)310」: a blank or bracket parts the mark from the figure; 「※310」 could be either. */
const FOOTNOTE_BEFORE = /^(?:[※*]\d{1,2} |[※*] |注\d{0,2}\) ?|注\d{1,2} |\((?:注|※)\d{0,2}\) ?)(?=[-+約]?\d)/;
/** 「310注1」, 「53,200*2」; 「12*3」 may be a product. */
const FOOTNOTE_BEHIND = /(?: ?注 ?\d{0,2}\)?|(,\d{3}(?:\.\d+)?|[^\d\s(),.])(\*\d{1,2}))$/;

/** The text without the mark of a footnote at either end, and the mark. */
function withoutFootnote(folded: string): { readonly figures: string; readonly mark: string | null } {
  const before = FOOTNOTE_BEFORE.exec(folded);
  if (before) return { figures: folded.slice(before[0].length), mark: before[0].trim() };
  const behind = folded.includes("注") || folded.includes("*") ? FOOTNOTE_BEHIND.exec(folded) : null;
  if (!behind || behind.index === 0) return { figures: folded, mark: null };
  const kept = behind[1] ?? "";
  return { figures: folded.slice(0, behind.index) + kept, mark: behind[2] ?? behind[0].trim() };
}

/** A draft as the contract has it: optional parts only where written. */
export function toQuantity(draft: Draft): Quantity {
  const quantity: { -readonly [Key in keyof Quantity]: Quantity[Key] } = {
    value: draft.value,
    unit: draft.unit,
    bound: draft.bound,
    label: draft.label,
    decimals: draft.decimals,
  };
  if (draft.high !== null) quantity.high = draft.high;
  if (draft.status !== null) quantity.status = draft.status;
  if (draft.fiscalYear !== null) quantity.fiscalYear = draft.fiscalYear;
  if (draft.notes.length > 0) quantity.note = draft.notes.join(" ");
  if (draft.ofWhich !== null) quantity.ofWhich = draft.ofWhich;
  if (draft.relative !== null) quantity.relative = draft.relative;
  return quantity;
}

function plainQuantity(text: string): Quantity {
  const point = text.indexOf(".");
  const number = Number(text.includes(",") ? text.replace(/,/g, "") : text);
  return {
    value: number === 0 ? 0 : number,
    unit: null,
    bound: null,
    label: null,
    decimals: point < 0 ? 0 : text.length - point - 1,
  };
}
