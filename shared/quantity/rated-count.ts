import { type Folded, foldWithOffsets, writtenRange } from "../fold";
import type { Claim, ClaimFigure } from "./claims";

/** A count with what it is a part of, and the rate stated for it, as the whole of a cell. */
export interface RatedCount {
  readonly claim: Extract<Claim, { readonly kind: "share" }>;
  /** Units stand beside the counts: 「12/15施設」. */
  readonly hasUnit: boolean;
}

type Part = "part" | "whole" | "rate";

const COUNT = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
const UNIT = "([^\\d()/%.,、中]{0,4}?)";
const RATE = "(?:[^\\d()%]{0,6}[:=]?)(\\d+(?:\\.\\d+)?) ?%";
const BEFORE_RATE = "(?: ?[(、,=] ?| )";

/** Figures in the order written; the other groups are their units. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly Part[] }[] = [
  // 「12/15施設（70.0％）」
  {
    pattern: new RegExp(`^${COUNT}${UNIT} ?/ ?${COUNT}${UNIT}${BEFORE_RATE}${RATE}[)]?$`),
    order: ["part", "whole", "rate"],
  },
  // 「15施設中12施設（70.0％）」
  {
    pattern: new RegExp(`^${COUNT}${UNIT} ?中[、 ]?${COUNT}${UNIT}${BEFORE_RATE}${RATE}[)]?$`),
    order: ["whole", "part", "rate"],
  },
  // 「70.0％（12/15）」
  {
    pattern: new RegExp(`^${RATE} ?[(] ?${COUNT}${UNIT} ?/ ?${COUNT}${UNIT} ?[)]$`),
    order: ["rate", "part", "whole"],
  },
];

/** A cell that is a count, its whole and their rate; null for every other text, and where the part exceeds the whole. */
export function matchRatedCount(text: string): RatedCount | null {
  if (text.length > 40 || !/[%％]/.test(text) || !/[/／中]/.test(text)) return null;
  const folded = foldWithOffsets(text);
  const trimmed = folded.text.trim();
  const lead = folded.text.indexOf(trimmed);
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(trimmed);
    if (!match) continue;
    const groups = match.slice(1);
    const isFigure = (group: string | undefined) => group !== undefined && /^\d/.test(group);
    const figures: Partial<Record<Part, ClaimFigure>> = {};
    let from = lead;
    for (const [index, written] of groups.filter(isFigure).entries()) {
      const start = folded.text.indexOf(written, from);
      from = start + written.length;
      const part = order[index]!;
      figures[part] = figureAt(folded, text, start, written, part === "rate" ? "%" : null);
    }
    const { part, whole, rate } = figures;
    if (!part || !whole || !rate) return null;
    if (whole.quantity.value <= 0 || part.quantity.value > whole.quantity.value) return null;
    const hasUnit = groups.some((group) => group !== "" && !isFigure(group));
    return { claim: { kind: "share", part, whole, stated: rate }, hasUnit };
  }
  return null;
}

function figureAt(folded: Folded, text: string, start: number, digits: string, unit: "%" | null): ClaimFigure {
  const point = digits.indexOf(".");
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const value = Number(digits.replace(/,/g, ""));
  // The sign is quoted with the rate: 「70.0％」.
  const end = unit === null ? start + digits.length : folded.text.indexOf("%", start) + 1;
  const range = writtenRange(folded, start, end);
  const quantity = { value, unit, bound: null, label: null, decimals };
  return { quantity, ...range, written: text.slice(range.start, range.end) };
}
