import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { buildWorkbook, newCanvas } from "../../seeds/workbook";
import { buildCli, type Folder, newFolder, tenken } from "./run-cli";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "./sample-list";

/** Enough that several threads share them. */
const FILES = 40;

let folder: Folder;
beforeAll(buildCli);
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => folder.remove());

const pathsOf = (out: string): string[] => JSON.parse(out).files.map((file: { path: string }) => file.path);

describe("folders and globs", () => {
  beforeEach(() => {
    mkdirSync(folder.at("土木課"));
    for (const name of [
      "b.xlsx",
      "a.xlsx",
      "土木課/c.xlsx",
      "~$a.xlsx",
      ".hidden.xlsx",
      "a_点検済.xlsx",
      "点検結果.xlsx",
    ]) {
      folder.put(name, listWorkbook([MET]));
    }
    folder.put("readme.docx", "x");
  });

  test("a folder with its subfolders, in order, without owner files and our own output", () => {
    const run = tenken(["check", "--format", "json", folder.path]);
    expect([run.code, pathsOf(run.out)]).toEqual([0, ["a.xlsx", "b.xlsx", join("土木課", "c.xlsx")]]);
  });

  test("a pattern, and a file named twice counts once", () => {
    const run = tenken(["check", "--format", "json", "*.xlsx", "a.xlsx"], folder.path);
    expect(pathsOf(run.out)).toEqual(["a.xlsx", "b.xlsx"]);
    expect(pathsOf(tenken(["check", "--format", "json", "**/c.xlsx"], folder.path).out)).toEqual(["土木課/c.xlsx"]);
  });

  test("an empty folder and a pattern without a match are said", () => {
    mkdirSync(folder.at("空"));
    const run = tenken(["check", "空", "x*.xlsx"], folder.path);
    expect(run.code).toBe(2);
    expect(run.out).toContain("このフォルダーに .xlsx・.xlsm・.csv のファイルがありません。");
    expect(run.out).toContain("この指定に合うファイルがありません。");
  });
});

describe("annotated copies", () => {
  const check = (...args: string[]) =>
    tenken(["check", "--annotate", "--out", "結果", "--format", "json", ...args], folder.path);

  test("marks and notes in a copy; the file itself stays as it is; twice gives the same bytes", () => {
    const original = listWorkbook([MET, MISSED, NOT_FILLED]);
    folder.put("一覧.xlsx", original);
    expect(check("一覧.xlsx").code).toBe(0);
    const copy = readFileSync(folder.at("結果/一覧_点検済.xlsx"));
    expect(readFileSync(folder.at("一覧.xlsx")).equals(Buffer.from(original))).toBe(true);
    const texts = Object.values(unzipSync(copy))
      .map((part) => new TextDecoder().decode(part))
      .join("");
    expect(texts).toContain("実績が空欄です");
    expect(texts).toContain("点検結果");
    expect(texts).toContain("評価一覧");
    check("一覧.xlsx");
    expect(readFileSync(folder.at("結果/一覧_点検済.xlsx")).equals(copy)).toBe(true);
    // A copy that was handed in again: the same findings, the same bytes.
    folder.put("再提出.xlsx", copy);
    const again = check("再提出.xlsx");
    expect(JSON.parse(again.out || readFileSync(folder.at("結果/点検結果.json"), "utf8")).summary.findings).toEqual({
      error: 1,
      warning: 2,
      info: 0,
    });
    expect(readFileSync(folder.at("結果/再提出_点検済.xlsx")).equals(copy)).toBe(true);
  });

  test("--fill puts ratings into the copy's empty rating cells and nowhere else", () => {
    folder.put("一覧.xlsx", listWorkbook([MET, MISSED]));
    const ratings = () => {
      const copy = unzipSync(readFileSync(folder.at("結果/一覧_点検済.xlsx")));
      const xml = new TextDecoder().decode(copy["xl/worksheets/sheet1.xml"]);
      return [...xml.matchAll(/<c r="(E\d)"[^>]*><is><t[^>]*>([^<]*)</g)].map((match) => `${match[1]} ${match[2]}`);
    };
    check("一覧.xlsx");
    expect(ratings()).toEqual([]);
    check("--fill", "一覧.xlsx");
    expect(ratings()).toEqual(["E4 A", "E5 C"]);
  });
});

