import { openSidebar } from "../sidebar-server";
import { runMenu } from "./session";

/** 「設定」: the settings in the sidebar. */
export function showSettings(): void {
  runMenu(() => openSidebar("settings"));
}

/** 「点検の画面を開く」: the sidebar as it was left. */
export function showSidebar(): void {
  runMenu(() => openSidebar("look"));
}
