import { message } from "../../shared/locale";

/** Sentences on what could not be read or written, each complete and ready to be shown. */
export const WORDS = {
  sheetTooLarge: message<{ sheet: string }>({
    ja: (d) => `シート「${d.sheet}」は500万セルを超えるため、点検していません。使っていない行や列を削除してください。`,
    en: (d) =>
      `Sheet "${d.sheet}" has more than 5 million cells and was not checked. Delete rows and columns not in use.`,
  }),
  sheetRefused: message<{ sheet: string; why: string }>({
    ja: (d) => `シート「${d.sheet}」をExcelから読み取れなかったため、点検していません（${d.why}）。`,
    en: (d) => `Excel did not hand over sheet "${d.sheet}", so it was not checked (${d.why}).`,
  }),
  noNotes: message<Record<never, never>>({
    ja: () =>
      "このExcelではメモを書けないため、印だけを付けました。説明は作業ウィンドウと「点検結果」のシートにあります。",
    en: () =>
      "This Excel cannot write notes, so only marks were added. The explanations are in the pane and on the findings sheet.",
  }),
  structureClear: message<{ sheet: string }>({
    ja: (d) => `ブックの構成が保護されているため、シート「${d.sheet}」を消していません。`,
    en: (d) => `The structure of the workbook is protected, so sheet "${d.sheet}" was not removed.`,
  }),
  lastSheet: message<{ sheet: string }>({
    ja: (d) => `ほかに表示されているシートがないため、シート「${d.sheet}」を消していません。`,
    en: (d) => `No other sheet is visible, so sheet "${d.sheet}" was not removed.`,
  }),
  hiddenSheet: message<{ sheet: string }>({
    ja: (d) => `シート「${d.sheet}」は非表示のため、移動できません。再表示してからお試しください。`,
    en: (d) => `Sheet "${d.sheet}" is hidden. Unhide it to go there.`,
  }),
} as const;
