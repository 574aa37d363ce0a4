import type { Entry, Indicator, IndicatorKind, Written, YearHeading, YearRecord } from "../../indicator";
import { readQuantity } from "../../quantity/read";
import { unitInName } from "../../quantity/units";
import { writtenPart } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";
import { isYearOnly, MEASURES } from "../grid/heading-words";
import { readHeadings } from "../grid/headings";
import { kindIn } from "../tables/groups";
import type { Vocabulary } from "../words/label-reading";
import type { LabelKey } from "../words/labels";
import { type Context, lastBefore } from "./context";
import { yearIn } from "./surroundings";

export interface LinesReading {
  readonly indicators: readonly Indicator[];
  readonly keys: ReadonlySet<LabelKey>;
  readonly used: readonly Slot[];
}

/** One figure of a line: a dash or a number with its bound, and the year it is of. */
const FIGURE =
  "(?:[-－—―]|[+▲△-]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:\\s*(?:%|％|以上|以下|未満|以内))?)(?:\\s*[（(][0-9]{4}[)）])?";
/** A name may be broken over so many lines. */
const LINES = 3;

interface Heading {
  readonly keys: readonly LabelKey[];
  readonly words: readonly string[];
  readonly hasKind: boolean;
  readonly pattern: RegExp;
}

/**
 * Reads tables whose columns were lost, each line in one cell: 「指標名 現状値（年度） 目標値」 above
 * 「将来負担比率（％） 20.1（2019） 30.0 未満」. A line counts only if it ends in exactly the figures the heading names.
 */
export function readTextLines(grid: Grid, context: Context, vocabulary: Vocabulary): LinesReading {
  const indicators: Indicator[] = [];
  const keys = new Set<LabelKey>();
  const used: Slot[] = [];
  let heading: Heading | null = null;
  let year: YearHeading | null = null;
  let kind: IndicatorKind = "unknown";
  let title: IndicatorKind = "unknown";
  let lines: Slot[] = [];
  for (const row of grid.rows) {
    const slot = row.slots[0]!;
    const isLine = row.slots.length === 1 && slot.cell.type === "text";
    const found = isLine ? readHeading(slot, vocabulary) : null;
    if (found) {
      heading = found;
      year = null;
      kind = title;
      lines = [];
      used.push(slot);
      for (const key of found.keys) keys.add(key);
      continue;
    }
    if (isLine && kindIn(slot.text) !== "unknown" && slot.text.length < 14) title = kindIn(slot.text);
    if (!heading) continue;
    if (isLine && lines.length === 0 && isYearOnly(slot)) {
      year = readHeadings([slot])[0]!;
      used.push(slot);
      continue;
    }
    if (!isLine || /^[◆■●【※]/.test(slot.text) || lines.length >= LINES) {
      heading = null;
      continue;
    }
    lines.push(slot);
    const made = readLine(lines, heading, year, kind, context);
    if (!made) continue;
    indicators.push(made);
    used.push(...lines);
    lines = [];
  }
  return { indicators, keys, used: indicators.length > 0 ? used : [] };
}

function readHeading(slot: Slot, vocabulary: Vocabulary): Heading | null {
  if (slot.text.length > 60) return null;
  const tokens = slot.text.split(/[\s　]+/);
  if (tokens.length < 3) return null;
  const keys: LabelKey[] = [];
  const words: string[] = [];
  let hasName = false;
  let hasKind = false;
  for (const token of tokens) {
    const label = vocabulary.read(token);
    if (!label || label.inline !== null) return null;
    const measure = label.keys.find((key) => MEASURES.has(key));
    if (label.keys[0] === "kind" && !hasName) hasKind = true;
    else if (label.keys[0] === "indicator" && !hasName) hasName = true;
    else if (measure && hasName) {
      keys.push(measure);
      words.push(token);
    } else return null;
  }
  if (!hasName || keys.length < 2 || new Set(keys).size !== keys.length) return null;
  const figures = keys.map(() => `(${FIGURE})`).join("[\\s　]+");
  return { keys, words, hasKind, pattern: new RegExp(`^(.*\\S)[\\s　]+${figures}$`) };
}

function readLine(
  lines: readonly Slot[],
  heading: Heading,
  year: YearHeading | null,
  kind: IndicatorKind,
  context: Context,
): Indicator | null {
  const match = heading.pattern.exec(lines.map((line) => line.text).join(""));
  if (!match) return null;
  const text = heading.hasKind ? match[1]!.replace(/^\S+[\s　]+/, "") : match[1]!;
  const first = lines[0]!;
  const last = lines[lines.length - 1]!;
  const name = writtenPart(first, text, [text]);
  const entries = new Map<LabelKey, Entry>();
  for (const [i, key] of heading.keys.entries()) {
    const figure = match[i + 2]!;
    entries.set(key, { ...writtenPart(last, figure, [text, heading.words[i]!]), reading: readQuantity(figure) });
  }
  const get = (key: LabelKey) => entries.get(key) ?? null;
  const baseline = get("baseline");
  const plan = get("plan") ?? get("finalTarget");
  const actual = get("actual");
  const fiscalYear = year?.fiscalYear ?? null;
  const isTarget = plan !== null && actual === null && fiscalYear !== null;
  const record: YearRecord = {
    fiscalYear,
    heading: year,
    plan,
    actual,
    writtenRate: get("rate"),
    writtenRating: get("rating"),
  };
  const shared = (key: LabelKey): Written | null => lastBefore(context, key, first.row, 0)?.written ?? null;
  return {
    name,
    kind,
    unit: null,
    unitInName: unitInName(text),
    reason: null,
    formula: null,
    goal: [],
    baseline,
    baselineYear: baseline ? yearIn(baseline) : null,
    finalTarget: isTarget ? plan : null,
    finalTargetYear: isTarget ? fiscalYear : null,
    years: plan || actual ? [record] : [],
    department: shared("department"),
    policy: shared("policy"),
    remarks: [],
    area: { top: first.row, left: first.column, bottom: last.row, right: last.right },
  };
}
