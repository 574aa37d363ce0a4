import { writeZip, type ZipPart } from "../../xlsx/zip/write-zip";
import type { Made } from "../protocol";

/** One archive of files that are packed already; made in memory, so it has a limit. */
const LARGEST_ARCHIVE = 800 * 1024 * 1024;

export async function packFiles(
  name: string,
  files: readonly { readonly path: string; readonly content: Blob }[],
): Promise<Made> {
  const total = files.reduce((sum, { content }) => sum + content.size, 0);
  if (total > LARGEST_ARCHIVE) throw new Error("合計が大きすぎます（800 MBまで）。フォルダーを分けてください。");
  const parts: ZipPart[] = [];
  for (const { path, content } of files) {
    const bytes = new Uint8Array(await content.arrayBuffer());
    parts.push({ kind: "new", name: path, bytes, storage: "stored" });
  }
  const content = new Blob([writeZip(parts) as Uint8Array<ArrayBuffer>], { type: "application/zip" });
  return { name, type: "application/zip", content, skipped: [] };
}
