import { fold } from "../fold";
import type { Claim, ClaimFigure } from "../quantity/claims";

/** Scales of a figure in prose, the last one written: 「3億4300万」 is given to the 万. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/百万[^\d]*$/, 1e6],
  [/千万[^\d]*$/, 1e7],
  [/万[^\d]*$/, 1e4],
  [/億[^\d]*$/, 1e8],
  [/兆[^\d]*$/, 1e12],
  [/千(円|人|件|トン|t|m|枚|台)[^\d]*$/, 1e3],
];

/** Half of the last digit written; 0 for a whole number without scale, which is a count and exact. */
function halfStep({ written, quantity }: ClaimFigure): number {
  const folded = fold(written);
  const scale = SCALES.find(([pattern]) => pattern.test(folded))?.[1] ?? 1;
  return scale === 1 && quantity.decimals === 0 ? 0 : scale / 10 ** quantity.decimals / 2;
}

/** 約89%, 9割程度 may be off by this share of itself. */
const ABOUT = 0.05;

interface Stated extends ClaimFigure {
  readonly isAbout: boolean;
}

/** What a claim says and what it comes to. */
export interface StatedResult {
  readonly stated: ClaimFigure;
  /** In the unit of `stated`: percent or 倍. */
  readonly computed: number;
  readonly agrees: boolean;
}

/** Whether the stated figure lies within one of its last digits (rounded or cut off) of what low to high give. */
function agreesWith({ quantity, isAbout }: Stated, low: number, high: number): boolean {
  const { value, decimals } = quantity;
  const step = 10 ** -decimals;
  const slack = isAbout ? Math.max(step, Math.abs(value) * ABOUT) : step;
  const size = Math.abs(value);
  return size > low - slack * (1 - 1e-9) && size < high + slack * (1 - 1e-9);
}

function compareShare(part: ClaimFigure, whole: ClaimFigure, stated: Stated): StatedResult {
  const computed = (part.quantity.value / whole.quantity.value) * 100;
  return { stated, computed, agrees: agreesWith(stated, computed, computed) };
}

/** Change from one figure to another, as 倍 or as a percentage; of two percentages also as points. */
function compareGrowth(from: ClaimFigure, to: ClaimFigure, stated: Stated): StatedResult | null {
  const [before, after] = [from.quantity.value, to.quantity.value];
  if (before <= 0) return null;
  const [low, high] = [
    (after - halfStep(to)) / (before + halfStep(from)),
    (after + halfStep(to)) / Math.max(before - halfStep(from), Number.MIN_VALUE),
  ];
  if (stated.quantity.unit === "倍") {
    return { stated, computed: after / before, agrees: agreesWith(stated, low, high) };
  }
  const change = stated.quantity.relative?.change;
  const isFall = change === "decrease" || stated.quantity.value < 0;
  const computed = (isFall ? 1 - after / before : after / before - 1) * 100;
  const [least, most] = isFall ? [(1 - high) * 100, (1 - low) * 100] : [(low - 1) * 100, (high - 1) * 100];
  const points = isFall ? before - after : after - before;
  const isPoints = from.quantity.unit === "%" && to.quantity.unit === "%" && agreesWith(stated, points, points);
  return { stated, computed, agrees: isPoints || agreesWith(stated, least, most) };
}

function statedIn(figure: ClaimFigure, line: string): Stated {
  const isAbout =
    figure.quantity.bound === "about" ||
    /(約|およそ|おおよそ|おおむね|概ね|ほぼ)\s*$/.test(line.slice(0, figure.start)) ||
    /^\s*(程度|前後|余り|強|弱)/.test(line.slice(figure.end));
  return { ...figure, isAbout };
}

/** Recomputes a claim found in `line`; null where it states no result, or where there is none (from 0). */
export function recompute(claim: Claim, line: string): StatedResult | null {
  if (claim.kind === "share") return compareShare(claim.part, claim.whole, statedIn(claim.stated, line));
  if (claim.kind === "growth" && claim.stated) {
    return compareGrowth(claim.from, claim.to, statedIn(claim.stated, line));
  }
  return null;
}
