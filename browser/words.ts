import type { Locale } from "../shared/locale";
import { count, type Spoken, say, speak } from "../ui/words/say";

/** Texts about opened files and what is saved of them. */
const WORDS = {
  openFiles: say("ファイルを開く", "Open files"),
  openFolder: say("フォルダーを開く", "Open folder"),
  openFilesShort: say("ファイル", "Files"),
  openFolderShort: say("フォルダー", "Folder"),
  fileInput: say("点検するファイル", "Files to check"),
  folderInput: say("点検するフォルダー", "Folder to check"),
  dropHere: say("ここにファイルやフォルダーを落としてください", "Drop files or folders here"),
  dropAnywhere: say(
    "ファイルやフォルダーをここに置く（ドロップ）か、選んで開きます。",
    "Drop files or folders here, or pick them.",
  ),
  kinds: say("Excel（.xlsx・.xlsm）と CSV を、何個でも", "Excel (.xlsx, .xlsm) and CSV, any number"),
  emptyFolders: say(
    (names: readonly string[]) => `「${names.join("」「")}」に .xlsx・.xlsm・.csv のファイルがありません。`,
    (names: readonly string[]) => `No .xlsx, .xlsm or .csv file in ${names.join(", ")}.`,
  ),
  openFailed: say("開けませんでした。もう一度選んでください。", "This could not be opened. Please pick it again."),
  cancelled: say(
    (done: number, total: number) =>
      `中止しました。${count(total)}ファイルのうち${count(done)}ファイルまで点検しています。`,
    (done: number, total: number) => `Cancelled. Files checked: ${count(done)} of ${count(total)}.`,
  ),
  workerLost: say(
    "このファイルは点検できませんでした（ファイルが大きすぎる、またはメモリー不足）。",
    "This file could not be checked: it is too large, or memory ran out.",
  ),
  skipped: say(
    (sentences: readonly string[], rest: number) =>
      `保存しました。ただし一部は書けませんでした。${sentences.join("")}${rest > 0 ? `ほか${count(rest)}件。` : ""}`,
    (sentences: readonly string[], rest: number) =>
      `Saved, but some could not be written. ${sentences.join(" ")}${rest > 0 ? ` And ${count(rest)} more.` : ""}`,
  ),
  nothingToAnnotate: say(
    "写しを作れる .xlsx・.xlsm のファイルがありません。",
    "There is no .xlsx or .xlsm file to make a copy of.",
  ),
} as const;

export type FileWords = Spoken<typeof WORDS>;

const SPOKEN: Readonly<Record<Locale, FileWords>> = { ja: speak(WORDS, "ja"), en: speak(WORDS, "en") };

export function fileWords(locale: Locale): FileWords {
  return SPOKEN[locale];
}
