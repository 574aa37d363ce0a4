import type { Locale } from "../shared/locale";
import { readQuantity } from "../shared/quantity/read";
import type { Absence, Bound, Quantity, QuantityReading, Word } from "../shared/quantity/types";
import type { ParsedArguments } from "./arguments";

/** `tenken read TEXT…`: how each text is read (design 8). */
export function read(args: ParsedArguments): number {
  const { locale, operands, values } = args;
  const format = values.format ?? "table";
  if (operands.length === 0 || (format !== "table" && format !== "json")) {
    console.error(
      locale === "ja" ? "使い方: tenken read [--format json] 文字…" : "Usage: tenken read [--format json] TEXT...",
    );
    return 2;
  }
  const readings = operands.map((text) => readQuantity(text));
  if (format === "json") console.log(JSON.stringify(readings.map(jsonReading)));
  else for (const reading of readings) console.log(`${reading.raw}\t${describe(reading, locale)}`);
  return 0;
}

/** The contract's fields come first; `decimals` is ours and stays inside. */
function jsonReading(reading: QuantityReading): unknown {
  const { raw, ...rest } = reading;
  if (rest.kind !== "quantities") return { raw, ...rest };
  const quantities = rest.quantities.map(({ decimals: _, ...quantity }) => quantity);
  return { raw, ...rest, quantities };
}

const BOUND_WORDS: Readonly<Record<Bound, readonly [ja: string, en: string]>> = {
  "at-least": ["以上", "at least"],
  "at-most": ["以下", "at most"],
  below: ["未満", "below"],
  above: ["超", "above"],
  about: ["程度", "about"],
  within: ["以内（±）", "within ±"],
  range: ["の範囲", "range"],
};

const ABSENCE_WORDS: Readonly<Record<Absence, readonly [ja: string, en: string]>> = {
  dash: ["なし（横線）", "none (dash)"],
  pending: ["集計中", "pending"],
  "not-surveyed": ["調査なし", "not surveyed"],
  cancelled: ["中止", "cancelled"],
  "out-of-scope": ["対象外", "out of scope"],
  unset: ["未設定", "unset"],
  "not-held": ["未把握", "not held"],
};

const WORD_WORDS: Readonly<Record<Word, readonly [ja: string, en: string]>> = {
  keep: ["維持", "keep"],
  increase: ["増加", "increase"],
  decrease: ["減少", "decrease"],
  done: ["完了・実施", "done"],
  "in-progress": ["進行中", "in progress"],
  yes: ["はい（○）", "yes"],
  no: ["いいえ（×）", "no"],
};

function describe(reading: QuantityReading, locale: Locale): string {
  const pick = (pair: readonly [string, string]) => (locale === "ja" ? pair[0] : pair[1]);
  switch (reading.kind) {
    case "quantities":
      return reading.quantities.map((quantity) => describeQuantity(quantity, pick)).join(" / ");
    case "words":
      return pick(WORD_WORDS[reading.word]);
    case "absent":
      return pick(ABSENCE_WORDS[reading.absence]);
    case "blank":
      return pick(["空欄", "blank"]);
    case "unreadable":
      return pick(["読めません", "unreadable"]);
  }
}

function describeQuantity(quantity: Quantity, pick: (pair: readonly [string, string]) => string): string {
  const parts = [
    quantity.label,
    quantity.fiscalYear === undefined ? null : `FY${quantity.fiscalYear}`,
    quantity.high === undefined ? String(quantity.value) : `${quantity.value}–${quantity.high}`,
    quantity.unit,
    quantity.bound ? pick(BOUND_WORDS[quantity.bound]) : null,
    quantity.ofWhich === undefined ? null : pick([`（うち ${quantity.ofWhich}）`, `(of which ${quantity.ofWhich})`]),
    quantity.note ? `※${quantity.note}` : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}
