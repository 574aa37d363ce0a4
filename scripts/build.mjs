// `npm run build [product …] [-- --origin https://host/path]`: makes everything under dist/ and says how large it is.
// The origin is where the Excel add-in will be served.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { ensurePackages, ROOT } from "./set-up.mjs";

ensurePackages();
const { buildProducts, PRODUCTS } = await import("./bundle.mjs");
const { DEFAULT_ORIGIN, readOrigin } = await import("./office-addin.mjs");

const { wanted, origin } = readArguments();
await buildProducts(wanted, { origin });
for (const name of wanted) {
  const directory = join(ROOT, PRODUCTS[name].outdir);
  const folders = new Map();
  for (const file of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    const path = join(directory, file);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    const size = { count: 1, bytes: bytes.length, packed: gzipSync(bytes).length };
    // Dozens of icons are one line.
    if (!file.endsWith(".png")) say(`dist/${name}/${file}`, size);
    else folders.set(dirname(file), sum(folders.get(dirname(file)), size));
  }
  for (const [folder, size] of folders) say(`dist/${name}/${join(folder, "*.png")} (${size.count})`, size);
}
if (wanted.includes("office-addin")) console.log(`dist/office-addin is made for ${origin}`);

function readArguments() {
  const fail = (sentence) => {
    console.error(sentence);
    process.exit(2);
  };
  let given;
  try {
    given = parseArgs({ options: { origin: { type: "string" } }, allowPositionals: true });
  } catch {
    return fail("Usage: npm run build [product …] [-- --origin https://host/path]");
  }
  const names = given.positionals;
  const unknown = names.filter((name) => !(name in PRODUCTS));
  if (unknown.length > 0)
    return fail(`Unknown product: ${unknown.join(", ")}. There are: ${Object.keys(PRODUCTS).join(", ")}.`);
  const read = readOrigin(given.values.origin ?? DEFAULT_ORIGIN);
  if (read.problem) return fail(read.problem);
  return { wanted: names.length > 0 ? names : Object.keys(PRODUCTS), origin: read.origin };
}

function sum(before, size) {
  if (!before) return size;
  return { count: before.count + 1, bytes: before.bytes + size.bytes, packed: before.packed + size.packed };
}

function say(what, { bytes, packed }) {
  console.log(`${what}  ${kilobytes(bytes)} kB (gzip ${kilobytes(packed)} kB)`);
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
