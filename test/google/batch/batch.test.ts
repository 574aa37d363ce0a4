import { snapshotOfWorld, spreadsheetOf, typeInto } from "../fake";
import { sheetWith } from "../fake-sheet";
import { FOLDER_URL, finish, idOf, officeOf, planFile, RESULT, sheetNames, shown, start, statusOf } from "./office";
import { smallOffice } from "./small-office";
import { SOURCE, thirtyFiles } from "./thirty-files";

const opened = (run: { counts: Readonly<Record<string, number>> }) => run.counts["SpreadsheetApp.openById"] ?? 0;

test("a folder is checked: what is missing comes first, and each sheet says what it should", async () => {
  const google = await smallOffice();
  const before = snapshotOfWorld(google.world, [RESULT]);
  const run = start(google, FOLDER_URL);
  expect([run.ended, run.error]).toEqual(["done", null]);
  expect(sheetNames(google)).toEqual([
    "未記入一覧",
    "集計",
    "点検結果",
    "評価一覧",
    "読めなかったファイル",
    "記入のお願い",
    "はじめに",
    "一括点検の状況",
  ]);
  expect(shown(google, "未記入一覧").map((row) => row.slice(0, 5))).toEqual([
    ["ファイル", "担当", "シート", "セル", "場所"],
    ["1_企画課", "企画課", "指標一覧", "F3", "アンケートの回答数・令和2年度実績"],
  ]);
  expect(shown(google, "集計").map((row) => [...row.slice(0, 5), row[11]])).toEqual([
    ["区分", "名称", "指標", "達成", "未達", "未記入"],
    ["全体", null, 4, 2, 1, 1],
    ["担当", "企画課", 2, 1, 0, 1],
    ["担当", "福祉課", 1, 0, 1, 0],
    ["担当", "税務課", 1, 1, 0, 0],
    ["施策", "1 まちづくり", 4, 2, 1, undefined],
  ]);
  expect(shown(google, "点検結果").map((row) => [row[0], row[1], row[3]])).toEqual([
    ["ファイル", "重要度", "セル"],
    ["1_企画課", "× 要修正", "F3"],
    ["2_福祉課", "！ 確認", "F2"],
  ]);
  expect(shown(google, "評価一覧").map((row) => [row[0], row[2], row[8], row[9]])).toEqual([
    ["ファイル", "指標", "判定", "達成率"],
    ["1_企画課", "来庁者数", "○ 達成", 1.2],
    ["1_企画課", "アンケートの回答数", "－ 未測定", null],
    ["2_福祉課", "相談件数", "× 未達", 0.5],
    ["3_税務課", "収納率", "○ 達成", 1.002],
  ]);
  expect(shown(google, "読めなかったファイル").map((row) => row.slice(0, 2))).toEqual([
    ["ファイル", "理由"],
    ["依頼文", "スプレッドシートではありません"],
    ["様式.xlsx", "Excel形式のままドライブに置かれています"],
  ]);
  expect(String(shown(google, "記入のお願い")[1]?.[2])).toMatch(
    /^企画課　ご担当者様\n[\s\S]*■ 1_企画課\n【シート「指標一覧」】\n・F3　アンケートの回答数/,
  );
  expect(google.world.events.at(-1)).toMatchObject({
    kind: "toast",
    message:
      "点検が終わりました。対象5件のうち、3件を点検しました。読めなかった2件は、シート「読めなかったファイル」にあります。",
  });
  // Nothing at all was written into the files, and no trigger is left.
  expect(snapshotOfWorld(google.world, [RESULT])).toEqual(before);
  expect(google.world.triggers).toEqual([]);
});

