import type { Locale } from "../../shared/locale";

/** Sentences of the script for the sidebar; those about single sheets are in spreadsheet/words.ts. */
export interface ServerWords {
  readonly notUnderstood: string;
  readonly failed: string;
  readonly busy: string;
  readonly ownSheet: (name: string) => string;
  readonly gone: (name: string) => string;
  readonly noCell: (cell: string) => string;
  readonly hidden: (name: string) => string;
  readonly tooLong: string;
  readonly noBatch: string;
}

const JA: ServerWords = {
  notUnderstood: "この画面とスクリプトの版が合いません。スプレッドシートを開き直してください。",
  failed: "Google側で処理できませんでした。何も失われていません。少し待って、もう一度実行してください。",
  busy: "ほかの人の点検や書き込みが終わるのを待ちましたが、終わりませんでした。少し待って、もう一度実行してください。",
  ownSheet: (name) => `「${name}」は点検の結果のシートです。評価シートを開いてから、もう一度実行してください。`,
  gone: (name) => `シート「${name}」が見つかりません。削除されたか、名前が変わったようです。点検し直してください。`,
  noCell: (cell) => `セル ${cell} がありません。行や列が削除されたようです。点検し直してください。`,
  hidden: (name) => `シート「${name}」は非表示です。シートを再表示してから選んでください。`,
  tooLong: "設定が長すぎて保存できませんでした。指標ごとの設定や言葉を減らしてください。",
  noBatch: "一括点検は、企画担当用のスプレッドシートから行ってください。",
};

const EN: ServerWords = {
  notUnderstood: "This page and the script are of different versions. Open the spreadsheet again.",
  failed: "Google could not process this. Nothing is lost. Wait a moment and try again.",
  busy: "Somebody else's check or writing did not end in time. Wait a moment and try again.",
  ownSheet: (name) => `"${name}" is a result sheet. Open an evaluation sheet and try again.`,
  gone: (name) => `Sheet "${name}" was not found: it was deleted or renamed. Check again.`,
  noCell: (cell) => `There is no cell ${cell}: rows or columns were deleted. Check again.`,
  hidden: (name) => `Sheet "${name}" is hidden. Unhide it first.`,
  tooLong: "The settings are too long to be saved. Remove some indicators or words.",
  noBatch: "Run batches from the planning division's spreadsheet.",
};

export function serverWords(locale: Locale): ServerWords {
  return locale === "ja" ? JA : EN;
}
