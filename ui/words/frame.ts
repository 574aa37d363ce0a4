import { counted } from "../../shared/locale";
import { count, say } from "./say";

/** The frame: header, tabs, progress, notices, saving. */
export const FRAME_WORDS = {
  appName: say("点検", "Tenken"),
  tabs: say(
    { missing: "未記入", findings: "指摘", indicators: "評価一覧", summary: "集計", settings: "設定" },
    { missing: "Missing", findings: "Findings", indicators: "Indicators", summary: "Summary", settings: "Settings" },
  ),
  tabsName: say("表示の切り替え", "Views"),
  skipToContent: say("本文へ移動", "Skip to content"),
  statusName: say("点検結果の概要", "Overview"),
  fileCount: say(
    (n: number) => `${count(n)}ファイル`,
    (n: number) => `${count(n)} file${n === 1 ? "" : "s"}`,
  ),
  sheetCount: say(
    (n: number) => `${count(n)}シート`,
    (n: number) => `${count(n)} sheet${n === 1 ? "" : "s"}`,
  ),
  indicatorCount: say(
    (n: number) => `${count(n)}指標`,
    (n: number) => `${count(n)} indicator${n === 1 ? "" : "s"}`,
  ),
  items: say(
    (n: number) => `${count(n)}件`,
    (n: number) => count(n),
  ),
  language: say("English", "日本語"),
  languageShort: say("EN", "日"),
  theme: say(
    { system: "配色：自動", light: "配色：明るい", dark: "配色：暗い" },
    { system: "Colours: auto", light: "Colours: light", dark: "Colours: dark" },
  ),
  progress: say(
    (done: number, total: number) => `点検しています　${count(done)}／${count(total)}ファイル`,
    (done: number, total: number) => `Checking ${count(done)} of ${counted(total, "file")}`,
  ),
  progressShare: say(
    (percent: number) => `点検しています　${percent}%`,
    (percent: number) => `Checking: ${percent}%`,
  ),
  timeLeft: say(
    (seconds: number) => (seconds < 90 ? `あと約${seconds}秒` : `あと約${Math.round(seconds / 60)}分`),
    (seconds: number) => (seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`),
  ),
  cancel: say("中止する", "Cancel"),
  close: say("閉じる", "Close"),
  save: say("保存・出力", "Save"),
  saving: say(
    (label: string) => `「${label}」を作っています。`,
    (label: string) => `Making "${label}" …`,
  ),
  saved: say(
    (label: string) => `「${label}」ができました。`,
    (label: string) => `"${label}" is ready.`,
  ),
  saveFailed: say(
    (label: string, reason: string) => `「${label}」を作れませんでした。${reason}`,
    (label: string, reason: string) => `"${label}" could not be made. ${reason}`,
  ),
  failed: say(
    (reason: string) => `処理を終えられませんでした。${reason}`,
    (reason: string) => `This could not be finished. ${reason}`,
  ),
  copy: say("文面をコピー", "Copy text"),
  copied: say("コピーしました。メールの本文に貼り付けられます。", "Copied. Ready to paste into mail."),
  copyFailed: say(
    "コピーできませんでした。文面を選んで Ctrl+C でコピーしてください。",
    "Could not copy. Select the text and press Ctrl+C.",
  ),
  announceResult: say(
    (files: number, error: number, warning: number) =>
      `${files}ファイルを点検しました。要修正${error}件、確認${warning}件です。`,
    (files: number, error: number, warning: number) =>
      `${counted(files, "file")} checked: ${counted(error, "error")}, ${warning} to check.`,
  ),
  announceChanges: say(
    (appeared: number, gone: number) => `点検し直しました。新しい指摘${appeared}件、解消${gone}件です。`,
    (appeared: number, gone: number) => `Checked again: ${appeared} new, ${gone} gone.`,
  ),
  rechecked: say("点検し直しました", "Checked again"),
  newCount: say(
    (n: number) => `新しい指摘 ${count(n)}件`,
    (n: number) => `${count(n)} new`,
  ),
  goneCount: say(
    (n: number) => `なくなった指摘 ${count(n)}件`,
    (n: number) => `${count(n)} gone`,
  ),
  showOnlyNew: say("新しい指摘だけを見る", "Show only new"),
  nothingRead: say("読めたファイルがありません。", "No file could be read."),
  nothingRecognized: say("点検できる表が見つかりませんでした。", "There was no table to check."),
  nothingRecognizedLead: say(
    "計画と実績の表として読み取れるシートがありません。見つからなかった見出しは「指摘」にあります。見出しの言葉が違うときは、「設定」の「様式の言葉」で教えられます。",
    "No sheet could be read as a table of plans and actuals. “Findings” says which headings were looked for; the settings can teach other words.",
  ),
  unreadFiles: say(
    (n: number) => `読めなかったファイル（${count(n)}件）`,
    (n: number) => `Files that could not be read (${count(n)})`,
  ),
  showCell: say("シートで見る", "Show on sheet"),
  sheetPane: say("シート", "Sheet"),
  sheetBar: say("指摘を順に見る", "Walk through the findings"),
} as const;
