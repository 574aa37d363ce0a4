import { counted, type Locale } from "../shared/locale";
import { count, type Spoken, say, speak } from "../ui/words/say";

/** Texts of the offline page; those that all shells share are in ui/words/. */
const WORDS = {
  openAgain: say("開き直す", "Open again"),
  lead: say(
    [
      "指標の計画と実績を書いた評価シートを、そのままの形で点検します。",
      "記入もれや、合わない数値・年度を見つけ、どのセルをなぜ直すかを示します。",
      "開いたファイルには書き込みません。結果は写しや一覧として保存できます。",
    ],
    [
      "Checks evaluation sheets with plans and actuals as they are.",
      "Finds what is missing or does not agree, and says which cell to correct and why.",
      "Never writes into the opened files: results are saved as copies and lists.",
    ],
  ),
  trySample: say("見本で試す", "Try with samples"),
  sampleNote: say(
    "公表された評価シートから作った見本です。",
    "Made from evaluation sheets that municipalities have published.",
  ),
  nothingSent: say(
    "このページは何も送りません。すべてこの端末の中で処理します。",
    "This page sends nothing: everything is done on this computer.",
  ),
  securityTitle: say("情報システム担当の方へ", "For the information-systems section"),
  security: say(
    [
      "1個のHTMLファイルで、ほかのファイルや通信先を使いません。インストールも管理者の権限も要りません。",
      "ファイルの先頭にある Content-Security-Policy が、通信（connect-src 'none'）と外部からの読み込み（default-src 'none'）をブラウザーに禁じています。",
      "確かめるには、ブラウザーの開発者ツール（F12）の「ネットワーク」を開いたまま点検してください。file: と blob: のほかに何も現れません。通信を切った端末でも同じように動きます。",
      "開いたファイルは読むだけです。設定と表示の選び方だけが、このブラウザーに残ります。",
    ],
    [
      "One HTML file that uses no other file and no address. Nothing to install, no rights needed.",
      "The Content-Security-Policy at its head makes the browser forbid every connection (connect-src 'none') and everything loaded from elsewhere (default-src 'none').",
      "To verify, keep the Network tab of the developer tools (F12) open during a check: nothing but file: and blob: appears. It works the same on a computer without a network.",
      "Opened files are only read. Nothing but settings and display choices stays in this browser.",
    ],
  ),
  watching: say(
    (files: number) => `${count(files)}ファイルの保存を見張っています。Excelで保存すると、自動で点検し直します。`,
    (files: number) => `Watching ${counted(files, "file")}: saved in Excel, they are checked again.`,
  ),
  notWatching: say(
    "この開き方では、自動で点検し直せません。保存したら「開き直す」を押してください。",
    "Opened this way, files are not checked again by themselves. After saving, press “Open again”.",
  ),
  staleFiles: say(
    (name: string, others: number) =>
      `「${name}」${others > 0 ? `ほか${count(others)}件` : ""}が保存されました。開き直すと点検し直します。`,
    (name: string, others: number) =>
      `“${name}”${others > 0 ? ` and ${count(others)} more` : ""} changed on disk. Open again to check.`,
  ),
} as const;

export type OfflineWords = Spoken<typeof WORDS>;

const SPOKEN: Readonly<Record<Locale, OfflineWords>> = { ja: speak(WORDS, "ja"), en: speak(WORDS, "en") };

export function offlineWords(locale: Locale): OfflineWords {
  return SPOKEN[locale];
}
