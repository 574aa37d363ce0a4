import { counted, type Locale } from "../../shared/locale";
import type { Severity } from "../../shared/rules/define-rule";

type Counts = Readonly<Record<Severity, number>>;

interface MenuWords {
  readonly title: string;
  readonly checking: (sheets: number) => string;
  readonly found: (place: string, counts: Counts) => string;
  readonly nothingFound: (place: string) => string;
  readonly sheet: (name: string) => string;
  readonly sheets: (count: number) => string;
  readonly marked: string;
  readonly whereNext: string;
  readonly ownSheet: (name: string) => string;
  readonly notASheet: (name: string) => string;
  readonly nothingToCheck: string;
  readonly notWritten: string;
  readonly unread: (count: number) => string;
  readonly outOfTime: string;
  readonly notMarked: (count: number) => string;
  readonly more: (count: number) => string;
  readonly results: (rows: number, name: string) => string;
  readonly noMissing: string;
  readonly nothingToFill: string;
  readonly askFill: (ratings: number, rates: number, sheets: number) => string;
  readonly changedBeforeFill: (sheet: string) => string;
  readonly filled: (count: number) => string;
  readonly undoHint: string;
  readonly nothingToUndo: string;
  readonly askUndo: (count: number) => string;
  readonly undone: (count: number) => string;
  readonly notRemembered: string;
  readonly askClear: string;
  readonly cleared: string;
  readonly nothingToClear: string;
  readonly busy: string;
  readonly failed: string;
}

const JA: MenuWords = {
  title: "目標点検",
  checking: (sheets) => `${sheets}枚のシートを点検しています…`,
  found: (place, counts) =>
    `${place}を点検しました。要修正 ${counts.error}件、確認 ${counts.warning}件、参考 ${counts.info}件です。`,
  nothingFound: (place) => `${place}を点検しました。指摘はありません。`,
  sheet: (name) => `シート「${name}」`,
  sheets: (count) => `${count}枚のシート`,
  marked: "指摘のあるセルに印とメモを付けました。",
  whereNext: "一覧は、メニューの「結果一覧」で作れます。",
  ownSheet: (name) => `「${name}」は点検の結果のシートです。評価シートを開いてから、もう一度実行してください。`,
  notASheet: (name) => `「${name}」はセルのないシートのため、点検できません。評価シートを開いてから実行してください。`,
  nothingToCheck: "点検できるシートがありません。指標・目標・実績を書いたシートがあるか確認してください。",
  notWritten: "書き込まなかったもの：",
  unread: (count) => `読めなかったシートが${count}枚あります。`,
  outOfTime:
    "一度に実行できる時間（6分）に収まりませんでした。点検の画面（サイドバー）の「すべてのシートを点検」なら、時間の制限なく最後まで点検できます。",
  notMarked: (count) => `時間が足りず、印を付けていないシートが${count}枚あります。`,
  more: (count) => `ほか${count}件`,
  results: (rows, name) => `${rows}件をシート「${name}」に書き出しました。`,
  noMissing: "記入もれはありません。",
  nothingToFill: "記入できる空欄の判定・達成率はありません。",
  askFill: (ratings, rates, sheets) =>
    `${sheets}枚のシートの空欄に、判定 ${ratings}件、達成率 ${rates}件を記入します。すでに書かれたセルは変えません。よろしいですか。`,
  changedBeforeFill: (sheet) =>
    `シート「${sheet}」は、確認の間に変更されたため、記入していません。もう一度実行してください。`,
  filled: (count) => `${count}件を記入しました。`,
  undoHint: "取り消すには、メニューの「記入した判定を元に戻す」を選んでください。",
  nothingToUndo: "元に戻せる記入はありません。",
  askUndo: (count) => `前に記入した${count}件を空欄に戻します。その後に書き換えたセルは変えません。よろしいですか。`,
  undone: (count) => `${count}件を空欄に戻しました。`,
  notRemembered: "件数が多いため、この記入は「元に戻す」では取り消せません。",
  askClear:
    "点検で付けた印とメモ、結果のシートを、すべてのシートから消します。入力した内容やほかの書式・メモは変えません。よろしいですか。",
  cleared: "印とメモ、結果のシートを消しました。",
  nothingToClear: "消すものはありません。",
  busy: "ほかの人の点検や書き込みが続いています。少し待って、もう一度実行してください。",
  failed: "処理できませんでした。入力した内容は変わっていません。少し待って、もう一度実行してください。",
};

const EN: MenuWords = {
  title: "Tenken",
  checking: (sheets) => `Checking ${counted(sheets, "sheet")} …`,
  found: (place, counts) =>
    `${place} checked: ${counted(counts.error, "error")}, ${counts.warning} to check, ${counted(counts.info, "note")}.`,
  nothingFound: (place) => `${place} checked: nothing found.`,
  sheet: (name) => `Sheet "${name}"`,
  sheets: (count) => counted(count, "sheet"),
  marked: "Cells with findings carry marks and notes.",
  whereNext: "“List of results” in the menu makes a list.",
  ownSheet: (name) => `"${name}" is a result sheet. Open an evaluation sheet and run this again.`,
  notASheet: (name) => `"${name}" has no cells and cannot be checked. Open an evaluation sheet first.`,
  nothingToCheck: "There is no sheet to check. Is there one with indicators, plans and actuals?",
  notWritten: "Not written:",
  unread: (count) => `${counted(count, "sheet")} could not be read.`,
  outOfTime: "This did not fit into one run (6 minutes). “Check all sheets” in the sidebar has no such limit.",
  notMarked: (count) => `There was no time left to mark ${counted(count, "sheet")}.`,
  more: (count) => `and ${count} more`,
  results: (rows, name) => `${counted(rows, "row")} written to sheet "${name}".`,
  noMissing: "Nothing is missing.",
  nothingToFill: "There is no empty rating or rate to fill in.",
  askFill: (ratings, rates, sheets) =>
    `Fills ${counted(ratings, "rating")} and ${counted(rates, "rate")} into empty cells of ${counted(sheets, "sheet")}. Cells that hold anything stay. Go on?`,
  changedBeforeFill: (sheet) => `Sheet "${sheet}" was changed meanwhile, so nothing was filled in. Run it again.`,
  filled: (count) => `${counted(count, "cell")} filled in.`,
  undoHint: "“Take back what was filled in” in the menu undoes this.",
  nothingToUndo: "There is nothing to take back.",
  askUndo: (count) => `Empties ${counted(count, "cell")} filled in before. What was changed since then stays. Go on?`,
  undone: (count) => `${counted(count, "cell")} emptied again.`,
  notRemembered: "These are too many to be taken back from the menu.",
  askClear:
    "Removes marks, notes and result sheets of this check from all sheets. What people wrote, other formats and notes stay. Go on?",
  cleared: "Marks, notes and result sheets are removed.",
  nothingToClear: "There is nothing to remove.",
  busy: "Somebody else's check or writing is under way. Wait a moment and run this again.",
  failed: "This could not be done. What people wrote is unchanged. Wait a moment and run it again.",
};

export function menuWords(locale: Locale): MenuWords {
  return locale === "ja" ? JA : EN;
}
