import { fold } from "../../fold";
import type { Cell, Sheet } from "../../sheet";
import { PLAIN } from "./rate-bands";
import type { LevelBound, RatingLevel, RatingScale } from "./types";

/** A level of a legend before its neighbours are looked at. Shares, 80 % is 0.8. */
interface Item {
  readonly label: string;
  readonly text: string;
  readonly from: Edge | null;
  readonly to: Edge | null;
}

interface Edge {
  readonly share: number;
  readonly isInclusive: boolean;
}

/** Letters, signs and numbers that ratings are given by, and the usual words. */
const LABEL =
  "(?:[A-F]|S{1,2}|[◎○〇●△▲×☆★]|[①-⑩]|[1-9](?=[^0-9.%])|(?:概ね|おおむね|ほぼ|一部)?(?:達成|未達成|未達|順調)|やや遅れ|遅れ)";
const ITEM = new RegExp(`(?:^|[\\s、,/;|・※【】「」()：:])(${LABEL})(?:評価|判定|ランク)?\\s*[:=…‥―・\\s(「]\\s*`, "g");
const ALONE = new RegExp(`^[(【「]?(${LABEL})(?:評価|判定|ランク)?[)】」]?$`);
/** Bounds of something else than actual / plan: 進捗率 and shares from the baseline are not guessed at. */
const OTHER_FIGURE = /進捗率|基準値|策定時|現状値|執行率|前年度比|対前年/;
const BOUND_WORDS = /以上|以下|未満|超/;
/** Texts longer than this are prose. */
const LONGEST = 400;

/**
 * The rating scale that a sheet explains in words: 「Ａ：達成率100％以上　Ｂ：80％以上100％未満　Ｃ：80％未満」, in one cell
 * or a level a cell. Bounds are taken for achievement rates. null: no sheet has such a legend, its levels leave gaps or
 * overlap, or two sheets say different things.
 */
export function readLegend(sheets: readonly Sheet[]): RatingScale | null {
  let found: RatingScale | null = null;
  for (const sheet of sheets) {
    const scale = legendOf(sheet);
    if (!scale) continue;
    if (found && JSON.stringify(found.levels) !== JSON.stringify(scale.levels)) return null;
    found = scale;
  }
  return found;
}

function legendOf(sheet: Sheet): RatingScale | null {
  const loose: Item[] = [];
  for (let i = 0; i < sheet.cells.length; i++) {
    const cell = sheet.cells[i]!;
    if (cell.type !== "text" || cell.text.length > LONGEST || !BOUND_WORDS.test(cell.text)) continue;
    const text = fold(cell.text);
    if (!text.includes("%") || OTHER_FIGURE.test(text)) continue;
    const items = itemsIn(text);
    const whole = items.length >= 2 ? scaleOf(items) : null;
    if (whole) return whole;
    const beside = items.length === 0 ? labelBefore(cell, sheet.cells[i - 1]) : null;
    const own = beside === null ? items : [itemOf(beside, text)];
    loose.push(...own.filter(({ from, to }) => from !== null || to !== null));
  }
  return scaleOf(loose);
}

/** "A" in the cell before, in the same row. */
function labelBefore(cell: Cell, before: Cell | undefined): string | null {
  if (!before || before.row !== cell.row || before.type === "date") return null;
  const match = ALONE.exec(fold(before.text).trim());
  return match ? match[1]! : null;
}

function itemsIn(text: string): Item[] {
  const starts = [...text.matchAll(ITEM)].map((match) => ({
    label: match[1]!,
    at: match.index ?? 0,
    from: (match.index ?? 0) + match[0].length,
  }));
  return starts.map(({ label, from }, i) => itemOf(label, text.slice(from, starts[i + 1]?.at ?? text.length)));
}

const BOUND = /([0-9]+(?:\.[0-9]+)?)\s*(%?)\s*(以上|以下|未満|超過?|を超え|から|~|-(?=\s*[0-9]))/g;

function itemOf(label: string, text: string): Item {
  let from: Edge | null = null;
  let to: Edge | null = null;
  if (text.includes("%")) {
    for (const match of text.matchAll(BOUND)) {
      const share = Number(match[1]) / 100;
      const word = match[3]!;
      if (word === "未満" || word === "以下") to ??= { share, isInclusive: word === "以下" };
      else from ??= { share, isInclusive: word !== "を超え" && !word.startsWith("超") };
    }
  }
  return { label, text: text.trim(), from, to };
}

/** Levels that follow on each other without gaps, the last one open; null where they do not. */
function scaleOf(items: readonly Item[]): RatingScale | null {
  const bounded = items.filter(({ from, to }) => from !== null || to !== null);
  if (bounded.length < 2 || new Set(bounded.map(({ label }) => label)).size < bounded.length) return null;
  const first = bounded[0]!;
  const ordered = first.from === null ? [...bounded].reverse() : bounded;
  const levels: RatingLevel[] = [];
  let better: Edge | null = null;
  for (const [i, { label, text, from, to }] of ordered.entries()) {
    const isLast = i === ordered.length - 1;
    if (isLast !== (from === null || from.share === 0)) return null;
    if (to !== null && better === null) return null;
    if (to !== null && better !== null && (to.share !== better.share || to.isInclusive === better.isInclusive))
      return null;
    if (from !== null && better !== null && from.share >= better.share) return null;
    levels.push({ label, meaning: { ja: text, en: text }, bounds: [boundOf(isLast ? null : from, better)] });
    better = from;
  }
  return { ...PLAIN, id: "legend", name: { ja: "シートの凡例", en: "legend on the sheet" }, levels, source: null };
}

function boundOf(from: Edge | null, better: Edge | null): LevelBound {
  const lower = from === null ? {} : from.isInclusive ? { atLeast: from.share } : { above: from.share };
  const upper = better === null ? {} : better.isInclusive ? { below: better.share } : { atMost: better.share };
  return { figure: "rate", ...lower, ...upper };
}
