import type { Slot } from "../grid/grid";
import { MEASURES } from "../grid/heading-words";
import type { LabelKey } from "../words/labels";
import { type ColumnDraft, isBudget, isValueColumn } from "./column-drafts";

/** Columns that make one table of their own, and where they stand. */
export interface ColumnBlock {
  readonly drafts: readonly ColumnDraft[];
  readonly left: number;
  readonly right: number;
  /** Last column that this block shares with the blocks beside it: No., 課名, 事務事業名; -1: none. */
  readonly lead: number;
  /** The upper heading that names the only indicator of the block. */
  readonly nameSlot: Slot | null;
  readonly isWide: boolean;
}

const END = Number.POSITIVE_INFINITY;
/** What a row of a wide list says once for all its blocks. */
const SHARED: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "department",
  "policy",
  "project",
  "remarks",
  "futurePolicy",
  "number",
]);

/** Parts heading columns into tables: blocks of a wide list, indicators across, tables side by side, or just one. */
export function splitColumns(drafts: readonly ColumnDraft[]): readonly ColumnBlock[] {
  return wideBlocks(drafts) ?? namedBlocks(drafts) ?? sideBlocks(drafts);
}

/** One row a project, blocks of indicators and of money beside each other; null where there are no such blocks. */
function wideBlocks(drafts: readonly ColumnDraft[]): readonly ColumnBlock[] | null {
  const names = nameColumns(drafts);
  const money = drafts.filter(isBudget);
  const hasProject = drafts.some((draft) => draft.keys[0] === "project");
  if (names.length < 2 && !(names.length === 1 && hasProject && money.length > 1)) return null;
  const starts = names.map((name) => startOf(drafts, name));
  const lead = drafts.filter((draft) => draft.column < starts[0]! && !isValueColumn(draft) && !isBudget(draft));
  // A first heading that comes again begins another table with rows of its own.
  const first = lead.find((draft) => draft.keys.length > 0)?.slots[0]?.text;
  if (first !== undefined && drafts.some((draft) => draft.column >= starts[0]! && draft.slots[0]?.text === first)) {
    return null;
  }
  if (lead.length === 0 && names.every((name) => name.slots[0]?.text === names[0]!.slots[0]?.text)) return null;
  const ends = starts.map((_, i) => (starts[i + 1] ?? END) - 1);
  const shared = sharedColumns(drafts, names, ends);
  const last = lead[lead.length - 1]?.column ?? -1;
  const blocks = names.map((name, i): ColumnBlock => {
    const within = drafts.filter((draft) => draft.column >= starts[i]! && draft.column <= ends[i]!);
    const own = ownColumns(within, name);
    const around = shared.filter((draft) => draft.column > own[own.length - 1]!.column);
    const all = [...lead, ...withoutRivals(own), ...around];
    // What stands behind the block under other headings is not of its rows.
    const edge = own[own.length - 1]!.column;
    const next = drafts.find((draft) => draft.column > edge && draft.column <= ends[i]!);
    const right = next ? next.column - 1 : ends[i]!;
    return { drafts: all, left: starts[i]!, right, lead: last, nameSlot: null, isWide: hasProject };
  });
  if (money.length > 0) {
    blocks.unshift({
      drafts: [...lead, ...money],
      left: money[0]!.column,
      right: money[money.length - 1]!.column,
      lead: last,
      nameSlot: null,
      isWide: true,
    });
  }
  return blocks;
}

/**
 * The columns of one indicator: behind the first column of another block nothing is its own. Money between the name and
 * its figures only stands in between.
 */
function ownColumns(within: readonly ColumnDraft[], name: ColumnDraft): readonly ColumnDraft[] {
  const isOthers = (draft: ColumnDraft) => !belongsTo(draft, name) || isBudget(draft) || draft.keys[0] === "cost";
  const other = within.findIndex(isOthers);
  const own = other < 0 ? within : within.slice(0, other);
  if (own.some((draft) => draft !== name && isValueColumn(draft))) return own;
  return within.filter((draft) => !isOthers(draft));
}

/** Columns of indicator names that have figures of their own before the next. */
function nameColumns(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const plain = drafts.some((draft) => isName(draft) && !draft.keys.includes("plan"));
  const names: ColumnDraft[] = [];
  let isFilled = true;
  for (const draft of drafts) {
    if (isName(draft) && !(plain && draft.keys.includes("plan"))) {
      if (isFilled) names.push(draft);
      isFilled = false;
    } else if (names.length > 0 && isValueColumn(draft) && !isBudget(draft)) isFilled = true;
  }
  if (!isFilled) names.pop();
  return names;
}

/** A block begins with its name, or with what stands before it under the same upper heading (No., 区分). */
function startOf(drafts: readonly ColumnDraft[], name: ColumnDraft): number {
  if (!name.topic) return name.column;
  const own = drafts.filter((draft) => draft.topic?.id === name.topic!.id && draft.column <= name.column);
  const values = own.filter(isValueColumn);
  const after = values.length > 0 ? values[values.length - 1]!.column : -1;
  return own.find((draft) => draft.column > after)?.column ?? name.column;
}

