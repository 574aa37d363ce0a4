import type { Intent } from "../protocol";

/** Name of the HTML file in the script, without its ending. */
const PAGE = "sidebar";

/**
 * Shows the sidebar. What the user chose in the menu goes into the page itself: no text of anyone's, only one of a few
 * words. A page that is open already is replaced by the new one.
 */
export function openSidebar(intent: Intent): void {
  const page = HtmlService.createHtmlOutputFromFile(PAGE)
    .setTitle("目標点検")
    .append(`<script type="application/json" id="intent">${JSON.stringify(intent)}</script>`);
  SpreadsheetApp.getUi().showSidebar(page);
}
