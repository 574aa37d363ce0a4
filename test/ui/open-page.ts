import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { seedDocuments } from "../../seeds";
import { inspect } from "../../shared/inspect";
import { type FileReport, fileReport } from "../../shared/report/file-report";
import { readWorkbook } from "../../xlsx/read";

const ROOT = resolve(__dirname, "../..");

let samples: Promise<readonly FileReport[]> | null = null;

/** Reports of the sample workbooks, made by the real core; once a test file. */
export function sampleReports(): Promise<readonly FileReport[]> {
  samples ??= Promise.all(
    seedDocuments.map(async (document) => {
      const read = await readWorkbook(document.build());
      if (!read.ok) throw new Error(`${document.fileName} cannot be read`);
      return fileReport(document.fileName, inspect(read.workbook, { locale: "ja", settings: null }));
    }),
  );
  return samples;
}

export interface TestPage {
  readonly url: string;
  readonly remove: () => void;
}

let bundled: Promise<{ readonly script: string; readonly style: string }> | null = null;

/** The interface and its style, bundled once a test file. */
async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const shared = { bundle: true, write: false, charset: "utf8", absWorkingDir: ROOT, minify: true } as const;
  const [script, style] = await Promise.all([
    build({
      ...shared,
      entryPoints: ["test/ui/page.tsx"],
      format: "iife",
      target: "es2022",
      jsx: "automatic",
      jsxImportSource: "preact",
    }),
    build({ ...shared, entryPoints: ["ui/style.css"] }),
  ]);
  return { script: script.outputFiles[0]!.text, style: style.outputFiles[0]!.text };
}

/** Puts the interface on disk as one page; `reports` are put into its store when it starts. */
export async function putReports(reports: readonly FileReport[]): Promise<TestPage> {
  bundled ??= bundle();
  const { script, style } = await bundled;
  const folder = mkdtempSync(join(tmpdir(), "tenken-ui-"));
  writeFileSync(join(folder, "reports.js"), `window.reports=${JSON.stringify(reports)}`);
  writeFileSync(join(folder, "page.js"), script);
  writeFileSync(
    join(folder, "page.html"),
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>点検</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src file:; style-src 'unsafe-inline'; img-src data:">
<style>${style}</style></head><body><div id="root"></div>
<script src="reports.js"></script><script src="page.js"></script></body></html>`,
  );
  return {
    url: pathToFileURL(join(folder, "page.html")).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
