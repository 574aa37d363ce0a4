import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { seedDocuments } from "../../seeds";
import { inspect } from "../../shared/inspect";
import type { Locale } from "../../shared/locale";
import { type FileReport, fileReport } from "../../shared/report/file-report";
import { readWorkbook } from "../../xlsx/read";

const ROOT = resolve(__dirname, "../..");

/** Reports of the sample workbooks, made by the real core. */
export async function sampleReports(locale: Locale = "ja"): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const document of seedDocuments) {
    const read = await readWorkbook(document.build());
    if (!read.ok) throw new Error(`${document.fileName} cannot be read`);
    reports.push(fileReport(document.fileName, inspect(read.workbook, { locale, settings: null })));
  }
  return reports;
}

export interface TestPage {
  readonly url: string;
  readonly remove: () => void;
}

/** Bundles the interface into one page on disk; `reports` are put into its store when it starts. */
export async function buildPage(reports: readonly FileReport[]): Promise<TestPage> {
  const folder = mkdtempSync(join(tmpdir(), "tenken-ui-"));
  const shared = { bundle: true, write: false, charset: "utf8", absWorkingDir: ROOT, minify: true } as const;
  const script = await build({
    ...shared,
    entryPoints: ["test/ui/page.tsx"],
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const style = await build({ ...shared, entryPoints: ["ui/style.css"] });
  writeFileSync(join(folder, "reports.js"), `window.reports=${JSON.stringify(reports)}`);
  writeFileSync(join(folder, "page.js"), script.outputFiles[0]!.text);
  writeFileSync(
    join(folder, "page.html"),
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>点検</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src file:; style-src 'unsafe-inline'; img-src data:">
<style>${style.outputFiles[0]!.text}</style></head><body><div id="root"></div>
<script src="reports.js"></script><script src="page.js"></script></body></html>`,
  );
  return {
    url: pathToFileURL(join(folder, "page.html")).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Flags that keep the browser from talking to anybody. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET, env: { ...process.env, TZ: "Asia/Tokyo" } });
}
