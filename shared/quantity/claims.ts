import { matchYearAt } from "../fiscal-year/match";
import type { FiscalYear } from "../fiscal-year/types";
import { type Folded, foldWithOffsets, isDigit, writtenRange } from "../fold";
import { readAmount } from "./amount";
import { type Draft, emptyDraft, type ReadContext, skipBlanks } from "./scan";
import { toQuantity } from "./text";
import type { Quantity } from "./types";

/** A figure of a claim with its place in the text as given. */
export interface ClaimFigure {
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** Arithmetic that a text states about itself; a rule recomputes it. */
export type Claim =
  /** 「61/68区、実施率:89.7%」: part of whole, and the percentage stated for it. */
  | { readonly kind: "share"; readonly part: ClaimFigure; readonly whole: ClaimFigure; readonly stated: ClaimFigure }
  /** 「679万→3億4300万 50.5倍」「102件→140件(37.3%増)」: `stated` in 倍 or in % of change; null where only the two stand. */
  | {
      readonly kind: "growth";
      readonly from: ClaimFigure;
      readonly to: ClaimFigure;
      readonly stated: ClaimFigure | null;
    }
  /** 「目標45%に対し現在40.4%」. */
  | { readonly kind: "target"; readonly target: ClaimFigure; readonly current: ClaimFigure };

interface Figure extends ClaimFigure {
  /** Offsets in the folded text. */
  readonly from: number;
  readonly to: number;
}

const PROSE: ReadContext = { unit: null, hasTriangle: true, isProse: true };
/** What may stand between two figures of one claim; a sentence end, a bullet or another clause parts them. */
const NEAR = 40;
const PARTS = /[。\n●■◆]|\n/;

/**
 * Claims of a text: shares with a stated percentage, growth between two figures, target against current value. Figures
 * are paired only within one line and sentence. Never throws; [] when there are none.
 */
export function findClaims(text: string): readonly Claim[] {
  if (!/[0-9０-９]/.test(text) || !/[/／→⇒➡対]/.test(text)) return [];
  const folded = foldWithOffsets(text);
  const figures = readFigures(folded, text);
  const claims: Claim[] = [];
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!;
    const next = figures[i + 1];
    if (!next) break;
    const between = folded.text.slice(figure.to, next.from);
    if (between === "/" && isShare(figure, next)) {
      const stated = near(
        folded.text,
        figures,
        i + 2,
        (candidate) => candidate.quantity.unit === "%" && candidate.quantity.relative === undefined,
      );
      if (stated) claims.push({ kind: "share", part: figure, whole: next, stated });
    } else if (isArrow(between)) {
      if (isComparable(figure, next))
        claims.push({ kind: "growth", from: figure, to: next, stated: statedGrowth(folded.text, figures, i) });
    } else if (isTargetLink(folded.text, figure, between) && isComparable(figure, next)) {
      claims.push({ kind: "target", target: figure, current: next });
    }
  }
  return claims;
}

function readFigures(folded: Folded, text: string): Figure[] {
  const figures: Figure[] = [];
  const source = folded.text;
  let year: { end: number; fiscalYear: FiscalYear } | null = null;
  for (let at = 0; at < source.length; ) {
    const found = matchYearAt(source, at) ?? squeezedYear(source, at);
    if (found) {
      year = found;
      at = found.end;
      continue;
    }
    const begins =
      (isDigit(source[at]) && (year?.end === at || !/[\d.,A-Za-z]/.test(source[at - 1] ?? " "))) ||
      (source[at] === "-" && isDigit(source[at + 1]) && !isDigit(source[at - 1]));
    if (!begins) {
      at += 1;
      continue;
    }
    const draft = emptyDraft();
    const end = readOne(source, at, draft);
    if (end < 0) {
      at += /^-?[\d,.]+/.exec(source.slice(at))?.[0].length ?? 1;
      continue;
    }
    if (year && skipBlanks(source, year.end + (source[year.end] === ":" ? 1 : 0)) === at)
      draft.fiscalYear = year.fiscalYear;
    const range = writtenRange(folded, at, end);
    figures.push({
      quantity: toQuantity(draft),
      ...range,
      written: text.slice(range.start, range.end),
      from: at,
      to: end,
    });
    at = end;
  }
  return figures;
}

