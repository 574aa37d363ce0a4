// `npm run build [product …]`: makes everything under dist/ and says how large it is.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensurePackages, ROOT } from "./set-up.mjs";

ensurePackages();
const { buildProducts, PRODUCTS } = await import("./bundle.mjs");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const unknown = wanted.filter((name) => !(name in PRODUCTS));
if (unknown.length > 0) {
  console.error(`Unknown product: ${unknown.join(", ")}. There are: ${Object.keys(PRODUCTS).join(", ")}.`);
  process.exit(2);
}
await buildProducts(wanted.length > 0 ? wanted : undefined);
for (const name of wanted.length > 0 ? wanted : Object.keys(PRODUCTS)) {
  const directory = join(ROOT, PRODUCTS[name].outdir);
  for (const file of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    const path = join(directory, file);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    console.log(`dist/${name}/${file}  ${kilobytes(bytes.length)} kB (gzip ${kilobytes(gzipSync(bytes).length)} kB)`);
  }
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
