// The offline page as one file: script, style, workers' script and samples inside it, and a policy that names the
// hashes of exactly these. An esbuild plugin, so that the page is built like every other product.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

/** Directives of the policy; {{script}} and {{style}} are the hashes. */
const POLICY = [
  "default-src 'none'",
  "script-src '{{script}}'",
  "style-src '{{style}}'",
  "worker-src blob:",
  "img-src data: blob:",
  "connect-src 'none'",
  "font-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** `worker`: esbuild's options for the workers' script; `samples`: gives name and bytes of each sample. */
export function offlinePage({ root, outfile, template, worker, samples }) {
  return {
    name: "offline-page",
    setup(pages) {
      pages.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        const workerBuild = await build({ ...worker, write: false, metafile: true });
        const texts = new Map(result.outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf(".")), text]));
        const packed = (await samples()).map(({ name, bytes }) => ({
          name,
          content: Buffer.from(bytes).toString("base64"),
        }));
        const parts = {
          script: insideElement(texts.get(".js") ?? ""),
          style: (texts.get(".css") ?? "").trim(),
          worker: insideElement(workerBuild.outputFiles[0].text),
          samples: JSON.stringify(packed),
        };
        const policy = POLICY.replace("{{script}}", hashOf(parts.script)).replace("{{style}}", hashOf(parts.style));
        const html = readFileSync(join(root, template), "utf8").replace(
          /\{\{(\w+)\}\}/g,
          (_, name) => ({ ...parts, policy })[name],
        );
        mkdirSync(dirname(join(root, outfile)), { recursive: true });
        // Whole or not at all: tests of several processes may build and open it at once.
        const unfinished = join(root, `${outfile}.${process.pid}`);
        writeFileSync(unfinished, html);
        renameSync(unfinished, join(root, outfile));
        result.offline = { parts, html, page: result.metafile, worker: workerBuild.metafile };
      });
    },
  };
}

/** Script text that neither ends its element early nor opens a comment in it; both can stand in strings only. */
function insideElement(text) {
  return text.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
