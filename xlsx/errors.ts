import { type LocalText, type Message, message } from "../shared/locale";

/** Why a file cannot be read. One plain sentence each; codes are stable. */
export type FileErrorCode =
  | "empty"
  | "not-a-workbook"
  | "xls"
  | "xlsb"
  | "ods"
  | "password"
  | "truncated"
  | "damaged"
  | "too-large"
  | "csv-encoding";

export interface FileError {
  readonly code: FileErrorCode;
  readonly message: LocalText;
}

interface ErrorData {
  /** The part of the package, or the limit, that the sentence names. */
  readonly what: string;
}

const TEXTS: Readonly<Record<FileErrorCode, Message<ErrorData>>> = {
  empty: message({
    ja: () => "ファイルが空です（0バイト）。元のファイルを確認してください。",
    en: () => "The file is empty (0 bytes). Check the original file.",
  }),
  "not-a-workbook": message({
    ja: () => "Excelブック（.xlsx、.xlsm）またはCSVではないため、読めません。",
    en: () => "This is not an Excel workbook (.xlsx, .xlsm) or a CSV file, so it cannot be read.",
  }),
  xls: message({
    ja: () => "古い形式のExcelブック（.xls）です。Excelで開き、.xlsx形式で保存し直してください。",
    en: () => "This is an old Excel workbook (.xls). Open it in Excel and save it as .xlsx.",
  }),
  xlsb: message({
    ja: () => "バイナリ形式のExcelブック（.xlsb）です。Excelで開き、.xlsx形式で保存し直してください。",
    en: () => "This is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx.",
  }),
  ods: message({
    ja: () => "OpenDocument形式（.ods）です。表計算ソフトで開き、.xlsx形式で保存し直してください。",
    en: () => "This is an OpenDocument spreadsheet (.ods). Open it and save it as .xlsx.",
  }),
  password: message({
    ja: () => "パスワードで保護されたブックです。パスワードを外したコピーを用意してください。",
    en: () => "The workbook is protected by a password. Prepare a copy without the password.",
  }),
  truncated: message({
    ja: () => "ファイルが途中で切れています。コピーや受信をやり直してください。",
    en: () => "The file ends too early. Copy or download it again.",
  }),
  damaged: message({
    ja: (d) => `ファイルが壊れています（${d.what}）。Excelで開いて修復し、保存し直してください。`,
    en: (d) => `The file is damaged (${d.what}). Open it in Excel, repair it and save it again.`,
  }),
  "too-large": message({
    ja: (d) =>
      `展開後の大きさが上限（${d.what}）を超えるため、安全のため読みません。不要な書式や画像を除いてください。`,
    en: (d) =>
      `Unpacked, the file would exceed the limit (${d.what}), so it is not read. Remove unneeded formatting or pictures.`,
  }),
  "csv-encoding": message({
    ja: () => "CSVの文字コードを判別できません。UTF-8またはShift_JISで保存し直してください。",
    en: () => "The character encoding of the CSV file is unknown. Save it as UTF-8 or Shift_JIS.",
  }),
};

export function fileError(code: FileErrorCode, what = ""): FileError {
  const texts = TEXTS[code];
  return { code, message: { ja: texts.ja({ what }), en: texts.en({ what }) } };
}

/** A value, or the sentence why there is none. Nothing in xlsx/ lets an exception out for bad input. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FileError };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail<T>(code: FileErrorCode, what = ""): Outcome<T> {
  return { ok: false, error: fileError(code, what) };
}
