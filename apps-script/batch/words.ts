import type { Locale, LocalText, Message } from "../../shared/locale";
import { message } from "../../shared/locale";
import type { Reason } from "./journal";
import type { TargetTrouble } from "./targets";

/** Why a file was not checked, and what can be done. */
export const REASON_WORDS: Readonly<Record<Reason, { readonly why: LocalText; readonly remedy: LocalText }>> = {
  "no-permission": {
    why: { ja: "閲覧する権限がないか、ファイルがありません", en: "No permission to view it, or there is no such file" },
    remedy: {
      ja: "所有者に、閲覧者としての共有を依頼してください。",
      en: "Ask its owner to share it with you as a viewer.",
    },
  },
  gone: {
    why: {
      ja: "点検の途中で削除されたか、共有が外されました",
      en: "Deleted, or no longer shared, while the check ran",
    },
    remedy: { ja: "所有者に確認してください。", en: "Ask its owner." },
  },
  trashed: {
    why: { ja: "ゴミ箱に入っています", en: "In the bin" },
    remedy: {
      ja: "必要なファイルであれば、ゴミ箱から戻してください。",
      en: "Restore it if it is needed.",
    },
  },
  excel: {
    why: { ja: "Excel形式のままドライブに置かれています", en: "An Excel file that lies in Drive as it is" },
    remedy: {
      ja: "ドライブで開き、「ファイル」→「Google スプレッドシートとして保存」で変換するか、オフライン版で点検してください。",
      en: "Open it in Drive and choose File > Save as Google Sheets, or check it with the offline page.",
    },
  },
  "not-a-spreadsheet": {
    why: { ja: "スプレッドシートではありません", en: "Not a spreadsheet" },
    remedy: { ja: "点検の対象外です。対応は要りません。", en: "Nothing to check; nothing to do." },
  },
  "folder-shortcut": {
    why: { ja: "別のフォルダーへのショートカットです", en: "A shortcut to another folder" },
    remedy: {
      ja: "その先も点検する場合は、そのフォルダーのURLも指定してください。",
      en: "Give that folder's address too if it is to be checked.",
    },
  },
  "too-large": {
    why: { ja: "大きすぎて、制限時間内に読めませんでした", en: "Too large to be read in the time allowed" },
    remedy: {
      ja: "使っていないシートや行を減らすか、ファイルを分けてください。",
      en: "Remove sheets and rows that are not used, or split the file.",
    },
  },
  "no-sheet": {
    why: { ja: "読めるシートがありません", en: "No sheet of it could be read" },
    remedy: { ja: "ファイルを開いて内容を確認してください。", en: "Open the file and look." },
  },
  fault: {
    why: { ja: "Google側のエラーで読めませんでした", en: "Google failed to read it" },
    remedy: { ja: "時間をおいて、もう一度実行してください。", en: "Run the batch again later." },
  },
};

export const TROUBLE_WORDS: Readonly<Record<TargetTrouble, Message<string>>> = {
  published: message({
    ja: (text) =>
      `「${text}」は「ウェブに公開」用のURLです。ブラウザーでファイルを開いたときのURLを貼り付けてください。`,
    en: (text) => `"${text}" is the address of a published page. Paste the address of the file itself.`,
  }),
  "not-drive": message({
    ja: (text) => `「${text}」は、Google ドライブのフォルダーやスプレッドシートのURLではありません。`,
    en: (text) => `"${text}" is no address of a folder or spreadsheet in Google Drive.`,
  }),
};

interface BatchWords {
  readonly title: string;
  readonly ask: string;
  readonly askMarks: string;
  readonly askAgain: string;
  readonly nothingGiven: string;
  readonly moreTroubles: (n: number) => string;
  readonly notPermitted: string;
  readonly folderUnseen: string;
  readonly tooMany: (n: number) => string;
  readonly busy: string;
  readonly none: string;
  readonly listing: (files: number) => string;
  readonly checking: (done: number, total: number, unread: number) => string;
  readonly writing: (done: number, total: number) => string;
  readonly done: (total: number, unread: number) => string;
  readonly stopped: (done: number, total: number) => string;
  readonly stopping: string;
  readonly notRunning: string;
  readonly alreadyDone: string;
  readonly goesOn: string;
  readonly noTrigger: string;
  readonly quotaDay: string;
  readonly passing: string;
  readonly gaveUp: (reason: string) => string;
  readonly noStep: string;
  readonly standstill: string;
  readonly listLost: string;
  readonly failed: (reason: string) => string;
  readonly board: {
    readonly name: string;
    readonly state: string;
    readonly file: string;
    readonly updated: string;
    readonly started: string;
    readonly note: string;
  };
  readonly sheets: { readonly journal: string; readonly records: string };
  readonly tooManyFindings: (kept: number, all: number) => string;
  readonly factsTooMany: string;
  readonly factsTooLong: string;
}

