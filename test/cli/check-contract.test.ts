import { readdirSync, readFileSync } from "node:fs";
import { buildCli, type Folder, newFolder, tenken } from "./run-cli";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "./sample-list";

let folder: Folder;
let list: string;

beforeAll(() => {
  buildCli();
  folder = newFolder();
  list = folder.put("一覧.xlsx", listWorkbook([MET, MISSED, NOT_FILLED]));
});
afterAll(() => folder.remove());

describe("JSON contract", () => {
  test("keys, verdicts and counts; nothing else on standard output or standard error", () => {
    const { code, out, err } = tenken(["check", "--format", "json", list]);
    expect([code, err]).toEqual([0, ""]);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(["version", "files", "summary"]);
    expect(report.version).toBe(1);
    const [file] = report.files;
    expect(file).toMatchObject({ path: list, error: null });
    const [sheet] = file.sheets;
    expect(sheet).toMatchObject({
      name: "一覧",
      forms: ["plain-list"],
      evaluationYear: 2020,
      budgets: [],
      actions: [],
    });
    expect(sheet.indicators[1]).toMatchObject({
      name: "市民満足度",
      department: null,
      policy: null,
      direction: "higher",
      directionEvidence: [{ source: "name" }],
      baseline: null,
      periods: [
        {
          plan: { cell: "C5", text: "80" },
          actual: { cell: "D5", text: "60" },
          verdict: "missed",
          achievementRate: 0.75,
          method: "actual/plan",
          progress: null,
          rating: "C",
        },
      ],
    });
    const missing = sheet.findings.find((finding: { rule: string }) => finding.rule === "actual-present");
    expect(missing).toMatchObject({ severity: "error", cell: "D6" });
    expect(missing.message).toMatch(/実績が空欄です。.*。$/);
    const counts = { indicators: 3, met: 1, missed: 1, notMeasured: 1, notDue: 0, unjudgeable: 0 };
    expect(report.summary).toEqual({ ...counts, findings: { error: 1, warning: 2, info: 0 } });
  });

  test("--lang en speaks English", () => {
    const { out } = tenken(["check", "--format", "json", "--lang", "en", list]);
    const messages = JSON.parse(out).files[0].sheets[0].findings.map((finding: { message: string }) => finding.message);
    for (const message of messages) expect(message).toMatch(/^[^ぁ-んァ-ヶ]*\.$/);
  });

  test("--fiscal-year is taken over the words of the sheet", () => {
    const { out } = tenken(["check", "--format", "json", "--fiscal-year", "R2", list]);
    expect(JSON.parse(out).files[0].sheets[0].evaluationYear).toBe(2020);
    const later = tenken(["check", "--format", "json", "--fiscal-year=令和6年度", list]);
    expect(JSON.parse(later.out).files[0].sheets[0].evaluationYear).toBe(2024);
  });
});

describe("exit codes", () => {
  test.each([
    [0, ["--format", "json"]],
    [1, ["--format", "json", "--fail-on", "error"]],
    [1, ["--format", "json", "--fail-on", "warning"]],
  ])("%i for %j", (code, flags) => {
    expect(tenken(["check", ...flags, list]).code).toBe(code);
  });

  test("--fail-on error passes where there are only warnings", () => {
    const warned = folder.put("warned.xlsx", listWorkbook([MISSED]));
    expect(tenken(["check", "--fail-on", "error", warned]).code).toBe(0);
    expect(tenken(["check", "--fail-on", "warning", warned]).code).toBe(1);
  });

  test("2 where a file is missing; the others are done, whatever --fail-on says", () => {
    const { code, out } = tenken(["check", "--format", "json", "--fail-on", "error", folder.at("ない.xlsx"), list]);
    const { files, summary } = JSON.parse(out);
    expect(code).toBe(2);
    const errors = Object.fromEntries(files.map((file: { path: string; error: unknown }) => [file.path, file.error]));
    expect(errors).toEqual({
      [list]: null,
      [folder.at("ない.xlsx")]: { code: "missing", message: "ファイルが見つかりません。" },
    });
    expect(summary.indicators).toBe(3);
  });
});

