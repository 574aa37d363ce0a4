import type { Locale } from "../shared/locale";
import { download } from "./download";
import type { Pool } from "./pool";
import type { FileTasks } from "./protocol";

/** Lets the user pick a settings file, JSON or a workbook, and gives it as JSON; null: none was picked. */
export async function openSettingsText(pool: Pool<FileTasks>, locale: Locale): Promise<string | null> {
  const file = await pickFile(".json,.xlsx,.xlsm");
  if (!file) return null;
  if (/\.json$/i.test(file.name)) return file.text();
  const { settings } = await pool.ask("readSettings", { file, locale });
  return JSON.stringify(settings);
}

/** Hands the user a text as a file. */
export async function saveText(name: string, text: string): Promise<void> {
  download(name, new Blob([text], { type: "text/plain;charset=utf-8" }));
}

function pickFile(accepted: string): Promise<File | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accepted;
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
