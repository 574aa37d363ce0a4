import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkLogin, claspCall, scriptIdOf } from "../../scripts/gas.mjs";

const ROOT = resolve(__dirname, "..", "..");
const ID = "1AbC-dEf_GhIjKlMnOpQrStUvWxYz0123456789";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenken-gas-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, ".clasp.json"), text);

test("without .clasp.json it says what to copy", () => {
  expect(() => scriptIdOf(folder, "staff")).toThrow("Copy .clasp.json.example to .clasp.json");
});

test("a broken file, a missing edition and the words of the example are told apart from a script ID", () => {
  write("{");
  expect(() => scriptIdOf(folder, "staff")).toThrow(".clasp.json is not JSON");
  write(JSON.stringify({ staff: { scriptId: ID } }));
  expect(scriptIdOf(folder, "staff")).toBe(ID);
  expect(() => scriptIdOf(folder, "planning")).toThrow('names no script ID for "planning"');
  write(readFileSync(join(ROOT, ".clasp.json.example"), "utf8"));
  for (const edition of ["staff", "planning"]) expect(() => scriptIdOf(folder, edition)).toThrow("names no script ID");
});

test("who is not logged in is told how", () => {
  expect(() => checkLogin(folder, {})).toThrow("npx clasp login");
  writeFileSync(join(folder, ".clasprc.json"), "{}");
  expect(() => checkLogin(folder, {})).not.toThrow();
  expect(() => checkLogin(folder, { clasp_config_auth: join(folder, "none.json") })).toThrow("npx clasp login");
});

test("clasp is given the edition's own folder and what may go to Google", () => {
  const built = join(folder, "dist", "apps-script", "planning");
  mkdirSync(built, { recursive: true });
  expect(claspCall(folder, "push", "planning", ID)).toEqual([
    "push",
    "--force",
    "--project",
    built,
    "--ignore",
    join(folder, ".claspignore"),
  ]);
  expect(JSON.parse(readFileSync(join(built, ".clasp.json"), "utf8"))).toEqual({ scriptId: ID, rootDir: "." });
});

test("clasp itself takes the three files and no other", () => {
  const built = join(folder, "dist", "apps-script", "staff");
  mkdirSync(built, { recursive: true });
  for (const name of ["Code.js", "sidebar.html", "appsscript.json", "notes.md", ".Code.js.123"]) {
    writeFileSync(join(built, name), name === "appsscript.json" ? "{}" : "");
  }
  const [, , ...options] = claspCall(folder, "push", "staff", ID);
  writeFileSync(join(folder, ".claspignore"), readFileSync(join(ROOT, ".claspignore"), "utf8"));
  const clasp = join(ROOT, "node_modules", "@google", "clasp", "build", "src", "index.js");
  const { stdout, stderr } = spawnSync(process.execPath, [clasp, "show-file-status", "--json", ...options], {
    encoding: "utf8",
    env: { ...process.env, HOME: folder },
  });
  const status = (stdout.trim() === "" ? { stderr } : JSON.parse(stdout)) as { filesToPush?: string[] };
  expect([...(status.filesToPush ?? [stderr])].map((file) => file.replace(/^.*\//, "")).sort()).toEqual([
    "Code.js",
    "appsscript.json",
    "sidebar.html",
  ]);
});

test("the command line says how it is used, and refuses before it builds anything", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, "scripts", "gas.mjs"), ...args], { encoding: "utf8" });
  const wrong = run("push", "everyone");
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("npm run gas:push -- staff|planning")]);
  // Only where nobody has set a project up.
  if (existsSync(join(ROOT, ".clasp.json"))) return;
  const bare = run("push", "staff");
  expect([bare.status, bare.stderr]).toEqual([2, expect.stringContaining("There is no .clasp.json")]);
});
