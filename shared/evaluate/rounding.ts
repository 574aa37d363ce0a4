/**
 * Exact comparing and rounding of decimal figures.
 * Figures come from texts ("98.70"), from hosts (0.1 + 0.2) and from scaling (0.523 * 100), so the last
 * digits of a double may be noise. 14 significant digits are kept: more than any sheet shows, fewer than noise needs.
 */

const SIGNIFICANT = 14;

function withoutNoise(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT));
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`, float noise apart. */
export function compareFigures(a: number, b: number): number {
  // The difference is measured against the figures themselves: 0.3 and 0.30000000000000004 are one figure.
  const scale = Math.max(Math.abs(a), Math.abs(b));
  if (Math.abs(a - b) <= scale * 1e-12) return 0;
  return a < b ? -1 : 1;
}

/** `a - b` without float noise: 98.70 - 98.78 is -0.08. */
export function differenceOf(a: number, b: number): number {
  const scale = Math.max(Math.abs(a), Math.abs(b));
  if (scale === 0) return 0;
  const digits = Math.max(0, Math.min(12, 12 - Math.ceil(Math.log10(scale))));
  const rounded = Number((a - b).toFixed(digits));
  return rounded === 0 ? 0 : rounded;
}

/** half-up 四捨五入 (of the magnitude, as a spreadsheet's ROUND); truncate 切り捨て (toward 0). */
export type RoundingMode = "half-up" | "truncate";

export interface Rounding {
  readonly mode: RoundingMode;
  /** Digits after the point of the percentage: 1 shows 93.9 %. */
  readonly percentDigits: number;
}

/** Rounds to `digits` after the point; 1.005 to 2 digits is 1.01, as written. Not finite: returned as it is. */
export function roundDecimal(value: number, digits: number, mode: RoundingMode): number {
  if (!Number.isFinite(value)) return value;
  const factor = 10 ** digits;
  const magnitude = withoutNoise(Math.abs(value) * factor);
  const whole = mode === "half-up" ? Math.floor(magnitude + 0.5) : Math.floor(magnitude);
  const rounded = (Math.sign(value) * whole) / factor;
  return rounded === 0 ? 0 : rounded;
}

/** A share rounded so that its percentage has the digits of the settings: 0.93913 -> 0.939. */
export function roundShare(share: number, rounding: Rounding): number {
  return roundDecimal(share, rounding.percentDigits + 2, rounding.mode);
}

/** "93.9%": the rounded percentage with all its digits, so that 100.0% is seen to be rounded. */
export function formatShare(share: number, rounding: Rounding): string {
  const percent = roundDecimal(share * 100, rounding.percentDigits, rounding.mode);
  return `${percent.toFixed(rounding.percentDigits)}%`;
}

/**
 * A share as `tenken eval` prints it: rounded by the settings, but never with more than three significant digits
 * (0.939, 2.67): beyond 100 % a tenth of a percent says nothing.
 */
export function roundShareBriefly(share: number, rounding: Rounding): number {
  const size = Math.abs(share);
  const wholeDigits = size >= 1 ? Math.floor(Math.log10(size)) + 1 : 0;
  const digits = Math.max(0, Math.min(rounding.percentDigits + 2, 3 - wholeDigits));
  return roundDecimal(share, digits, rounding.mode);
}
