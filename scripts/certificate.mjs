// A certificate for https on this computer alone, made with Node's own modules. It signs nothing but itself (it is no
// authority), so that trusting it opens this computer to no other site.
import { generateKeyPairSync, randomBytes, sign, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The name under which it stands in the system's list. */
export const CERTIFICATE_NAME = "Tenken development (localhost)";

const DAY = 86_400_000;
/** Systems refuse longer ones: 825 days on a Mac. */
const VALID_DAYS = 365;
const RENEW_DAYS = 30;

/** Key and certificate of the folder; made anew where they are missing, damaged or soon over. The key stays there. */
export function ensureCertificate(folder, now = Date.now()) {
  const file = join(folder, "localhost.crt");
  const keyFile = join(folder, "localhost.key");
  const kept = readKept(file, keyFile, now);
  if (kept) return { ...kept, file, isNew: false };
  mkdirSync(folder, { recursive: true });
  const made = makeCertificate(now);
  writeFileSync(keyFile, made.key, { mode: 0o600 });
  writeFileSync(file, made.certificate);
  return { ...made, file, isNew: true };
}

function readKept(file, keyFile, now) {
  if (!existsSync(file) || !existsSync(keyFile)) return null;
  const kept = { key: readFileSync(keyFile, "utf8"), certificate: readFileSync(file, "utf8") };
  try {
    const left = Date.parse(new X509Certificate(kept.certificate).validTo) - now;
    return left > RENEW_DAYS * DAY ? kept : null;
  } catch {
    return null;
  }
}

/** PEM of a new key and its self-signed certificate for localhost, 127.0.0.1 and ::1 (RFC 5280). */
export function makeCertificate(now) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const name = sequence(set(sequence(oid("2.5.4.3"), tagged(0x0c, Buffer.from(CERTIFICATE_NAME)))));
  const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"));
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    sequence(time(now - DAY), time(now + VALID_DAYS * DAY)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, sequence(...extensions())),
  );
  const signature = sign("sha256", body, privateKey);
  const der = sequence(body, ecdsaWithSha256, bits(signature));
  const lines = der
    .toString("base64")
    .match(/.{1,64}/g)
    .join("\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function extensions() {
  const critical = tagged(0x01, Buffer.from([0xff]));
  const extension = (id, ...parts) => sequence(oid(id), ...parts.slice(0, -1), tagged(0x04, parts.at(-1)));
  const dns = tagged(0x82, Buffer.from("localhost"));
  const addresses = [
    [127, 0, 0, 1],
    [...Array(15).fill(0), 1],
  ].map((bytes) => tagged(0x87, Buffer.from(bytes)));
  return [
    // No authority.
    extension("2.5.29.19", critical, sequence()),
    // Digital signature only.
    extension("2.5.29.15", critical, tagged(0x03, Buffer.from([7, 0x80]))),
    // For servers only.
    extension("2.5.29.37", sequence(oid("1.3.6.1.5.5.7.3.1"))),
    extension("2.5.29.17", sequence(dns, ...addresses)),
  ];
}

// DER: a tag, the length, the content.
function tagged(tag, content) {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = [];
  for (let rest = length; rest > 0; rest >>= 8) digits.unshift(rest & 0xff);
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length, ...digits]), content]);
}

const sequence = (...parts) => tagged(0x30, Buffer.concat(parts));
const set = (...parts) => tagged(0x31, Buffer.concat(parts));
const integer = (bytes) => tagged(0x02, bytes);
const bits = (bytes) => tagged(0x03, Buffer.concat([Buffer.from([0]), bytes]));

function oid(dotted) {
  const [first, second, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const digits = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) digits.unshift(0x80 | (left & 0x7f));
    bytes.push(...digits);
  }
  return tagged(0x06, Buffer.from(bytes));
}

/** UTCTime: two digits of the year, enough until 2049. */
function time(milliseconds) {
  const written = new Date(milliseconds).toISOString().replace(/\D/g, "");
  return tagged(0x17, Buffer.from(`${written.slice(2, 14)}Z`));
}