test("a link opens the cell; a text is never a formula", async () => {
  const google = await officeOf({
    files: {
      [idOf("sly")]: planFile('=1+1.ods"', [
        { name: '=HYPERLINK("https://example.com","x")', plan: 10, actual: "", department: "@企画" },
      ]),
    },
  });
  start(google, FOLDER_URL);
  const formulas = google.world.files
    .get(RESULT)!
    .spreadsheet!.sheets.flatMap(({ name, cells }) =>
      [...cells.values()].flatMap(({ formula }) => (formula ? [[name, formula]] : [])),
    );
  const url = `https://docs.google.com/spreadsheets/d/${idOf("sly")}/edit#gid=0&range=`;
  expect(formulas).toEqual([
    ["未記入一覧", `=HYPERLINK("${url}F2","F2")`],
    ["点検結果", `=HYPERLINK("${url}F2","F2")`],
    ["評価一覧", `=HYPERLINK("${url}F2","=HYPERLINK(""https://example.com"",""x"")")`],
  ]);
  expect(shown(google, "未記入一覧")[1]?.slice(0, 2)).toEqual(['=1+1.ods"', "@企画"]);
});

test("the same indicator with another plan in one of many files is found by the comparison", async () => {
  const google = await thirtyFiles();
  start(google, SOURCE);
  const rows = shown(google, "点検結果").filter(
    (row) => String(row[8]).includes("ほかのシート") || String(row[6]).includes("31"),
  );
  expect(rows.map((row) => [row[0], row[3], row[5]])).toContainEqual(["5_企画課", "E3", "31"]);
});

test("the second run opens only what has changed; other settings, all", async () => {
  const google = await smallOffice();
  expect(opened(start(google, FOLDER_URL))).toBe(3);
  const first = shown(google, "点検結果");
  expect(opened(start(google, FOLDER_URL))).toBe(0);
  expect(shown(google, "点検結果")).toEqual(first);
  google.world.clock.advance(60_000);
  typeInto(google.world, { file: idOf("plan1"), sheet: "指標一覧", at: "F3", values: [[120]] });
  expect(opened(start(google, FOLDER_URL))).toBe(1);
  expect(shown(google, "未記入一覧")).toHaveLength(1);
  expect(shown(google, "集計")[1]?.slice(2, 5)).toEqual([4, 3, 1]);
  // A sheet 「点検設定」 in the result file holds for all files.
  google.world.files.get(RESULT)!.spreadsheet!.sheets.push(
    spreadsheetOf({
      sheets: [
        sheetWith("点検設定", [
          [0, 0, { value: "項目" }],
          [1, 0, { value: "対象年度" }],
          [1, 1, { value: "令和2年度" }],
        ]),
      ],
    }).sheets.map((sheet) => ({ ...sheet, id: 777 }))[0]!,
  );
  expect(opened(start(google, FOLDER_URL))).toBe(3);
});

test("a sheet of requests that an earlier version named otherwise is known by its mark and written anew", async () => {
  const google = await smallOffice();
  start(google, FOLDER_URL);
  const asked = shown(google, "記入のお願い");
  const sheet = google.world.files.get(RESULT)!.spreadsheet!.sheets.find(({ name }) => name === "記入のお願い")!;
  sheet.name = "督促文";
  sheet.cells.clear();
  const names = sheetNames(google);
  google.world.clock.advance(60_000);
  start(google, FOLDER_URL);
  expect(sheetNames(google)).toEqual(names);
  expect(shown(google, "督促文")).toEqual(asked);
});

test("a file that is no longer in the folder leaves the results", async () => {
  const google = await smallOffice();
  start(google, FOLDER_URL);
  google.world.files.get(idOf("plan2"))!.parents = ["root"];
  expect(opened(start(google, FOLDER_URL))).toBe(0);
  expect(shown(google, "評価一覧").map((row) => row[0])).toEqual(["ファイル", "1_企画課", "1_企画課", "3_税務課"]);
});

test("a file deleted between listing and opening is said, the others are checked", async () => {
  const google = await smallOffice();
  const faults = [
    {
      call: "SpreadsheetApp.openById",
      nth: 2,
      meanwhile: (world: typeof google.world) => {
        world.files.get(idOf("plan2"))!.deleted = true;
      },
    },
  ];
  start(google, FOLDER_URL, { faults: { faults } });
  expect(shown(google, "読めなかったファイル").map((row) => row.slice(0, 2))).toContainEqual([
    "2_福祉課",
    "点検の途中で削除されたか、共有が外されました",
  ]);
  expect(shown(google, "評価一覧")).toHaveLength(4);
});

