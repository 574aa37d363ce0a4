import { readBytes } from "../../browser/worker/check-file";
import { readLook, type SheetLook } from "../../xlsx/look";
import type { OfflineTasks } from "../protocol";

/** A sheet as the sheet view shows it. Throws one sentence. */
export async function lookAt({ file, sheet, locale }: OfflineTasks["look"]["take"]): Promise<SheetLook> {
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  const look = await readLook(bytes, sheet, { fileName: file.name });
  if (!look.ok) throw new Error(look.error.message[locale]);
  return look.value;
}
