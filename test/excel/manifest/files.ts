import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the addresses of a manifest lead: what is wrong with one, or null. Checks the file, its part, and the scheme. */
export function faultOfUrl(url: string, origin: string, folder: string): string | null {
  if (!url.startsWith("https://")) return `not https: ${url}`;
  if (!url.startsWith(`${origin}/`)) return `elsewhere: ${url}`;
  const { pathname, hash } = new URL(url);
  const file = pathname.slice(new URL(origin).pathname.replace(/\/$/, "").length + 1);
  const path = join(folder, file);
  if (!existsSync(path)) return `no file: ${url}`;
  if (hash !== "" && !readFileSync(path, "utf8").includes(`id="${hash.slice(1)}"`)) return `no part: ${url}`;
  return null;
}

/** Width and height of a PNG file, as its header says. */
export function pngSize(folder: string, url: string, origin: string): string {
  const file = new URL(url).pathname.slice(new URL(origin).pathname.replace(/\/$/, "").length + 1);
  return pngSizeOf(readFileSync(join(folder, file)));
}

export function pngSizeOf(bytes: Buffer): string {
  const signature = bytes.subarray(0, 8).toString("hex");
  if (signature !== "89504e470d0a1a0a") throw new Error(`No PNG: ${signature}`);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
