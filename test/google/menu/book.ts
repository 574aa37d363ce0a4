import { type Access, type World, worldOf } from "../fake";
import { publishedBook } from "../published";

/** A published workbook in Google Sheets, with the script bound to it. */
export async function seedWorld(id: string, access: Access = "edit"): Promise<World> {
  return worldOf({
    files: { book: { content: await publishedBook(id), access } },
    container: "book",
    scopes: STAFF_SCOPES,
    htmlFiles: { sidebar: "<!DOCTYPE html><title>目標点検</title>" },
  });
}

const STAFF_SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
];

/** What the user was told since the beginning, one text a message. */
export function told(world: World): string[] {
  return world.events.flatMap((event) => {
    if (event.kind === "alert") return [`${event.buttons}: ${event.prompt}`];
    return event.kind === "toast" ? [`toast: ${event.message}`] : [];
  });
}

/** The pages shown, by what the menu handed over. */
export function shown(world: World): string[] {
  return world.events.flatMap((event) => {
    if (event.kind !== "page") return [];
    return [/id="intent">"?([\w-]+)/.exec(event.page.html)?.[1] ?? ""];
  });
}
