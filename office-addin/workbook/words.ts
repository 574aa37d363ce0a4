import { message } from "../../shared/locale";

/** Sentences on what could not be read or written, each complete and ready to be shown. */
export const WORDS = {
  sheetMissing: message<{ sheet: string }>({
    ja: (d) => `シート「${d.sheet}」が見つかりません。削除されたか、名前が変わっています。`,
    en: (d) => `Sheet "${d.sheet}" is gone: it was deleted or renamed.`,
  }),
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
  lockedFill: message<{ sheet: string; cells: string }>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} は保護されているため、記入していません。`,
    en: (d) => `Sheet "${d.sheet}": ${d.cells} is locked, so nothing was filled in.`,
  }),
  changedFill: message<{ sheet: string; cells: string }>({
    ja: (d) => `シート「${d.sheet}」の ${d.cells} は記入後に書き換えられているため、そのまま残しました。`,
    en: (d) => `Sheet "${d.sheet}": ${d.cells} was changed after filling in and was left as it is.`,
  }),
  protectedSheet: message<{ sheet: string }>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、書き込んでいません。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so nothing was written there.`,
  }),
  protectedClear: message<{ sheet: string }>({
    ja: (d) => `シート「${d.sheet}」は保護されているため、印とメモを消していません。`,
    en: (d) => `Sheet "${d.sheet}" is protected, so marks and notes were not removed.`,
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
