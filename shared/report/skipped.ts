import { type Locale, message } from "../locale";

interface OnSheet {
  readonly sheet: string;
}

interface OnCells extends OnSheet {
  /** As `cellList` words them. */
  readonly cells: string;
}

/** Why something was not written, read or removed: one sentence each, the same in every program. */
export const SKIPPED = {
  protected: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、印とメモを付けていません（${d.cells}）。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so no marks or notes were added (${d.cells}).`,
  }),
  protectedNotes: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、印だけを付け、メモは付けていません（${d.cells}）。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so marks were added without notes (${d.cells}).`,
  }),
  lockedMark: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} は保護されているため、印とメモを付けていません。`,
    en: (d) => `Sheet "${d.sheet}": no marks or notes were added to ${d.cells}, because of protection.`,
  }),
  unreadable: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」には書き込めないため、印とメモを付けていません（${d.cells}）。`,
    en: (d) => `Sheet "${d.sheet}" cannot be written to, so no marks or notes were added (${d.cells}).`,
  }),
  noNote: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} には、ほかのコメントがあるためメモを付けていません。`,
    en: (d) => `Sheet "${d.sheet}": no note was added to ${d.cells}, because of another comment there.`,
  }),
  noFill: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} は空欄ではないため、記入していません。`,
    en: (d) => `Sheet "${d.sheet}": nothing was filled in at ${d.cells}, because something stands there.`,
  }),
  lockedFill: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} は保護されているため、記入していません。`,
    en: (d) => `Sheet "${d.sheet}": nothing was filled in at ${d.cells}, because of protection.`,
  }),
  changedFill: message<OnCells>({
    ja: (d) =>
      `シート「${d.sheet}」の ${d.cells} は、記入した後に書き換えられたか、行や列の位置が変わっているため、そのまま残しました。`,
    en: (d) =>
      `Sheet "${d.sheet}": nothing was taken back at ${d.cells}, because cells were changed or rows or columns moved since.`,
  }),
  lockedUndo: message<OnCells>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} は保護されているため、そのまま残しました。`,
    en: (d) => `Sheet "${d.sheet}": nothing was taken back at ${d.cells}, because of protection.`,
  }),
  structure: message<unknown>({
    ja: () => "ブックの構成が保護されているため、点検結果のシートを追加していません。",
    en: () => "The structure of the workbook is protected, so no result sheets were added.",
  }),
  protectedSheet: message<OnSheet>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、書き込んでいません。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so nothing was written there.`,
  }),
  protectedClear: message<OnSheet>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、印とメモを消していません。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so marks and notes were not removed.`,
  }),
  protectedNotesClear: message<OnSheet>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、印だけを消し、メモは消していません。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so marks were removed and notes were not.`,
  }),
  sheetGone: message<OnSheet>({
    ja: (d) => `シート「${d.sheet}」が見つかりません。削除されたか、名前が変わっています。`,
    en: (d) => `Sheet "${d.sheet}" is gone: it was deleted or renamed.`,
  }),
} as const;

const NAMED = 5;

/** "D40、D41" or, of many, the first five and how many more. */
export function cellList(cells: readonly string[], locale: Locale): string {
  const shown = cells.slice(0, NAMED).join(locale === "ja" ? "、" : ", ");
  const more = cells.length - NAMED;
  if (more <= 0) return shown;
  return locale === "ja" ? `${shown} ほか${more}か所` : `${shown} and ${more} more`;
}
