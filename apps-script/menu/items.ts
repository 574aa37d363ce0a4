import type { LocalText } from "../../shared/locale";
import type { Edition } from "../protocol";

/** An entry of the menu: its words, and the function at the top level of the script that it calls. "-": a line. */
export type MenuEntry = "-" | readonly [ja: string, en: string, functionName: string];

const MENU_NAME: LocalText = { ja: "目標点検", en: "Tenken" };

export const MENU: readonly MenuEntry[] = [
  ["このシートを点検", "Check this sheet", "checkActiveSheet"],
  ["すべてのシートを点検", "Check all sheets", "checkAllSheets"],
  ["点検の画面を開く", "Open the sidebar", "showSidebar"],
  "-",
  ["結果一覧", "List of results", "showResults"],
  ["記入もれ一覧", "List of what is missing", "showMissing"],
  "-",
  ["空欄の判定を記入", "Fill in empty ratings", "fillRatings"],
  ["記入した判定を元に戻す", "Take back what was filled in", "undoFill"],
  ["印を消去", "Clear marks", "clearMarks"],
  "-",
  ["設定", "Settings", "showSettings"],
];

export const BATCH_MENU: readonly MenuEntry[] = [
  ["一括点検を始める", "Start a batch", "startBatch"],
  ["続きから再開", "Resume", "resumeBatch"],
  ["停止", "Stop", "stopBatch"],
];
const BATCH_NAME: LocalText = { ja: "一括点検", en: "Batch" };

/** Puts the menu up. Uses nothing that asks for permission: it runs before anyone has granted any (AuthMode.NONE). */
export function addMenu(edition: Edition, locale: "ja" | "en"): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(MENU_NAME[locale]);
  addEntries(menu, MENU, locale);
  if (edition === "planning") {
    const batch = ui.createMenu(BATCH_NAME[locale]);
    addEntries(batch, BATCH_MENU, locale);
    menu.addSeparator().addSubMenu(batch);
  }
  menu.addToUi();
}

function addEntries(menu: GoogleAppsScript.Base.Menu, entries: readonly MenuEntry[], locale: "ja" | "en"): void {
  for (const entry of entries) {
    if (entry === "-") menu.addSeparator();
    else menu.addItem(locale === "ja" ? entry[0] : entry[1], entry[2]);
  }
}
