/** The staff's edition: bound to one spreadsheet, and no other file. */
import { addMenu } from "./menu/items";
import { languageOfUser } from "./menu/language";
import { openDoor } from "./sidebar-server";

export * from "./main";

export const askTenken = openDoor("staff", null);

/** Simple trigger on opening the spreadsheet. */
export function onOpen(): void {
  addMenu("staff", languageOfUser());
}

/** As an add-on: the menu at once, not only after the next opening. https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
export function onInstall(): void {
  onOpen();
}
