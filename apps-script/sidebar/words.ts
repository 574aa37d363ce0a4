import { counted, type Locale } from "../../shared/locale";
import { count, type Spoken, say, speak } from "../../ui/words/say";

/** Texts of the sidebar; those that all shells share are in ui/words/. */
const WORDS = {
  checkSheet: say("このシートを点検", "Check this sheet"),
  checkAll: say("すべてのシート", "All sheets"),
  checkAllLong: say("すべてのシートを点検", "Check all sheets"),
  lead: say(
    "指標の計画と実績を書いた評価シートを、そのままの形で点検します。記入もれや、合わない数値・年度を見つけ、どのセルをなぜ直すかを示します。",
    "Checks evaluation sheets with plans and actuals as they are: finds what is missing or does not agree, and says which cell to correct and why.",
  ),
  nothingWritten: say(
    "点検するだけなら、シートには何も書き込みません。",
    "Checking alone writes nothing into the sheets.",
  ),
  loading: say("読み込んでいます。", "Loading …"),
  reading: say(
    (done: number, total: number) => `シートを読んでいます　${count(done)}／${count(total)}`,
    (done: number, total: number) => `Reading sheet ${count(done)} of ${count(total)}`,
  ),
  cancelled: say(
    (done: number, total: number) =>
      `中止しました。${count(total)}シートのうち${count(done)}シートまで点検しています。`,
    (done: number, total: number) => `Cancelled. Sheets checked: ${count(done)} of ${count(total)}.`,
  ),
  cancelledMarks: say(
    (done: number, total: number) =>
      `中止しました。${count(total)}シートのうち${count(done)}シートまで印を付けています。`,
    (done: number, total: number) => `Cancelled. Sheets marked: ${count(done)} of ${count(total)}.`,
  ),
  scopeSheet: say(
    (name: string) => `シート「${name}」`,
    (name: string) => `Sheet “${name}”`,
  ),
  scopeAll: say(
    (n: number) => `すべてのシート（${count(n)}枚）`,
    (n: number) => `All sheets (${count(n)})`,
  ),
  actionsName: say("点検と書き込み", "Checking and writing"),
  mark: say("印を付ける", "Mark cells"),
  markAgain: say("印を付け直す", "Renew marks"),
  marked: say(
    (n: number) => `${count(n)}か所に印とメモを付けました。セルの色や値は変えていません。`,
    (n: number) => `${count(n)} cell${n === 1 ? "" : "s"} marked. No colour or value was changed.`,
  ),
  unmark: say("印を消去", "Clear"),
  askClear: say(
    "点検が付けた印とメモ、点検結果のシートをすべて消します。職員が書いたものは消えません。",
    "Removes all marks, notes and result sheets that Tenken made. What staff wrote stays.",
  ),
  cleared: say("印とメモ、点検結果のシートを消しました。", "Marks, notes and result sheets are removed."),
  fill: say(
    (n: number) => `空欄の判定を記入（${count(n)}）`,
    (n: number) => `Fill in (${count(n)})`,
  ),
  askFill: say(
    (ratings: number, rates: number) =>
      `${[ratings > 0 ? `判定${count(ratings)}件` : "", rates > 0 ? `達成率${count(rates)}件` : ""].filter(Boolean).join("と")}を、空欄のセルに記入します。式や記入済みのセルには書きません。`,
    (ratings: number, rates: number) =>
      `Writes ${[ratings > 0 ? counted(ratings, "rating") : "", rates > 0 ? counted(rates, "rate") : ""].filter(Boolean).join(" and ")} into blank cells. Formulas and filled cells stay.`,
  ),
  filled: say(
    (n: number) => `${count(n)}件を記入しました。`,
    (n: number) => `${count(n)} cell${n === 1 ? "" : "s"} filled in.`,
  ),
  undo: say("記入を元に戻す", "Undo filling in"),
  undone: say(
    (n: number) => `${count(n)}件を空欄に戻しました。`,
    (n: number) => `${count(n)} cell${n === 1 ? "" : "s"} emptied again.`,
  ),
  nothingToFill: say("記入できる空欄がなくなっていました。", "There was nothing left to fill in."),
  yes: say(
    { fill: "記入する", clear: "消す", settings: "書き換える" },
    { fill: "Fill in", clear: "Remove", settings: "Replace" },
  ),
  askSettings: say(
    "シート「点検設定」の中身を、今の設定に書き換えます。シートに直接書いたメモなども消えます。",
    "Replaces everything in the sheet “点検設定”, remarks of yours too, with the settings in force.",
  ),
  no: say("やめる", "Cancel"),
  resultSheets: say("点検結果のシート", "Result sheets"),
  resultSheetsHint: say(
    "未記入一覧・点検結果・評価一覧を、このスプレッドシートの終わりに作ります。",
    "Not filled in, findings, indicators: sheets at the end of this spreadsheet.",
  ),
  settingsSheet: say("点検設定のシート", "Settings sheet"),
  settingsSheetHint: say(
    "今の設定を表に書き出します。直すと、次の点検からその設定になります。",
    "The settings as a table; edited there, they hold from the next check.",
  ),
  partly: say(
    (sentences: readonly string[], rest: number) => `${sentences.join("")}${rest > 0 ? `ほか${count(rest)}件。` : ""}`,
    (sentences: readonly string[], rest: number) =>
      `${sentences.join(" ")}${rest > 0 ? ` And ${count(rest)} more.` : ""}`,
  ),
  resultsWritten: say(
    "点検結果のシートを、スプレッドシートの終わりに作りました。",
    "Result sheets stand at the end of the spreadsheet.",
  ),
  settingsWritten: say(
    "シート「点検設定」に設定を書き出しました。",
    "The settings are written to the sheet “点検設定”.",
  ),
  stillBusy: say("前の処理が終わるまで、お待ちください。", "Please wait until the work under way has ended."),
  stillChanging: say(
    (names: readonly string[]) =>
      `シート「${names.join("」「")}」は編集が続いているため、書き込んでいません。少し待って、もう一度実行してください。`,
    (names: readonly string[]) =>
      `Nothing was written to ${names.join(", ")}: still being edited. Try again in a moment.`,
  ),
  live: say("入力に合わせて印を付け直す", "Renew marks while editing"),
  liveHint: say(
    "一度印を付けたシートだけが対象です。印を付けていないシートに、印が勝手に付くことはありません。全員に効きます。",
    "Only on sheets that have been marked; others never get marks by themselves. This applies to everyone.",
  ),
  liveTitle: say("入力中の印", "Marks while editing"),
  aboutTitle: say("情報システム担当の方へ", "For the information-systems section"),
  about: say(
    [
      "この画面は外部のサーバーと通信しません。通信の相手は、このスプレッドシートに付いたスクリプト（Google）だけです。",
      "シートに書くのは、条件付き書式による印、メモの「【点検の結果】」の部分、確認のうえで空欄に入れる判定、点検の名前の付いた結果シートだけです。",
      "行・列の追加や削除、式や値の書き換え、セルの色の変更、保護の解除はしません。",
      "設定と印の覚え書きは、このスプレッドシートのドキュメント プロパティに残ります。",
    ],
    [
      "This page talks to no other server: only to the script attached to this spreadsheet (Google).",
      "Written into sheets: marks by conditional formatting, our section of notes, ratings into blank cells after asking, and result sheets of our own.",
      "Never: adding or deleting rows and columns, changing formulas or values, repainting cells, removing protection.",
      "Settings and what is known of marks stay in the document properties of this spreadsheet.",
    ],
  ),
  editedElsewhere: say("シートが編集されたので、点検し直しました。", "The sheet was edited and checked again."),
  notInSheets: say(
    "この画面は、Google スプレッドシートのメニュー「目標点検」から開いてください。",
    "Open this page from the menu of Google Sheets.",
  ),
  failedOutside: say(
    {
      offline: "Googleにつながりません。通信を確かめて、もう一度実行してください。",
      permission:
        "このスクリプトを使う許可がありません。メニュー「目標点検」から実行し直し、許可の画面で「すべて選択」にチェックを入れて進めてください。",
      time: "時間がかかりすぎたため、Googleが処理を打ち切りました。シートを分けて点検してください。",
      unknown: "Google側で処理できませんでした。少し待って、もう一度実行してください。",
    },
    {
      offline: "Google cannot be reached. Check the connection and try again.",
      permission: "You have not allowed this script. Run it from the menu again and tick “Select all”.",
      time: "Google stopped this because it took too long. Check fewer sheets at once.",
      unknown: "Google could not process this. Wait a moment and try again.",
    },
  ),
  batchShort: say("一括点検", "Batch"),
  batchTitle: say("一括点検（Google ドライブ）", "Batch over Google Drive"),
  batchSource: say(
    "フォルダーのURL、またはファイルのURL（1行に1つ）",
    "Address of a folder, or of files (one per line)",
  ),
  batchSubfolders: say("サブフォルダーも含める", "Include subfolders"),
  batchMarks: say("各ファイルに印を付ける", "Put marks into the files"),
  batchStart: say("一括点検を始める", "Start"),
  batchStop: say("停止", "Stop"),
  batchResume: say("続きから再開", "Resume"),
  batchProgress: say(
    (done: number, total: number | null) =>
      total === null ? `${count(done)}ファイルを点検` : `${count(total)}ファイルのうち${count(done)}ファイルを点検`,
    (done: number, total: number | null) =>
      `Files checked: ${count(done)}${total === null ? "" : ` of ${count(total)}`}`,
  ),
  batchUnread: say(
    (n: number) => `読めなかったファイル ${count(n)}件`,
    (n: number) => `${counted(n, "file")} could not be read`,
  ),
  batchResult: say("結果のスプレッドシートを開く", "Open the results"),
  batchNeedsSource: say("フォルダーかファイルのURLを入れてください。", "Enter the address of a folder or of files."),
  batchCloses: say(
    "この画面を閉じても続きます。停止は、ここかメニューから行えます。",
    "It goes on when this page is closed. Stop it here or from the menu.",
  ),
  close: say("閉じる", "Close"),
} as const;

export type SidebarWords = Spoken<typeof WORDS>;

const SPOKEN: Readonly<Record<Locale, SidebarWords>> = { ja: speak(WORDS, "ja"), en: speak(WORDS, "en") };

export function sidebarWords(locale: Locale): SidebarWords {
  return SPOKEN[locale];
}
