/** The planning division's edition: the staff's, and the batch over Google Drive. */
import { batch } from "./batch";
import { addMenu } from "./menu/items";
import { languageOfUser } from "./menu/language";
import { openDoor } from "./sidebar-server";

export { continueBatch, resumeBatch, startBatch, stopBatch } from "./batch";
export * from "./main";

export const askTenken = openDoor("planning", batch);

/** Simple trigger on opening the spreadsheet. */
export function onOpen(): void {
  addMenu("planning", languageOfUser());
}

/** As an add-on: the menu at once, not only after the next opening. */
export function onInstall(): void {
  onOpen();
}
