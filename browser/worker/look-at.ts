import { readLook, type SheetLook } from "../../xlsx/look";
import type { FileTasks } from "../protocol";
import { readBytes } from "./check-file";

/** A sheet as the sheet view shows it. Throws one sentence. */
export async function lookAt({ file, sheet, locale }: FileTasks["look"]["take"]): Promise<SheetLook> {
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  const look = await readLook(bytes, sheet, { fileName: file.name });
  if (!look.ok) throw new Error(look.error.message[locale]);
  return look.value;
}
