import type { Locale } from "../../shared/locale";

/** Why the service refused; each has one sentence. */
export type Refusal = "busy" | "quota" | "protected" | "gone" | "too-large" | "permission" | "validation" | "unknown";

/**
 * The service tells errors by their text alone, in the language of the account.
 * https://developers.google.com/apps-script/guides/support/troubleshooting
 * https://developers.google.com/apps-script/guides/services/quotas#quota_limitations
 */
const REFUSALS: readonly (readonly [Refusal, RegExp])[] = [
  ["busy", /in a short time|短期間/i],
  ["quota", /too many times|too much computer time|Limit Exceeded|実行回数が多すぎ|制限を超え|上限/i],
  ["validation", /data validation|入力規則/i],
  ["protected", /protected|保護され/i],
  ["gone", /not found|is missing|does not exist|has been deleted|was deleted|見つかりません|存在しません|削除されて/i],
  ["too-large", /too large|out of memory|exceeds? the (?:maximum|grid|limit)|大きすぎ|メモリ/i],
  ["permission", /permission|access denied|not authori[sz]ed|権限|アクセスが拒否/i],
  [
    "busy",
    /service error|failed while accessing|timed out|unavailable|try again|server error|internal error|サービス ?エラー|タイムアウト|もう一度/i,
  ],
];

export function refusalOf(error: unknown): Refusal {
  const text = error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
  return REFUSALS.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
}

interface SheetWords {
  readonly refused: Readonly<Record<Refusal, (sheet: string) => string>>;
  readonly protectedSheet: (sheet: string, cells: string) => string;
  readonly protectedCells: (sheet: string, cells: string) => string;
  readonly notEmpty: (sheet: string, cells: string) => string;
  readonly invalid: (sheet: string, cells: string) => string;
  readonly changed: (sheet: string, cells: string) => string;
  readonly moved: (sheet: string) => string;
  readonly movedBeforeFill: (sheet: string) => string;
  readonly outOfTime: (sheet: string) => string;
  readonly gone: (sheet: string) => string;
  readonly notDeleted: (sheet: string) => string;
  readonly noSheet: (name: string) => string;
  readonly cut: (name: string, rows: number) => string;
  readonly more: (count: number) => string;
}

const JA: SheetWords = {
  refused: {
    busy: (sheet) =>
      `シート「${sheet}」は、Google側の一時的な不調のため処理できませんでした。少し待って、もう一度実行してください。`,
    quota: (sheet) =>
      `Googleの1日の利用上限に達したため、シート「${sheet}」を処理できませんでした。時間をおいて実行してください。`,
    protected: (sheet) => `シート「${sheet}」は保護されているため、書き込んでいません。`,
    gone: (sheet) => `シート「${sheet}」が見つかりません。処理の途中で削除されたか、名前が変わったようです。`,
    "too-large": (sheet) =>
      `シート「${sheet}」は大きすぎて処理できませんでした。使っていない行と列を減らしてください。`,
    permission: (sheet) => `シート「${sheet}」を処理する権限がありません。ファイルの所有者に確認してください。`,
    validation: (sheet) => `シート「${sheet}」の入力規則に合わないため、書き込めませんでした。`,
    unknown: (sheet) => `シート「${sheet}」を処理できませんでした。もう一度実行してください。`,
  },
  protectedSheet: (sheet, cells) => `シート「${sheet}」は保護されているため、書き込んでいません（${cells}）。`,
  protectedCells: (sheet, cells) => `シート「${sheet}」の ${cells} は保護された範囲のため、書き込んでいません。`,
  notEmpty: (sheet, cells) => `シート「${sheet}」の ${cells} は空欄ではないため、記入していません。`,
  invalid: (sheet, cells) => `シート「${sheet}」の ${cells} は、入力規則（選択肢）に合わないため、記入していません。`,
  changed: (sheet, cells) => `シート「${sheet}」の ${cells} は記入後に変わっているため、元に戻していません。`,
  moved: (sheet) =>
    `シート「${sheet}」は、点検の間に行や列が増減したため、印を付けていません。もう一度点検してください。`,
  movedBeforeFill: (sheet) =>
    `シート「${sheet}」は、確認の間に行や列が増減したため、記入していません。もう一度実行してください。`,
  outOfTime: (sheet) => `シート「${sheet}」は、時間が足りず読めませんでした。`,
  gone: (sheet) => `シート「${sheet}」が見つからないため、書き込んでいません。`,
  notDeleted: (sheet) => `シート「${sheet}」は削除できなかったため、残しています。`,
  noSheet: (name) => `シート「${name}」を作れませんでした。ブックを編集する権限を確認してください。`,
  cut: (name, rows) => `シート「${name}」には、はじめの${rows}行だけを書き込みました。`,
  more: (count) => ` ほか${count}か所`,
};

const EN: SheetWords = {
  refused: {
    busy: (sheet) => `Sheet "${sheet}" could not be processed because Google was busy. Wait a moment and run it again.`,
    quota: (sheet) => `Google's daily limit was reached before sheet "${sheet}". Run it again later.`,
    protected: (sheet) => `Sheet "${sheet}" is protected, so nothing was written.`,
    gone: (sheet) => `Sheet "${sheet}" was not found: it was deleted or renamed meanwhile.`,
    "too-large": (sheet) => `Sheet "${sheet}" is too large to be processed. Remove rows and columns that are not used.`,
    permission: (sheet) => `You may not process sheet "${sheet}". Ask the owner of the file.`,
    validation: (sheet) => `Sheet "${sheet}": the data validation does not allow what was to be written.`,
    unknown: (sheet) => `Sheet "${sheet}" could not be processed. Run it again.`,
  },
  protectedSheet: (sheet, cells) => `Sheet "${sheet}" is protected, so nothing was written (${cells}).`,
  protectedCells: (sheet, cells) =>
    `Sheet "${sheet}": ${cells} lies in a protected range, so nothing was written there.`,
  notEmpty: (sheet, cells) => `Sheet "${sheet}": ${cells} is not empty, so nothing was filled in.`,
  invalid: (sheet, cells) => `Sheet "${sheet}": the data validation of ${cells} does not allow the rating.`,
  changed: (sheet, cells) => `Sheet "${sheet}": ${cells} was changed after being filled in and stays as it is.`,
  moved: (sheet) =>
    `Rows or columns of sheet "${sheet}" came or went during the check, so no marks were made. Check again.`,
  movedBeforeFill: (sheet) =>
    `Rows or columns of sheet "${sheet}" came or went meanwhile, so nothing was filled in. Run it again.`,
  outOfTime: (sheet) => `There was no time left to read sheet "${sheet}".`,
  gone: (sheet) => `Sheet "${sheet}" was not found, so nothing was written.`,
  notDeleted: (sheet) => `Sheet "${sheet}" could not be deleted and stays.`,
  noSheet: (name) => `Sheet "${name}" could not be made. Check that you may edit the file.`,
  cut: (name, rows) => `Sheet "${name}" holds the first ${rows} rows only.`,
  more: (count) => ` and ${count} more`,
};

export function sheetWords(locale: Locale): SheetWords {
  return locale === "ja" ? JA : EN;
}

const NAMED = 5;

/** "D40、D41" or, of many, the first five and how many more. */
export function cellList(cells: readonly string[], locale: Locale): string {
  const shown = cells.slice(0, NAMED).join(locale === "ja" ? "、" : ", ");
  return cells.length > NAMED ? shown + sheetWords(locale).more(cells.length - NAMED) : shown;
}
