import { mkdirSync, readdirSync } from "node:fs";
import { UNREADABLE, UNUSUAL } from "./bad-files";
import { buildCli, type Folder, newFolder, tenken } from "./run-cli";
import { listWorkbook, MET } from "./sample-list";

let folder: Folder;
beforeAll(() => {
  buildCli();
  folder = newFolder();
});
afterAll(() => folder.remove());

interface FileJson {
  readonly path: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly summary: { readonly indicators: number };
}

test("each unreadable file gives one plain sentence and the others go on", () => {
  for (const [name, content] of UNREADABLE) folder.put(name, content);
  folder.put("良い.xlsx", listWorkbook([MET]));
  const out = folder.at("out");
  const paths = [...UNREADABLE.map(([name]) => name), "良い.xlsx"].map((name) => folder.at(name));
  const run = tenken(["check", "--format", "json", ...paths]);
  expect([run.code, run.err]).toEqual([2, ""]);
  const files: FileJson[] = JSON.parse(run.out).files;
  expect(files.map((file) => file.error?.code ?? "read")).toEqual([...UNREADABLE.map(([, , code]) => code), "read"]);
  for (const { error } of files) if (error) expect(error.message).toMatch(/^[^\n]*。$/);
  expect(files.at(-1)?.summary.indicators).toBe(1);

  const annotated = tenken(["check", "--annotate", "--out", out, folder.path]);
  expect(annotated.code).toBe(2);
  expect(readdirSync(out).sort()).toEqual(["点検結果.txt", "良い_点検済.xlsx"]);
  const table = tenken(["check", folder.at("暗号化.xlsx")]);
  expect(table.out).toContain(
    "  読めません: パスワードで保護されたブックです。パスワードを外したコピーを用意してください。\n",
  );
});

describe("unusual but whole", () => {
  // One run reads them all, as a folder of them would be.
  let read: { readonly code: number | null; readonly err: string; readonly files: readonly FileJson[] };
  beforeAll(() => {
    const paths = UNUSUAL.map(([name, content]) => folder.put(name, content()));
    const run = tenken(["check", "--format", "json", ...paths]);
    read = { code: run.code, err: run.err, files: JSON.parse(run.out).files };
  });

  test("all are read, without a word", () => {
    expect([read.code, read.err, read.files.length]).toEqual([0, "", UNUSUAL.length]);
  });

  test.each(UNUSUAL)("%s", (name, _content, indicators) => {
    const file = read.files.find(({ path }) => path === folder.at(name));
    expect([file?.error, file?.summary.indicators]).toEqual([null, indicators]);
  });
});

test("an error value is named as such", () => {
  const run = tenken(["check", "--format", "json", folder.at("errors.xlsx")]);
  const [finding] = JSON.parse(run.out).files[0].sheets[0].findings;
  expect(finding).toMatchObject({ rule: "value-readable", severity: "error", cell: "C3", text: "#REF!" });
});

test("names with quotes, emoji and blanks; a folder named like a workbook", () => {
  const odd = folder.put(`"施策" 😀 it's & <1>.xlsx`, listWorkbook([MET]));
  mkdirSync(folder.at("フォルダー.xlsx"));
  const run = tenken(["check", "--format", "json", odd, folder.at("フォルダー.xlsx")]);
  const files: FileJson[] = JSON.parse(run.out).files;
  expect(run.code).toBe(2);
  expect(files.map((file) => [file.path, file.error?.code ?? null])).toEqual([
    [odd, null],
    [folder.at("フォルダー.xlsx"), "empty-folder"],
  ]);
  const html = tenken(["check", "--format", "html", odd]).out;
  expect(html).toContain("&lt;1&gt;.xlsx");
  expect(html).not.toContain("<1>.xlsx");
});

test.each([
  ["UTF-8 with a byte order mark", Buffer.from("\uFEFF指標名,目標値,実績値\r\n参加者数（人）,100,90\r\n", "utf8")],
  [
    "Shift_JIS",
    // 指標名,目標値,実績値 / 参加者数（人）,100,90 as Japanese Excel saves it.
    Buffer.from("8e77955796bc2c96da9557926c2c8ec090d1926c0d0a8e5189c18ed290948169906c816a2c3130302c39300d0a", "hex"),
  ],
])("CSV in %s", (_, bytes) => {
  const run = tenken(["check", "--format", "json", folder.put("list.csv", bytes)]);
  const [file] = JSON.parse(run.out).files;
  expect(file.error).toBeNull();
  expect(file.sheets[0].indicators[0]).toMatchObject({
    name: "参加者数（人）",
    periods: [{ planValue: 100, actualValue: 90 }],
  });
});

test("an output folder that cannot be: one sentence, exit 2, nothing written", () => {
  const file = folder.at("良い.xlsx");
  const blocked = tenken(["check", "--format", "json", "--out", `${file}/結果`, file]);
  expect([blocked.code, blocked.out]).toEqual([2, ""]);
  expect(blocked.err).toBe(`「${file}/結果」はフォルダーではありません。--out で別のフォルダーを指定してください。\n`);
  const denied = tenken(["check", "--format", "json", "--out", "/proc/結果", file]);
  expect([denied.code, denied.out]).toEqual([2, ""]);
  expect(denied.err).toMatch(/^[^\n]*「\/proc\/結果」[^\n]*。\n$/);
});