const JA: BatchWords = {
  title: "一括点検",
  ask: "点検するフォルダーのURL（サブフォルダーも含みます）、またはスプレッドシートのURLを貼り付けてください。\nURLは、空白で区切って複数指定できます。",
  askMarks:
    "点検した各ファイルにも、指摘の印を付けますか？\n\n「いいえ」（通常）… 各ファイルには何も書き込みません。結果はこのファイルだけに書き込みます。\n「はい」… 各ファイルの指摘のあるセルに、色の印とメモを付けます。入力内容や数式は変わりません。",
  askAgain:
    "前回の一括点検が終わっていません。新しく始めますか？\n\n「はい」… 前回の続きは行わず、新しく始めます。\n「いいえ」… 何もしません。続きは、メニューの「続きから再開」で行えます。",
  nothingGiven: "フォルダーまたはスプレッドシートのURLが入力されていません。",
  moreTroubles: (n) => `ほかに${n}件あります。`,
  notPermitted:
    "一括点検に必要な許可がそろっていません。メニュー「目標点検」→「一括点検」→「一括点検を始める」を選び、Googleの許可の画面ですべてにチェックを入れてください。何も実行していません。",
  folderUnseen:
    "指定されたフォルダーを開けません。URLが正しいか、閲覧する権限があるかを確認してください。何も実行していません。",
  tooMany: (n) => `一度に指定できるURLは${n}件までです。フォルダーにまとめて、そのURLを指定してください。`,
  busy: "一括点検は、いま実行中です。止めるときは、メニューの「停止」を選んでください。",
  none: "一括点検は、まだ実行していません。",
  listing: (files) => `対象のファイルを調べています（${files}件見つかりました）。`,
  checking: (done, total, unread) =>
    `点検しています（${total}件中${done}件）。${unread > 0 ? `読めなかったファイルは${unread}件です。` : ""}`,
  writing: (done, total) => `結果を書き込んでいます（${total}件中${done}件）。`,
  done: (total, unread) =>
    `点検が終わりました。対象${total}件のうち、${total - unread}件を点検しました。${unread > 0 ? `読めなかった${unread}件は、シート「読めなかったファイル」にあります。` : ""}`,
  stopped: (done, total) =>
    `一括点検を停止しました（${total}件中${done}件まで点検済み）。続きは、メニューの「続きから再開」で行えます。`,
  stopping: "点検中のファイルが終わりしだい、停止します。",
  notRunning: "実行中の一括点検はありません。",
  alreadyDone: "前回の一括点検は終わっています。新しく始めるときは、メニューの「一括点検を始める」を選んでください。",
  goesOn: "このファイルを閉じても、自動で続きを点検します。Googleの1日の利用上限に達したときは、翌日に続きます。",
  standstill:
    "しばらく進んでいません。Googleの1日の利用上限に達したようです。おおむね翌日に自動で続きます。急ぐときは、メニューの「続きから再開」を選んでください。",
  noTrigger:
    "自動で続きを実行する設定ができませんでした。途中で止まったときは、メニューの「続きから再開」を選んでください。",
  quotaDay:
    "Googleの1日の利用上限に達したため、休止しています。上限が戻りしだい（おおむね翌日）、自動で続きを点検します。",
  passing: "Google側の一時的なエラーのため、少し待って自動で続きを点検します。",
  gaveUp: (reason) =>
    `同じエラーが続いたため、一括点検を止めました（${reason}）。時間をおいて、メニューの「続きから再開」を選んでください。`,
  noStep: "制限時間内に処理が進みません",
  listLost:
    "点検するファイルの一覧（隠しシート）がなくなっているため、続けられません。メニューの「一括点検を始める」から、もう一度始めてください。",
  failed: (reason) => `実行できませんでした（${reason}）。少し待って、もう一度実行してください。`,
  board: {
    name: "一括点検の状況",
    state: "状況",
    file: "ファイル",
    updated: "更新",
    started: "開始",
    note: "お知らせ",
  },
  sheets: { journal: "点検作業（対象）", records: "点検作業（記録）" },
  tooManyFindings: (kept, all) => `指摘が${all}件あるため、重要なものから${kept}件を載せました。`,
  factsTooLong: "数値が非常に多いため、ほかのファイルとの食い違いは確認していません。",
  factsTooMany: "ファイル数が多いため、ファイル間の数値の食い違いは確認していません。",
};

