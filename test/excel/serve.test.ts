import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { named, parseXml } from "./manifest/xml-tree";
import { builtAddIn } from "./product";

const ROOT = resolve(__dirname, "..", "..");

interface Pair {
  readonly key: string;
  readonly certificate: string;
  readonly isNew: boolean;
}
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

let scripts: {
  readonly ensureCertificate: (folder: string, now?: number) => Pair;
  readonly createAddInServer: (options: { folder: string; key: string; certificate: string }) => Server;
  readonly sideloadSteps: (options: object) => string;
};
let folder: string;
let keys: string;
let pair: Pair;
let server: Server;
let port: number;

beforeAll(async () => {
  const load = (name: string) => import(resolve(ROOT, "scripts", name));
  scripts = {
    ...(await load("certificate.mjs")),
    ...(await load("excel-server.mjs")),
    ...(await load("excel-steps.mjs")),
  };
  folder = builtAddIn();
  keys = mkdtempSync(join(tmpdir(), "tenken-keys-"));
  pair = scripts.ensureCertificate(keys);
  server = scripts.createAddInServer({ folder, ...pair });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(keys, { recursive: true, force: true });
});

/** Asks as a browser that trusts the certificate, and checks it against the name localhost. */
function ask(path: string, method = "GET"): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { host: "127.0.0.1", port, path, method, ca: pair.certificate, servername: "localhost" };
    request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    })
      .on("error", fail)
      .end();
  });
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
};

