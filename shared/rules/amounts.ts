import { fold } from "../fold";
import type { BudgetYear, Entry } from "../indicator";
import type { Locale } from "../locale";
import { formatFigure } from "./wording";

/** The one amount of an entry; 0 for a dash; null where there is none or it cannot be compared (a range, 約, words). */
export function amountOf({ reading }: Entry): number | null {
  if (reading.kind === "absent" && reading.absence === "dash") return 0;
  const figure = reading.kind === "quantities" && reading.quantities.length === 1 ? reading.quantities[0] : undefined;
  return figure && !figure.bound && !figure.relative && figure.high === undefined ? figure.value : null;
}

/** The label of a part: the last of its words that is not the year's. "" if it has none. */
export function labelOf(part: Entry, { heading }: BudgetYear): string {
  return [...part.words].reverse().find((word) => word !== heading?.text) ?? "";
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/百万円/, 1e6],
  [/千万円/, 1e7],
  [/億/, 1e8],
  [/万円/, 1e4],
  [/千円/, 1e3],
];

/**
 * The step in which an amount is written: 1,000 for 「1,443 千円」, 10,000,000 for 「1.5億円」;
 * 1 for a bare number that nobody multiplied out.
 */
function writtenStep({ text, words, reading }: Entry): number {
  const figure = reading.kind === "quantities" ? reading.quantities[0] : undefined;
  if (!figure) return 1;
  const written = fold(figure.unit === null ? "" : [text, ...words].join(" "));
  const scale = SCALES.find(([pattern]) => pattern.test(written))?.[1] ?? 1;
  const decimals = /\d\.(\d+)/.exec(fold(text))?.[1]?.length ?? 0;
  return scale / 10 ** decimals;
}

/** An amount in the unit of another entry: 1453000 beside 「1,443 千円」 -> "1,453千円". */
export function formatAmount(value: number, like: Entry, locale: Locale): string {
  const figure = like.reading.kind === "quantities" ? like.reading.quantities[0] : undefined;
  if (figure?.unit !== "円") return `${formatFigure(value, figure?.decimals ?? 0)}${figure?.unit ?? ""}`;
  if (/千円/.test(fold(like.text)) && value % 1000 === 0) {
    return `${formatFigure(value / 1000, 0)}${locale === "ja" ? "千円" : " thousand yen"}`;
  }
  return `${formatFigure(value, 0)}${locale === "ja" ? "円" : " yen"}`;
}

/** Amounts in 百万円 or 億円 are rounded as a matter of course, those in 千円 and 円 are not. */
const ROUNDED_STEP = 1e6;

/** The format hides decimals: the sheet shows 「33」 for 33.4. */
function hidesDecimals({ cell }: Entry): boolean {
  return typeof cell?.value === "number" && !Number.isInteger(cell.value) && !/[.．]/.test(cell.text);
}

/** How far a shown amount may lie from the one meant: half a written step where it was rounded, else nothing. */
export function slackOf(entry: Entry, isRounded: boolean): number {
  if (amountOf(entry) === 0) return 0;
  const step = writtenStep(entry);
  return isRounded || hidesDecimals(entry) || step >= ROUNDED_STEP ? step / 2 : 0;
}
