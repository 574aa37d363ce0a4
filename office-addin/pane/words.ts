import { counted, type Locale } from "../../shared/locale";
import { count, type Spoken, say, speak } from "../../ui/words/say";

/** Texts of the task pane; those that all shells share are in ui/words/, those on files in browser/words.ts. */
const WORDS = {
  thisWorkbook: say("このブック", "This workbook"),
  lead: say(
    [
      "指標の計画と実績を書いたシートを、そのままの形で点検します。",
      "記入もれや、合わない数値・年度を見つけ、どのセルをなぜ直すかを示します。",
    ],
    [
      "Checks sheets with plans and actuals as they are.",
      "Finds what is missing or does not agree, and says which cell to correct and why.",
    ],
  ),
  unchanged: say(
    "シートの内容は変えません。印やメモを付けるのは、選んだときだけです。",
    "Nothing on the sheets is changed. Marks and notes are made only when switched on.",
  ),
  checkSheet: say("このシートを点検する", "Check this sheet"),
  checkSelection: say("選択した範囲", "Selection"),
  checkAll: say("すべてのシート", "All sheets"),
  otherFiles: say("ほかのブックをまとめて点検する", "Check other workbooks"),
  otherFilesShort: say("ほかのブック", "Other workbooks"),
  otherFilesLead: say("ファイルをここに置いても点検できます。", "Files dropped on this pane are checked, too."),
  scopeName: say("点検する範囲", "What to check"),
  scopeKinds: say(
    { sheet: "このシート", selection: "選択した範囲", all: "すべてのシート" },
    { sheet: "This sheet", selection: "Selection", all: "All sheets" },
  ),
  shownAll: say("全シートの結果", "All sheets"),
  shownSheet: say(
    (sheet: string) => `「${sheet}」の結果`,
    (sheet: string) => `Sheet “${sheet}”`,
  ),
  shownArea: say(
    (sheet: string, area: string) => `「${sheet}」${area} の結果`,
    (sheet: string, area: string) => `“${sheet}” ${area}`,
  ),
  switchesName: say("点検のしかた", "Ways of checking"),
  live: say("入力のたび", "As I type"),
  liveLong: say("入力のたびに点検する", "Check as I type"),
  marks: say("印", "Marks"),
  marksLong: say("指摘のセルに印を付ける", "Marks on cells with findings"),
  notes: say("メモ", "Notes"),
  notesLong: say("印のセルに指摘をメモで書く", "Write findings into notes"),
  noNotes: say(
    "このExcelは、アドインからメモを書けません（印は付けられます）。",
    "This Excel lets add-ins write no notes; marks work.",
  ),
  noChanges: say(
    "このExcelは、入力をアドインに知らせません。「点検する」を押して点検してください。",
    "This Excel does not tell add-ins about edits. Press “Check”.",
  ),
  notListening: say(
    (reason: string) => `入力のたびの点検を始められませんでした。${reason}`,
    (reason: string) => `Checking while you type could not begin. ${reason}`,
  ),
  results: say("点検結果・評価一覧をシートに書く", "Write result sheets"),
  resultsNote: say(
    "このブックに2つのシートを作ります。すでにあれば書き直します。",
    "Makes two sheets in this workbook, or writes them anew.",
  ),
  missingSheet: say("未記入一覧をシートに書く", "Write the sheet “Not filled in”"),
  missingNote: say("担当ごとの未記入の一覧", "What is not filled in, by department"),
  fill: say("空欄の判定・達成率を記入", "Fill in ratings and rates"),
  fillNote: say(
    "計画と実績から計算できる空欄だけ。件数を確かめてから書きます。",
    "Blank cells only, after asking; can be undone.",
  ),
  clear: say("印・メモ・結果シートを消す", "Clear marks, notes, result sheets"),
  clearNote: say("点検が書いたものだけを消します。", "Removes what Tenken wrote, nothing else."),
  askFill: say(
    (cells: number) => `空欄${count(cells)}か所に、計算した判定・達成率を記入します。よろしいですか。`,
    (cells: number) => `Fill in ${counted(cells, "blank cell")} with computed ratings and rates?`,
  ),
  doFill: say("記入する", "Fill in"),
  nothingToFill: say("記入できる空欄はありません。", "There is no blank cell to fill in."),
  filled: say(
    (cells: number) => `${count(cells)}か所に記入しました。`,
    (cells: number) => `Filled in ${counted(cells, "cell")}.`,
  ),
  undo: say("元に戻す", "Undo"),
  undone: say(
    (cells: number) => `記入した${count(cells)}か所を空欄に戻しました。`,
    (cells: number) => `Emptied ${counted(cells, "cell")} again.`,
  ),
  askClear: say(
    "点検が付けた印・メモと、点検結果などのシートを消します。よろしいですか。",
    "Remove Tenken's marks, notes and result sheets?",
  ),
  doClear: say("消す", "Remove"),
  cleared: say("印・メモ・結果シートを消しました。", "Marks, notes and result sheets are removed."),
  nothingToClear: say("点検が付けた印・メモ・結果シートはありません。", "There is nothing of Tenken's to remove."),
  written: say(
    (names: readonly string[]) => `「${names.join("」「")}」のシートを書きました。`,
    (names: readonly string[]) => `Written: ${names.join(", ")}.`,
  ),
  nothingToWrite: say("先に点検してください。", "Check first."),
  askBatchResults: say(
    (files: number) =>
      `${count(files)}ファイルの結果を、開いているブックの「未記入一覧」「点検結果」「評価一覧」のシートに書きます。前の結果は置き換わります。`,
    (files: number) =>
      `Write the results of ${counted(files, "file")} into result sheets of the open workbook? Earlier results are replaced.`,
  ),
  doWrite: say("書く", "Write"),
  askSettings: say(
    "設定を、このブックの「点検設定」シートに保存します。シートが無ければ作り、あれば書き直します。",
    "Save the settings in this workbook's sheet “点検設定”? The sheet is added if it is missing, and rewritten if not.",
  ),
  doSaveSettings: say("ブックに保存", "Save in workbook"),
  useHereOnly: say("この画面だけで使う", "Use here only"),
  settingsSaved: say(
    "設定を「点検設定」シートに保存し、点検し直しました。",
    "Settings are saved in the sheet “点検設定” and everything is checked again.",
  ),
  settingsHere: say(
    "この画面だけで使う設定で点検し直しました。ブックには保存していません。",
    "Checked again with settings that hold here only; the workbook keeps its own.",
  ),
  settingsHereNote: say(
    "この画面を閉じるまで使う設定です。ブックには保存していません。",
    "These settings hold until the pane is closed; they are not saved in the workbook.",
  ),
  oneCell: say(
    "セルが1つだけ選ばれているため、シート全体を点検しました。",
    "Only one cell is selected, so the whole sheet was checked.",
  ),
  never: say("やめる", "Cancel"),
  cancelled: say("中止しました。", "Cancelled."),
  workerLost: say(
    "点検を終えられませんでした（ブックが大きすぎる、またはメモリー不足）。シートを分けて点検してください。",
    "The check could not be finished: the workbook is too large, or memory ran out.",
  ),
  unforeseen: say(
    (reason: string) => `処理を終えられませんでした（${reason}）。もう一度試してください。`,
    (reason: string) => `This could not be finished (${reason}). Please try again.`,
  ),
  notASheet: say(
    (sheet: string) => `「${sheet}」は点検の対象になるシートではありません。ほかのシートを選んでください。`,
    (sheet: string) => `“${sheet}” is not a sheet that can be checked. Choose another one.`,
  ),
  /** What stands between two sentences. */
  betweenSentences: say("", " "),
  andMore: say(
    (rest: number) => `ほか${count(rest)}件。`,
    (rest: number) => `And ${count(rest)} more.`,
  ),
  backToWorkbook: say("このブックへ", "This workbook"),
  batchTitle: say("ほかのブックをまとめて点検", "Check other workbooks"),
  batchLead: say(
    "開いているブックはそのままで、選んだファイルを読んで点検します。ファイルには書き込みません。",
    "The open workbook stays as it is; the files you pick are only read.",
  ),
  batchResults: say("結果をこのブックのシートに書く", "Write results into this workbook"),
  batchResultsNote: say("未記入一覧・点検結果・評価一覧の3シート", "Three sheets: missing, findings, indicators"),
  privacy: say(
    "シートの内容は、この端末の中だけで処理し、どこにも送りません。",
    "The contents of sheets are processed on this computer and sent nowhere.",
  ),
  noOffice: say(
    "Excelとの接続に必要な office.js を読み込めません。ネットワークの管理者に、https://appsforoffice.microsoft.com への接続の許可を依頼してください。許可できない場合は、通信のいらない「点検」のページ（tenken.html）を使えます。",
    "office.js, which connects to Excel, cannot be loaded. Ask your network administrator to allow https://appsforoffice.microsoft.com. Where that is impossible, use the page tenken.html, which needs no network.",
  ),
  notExcel: say(
    "この画面は、Excelのアドインとして開いてください。ファイルだけを点検するときは、「点検」のページ（tenken.html）を使えます。",
    "Open this as an add-in in Excel. To check files alone, use the page tenken.html.",
  ),
  oldExcel: say(
    "このExcelは古く、アドインの機能が足りません。Excel 2021以降、Microsoft 365、またはWeb用Excelで使ってください。",
    "This Excel is too old for the add-in. Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
  ),
} as const;

export type PaneWords = Spoken<typeof WORDS>;

const SPOKEN: Readonly<Record<Locale, PaneWords>> = { ja: speak(WORDS, "ja"), en: speak(WORDS, "en") };

export function paneWords(locale: Locale): PaneWords {
  return SPOKEN[locale];
}