/** Figures under the upper heading of another block are not this indicator's. */
function belongsTo(draft: ColumnDraft, name: ColumnDraft): boolean {
  return !name.topic || !draft.topic || draft.topic.id === name.topic.id || !isValueColumn(draft);
}

/**
 * Where two upper headings hold the same measure of the same year, neither can be told to be the indicator's; where only
 * one of two such columns has an upper heading, that one is something else's.
 */
function withoutRivals(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const values = drafts.filter(isValueColumn);
  const seen = new Map(values.filter(({ topic }) => !topic).map((draft) => [markOf(draft), ""]));
  const rivals = new Set<string>();
  for (const draft of values) {
    const { topic } = draft;
    if (!topic) continue;
    const known = seen.get(markOf(draft));
    if (known === undefined) seen.set(markOf(draft), topic.id);
    else if (known !== topic.id) rivals.add(known).add(topic.id);
  }
  return rivals.size === 0 ? drafts : drafts.filter((draft) => !draft.topic || !rivals.has(draft.topic.id));
}

/** What a value column holds: 実績 of 2023. */
function markOf({ keys, yearSlot }: ColumnDraft): string {
  return `${keys[0] ?? ""} ${yearSlot ? (yearSlot.label?.year?.fiscalYear ?? yearSlot.text) : ""}`;
}

/** Remarks and the like right of the last block speak for the whole row. */
function sharedColumns(
  drafts: readonly ColumnDraft[],
  names: readonly ColumnDraft[],
  ends: readonly number[],
): readonly ColumnDraft[] {
  const before = drafts.filter(
    (draft) => draft.column >= names[0]!.column && draft.column <= (ends[ends.length - 2] ?? -1),
  );
  const inBlocks = new Set(before.map((draft) => draft.keys[0]));
  const last = names[names.length - 1]!;
  return drafts.filter((draft) => {
    const key = draft.keys[0];
    return draft.column > last.column && key !== undefined && SHARED.has(key) && !inBlocks.has(key);
  });
}

/** 「年度 | 経常収支比率（目標・実績） | 実質公債費比率（目標・実績）」: the upper headings name the indicators. */
function namedBlocks(drafts: readonly ColumnDraft[]): readonly ColumnBlock[] | null {
  const isNamed = drafts.some(
    (draft) => draft.keys[0] === "indicator" || draft.keys[0] === "action" || draft.keys[0] === "project",
  );
  const values = drafts.filter(isValueColumn);
  if (isNamed || values.length < 2) return null;
  const topics = new Map<string, ColumnDraft[]>();
  for (const draft of values) {
    if (!draft.topic || draft.topic.slot.label !== null || draft.yearSlot) return null;
    const list = topics.get(draft.topic.id);
    if (list) list.push(draft);
    else topics.set(draft.topic.id, [draft]);
  }
  const isPair = (own: readonly ColumnDraft[]) =>
    own.some(({ keys }) => keys[0] === "plan") && own.some(({ keys }) => keys[0] === "actual");
  if (![...topics.values()].every(isPair)) return null;
  const lead = drafts.filter((draft) => draft.column < values[0]!.column);
  return [...topics.values()].map((own) => ({
    drafts: [...lead, ...own],
    left: own[0]!.column,
    right: own[own.length - 1]!.column,
    lead: values[0]!.column - 1,
    nameSlot: own[0]!.topic!.slot,
    isWide: false,
  }));
}

/** Tables side by side: the word over the names comes again after values. */
function sideBlocks(drafts: readonly ColumnDraft[]): readonly ColumnBlock[] {
  const starts = sideStarts(drafts);
  return starts.map((left, i) => {
    const right = i + 1 < starts.length ? starts[i + 1]! - 1 : END;
    const own = drafts.filter((draft) => draft.column >= left && draft.column <= right);
    return {
      drafts: own.some(isName) ? withoutRivals(own) : own,
      left,
      right,
      lead: -1,
      nameSlot: null,
      isWide: false,
    };
  });
}

function isName({ keys, yearSlot }: ColumnDraft): boolean {
  return keys[0] === "indicator" && yearSlot === null;
}

function sideStarts(drafts: readonly ColumnDraft[]): number[] {
  const first = drafts[0]?.column ?? 0;
  // Names without a heading may stand left of all headings.
  const starts = [0];
  const name = drafts.find((draft) => draft.keys[0] === "indicator" || draft.keys[0] === "action");
  // Blocks whose names stand above them repeat their first heading after their years.
  const opening =
    name ??
    (drafts.some((draft) => draft.keys.length === 0) ? drafts.find((draft) => draft.keys.length > 0) : undefined);
  const nameText = opening?.slots[0]?.text;
  let sawName = false;
  let afterValue = first;
  for (const draft of drafts) {
    const isName = nameText !== undefined && draft.slots[0]?.text === nameText && draft.keys.length > 0;
    if (isName && sawName && afterValue > first) {
      starts.push(afterValue + 1);
      afterValue = first;
    } else if (isName) sawName = true;
    else if (sawName && (draft.yearSlot || draft.keys.some((key) => MEASURES.has(key) || key === "remarks"))) {
      afterValue = draft.slots[draft.slots.length - 1]?.right ?? draft.column;
    }
  }
  return starts;
}
