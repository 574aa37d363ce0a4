import { foldTight } from "../fold";
import type { Locale, LocalText } from "../locale";
import { a1, type Cell, type CellRef, type Sheet } from "../sheet";
import { interpret } from "./interpret";
import { BY_PEOPLE, ITEM_HEADING, ITEMS, SECTIONS, type Section } from "./layout";
import { MEANINGS } from "./messages";
import type { ReadSettings, SettingsProblem } from "./settings";
import { checkShape, type Path } from "./shape";

/** Raw settings being built from rows, and the cell each part came from. */
interface Draft {
  readonly raw: Record<string, unknown>;
  readonly cells: Map<string, CellRef>;
  readonly problems: SettingsProblem[];
  readonly locale: Locale;
}

type Row = readonly Cell[];

/** Settings from the sheet 「点検設定」 (layout.ts). Total: what is wrong is named by its cell, and the rest holds. */
export function readSettingsSheet(sheet: Sheet, locale: Locale): ReadSettings {
  const draft: Draft = { raw: {}, cells: new Map(), problems: [], locale };
  let section: Section | null = null;
  let columns: ReadonlyMap<string, number> | null = null;
  for (const row of rowsOf(sheet)) {
    const first = row[0]!;
    const opened = row.length === 1 ? SECTIONS.find((candidate) => isCalled(first, candidate.title)) : undefined;
    if (opened) {
      section = opened;
      columns = null;
    } else if (!section) readItem(row, draft);
    else if (!columns) columns = readHeading(row, section);
    else readEntry(row, section, columns, draft);
  }
  const { raw, troubles } = checkShape(draft.raw, locale);
  const read = interpret(raw, locale);
  const wrong = [...troubles, ...read.troubles].map(({ path, message }) => ({ at: cellOf(path, draft), message }));
  return { settings: read.settings, problems: [...draft.problems, ...wrong] };
}

function rowsOf(sheet: Sheet): readonly Row[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    if (cell.text.trim() === "") continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.keys()].sort((a, b) => a - b).map((row) => rows.get(row)!.sort((a, b) => a.column - b.column));
}

function key(text: string): string {
  return foldTight(text)
    .replace(/[[\]()%・]/g, "")
    .toLowerCase();
}

function isCalled(cell: Cell, name: LocalText): boolean {
  return key(cell.text) === key(name.ja) || key(cell.text) === key(name.en);
}

/** The number a cell holds where it shows one; else its text. */
function figureOrText(cell: Cell): string | number {
  return cell.type === "number" && typeof cell.value === "number" && !cell.text.includes("%")
    ? cell.value
    : cell.text.trim();
}

/** 項目 | 値: the value stands right of the label; further cells explain. */
function readItem(row: Row, draft: Draft): void {
  const [label, value] = row;
  if (!label || !value || isCalled(label, ITEM_HEADING)) return;
  const item = ITEMS.find((candidate) => isCalled(label, candidate.label));
  if (!item) {
    draft.problems.push({ at: a1(label), message: MEANINGS.notAnItem[draft.locale]({ written: label.text.trim() }) });
    return;
  }
  // An empty value shows as the description moving up: it stands two columns to the right.
  if (value.column !== label.column + 1) return;
  const first = draft.cells.get(pathKey(item.path));
  if (first) refuseTwice(label, first, draft);
  else put(draft, item.path, figureOrText(value), value);
}

function refuseTwice(label: Cell, first: CellRef, draft: Draft): void {
  const message = MEANINGS.twice[draft.locale]({ written: label.text.trim(), first: a1(first) });
  draft.problems.push({ at: a1(label), message });
}

function readHeading(row: Row, section: Section): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const cell of row) {
    const column = section.columns.find((candidate) => isCalled(cell, candidate.label));
    if (column) columns.set(column.key, cell.column);
  }
  return columns;
}

