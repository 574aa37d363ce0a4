import type { Locale } from "../../shared/locale";
import { attempt } from "../spreadsheet/attempt";
import type { File } from "../spreadsheet/file";
import { drawGrid, HEADER } from "../spreadsheet/table-look";
import { ownResultSheet } from "./result-sheet";
import { batchWords } from "./words";

/** The sheet of the result file that says how the batch stands; who opens the file sees it without any menu. */
export interface Board {
  /** Not more often than every few seconds, unless it matters. */
  readonly show: (state: string, file: string | null, note: string | null, matters?: boolean) => void;
}

const EVERY = 15_000;
const LABEL_WIDTH = 110;
const TEXT_WIDTH = 620;
const ROWS = 5;

export function openBoard(file: File, startedAt: number, locale: Locale): Board {
  const words = batchWords(locale).board;
  let sheet: GoogleAppsScript.Spreadsheet.Sheet | null = null;
  let shownAt = 0;
  return {
    show: (state, name, note, matters = false) => {
      const now = Date.now();
      if (!matters && now - shownAt < EVERY) return;
      shownAt = now;
      if (!sheet) {
        sheet = ownResultSheet(file, "board", words.name);
        const board = sheet;
        if (attempt(() => board.getFrozenColumns()) === 0) furnish(board);
      }
      const rows = [
        [words.state, state],
        [words.file, name ?? ""],
        [words.note, note ?? ""],
        [words.started, timeText(startedAt)],
        [words.updated, timeText(now)],
      ];
      const range = sheet.getRange(1, 1, ROWS, 2);
      // A leading apostrophe makes any entry a text.
      attempt(() => range.setValues(rows.map((row) => row.map((text) => (text === "" ? "" : `'${text}`)))));
    },
  };
}

/** Looks that stay; the frozen column comes last and says that all of it is done. */
function furnish(board: GoogleAppsScript.Spreadsheet.Sheet): void {
  attempt(() => board.setColumnWidth(1, LABEL_WIDTH));
  attempt(() => board.setColumnWidth(2, TEXT_WIDTH));
  drawGrid(board.getRange(1, 1, ROWS, 2));
  const labels = board.getRange(1, 1, ROWS, 1);
  attempt(() => labels.setBackground(HEADER.fill));
  attempt(() => labels.setFontColor(HEADER.font));
  attempt(() => labels.setFontWeight("bold"));
  attempt(() => board.setHiddenGridlines(true));
  attempt(() => board.setTabColor(HEADER.fill));
  attempt(() => board.setFrozenColumns(1));
}

/** The script's time zone is that of the manifest: Japan. */
function timeText(time: number): string {
  const date = new Date(time);
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return `${date.getFullYear()}/${two(date.getMonth() + 1)}/${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