describe("formats", () => {
  test("table: the place in words, the sentence, the sums", () => {
    const { code, out } = tenken(["check", list]);
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toBe(list);
    expect(lines).toContain("  [一覧]");
    expect(lines).toContain("    × 要修正 D6（相談件数・実績値）");
    expect(lines).toContain("  指標 3（達成 1・未達 1・未測定 1・期限前 0・判定不能 0）  要修正 1・確認 2・参考 0");
  });

  test("csv: byte order mark, CRLF, one row a finding", () => {
    const { out } = tenken(["check", "--format", "csv", list]);
    expect(out.charCodeAt(0)).toBe(0xfeff);
    const rows = out.slice(1).split("\r\n");
    expect(rows[0]).toBe("重要度,シート,セル,場所,記載内容,指摘,担当,点検の観点");
    expect(rows.filter((row) => row !== "")).toHaveLength(1 + 3);
  });

  test("html: one whole page without anything from outside", () => {
    const { out } = tenken(["check", "--format", "html", list]);
    expect(out).toMatch(/^<!doctype html>/i);
    expect(out.trimEnd()).toMatch(/<\/html>$/);
    expect(out).toContain("市民満足度");
    expect(out).not.toMatch(/<script|(?:src|href)="https?:/);
  });

  test("--out: every format as a file, named on standard error, nothing on standard output", () => {
    const into = folder.at("結果");
    const { code, out, err } = tenken(["check", "--format", "table,json,csv,html,xlsx", "--out", into, list]);
    expect([code, out]).toEqual([0, ""]);
    const names = ["未記入一覧.csv", "点検結果.csv", "点検結果.html", "点検結果.json", "点検結果.txt", "点検結果.xlsx"];
    expect(readdirSync(into).sort()).toEqual([...names, "評価一覧.csv"].sort());
    for (const name of names) expect(err).toContain(name);
    expect(JSON.parse(readFileSync(`${into}/点検結果.json`, "utf8")).summary.missed).toBe(1);
    const result = tenken(["check", "--format", "json", `${into}/点検結果.xlsx`]);
    expect(JSON.parse(result.out).files[0].error).toBeNull();
  });
});

describe("wrong calls: one sentence on standard error, nothing on standard output", () => {
  test.each<[string, readonly string[]]>([
    ["点検するファイルかフォルダーを指定してください。", ["check"]],
    ["「--frmat」という指定はありません。使い方は --help で確認してください。", ["check", "--frmat", "json", "a.xlsx"]],
    ["There is no option --frmat: see --help.", ["check", "--lang", "en", "--frmat", "json", "a.xlsx"]],
    ["--out の後に値を書いてください。", ["check", "a.xlsx", "--out"]],
    [
      "--format には table・json・csv・html・xlsx のどれかを指定してください（「xml」は使えません）。",
      ["check", "--format", "xml", "a.xlsx"],
    ],
    ["結果を書くフォルダーを --out で指定してください。", ["check", "--format", "xlsx", "a.xlsx"]],
    ["結果を書くフォルダーを --out で指定してください。", ["check", "--format", "json,csv", "a.xlsx"]],
    ["--annotate には --out で写しを置くフォルダーを指定してください。", ["check", "--annotate", "a.xlsx"]],
    [
      "--fill は --annotate と一緒に指定してください（元のファイルには書き込みません）。",
      ["check", "--fill", "--out", "o", "a.xlsx"],
    ],
    [
      "--fiscal-year の「先年」は年度として読めません（例 R2、令和2年度、2020）。",
      ["check", "--fiscal-year", "先年", "a.xlsx"],
    ],
    ["--fail-on には error か warning を指定してください。", ["check", "--fail-on", "info", "a.xlsx"]],
    ["--lang には ja か en を指定してください（「fr」は使えません）。", ["check", "--lang", "fr", "a.xlsx"]],
  ])("%s", (sentence, args) => {
    expect(tenken(args)).toEqual({ code: 2, out: "", err: `${sentence}\n` });
  });

  test("an unknown command is named and the help follows", () => {
    const { code, out, err } = tenken(["chekc"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^「chekc」という命令はありません。\ntenken（点検）/);
  });
});

test("--help in both languages names every flag", () => {
  const flags = ["--format", "--out", "--annotate", "--fill", "--fiscal-year", "--settings", "--fail-on", "--lang"];
  const evalFlags = ["--plan", "--actual", "--direction", "--baseline", "--previous", "--unit", "--scale", "--mask"];
  for (const lang of ["ja", "en"]) {
    const { code, out, err } = tenken(["--help", "--lang", lang]);
    expect([code, err]).toEqual([0, ""]);
    for (const flag of [...flags, ...evalFlags]) expect(out).toContain(flag);
    expect(/[ぁ-ん]/.test(out)).toBe(lang === "ja");
  }
});