test("sheets of the staff in the result file stay as they are, whatever their names", async () => {
  const google = await smallOffice();
  const book = google.world.files.get(RESULT)!.spreadsheet!;
  book.sheets.push({
    ...spreadsheetOf({ sheets: [sheetWith("点検結果", [[0, 0, { value: "手書きのメモ" }]])] }).sheets[0]!,
    id: 99,
  });
  start(google, FOLDER_URL);
  expect(shown(google, "点検結果")).toEqual([["手書きのメモ"]]);
  expect(shown(google, "点検結果(2)")[1]?.[0]).toBe("1_企画課");
  start(google, FOLDER_URL);
  expect(sheetNames(google).filter((name) => name.startsWith("点検結果"))).toEqual(["点検結果(2)", "点検結果"]);
});

test("marks only where they are asked for, and our own marks are no edit", async () => {
  const google = await smallOffice();
  start(google, FOLDER_URL, { marks: true });
  const rules = (id: string) => google.world.files.get(idOf(id))!.spreadsheet!.sheets[0]!.rules;
  expect([rules("plan1").length, rules("plan2").length, rules("plan3").length]).toEqual([1, 1, 0]);
  google.world.clock.advance(3_600_000);
  expect(opened(start(google, FOLDER_URL, { marks: true }))).toBe(0);
  google.world.clock.advance(60_000);
  typeInto(google.world, { file: idOf("plan1"), sheet: "指標一覧", at: "F3", values: [[120]] });
  expect(opened(start(google, FOLDER_URL, { marks: true }))).toBe(1);
  expect(rules("plan1")).toEqual([]);
});

test.each<[name: string, source: string, said: string]>([
  ["nothing", "  ", "フォルダーまたはスプレッドシートのURLが入力されていません。"],
  [
    "words",
    "企画課のフォルダー",
    "「企画課のフォルダー」は、Google ドライブのフォルダーやスプレッドシートのURLではありません。",
  ],
  [
    "a folder nobody may see",
    "https://drive.google.com/drive/folders/abcdefghijklmnopqrstuvwxyz",
    "指定されたフォルダーを開けません。URLが正しいか、閲覧する権限があるかを確認してください。何も実行していません。",
  ],
  [
    "a published page",
    "https://docs.google.com/spreadsheets/d/e/2PACX-1vQabcdefghijklmnop/pubhtml",
    "「https://docs.google.com/spreadsheets/d/e/2PACX-1vQabcdefghijklmnop/pubhtml」は「ウェブに公開」用のURLです。ブラウザーでファイルを開いたときのURLを貼り付けてください。",
  ],
])("%s: one sentence, and nothing begins", async (_name, source, said) => {
  const google = await smallOffice();
  const before = JSON.stringify([sheetNames(google), google.world.triggers]);
  start(google, source);
  expect(google.world.events.at(-1)).toMatchObject({ kind: "alert", prompt: said });
  expect(JSON.stringify([sheetNames(google), google.world.triggers])).toBe(before);
  expect(google.world.properties.document.size).toBe(0);
});

test("closing a question begins nothing", async () => {
  const google = await smallOffice();
  for (const answers of [[], [{ button: "CANCEL", text: FOLDER_URL }], [{ button: "OK", text: FOLDER_URL }]]) {
    google.world.answers = answers;
    google.run("startBatch", { kind: "menu" });
    expect(google.world.properties.document.size).toBe(0);
    expect(google.world.triggers).toEqual([]);
  }
});

test("links alone, in any of their forms", async () => {
  const google = await smallOffice();
  const run = start(
    google,
    `https://docs.google.com/spreadsheets/d/${idOf("plan1")}/edit?gid=0#gid=0 、https://drive.google.com/open?id=${idOf("plan2")}`,
  );
  expect(opened(run)).toBe(2);
  expect(finish(google)).toEqual([]);
  expect(statusOf(google)).toBe("done");
  expect(shown(google, "評価一覧").map((row) => row[0])).toEqual(["ファイル", "1_企画課", "1_企画課", "2_福祉課"]);
});