const EN: BatchWords = {
  title: "Batch check",
  ask: "Paste the address of a Drive folder (subfolders are included) or of spreadsheets, separated by blanks.",
  askMarks:
    "Mark the findings in each checked file too?\n\nNo (usual): nothing is written into the files.\nYes: cells with findings get a colour and a note; entries and formulas stay as they are.",
  askAgain:
    "The last batch is not finished. Start a new one?\n\nYes: a new batch begins, and the last one is not resumed.\nNo: nothing happens; the menu can resume it.",
  nothingGiven: "No address of a folder or spreadsheet was given.",
  moreTroubles: (n) => `And ${n} more.`,
  notPermitted:
    "Permissions that the batch needs have not been granted. Choose Start a batch in the menu and tick them all. Nothing was done.",
  folderUnseen: "The folder cannot be opened. Check its address and that you may view it. Nothing was done.",
  tooMany: (n) => `At most ${n} addresses can be given at once. Put the files into a folder and give its address.`,
  busy: "The batch is running. Choose Stop in the menu to stop it.",
  none: "No batch has run yet.",
  listing: (files) => `Looking for files (${files} found).`,
  checking: (done, total, unread) =>
    `Checking (${done} of ${total}). ${unread > 0 ? `${unread} could not be read.` : ""}`.trim(),
  writing: (done, total) => `Writing results (${done} of ${total}).`,
  done: (total, unread) =>
    `Finished. Files checked: ${total - unread} of ${total}.${unread > 0 ? ` The sheet "Files not read" lists the rest.` : ""}`,
  stopped: (done, total) => `Stopped (${done} of ${total} checked). Choose Resume in the menu to go on.`,
  stopping: "The batch stops after the file that is being checked.",
  notRunning: "No batch is running.",
  alreadyDone: "The last batch is finished. Choose Start a batch in the menu to start a new one.",
  goesOn: "It goes on by itself, even when this file is closed; the next day if Google's daily quota is used up.",
  standstill:
    "Nothing has happened for a while: Google's daily quota seems to be used up. It goes on by itself, usually the next day; Resume in the menu goes on at once.",
  noTrigger: "It cannot go on by itself. If it stands still, choose Resume batch in the menu.",
  quotaDay: "Google's daily quota is used up. The batch goes on by itself when it is renewed, usually the next day.",
  passing: "Google failed for a moment; the batch goes on by itself shortly.",
  gaveUp: (reason) => `Stopped because the same error came again (${reason}). Choose Resume in the menu later.`,
  listLost: "The list of files (a hidden sheet) is gone. Choose Start a batch in the menu to begin again.",
  noStep: "nothing gets done within the time allowed",
  failed: (reason) => `It did not work (${reason}). Wait a moment and try again.`,
  board: {
    name: "Batch status",
    state: "State",
    file: "File",
    updated: "Updated",
    started: "Started",
    note: "Note",
  },
  sheets: { journal: "Tenken work (files)", records: "Tenken work (results)" },
  tooManyFindings: (kept, all) => `${all} findings; the ${kept} most important are listed.`,
  factsTooLong: "It holds too many figures to be compared with other files.",
  factsTooMany: "Too many files to compare their figures with each other.",
};

const BATCH_WORDS: Readonly<Record<Locale, BatchWords>> = { ja: JA, en: EN };

export function batchWords(locale: Locale): BatchWords {
  return BATCH_WORDS[locale];
}