describe("settings", () => {
  const warned = (...args: string[]) =>
    tenken(["check", "--format", "json", ...args, folder.put("a.xlsx", listWorkbook([MISSED]))]);
  const rulesOf = (out: string) =>
    JSON.parse(out).files[0].sheets[0].findings.map((finding: { rule: string }) => finding.rule);

  test("JSON turns a rule off; a wrong key is named and the rest holds", () => {
    const settings = folder.put("s.json", JSON.stringify({ rules: { "target-met": "off" }, fiscalyear: "R2" }));
    expect(rulesOf(warned().out)).toContain("target-met");
    const run = warned("--settings", settings);
    expect(rulesOf(run.out)).not.toContain("target-met");
    expect(run.err).toMatch(/^s\.json fiscalyear: [^\n]*「fiscalyear」という設定項目はない[^\n]*。\n$/);
  });

  test("a sheet 点検設定 in a workbook; a wrong value is named by its cell", () => {
    const canvas = newCanvas("点検設定", [20, 20]);
    for (const [row, words] of [
      ["項目", "値"],
      ["評価する年度", "令和3年度"],
      ["判定基準", "五段階"],
    ].entries()) {
      for (const [column, word] of words.entries()) canvas.put(row, column, word);
    }
    const run = warned("--settings", folder.put("設定.xlsx", buildWorkbook([canvas.sheet()])));
    expect(JSON.parse(run.out).files[0].sheets[0].evaluationYear).toBe(2021);
    expect(run.err).toMatch(/^設定\.xlsx B3: [^\n]*五段階[^\n]*。\n$/);
  });

  test("no such file, no such sheet: one sentence, exit 2", () => {
    expect(warned("--settings", folder.at("ない.json"))).toMatchObject({ code: 2, out: "" });
    const without = folder.put("ほか.xlsx", listWorkbook([MET]));
    expect(warned("--settings", without).err).toBe(
      `設定「${without}」: 「点検設定」という名前のシートがありません。\n`,
    );
  });
});

describe("snapshot", () => {
  test("the sheets as JSON; --mask leaves words and years and no figure", () => {
    const path = folder.put("a.xlsx", listWorkbook([{ ...MET, plan: "1,234", actual: "98.7" }]));
    const plain = JSON.parse(tenken(["snapshot", path]).out).sheets[0];
    expect(
      plain.cells.find((cell: { row: number; column: number }) => cell.row === 3 && cell.column === 2),
    ).toMatchObject({
      type: "number",
      value: 1234,
      text: "1,234",
    });
    const masked = tenken(["snapshot", "--mask", path]).out;
    expect(masked).toContain('"text":"9,999"');
    expect(masked).toContain("令和2年度 実績報告");
    expect(masked).not.toMatch(/1234|1,234|98\.7/);
  });

  test("a file that cannot be read: one sentence, exit 2", () => {
    expect(tenken(["snapshot", folder.at("x.xlsx")])).toEqual({
      code: 2,
      out: "",
      err: "ファイルが見つかりません。\n",
    });
    expect(tenken(["snapshot"]).err).toBe("使い方: tenken snapshot [--mask] ファイル\n");
  });
});

/** Loaded before the command line: whichever of its threads puts the third copy in its place presses Ctrl-C, once. */
const PRESSES_CTRL_C = `
const fs = require("node:fs");
const { dirname } = require("node:path");
const { renameSync } = fs;
const isCopy = (name) => name.endsWith("_点検済.xlsx");
fs.renameSync = (from, to) => {
  renameSync(from, to);
  if (!isCopy(to) || fs.readdirSync(dirname(to)).filter(isCopy).length < 3) return;
  try {
    fs.closeSync(fs.openSync(process.env.PRESSED, "wx"));
  } catch {
    return;
  }
  process.kill(process.pid, "SIGINT");
};`;

test("Ctrl-C: finished copies are whole, nothing half is left, exit 130", () => {
  const rows = Array.from({ length: 20 }, (_, i) => ({ ...MISSED, name: `満足度${i}` }));
  const workbook = listWorkbook(rows);
  mkdirSync(folder.at("in"));
  for (let i = 0; i < FILES; i += 1) writeFileSync(folder.at(`in/${i}.xlsx`), workbook);
  const run = tenken(["check", "--annotate", "--out", folder.at("out"), folder.at("in")], folder.path, {
    preload: folder.put("ctrl-c.cjs", PRESSES_CTRL_C),
    env: { PRESSED: folder.at("pressed") },
  });
  expect([run.code, run.err.includes("中断しました。")]).toEqual([130, true]);
  const left = readdirSync(folder.at("out"));
  expect(left.filter((name) => name.includes(".part"))).toEqual([]);
  const copies = left.filter((name) => name.endsWith("_点検済.xlsx"));
  expect(copies.length).toBeGreaterThanOrEqual(3);
  expect(copies.length).toBeLessThan(FILES);
  for (const name of copies)
    expect(Object.keys(unzipSync(readFileSync(folder.at(`out/${name}`))))).toContain("xl/workbook.xml");
  expect(left).toContain("点検結果.txt");
});
