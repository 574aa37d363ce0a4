import { type Message, message } from "../../shared/locale";

interface SkippedData {
  readonly sheet: string;
  readonly cells: string;
}

/** Why something could not be written; one sentence each, for the person who gets the copy. */
export const SKIPPED = {
  protected: message<SkippedData>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、印とメモを付けていません（${d.cells}）。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so no marks or notes were added (${d.cells}).`,
  }),
  unreadable: message<SkippedData>({
    ja: (d) => `シート「${d.sheet}」には書き込めないため、印とメモを付けていません（${d.cells}）。`,
    en: (d) => `Sheet "${d.sheet}" cannot be written to, so no marks or notes were added (${d.cells}).`,
  }),
  noNote: message<SkippedData>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} には、ほかのコメントがあるためメモを付けていません。`,
    en: (d) => `Sheet "${d.sheet}": no note was added to ${d.cells}, because of another comment there.`,
  }),
  noFill: message<SkippedData>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} は空欄ではないため、記入していません。`,
    en: (d) => `Sheet "${d.sheet}": ${d.cells} is not empty, so nothing was filled in.`,
  }),
  structure: message<SkippedData>({
    ja: () => "ブックの構成が保護されているため、点検結果のシートを追加していません。",
    en: () => "The structure of the workbook is protected, so no result sheets were added.",
  }),
} as const satisfies Readonly<Record<string, Message<SkippedData>>>;

const NAMED = 5;

/** "D40, D41, D42" or, of many, the first five and how many more. */
export function cellList(cells: readonly string[], locale: "ja" | "en"): string {
  const shown = cells.slice(0, NAMED).join(locale === "ja" ? "、" : ", ");
  const more = cells.length - NAMED;
  if (more <= 0) return shown;
  return locale === "ja" ? `${shown} ほか${more}か所` : `${shown} and ${more} more`;
}
