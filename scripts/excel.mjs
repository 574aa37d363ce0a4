// `npm run excel [-- --port 3000] [-- --lang en]`: builds the add-in for this computer, serves it by https and says how
// to add it to Excel. Ctrl+C ends it.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensurePackages, ROOT } from "./set-up.mjs";

ensurePackages();
const { buildProducts } = await import("./bundle.mjs");
const { ensureCertificate } = await import("./certificate.mjs");
const { createAddInServer } = await import("./excel-server.mjs");
const { sideloadSteps } = await import("./excel-steps.mjs");
const { builtOrigin } = await import("./office-addin.mjs");

const { port, isJapanese } = readArguments();
const folder = join(ROOT, "dist", "office-addin");
const origin = `https://localhost:${port}`;
const certificate = ensureCertificate(join(ROOT, ".certificate"));
const server = createAddInServer({ folder, ...certificate });
server.on("error", (error) => {
  fail(
    error.code === "EADDRINUSE"
      ? speak(
          `ポート${port}はほかのプログラムが使っています。npm run excel -- --port 3001 のように別の番号を指定してください。`,
          `Port ${port} is taken by another program. Name another: npm run excel -- --port 3001`,
        )
      : String(error.message),
  );
});
// Only the own computer is served, and the folder is not touched before the port is known to be free.
server.listen(port, "localhost", async () => {
  const before = builtOrigin(folder);
  await buildProducts(["office-addin"], { origin });
  if (before !== null && before !== origin) {
    console.log(
      speak(
        `dist/office-addin は ${before} 用でしたが、${origin} 用に作り直しました。`,
        `dist/office-addin was made for ${before}; it is now made for ${origin}.`,
      ),
    );
  }
  console.log(
    sideloadSteps({ origin, folder, certificateFile: certificate.file, isNew: certificate.isNew, isJapanese }),
  );
});

function readArguments() {
  const options = { port: { type: "string", default: "3000" }, lang: { type: "string" } };
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch {
    values = null;
  }
  const language =
    values?.lang ?? process.env.LC_ALL ?? process.env.LANG ?? Intl.DateTimeFormat().resolvedOptions().locale;
  const number = Number(values?.port);
  if (!values || !Number.isInteger(number) || number < 1 || number > 65_535) {
    fail("Usage: npm run excel [-- --port 1–65535] [--lang ja|en]");
  }
  return { port: number, isJapanese: /^ja/i.test(language) };
}

function speak(ja, en) {
  return isJapanese ? ja : en;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
