import { type Locale, message } from "../../shared/locale";
import { SKIPPED } from "../../shared/report/skipped";
import type { Refusal } from "../refusals";

/** Only this service checks the entries of a script against the data validation. */
export const INVALID = message<{ readonly sheet: string; readonly cells: string }>({
  ja: (d) => `シート「${d.sheet}」の ${d.cells} は、入力規則（選択肢）に合わないため、記入していません。`,
  en: (d) => `Sheet "${d.sheet}": the data validation of ${d.cells} does not allow the rating.`,
});

interface SheetWords {
  readonly refused: Readonly<Record<Refusal, (sheet: string) => string>>;
  readonly moved: (sheet: string) => string;
  readonly outOfTime: (sheet: string) => string;
  readonly notDeleted: (sheet: string) => string;
  readonly noSheet: (name: string) => string;
  readonly cut: (name: string, rows: number) => string;
}

const JA: SheetWords = {
  refused: {
    busy: (sheet) =>
      `シート「${sheet}」は、Google側の一時的な不調のため処理できませんでした。少し待って、もう一度実行してください。`,
    quota: (sheet) =>
      `Googleの1日の利用上限に達したため、シート「${sheet}」を処理できませんでした。時間をおいて実行してください。`,
    protected: (sheet) => SKIPPED.protectedSheet.ja({ sheet }),
    gone: (sheet) => SKIPPED.sheetGone.ja({ sheet }),
    "too-large": (sheet) =>
      `シート「${sheet}」は大きすぎて処理できませんでした。使っていない行と列を減らしてください。`,
    permission: (sheet) => `シート「${sheet}」を処理する権限がありません。ファイルの所有者に確認してください。`,
    validation: (sheet) => `シート「${sheet}」の入力規則に合わないため、書き込めませんでした。`,
    unknown: (sheet) => `シート「${sheet}」を処理できませんでした。もう一度実行してください。`,
  },
  moved: (sheet) =>
    `シート「${sheet}」は、点検の間に行や列が増減したため、印を付けていません。もう一度点検してください。`,
  outOfTime: (sheet) => `シート「${sheet}」は、時間が足りず読めませんでした。`,
  notDeleted: (sheet) => `シート「${sheet}」は削除できなかったため、残しています。`,
  noSheet: (name) => `シート「${name}」を作れませんでした。ブックを編集する権限を確認してください。`,
  cut: (name, rows) => `シート「${name}」には、はじめの${rows}行だけを書き込みました。`,
};

const EN: SheetWords = {
  refused: {
    busy: (sheet) => `Sheet "${sheet}" could not be processed because Google was busy. Wait a moment and run it again.`,
    quota: (sheet) => `Google's daily limit was reached before sheet "${sheet}". Run it again later.`,
    protected: (sheet) => SKIPPED.protectedSheet.en({ sheet }),
    gone: (sheet) => SKIPPED.sheetGone.en({ sheet }),
    "too-large": (sheet) => `Sheet "${sheet}" is too large to be processed. Remove rows and columns that are not used.`,
    permission: (sheet) => `You may not process sheet "${sheet}". Ask the owner of the file.`,
    validation: (sheet) => `Sheet "${sheet}": the data validation does not allow what was to be written.`,
    unknown: (sheet) => `Sheet "${sheet}" could not be processed. Run it again.`,
  },
  moved: (sheet) =>
    `Rows or columns of sheet "${sheet}" came or went during the check, so no marks were made. Check again.`,
  outOfTime: (sheet) => `There was no time left to read sheet "${sheet}".`,
  notDeleted: (sheet) => `Sheet "${sheet}" could not be deleted and stays.`,
  noSheet: (name) => `Sheet "${name}" could not be made. Check that you may edit the file.`,
  cut: (name, rows) => `Sheet "${name}" holds the first ${rows} rows only.`,
};

export function sheetWords(locale: Locale): SheetWords {
  return locale === "ja" ? JA : EN;
}