/** A count before "/" is read without its whole: the claim needs both. */
function readOne(text: string, at: number, draft: Draft): number {
  const count = /^(\d[\d,]*)\/\d/.exec(text.slice(at, at + 24));
  if (count) {
    draft.value = Number(count[1]!.replace(/,/g, ""));
    draft.digits = count[1]!;
    return at + count[1]!.length;
  }
  const end = readAmount(text, at, draft, PROSE);
  if (end < 0) return -1;
  const change = /^(?:の)?(増|増加|減|減少|削減)/.exec(text.slice(end, end + 4));
  if (change) draft.relative = { change: change[1]!.startsWith("増") ? "increase" : "decrease", against: null };
  return change ? end + change[0].length : end;
}

/** 「H2719.8%」 in text from a PDF: the blank between year and figure is lost; only before a decimal percentage. */
function squeezedYear(text: string, at: number): { end: number; fiscalYear: FiscalYear } | null {
  const found = /^([HR])(\d{2})(?=\d{1,2}\.\d+%)/.exec(text.slice(at, at + 12));
  if (!found || /[A-Za-z0-9]/.test(text[at - 1] ?? " ")) return null;
  const year = Number(found[2]);
  if (found[1] === "H" ? year > 31 : year > 20) return null;
  return { end: at + 3, fiscalYear: (found[1] === "H" ? 1988 : 2018) + year };
}

function isShare(part: Figure, whole: Figure): boolean {
  return (
    part.quantity.value >= 0 &&
    whole.quantity.value > 0 &&
    part.quantity.value <= whole.quantity.value &&
    whole.quantity.unit !== null &&
    whole.quantity.unit !== "%"
  );
}

function isArrow(between: string): boolean {
  return /^[^\d、。\n]{0,12}→[^、。\n]{0,16}$/.test(between);
}

/** Same unit, or one of the two carries none (「679万→3億4300万円」). */
function isComparable(from: Figure, to: Figure): boolean {
  const [a, b] = [from.quantity.unit, to.quantity.unit];
  return a === b || ((a === null || b === null) && a !== "%" && b !== "%");
}

function isTargetLink(text: string, figure: Figure, between: string): boolean {
  const before = text.slice(Math.max(0, figure.from - 6), figure.from);
  return (
    /(?:目標|計画|目標値|計画値)[:はの ]?$/.test(before) && /^[^。\n]{0,4}に?対し(?:て|、)?[^。\n]{0,24}$/.test(between)
  );
}

/** 倍 or % of change beside 「A→B」: behind it first, else before it (「50.5倍!(679万→3億4300万)」). */
function statedGrowth(text: string, figures: readonly Figure[], index: number): ClaimFigure | null {
  const isStated = (figure: Figure) =>
    figure.quantity.unit === "倍" ||
    (figure.quantity.unit === "%" && (figure.quantity.relative !== undefined || figure.quantity.value < 0));
  if (isStated(figures[index]!) || isStated(figures[index + 1]!)) return null;
  const before = figures[index - 1];
  const isAhead =
    before !== undefined &&
    isStated(before) &&
    figures[index]!.from - before.to <= NEAR &&
    !/[。]/.test(text.slice(before.to, figures[index]!.from));
  const after = near(text, figures, index + 2, isStated, ["(", "、", "で", ",", ":"]);
  // Both sides claim it: no one can tell which belongs here.
  if (isAhead && after) return before.quantity.unit === "倍" && after.quantity.unit !== "倍" ? before : null;
  return after ?? (isAhead ? before : null);
}

function near(
  text: string,
  figures: readonly Figure[],
  index: number,
  accepts: (figure: Figure) => boolean,
  openers?: readonly string[],
): Figure | null {
  const figure = figures[index];
  const before = figures[index - 1];
  if (!figure || !before || !accepts(figure)) return null;
  const between = text.slice(before.to, figure.from);
  if (between.length > NEAR || PARTS.test(between)) return null;
  return openers === undefined || openers.some((opener) => between.includes(opener)) || /^[^)]*$/.test(between)
    ? figure
    : null;
}
