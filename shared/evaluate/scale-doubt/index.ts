import type { Entry, Indicator, YearRecord } from "../../indicator";
import { figuresOf } from "../figures";
import { explainsLarger, explainsSmaller } from "../reason-words";
import { findPowers } from "./powers";
import { findShares } from "./shares";
import type { ScaleDoubt, ScaleDoubtOptions } from "./types";

export type { ScaleDoubt, ScaleDoubtKind, ScaleDoubtOptions } from "./types";

/** The figures of an indicator whose scale is in doubt; none where the remarks say why they are what they are. */
export function findScaleDoubts(indicator: Indicator, options: ScaleDoubtOptions): readonly ScaleDoubt[] {
  const figures = figuresOf(indicator);
  const shares = options.shares ? findShares(indicator, figures) : [];
  if (options.magnitude === null) return shares;
  const known = new Set(shares.map(({ entry }) => entry));
  const powers = findPowers(indicator, figures, options.magnitude).filter(({ kind, entry }) => {
    if (known.has(entry)) return false;
    return !(kind === "larger" ? explainsLarger(indicator) : explainsSmaller(indicator));
  });
  return [...shares, ...powers];
}

/** The indicator with its doubtful figures taken as unreadable, for all that is concluded from figures. */
export function withoutDoubtful(indicator: Indicator, doubts: readonly ScaleDoubt[]): Indicator {
  if (doubts.length === 0) return indicator;
  const places = new Set(doubts.map(({ entry }) => `${entry.row},${entry.column}`));
  const unread = new Map<Entry, Entry>();
  const clean = (entry: Entry | null): Entry | null => {
    if (!entry || !places.has(`${entry.row},${entry.column}`)) return entry;
    // One cell may be the final target and the plan of its year: it stays one entry.
    const known = unread.get(entry);
    if (known) return known;
    const reading = { kind: "unreadable", raw: entry.reading.raw, reason: "scale-doubtful" } as const;
    const fresh: Entry = { ...entry, reading };
    unread.set(entry, fresh);
    return fresh;
  };
  const years = indicator.years.map(
    (year): YearRecord => ({ ...year, plan: clean(year.plan), actual: clean(year.actual) }),
  );
  return { ...indicator, baseline: clean(indicator.baseline), finalTarget: clean(indicator.finalTarget), years };
}
