// `npm start`: sets itself up, makes the sample workbooks, checks them, writes out/, says what it found and where.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages, ROOT } from "./set-up.mjs";

ensurePackages();
const { buildProducts, ensureCli, importTypeScript } = await import("./bundle.mjs");
await buildProducts();
const cli = await ensureCli();

const out = join(ROOT, "out");
const samples = join(out, "samples");
rmSync(out, { recursive: true, force: true });
mkdirSync(samples, { recursive: true });

const { seedDocuments } = await importTypeScript("seeds/index.ts");
for (const document of seedDocuments) writeFileSync(join(samples, document.fileName), document.build());

copyFileSync(join(ROOT, "dist", "offline", "tenken.html"), join(out, "tenken.html"));

const { runMainJob } = await importTypeScript("scripts/main-job.ts");
process.exitCode = runMainJob({ cli, samples, out });
rmSync(join(ROOT, ".cache"), { recursive: true, force: true });
