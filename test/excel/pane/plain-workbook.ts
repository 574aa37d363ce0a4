import type { OpenWorkbook, WorkbookChange } from "../../../office-addin/workbook/contract";
import { WorkbookProblem } from "../../../office-addin/workbook/problems";
import { replaceCells } from "../../../shared/grid";
import type { ResultTable } from "../../../shared/report/tables";
import { type Cell, parseA1, type Sheet, type Workbook } from "../../../shared/sheet";

type Part = "read" | "readAgain" | "mark" | "fill" | "writeTables" | "clear" | "showCell";

/** A workbook in memory behind the pane's door: what was asked of it, and what it shall refuse. */
export interface PlainWorkbook extends OpenWorkbook {
  /** Names of the calls, in order. */
  readonly calls: string[];
  /** "sheet!cell severity", sorted; with " note" where one was written. */
  readonly marked: () => readonly string[];
  readonly tables: Map<string, ResultTable>;
  readonly textOf: (sheet: string, cell: string) => string;
  /** Somebody types a text; whoever watches hears of it. */
  readonly type: (sheet: string, cell: string, text: string) => void;
  readonly removeSheet: (sheet: string) => void;
  readonly select: (sheet: string, from: string, to: string) => void;
  /** The next so many calls are refused. */
  readonly refuse: (part: Part, times: number, problem: WorkbookProblem) => void;
  /** Called in the middle of the next such call, after what it gives was taken from the workbook. */
  readonly during: (part: Part, happen: () => void) => void;
  readonly isWatched: () => boolean;
}

export function plainWorkbook(given: Workbook, abilities: Partial<OpenWorkbook["abilities"]> = {}): PlainWorkbook {
  let { sheets } = given;
  let selection = { sheet: sheets[0]!.name, from: "A1", to: "A1" };
  let hear: ((change: WorkbookChange) => void) | null = null;
  const calls: string[] = [];
  const marks = new Map<string, readonly string[]>();
  const tables = new Map<string, ResultTable>();
  const refusals = new Map<Part, { times: number; problem: WorkbookProblem }>();
  const happenings = new Map<Part, () => void>();

  const enter = async (part: Part, detail: string) => {
    calls.push(`${part} ${detail}`.trim());
    await Promise.resolve();
    const refusal = refusals.get(part);
    if (refusal && refusal.times-- > 0) throw refusal.problem;
  };
  const leave = (part: Part) => {
    const happen = happenings.get(part);
    happenings.delete(part);
    happen?.();
  };
  const put = (sheet: string, cell: string, text: string) => {
    const { row, column } = parseA1(cell)!;
    const area = { top: row, left: column, bottom: row, right: column };
    const figure = Number(text);
    const isFigure = text !== "" && Number.isFinite(figure);
    const made: Cell = { row, column, type: isFigure ? "number" : "text", value: isFigure ? figure : text, text };
    sheets = sheets.map((one) => (one.name === sheet ? replaceCells(one, area, text === "" ? [] : [made]) : one));
    return { sheet, area };
  };
  const textOf = (sheet: string, cell: string) => {
    const ref = parseA1(cell)!;
    const found = sheets.find(({ name }) => name === sheet)?.cells;
    return found?.find(({ row, column }) => row === ref.row && column === ref.column)?.text ?? "";
  };

  return {
    abilities: { notes: true, merges: true, changes: true, editSource: true, renames: true, ...abilities },
    calls,
    tables,
    textOf,
    marked: () => [...marks.values()].flat().sort(),
    isWatched: () => hear !== null,
    select: (sheet, from, to) => {
      selection = { sheet, from, to };
    },
    type: (sheet, cell, text) =>
      hear?.({ kind: "cells", touched: put(sheet, cell, text) }) ?? void put(sheet, cell, text),
    removeSheet: (name) => {
      sheets = sheets.filter((sheet) => sheet.name !== name);
      hear?.({ kind: "structure", sheet: null });
    },
    refuse: (part, times, problem) => void refusals.set(part, { times, problem }),
    during: (part, happen) => void happenings.set(part, happen),

    read: async ({ sheets: wanted, onProgress, isCancelled }) => {
      await enter("read", wanted === "all" ? "all" : wanted.join());
      if (isCancelled?.()) throw new WorkbookProblem("cancelled", "中止しました。");
      onProgress?.(1);
      const workbook = { sheets: sheets.filter(({ name }) => wanted === "all" || wanted.includes(name)) };
      leave("read");
      return { workbook, unread: [] };
    },
    readAgain: async (known, touched) => {
      const names = [...new Set(touched.map(({ sheet }) => sheet))];
      await enter("readAgain", names.join());
      if (names.some((name) => !sheets.some((sheet) => sheet.name === name))) {
        throw new WorkbookProblem("sheet-gone", "対象のシートが見つかりません。");
      }
      const now: readonly Sheet[] = sheets;
      const workbook = {
        sheets: known.sheets.map((sheet) =>
          names.includes(sheet.name) ? now.find(({ name }) => name === sheet.name)! : sheet,
        ),
      };
      leave("readAgain");
      return { workbook, unread: [] };
    },
    selection: async () => {
      const [from, to] = [parseA1(selection.from)!, parseA1(selection.to)!];
      const area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
      return { sheet: selection.sheet, area, areas: [area] };
    },
    showCell: async ({ sheet, cell }) => enter("showCell", `${sheet}!${cell}`),
    mark: async ({ sheets: names, marks: wanted, withNotes }) => {
      await enter("mark", names.join());
      for (const name of names) {
        const own = wanted.filter(({ sheet }) => sheet === name);
        marks.set(
          name,
          own.map(({ sheet, cell, severity }) => `${sheet}!${cell} ${severity}${withNotes ? " note" : ""}`),
        );
      }
      return { written: wanted.length, skipped: [] };
    },
    clear: async () => {
      await enter("clear", "");
      const written = [...marks.values()].filter((own) => own.length > 0).length + tables.size;
      marks.clear();
      tables.clear();
      return { written, skipped: [] };
    },
    fill: async (fills) => {
      await enter("fill", "");
      const filled = fills.filter(({ sheet, cell }) => textOf(sheet, cell) === "");
      for (const { sheet, cell, value } of filled) put(sheet, cell, String(value));
      return { written: filled.length, skipped: [], filled };
    },
    unfill: async (filled) => {
      const due = filled.filter(({ sheet, cell, value }) => textOf(sheet, cell) === String(value));
      for (const { sheet, cell } of due) put(sheet, cell, "");
      return { written: due.length, skipped: [] };
    },
    writeTables: async (wanted, locale) => {
      await enter("writeTables", wanted.map(({ id }) => id).join());
      for (const table of wanted) tables.set(table.id, table);
      return { written: wanted.length, skipped: [], sheets: wanted.map(({ name }) => name[locale]) };
    },
    watch: async (listener) => {
      hear = listener;
      return async () => {
        hear = null;
      };
    },
  };
}