function readEntry(row: Row, section: Section, columns: ReadonlyMap<string, number>, draft: Draft): void {
  const entry = new Map<string, Cell>();
  for (const { key: name } of section.columns) {
    const cell = row.find((candidate) => candidate.column === columns.get(name));
    if (cell) entry.set(name, cell);
  }
  if (entry.size === 0) return;
  if (section.key === "rules") readPair(entry.get("id"), entry.get("setting"), "rules", draft);
  else if (section.key === "synonyms") readSynonym(entry.get("word"), entry.get("as"), draft);
  else if (section.key === "scales") readLevel(entry, draft);
  else readListEntry(entry, section, row[0]!, draft);
}

function readPair(name: Cell | undefined, value: Cell | undefined, list: string, draft: Draft): void {
  // A rule without a treatment keeps its own: the sheet lists them all.
  if (!name || !value) return;
  const path = [list, name.text.trim()];
  const first = draft.cells.get(pathKey(path));
  if (first) refuseTwice(name, first, draft);
  else put(draft, path, figureOrText(value), name);
  draft.cells.set(pathKey(path), value);
}

function readSynonym(word: Cell | undefined, meaning: Cell | undefined, draft: Draft): void {
  if (!word || !meaning) return;
  const path = ["synonyms", meaning.text.trim()];
  const words = (draft.raw.synonyms as Record<string, string[]> | undefined)?.[meaning.text.trim()] ?? [];
  put(draft, path, [...words, word.text.trim()], meaning);
}

/** Rows with one scale name make one scale, in their order. */
function readLevel(entry: ReadonlyMap<string, Cell>, draft: Draft): void {
  const scales = listOf(draft, "scales") as { name: string; levels: Record<string, unknown>[] }[];
  const name = entry.get("name")?.text.trim() ?? scales[scales.length - 1]?.name;
  if (name === undefined) return;
  let index = scales.findIndex((scale) => scale.name === name);
  if (index < 0) {
    index = scales.push({ name, levels: [] }) - 1;
    const at = entry.get("name");
    if (at) draft.cells.set(pathKey(["scales", index]), at);
  }
  const scale = scales[index]!;
  const path: Path = ["scales", index, "levels", scale.levels.length];
  const level: Record<string, unknown> = {};
  for (const [name, cell] of entry) {
    if (name === "name") continue;
    draft.cells.set(pathKey(path), draft.cells.get(pathKey(path)) ?? cell);
    draft.cells.set(pathKey([...path, name]), cell);
    if (name === "from" && isCalled(cell, BY_PEOPLE)) level.byPeople = true;
    else level[name] = name === "from" ? figureOrText(cell) : cell.text.trim();
  }
  scale.levels.push(level);
}

function readListEntry(entry: ReadonlyMap<string, Cell>, section: Section, first: Cell, draft: Draft): void {
  const list = section.key;
  const needed = section.columns[0]!;
  if (!entry.has(needed.key)) {
    const message = MEANINGS.noName[draft.locale]({ label: needed.label[draft.locale] });
    draft.problems.push({ at: a1(first), message });
    return;
  }
  const entries = listOf(draft, list) as Record<string, unknown>[];
  const path: Path = [list, entries.length];
  draft.cells.set(pathKey(path), first);
  const values: Record<string, unknown> = {};
  for (const [name, cell] of entry) {
    values[name] = name === "baselineYear" ? figureOrText(cell) : cell.text.trim();
    draft.cells.set(pathKey([...path, name]), cell);
  }
  entries.push(values);
}

function listOf(draft: Draft, name: string): unknown[] {
  draft.raw[name] = draft.raw[name] ?? [];
  return draft.raw[name] as unknown[];
}

function put(draft: Draft, path: Path, value: unknown, at: CellRef): void {
  let parent = draft.raw;
  for (const part of path.slice(0, -1)) {
    const name = String(part);
    parent[name] = parent[name] ?? {};
    parent = parent[name] as Record<string, unknown>;
  }
  parent[String(path[path.length - 1])] = value;
  draft.cells.set(pathKey(path), at);
}

function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** The cell of the place, or of the nearest part that holds it. */
function cellOf(path: Path, draft: Draft): string {
  for (let length = path.length; length > 0; length--) {
    const cell = draft.cells.get(pathKey(path.slice(0, length)));
    if (cell) return a1(cell);
  }
  return "A1";
}
