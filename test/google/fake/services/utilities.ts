import { createHash } from "node:crypto";
import { zoneOffset } from "../clock";
import { ServiceError } from "../errors";
import { enumOf, expose } from "../expose";
import type { Run } from "../run";
import { newId } from "../world";

type Utilities = GoogleAppsScript.Utilities.Utilities;

const ALGORITHMS: Record<string, string> = {
  MD5: "md5",
  SHA_1: "sha1",
  SHA_256: "sha256",
  SHA_384: "sha384",
  SHA_512: "sha512",
};

export function utilities(run: Run): Utilities {
  return expose<Utilities>(run, "Utilities", {
    DigestAlgorithm: enumOf(["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]),
    Charset: enumOf(["US_ASCII", "UTF_8"]),
    // The longest sleep: https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer)
    sleep: (ms: number) => {
      if (ms > 300_000) throw new ServiceError("Invalid argument: milliseconds");
      run.spend(ms);
    },
    formatDate: (date: unknown, timeZone: string, format: string) =>
      formatDate((date as Date).getTime(), timeZone, format),
    getUuid: () => `00000000-0000-4000-8000-${newId(run.world, "u").slice(2).padStart(12, "0")}`,
    computeDigest: (algorithm: unknown, value: unknown) =>
      [...createHash(ALGORITHMS[String(algorithm)]!).update(bytesOf(value)).digest()].map(signed),
    base64Encode: (value: unknown) => bytesOf(value).toString("base64"),
    base64EncodeWebSafe: (value: unknown) => bytesOf(value).toString("base64").replace(/\+/g, "-").replace(/\//g, "_"),
    base64Decode: (text: string) => [...Buffer.from(text, "base64")].map(signed),
    base64DecodeWebSafe: (text: string) => [...Buffer.from(text, "base64url")].map(signed),
  });
}

/** Bytes of Apps Script run from -128 to 127. */
function signed(byte: number): number {
  return byte > 127 ? byte - 256 : byte;
}

function bytesOf(value: unknown): Buffer {
  return Array.isArray(value)
    ? Buffer.from(value.map((byte: number) => byte & 255))
    : Buffer.from(String(value), "utf8");
}

/** Letters of Java's SimpleDateFormat that dates in our texts need; an unknown letter is refused. */
function formatDate(time: number, timeZone: string, format: string): string {
  const wall = new Date(time + zoneOffset(time, timeZone));
  const parts: Record<string, number> = {
    y: wall.getUTCFullYear(),
    M: wall.getUTCMonth() + 1,
    d: wall.getUTCDate(),
    H: wall.getUTCHours(),
    m: wall.getUTCMinutes(),
    s: wall.getUTCSeconds(),
    S: wall.getUTCMilliseconds(),
  };
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replace(/''/g, "'");
    const value = parts[letter];
    if (value === undefined) throw new Error(`The fake knows no ${letter} in a date format.`);
    return run === "yy" ? String(value).slice(-2) : String(value).padStart(run.length, "0");
  });
}