test("every address of the manifest is answered by its file, with the type that a browser needs", async () => {
  const app = parseXml(readFileSync(join(folder, "manifest.xml"), "utf8"));
  const origin = named(app, "DefaultSettings")[0]!.children[0]!.attributes.DefaultValue!.replace("/taskpane.html", "");
  const defined = ["bt:Image", "bt:Url"].flatMap((name) => named(app, name));
  const urls = defined.flatMap(({ attributes }) => attributes.DefaultValue ?? []);
  expect(urls.length).toBeGreaterThan(60);
  for (const url of urls) {
    const address = url.slice(origin.length);
    const file = address.slice(1).replace(/[?#].*$/, "");
    const { status, headers, bytes } = await ask(address);
    expect([file, status, headers["content-type"]]).toEqual([file, 200, TYPES[file.split(".").pop()!]]);
    expect(bytes.equals(readFileSync(join(folder, file)))).toBe(true);
  }
});

test("what the pages load is there too", async () => {
  for (const page of ["taskpane.html", "functions.html", "functions-en.html"]) {
    const html = (await ask(`/${page}`)).bytes.toString("utf8");
    const own = [...html.matchAll(/(?:src|href)="(?!https:)([^"#]+)"/g)].map((match) => match[1]!);
    expect(own.length).toBeGreaterThan(0);
    for (const address of [...own, "worker.js"]) {
      expect([page, address, (await ask(`/${address}`)).status]).toEqual([page, address, 200]);
    }
    const foreign = [...html.matchAll(/(?:src|href)="(https:[^"]+)"/g)].map((match) => new URL(match[1]!).hostname);
    expect(new Set(foreign)).toEqual(new Set(["appsforoffice.microsoft.com"]));
  }
});

test("the start page is the help; Excel on the web may fetch from other pages; pictures may be kept", async () => {
  const start = await ask("/");
  expect(start.bytes.equals(readFileSync(join(folder, "index.html")))).toBe(true);
  expect((await ask("/functions.json")).headers["access-control-allow-origin"]).toBe("*");
  expect((await ask("/functions.json", "OPTIONS")).status).toBe(204);
  expect((await ask("/icons/check-16.png")).headers["cache-control"]).toBeUndefined();
  expect((await ask("/taskpane.html")).headers["cache-control"]).toBe("no-cache");
  expect((await ask("/taskpane.html", "HEAD")).bytes.length).toBe(0);
});

test.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/%2e%2e/package.json",
  "/..%5c..%5cpackage.json",
  "/icons/../../../package.json",
  "//etc/passwd",
  "/C:/Windows/win.ini",
  "/icons",
  "/icons/",
  "/nothing.html",
  "/%00",
  "/%",
])("%s is refused", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test("nothing can be written", async () => {
  for (const method of ["POST", "PUT", "DELETE"]) expect((await ask("/taskpane.html", method)).status).toBe(405);
});

test("the certificate is for this computer alone and signs nothing else", () => {
  const certificate = new X509Certificate(pair.certificate);
  expect(certificate.ca).toBe(false);
  expect(certificate.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1");
  expect(certificate.checkHost("example.com")).toBeUndefined();
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  const days = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / 86_400_000;
  expect(days).toBeLessThan(398);
  if (process.platform !== "win32") expect(statSync(join(keys, "localhost.key")).mode & 0o077).toBe(0);
});

test("it is kept, and made anew where it is soon over or damaged", () => {
  expect(scripts.ensureCertificate(keys)).toMatchObject({ certificate: pair.certificate, isNew: false });
  const other = mkdtempSync(join(tmpdir(), "tenken-keys-"));
  try {
    const first = scripts.ensureCertificate(other);
    const soonOver = scripts.ensureCertificate(other, Date.now() + 350 * 86_400_000);
    expect([soonOver.isNew, soonOver.certificate === first.certificate]).toEqual([true, false]);
    writeFileSync(join(other, "localhost.crt"), "damaged");
    expect(scripts.ensureCertificate(other).isNew).toBe(true);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

test("the steps name the manifest, the certificate and how both are removed again, for each platform", () => {
  for (const isJapanese of [true, false]) {
    const given = { origin: "https://localhost:3000", folder: "/f", certificateFile: "/k/localhost.crt", isNew: true };
    const steps = scripts.sideloadSteps({ ...given, isJapanese });
    for (const part of [
      "/f/manifest.xml",
      "/k/localhost.crt",
      "Windows:",
      "Mac:",
      "Web:",
      "wef",
      "delstore",
      "delete-certificate",
    ]) {
      expect([part, steps.includes(part)]).toEqual([part, true]);
    }
    expect(/[ぁ-ん]/.test(steps)).toBe(isJapanese);
  }
});

test("a port that is taken is told in a sentence, and the built folder is left as it is", async () => {
  const blocker = createServer();
  await new Promise<void>((done) => blocker.listen(0, "localhost", done));
  try {
    const taken = (blocker.address() as AddressInfo).port;
    const before = readFileSync(join(folder, "manifest.xml"), "utf8");
    const args = ["scripts/excel.mjs", "--port", String(taken), "--lang", "ja"];
    const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    expect([result.status, result.stderr.trim()]).toEqual([
      2,
      `ポート${taken}はほかのプログラムが使っています。npm run excel -- --port 3001 のように別の番号を指定してください。`,
    ]);
    expect(readFileSync(join(folder, "manifest.xml"), "utf8")).toBe(before);
  } finally {
    await new Promise((done) => blocker.close(done));
  }
});

test.each([
  ["--port", "http"],
  ["--port", "0"],
  ["--prot", "3000"],
])("%s %s is refused with the usage", (...args) => {
  const result = spawnSync(process.execPath, ["scripts/excel.mjs", ...args], { cwd: ROOT, encoding: "utf8" });
  expect([result.status, result.stderr.trim()]).toEqual([2, "Usage: npm run excel [-- --port 1–65535] [--lang ja|en]"]);
});

test.each([
  ["http://host.example/tenken", /httpsでしか動きません.*need https/],
  ["host.example", /アドレスとして読めません.*no address/],
  ["https://host.example/tenken?a=1", /付かない.*without/],
  ["https://host.example/tenken/manifest.xml", /ファイルではなく.*not of a file/],
])("an origin %s is refused before anything is built", (origin, sentence) => {
  const args = ["scripts/build.mjs", "office-addin", "--origin", origin];
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  expect(result.status).toBe(2);
  expect(result.stderr).toMatch(sentence);
});

test("an origin is cleaned: capitals of the host, slashes at the end", async () => {
  const { readOrigin } = await import(resolve(ROOT, "scripts", "office-addin.mjs"));
  expect(readOrigin("https://Tools.City.EXAMPLE/Tenken//")).toEqual({ origin: "https://tools.city.example/Tenken" });
  expect(readOrigin("https://tools.city.example:8443")).toEqual({ origin: "https://tools.city.example:8443" });
});
