import { type Google, SERVICE_FAULTS } from "../fake";
import {
  FOLDER,
  FOLDER_URL,
  finish,
  idOf,
  planFile,
  RESULT,
  sheetNames,
  shown,
  start,
  stateText,
  statusOf,
} from "./office";
import { resultsOf, smallOffice, undisturbed } from "./small-office";

const said = (google: Google) => (JSON.parse(stateText(google)) as { sentence: string }).sentence;
const board = (google: Google) => String(shown(google, "一括点検の状況")[0]?.[1]);
/** What continueBatch does when it comes while another execution works. */
const HELD = { holder: 0, until: Number.POSITIVE_INFINITY };

test("another execution at work: start and resume say so, the trigger goes away", async () => {
  const google = await smallOffice();
  google.world.locks.script = HELD;
  start(google, FOLDER_URL);
  expect(google.world.events.at(-1)).toMatchObject({
    prompt: "一括点検は、いま実行中です。止めるときは、メニューの「停止」を選んでください。",
  });
  expect(stateText(google)).toBe("none");
  expect(google.run("continueBatch", { kind: "time-trigger" }).ended).toBe("done");
  expect(sheetNames(google)).toEqual(["はじめに"]);
});

test("a second start asks first, and No changes nothing; Yes replaces the run, with one trigger", async () => {
  const google = await smallOffice();
  start(google, FOLDER_URL, { faults: { limit: 12_000 } });
  expect(statusOf(google)).toBe("running");
  expect(google.world.triggers).toHaveLength(1);
  const before = stateText(google);
  google.world.answers = [{ button: "NO" }];
  google.run("startBatch", { kind: "menu" });
  expect(stateText(google)).toBe(before);
  google.world.answers = [{ button: "YES" }, { button: "OK", text: FOLDER_URL }, { button: "NO" }];
  google.run("startBatch", { kind: "menu", limit: 12_000 });
  expect(google.world.triggers).toHaveLength(1);
  finish(google);
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("stopped between two executions: at once, with no trigger left; resumed, it ends as if never stopped", async () => {
  const google = await smallOffice();
  start(google, FOLDER_URL, { faults: { limit: 14_000 } });
  google.run("stopBatch", { kind: "menu" });
  expect(statusOf(google)).toBe("stopped");
  expect(google.world.triggers).toEqual([]);
  expect(google.world.events.at(-1)).toMatchObject({ kind: "alert", prompt: said(google) });
  expect(said(google)).toMatch(
    /^一括点検を停止しました（\d件中\d件まで点検済み）。続きは、メニューの「続きから再開」で行えます。$/,
  );
  expect(board(google)).toBe(said(google));
  google.run("resumeBatch", { kind: "menu" });
  expect(statusOf(google)).toBe("done");
  expect(finish(google)).toEqual([]);
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("stopped while a file is in hand: that file is finished, the next is not begun", async () => {
  const google = await smallOffice();
  const faults = [
    {
      call: "SpreadsheetApp.openById",
      nth: 1,
      meanwhile: (world: typeof google.world) => {
        const { run } = JSON.parse(world.properties.document.get("tenken.batch")!) as { run: string };
        world.properties.document.set("tenken.batch.stop", JSON.stringify(run));
      },
    },
  ];
  const run = start(google, FOLDER_URL, { faults: { faults } });
  expect(run.counts["SpreadsheetApp.openById"]).toBe(1);
  expect(statusOf(google)).toBe("stopped");
  expect(said(google)).toContain("（5件中3件まで点検済み）");
  google.run("resumeBatch", { kind: "menu" });
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("resume and stop with nothing to resume or stop say so", async () => {
  const google = await smallOffice();
  google.run("resumeBatch", { kind: "menu" });
  expect(google.world.events.at(-1)).toMatchObject({ prompt: "一括点検は、まだ実行していません。" });
  google.run("stopBatch", { kind: "menu" });
  expect(google.world.events.at(-1)).toMatchObject({ prompt: "実行中の一括点検はありません。" });
  start(google, FOLDER_URL);
  google.run("resumeBatch", { kind: "menu" });
  expect(google.world.events.at(-1)).toMatchObject({
    prompt: expect.stringContaining("前回の一括点検は終わっています。"),
  });
});

test("no execution is ever stopped by the six minutes, however dear the calls", async () => {
  const dear = (call: string) =>
    /openById/.test(call) ? 100_000 : /^(Range|Sheet|Folder|File)/.test(call) ? 500 : 200;
  const google = await smallOffice({ cost: dear });
  const first = start(google, FOLDER_URL);
  const rest = finish(google);
  expect([first, ...rest].map(({ ended }) => ended)).not.toContain("killed");
  expect(rest.length).toBeGreaterThan(0);
  expect(Math.max(...[first, ...rest].map(({ elapsed }) => elapsed))).toBeLessThan(360_000);
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("a file on which executions die is left out after three tries, and the others are checked", async () => {
  const google = await smallOffice();
  const dies = { faults: [{ call: "SpreadsheetApp.openById", nth: 1, kills: "before" }] } as const;
  start(google, FOLDER_URL, { faults: dies });
  google.nextTrigger(dies);
  google.nextTrigger(dies);
  finish(google);
  expect(statusOf(google)).toBe("done");
  expect(shown(google, "読めなかったファイル").map((row) => row.slice(0, 2))).toContainEqual([
    "1_企画課",
    "大きすぎて、制限時間内に読めませんでした",
  ]);
  expect(shown(google, "評価一覧").map((row) => row[0])).toEqual(["ファイル", "2_福祉課", "3_税務課"]);
  // A new run tries it again.
  expect(start(google, FOLDER_URL).counts["SpreadsheetApp.openById"]).toBe(1);
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("executions that die without one step done are not repeated for ever", async () => {
  const google = await smallOffice();
  const dies = { faults: [{ call: "Folder.getFiles", kills: "before" }] } as const;
  start(google, FOLDER_URL, { faults: dies });
  for (let n = 0; n < 20 && google.nextTrigger(dies); n++);
  expect(statusOf(google)).toBe("failed");
  expect(said(google)).toContain("同じエラーが続いたため、一括点検を止めました");
  expect(google.world.triggers).toEqual([]);
  google.run("resumeBatch", { kind: "menu" });
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("the quota of the day: the trigger comes once an hour, and the next day all is done", async () => {
  const google = await smallOffice();
  const empty = {
    faults: [{ call: "SpreadsheetApp.openById", onwards: true as const, throws: SERVICE_FAULTS.tooManyCalls }],
  };
  start(google, FOLDER_URL, { faults: empty });
  expect(google.world.triggers.map(({ every }) => every)).toEqual([3_600_000]);
  expect(said(google)).toBe(
    "Googleの1日の利用上限に達したため、休止しています。上限が戻りしだい（おおむね翌日）、自動で続きを点検します。",
  );
  for (let hour = 0; hour < 20; hour++) google.nextTrigger(empty);
  expect(google.world.triggers).toHaveLength(1);
  expect(statusOf(google)).toBe("running");
  finish(google);
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("the day's time of triggers is used up: it is said, and the next day it goes on by itself", async () => {
  const google = await smallOffice();
  const dies = { faults: [{ call: "SpreadsheetApp.openById", kills: "before" as const }] };
  start(google, FOLDER_URL, { faults: dies });
  const { clock, triggerTime } = google.world;
  const day = Math.floor(clock.now / 86_400_000);
  triggerTime.set(day, 6 * 3_600_000);
  for (let minute = 0; minute < 30; minute++) expect(google.nextTrigger()?.ended).toBe("failed");
  const answer = JSON.parse(
    String(
      google.run("askTenken", {
        kind: "sidebar",
        args: [JSON.stringify({ call: "batchState", take: {}, locale: "ja" })],
      }).value,
    ),
  );
  expect(answer.give).toMatchObject({ phase: "running", done: 2, total: 5, current: "1_企画課" });
  expect(answer.give.sentence).toContain("しばらく進んでいません。Googleの1日の利用上限に達したようです。");
  clock.advanceTo((day + 1) * 86_400_000);
  finish(google);
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("from the sidebar: start returns at once, the trigger does the work; stop, resume and a wrong address are answered", async () => {
  const google = await smallOffice();
  const ask = (call: string, take: object = {}) =>
    JSON.parse(
      String(google.run("askTenken", { kind: "sidebar", args: [JSON.stringify({ call, take, locale: "ja" })] }).value),
    ) as { give?: Record<string, unknown>; problem?: string };
  expect(ask("batchState").give).toMatchObject({ phase: "none", sentence: "一括点検は、まだ実行していません。" });
  const order = { withSubfolders: true, withMarks: false };
  expect(ask("batchStart", { source: "企画課", ...order }).problem).toBe(
    "「企画課」は、Google ドライブのフォルダーやスプレッドシートのURLではありません。",
  );
  expect(ask("batchStart", { source: FOLDER_URL, ...order }).give).toMatchObject({
    phase: "listing",
    done: 0,
    total: null,
  });
  expect(ask("batchStart", { source: FOLDER_URL, ...order }).problem).toContain("いま実行中です");
  google.nextTrigger({ limit: 8_000 });
  expect(ask("batchState").give).toMatchObject({ phase: "running", total: 5, current: expect.stringContaining("課") });
  expect(ask("batchStop").give).toMatchObject({ phase: "stopped" });
  expect(google.world.triggers).toEqual([]);
  expect(ask("batchResume").give).toMatchObject({ phase: "running" });
  expect(google.world.triggers).toHaveLength(1);
  finish(google);
  expect(ask("batchState").give).toMatchObject({ phase: "done", done: 5, total: 5, unread: 2, current: null });
  expect(resultsOf(google)).toEqual(await undisturbed());
});

test("subfolders are left out where they are not wanted", async () => {
  const google = await smallOffice({
    files: {
      [idOf("inner")]: planFile("中の表", [{ name: "件数", plan: 1, actual: 1 }], { folder: "folder-inner-00000000" }),
    },
    folders: { "folder-inner-00000000": { name: "中", parent: FOLDER } },
  });
  for (const [withSubfolders, total] of [
    [false, 5],
    [true, 6],
  ] as const) {
    google.run("askTenken", {
      kind: "sidebar",
      args: [
        JSON.stringify({
          call: "batchStart",
          take: { source: FOLDER_URL, withSubfolders, withMarks: false },
          locale: "ja",
        }),
      ],
    });
    finish(google);
    expect(said(google)).toContain(`対象${total}件`);
  }
});

test("the store that somebody deleted is not taken for an empty list: results stay", async () => {
  const google = await smallOffice();
  start(google, FOLDER_URL);
  const before = resultsOf(google);
  start(google, FOLDER_URL, { faults: { faults: [{ call: "Folder.getFiles", kills: "before" }] } });
  const book = google.world.files.get(RESULT)!.spreadsheet!;
  book.sheets = book.sheets.filter(({ name }) => name !== "点検作業（対象）");
  finish(google);
  expect(statusOf(google)).toBe("failed");
  expect(said(google)).toContain("メニューの「一括点検を始める」から、もう一度始めてください。");
  expect(resultsOf(google)).toEqual(before);
});

test("a list of a thousand files: every property stays far below its 9 kB", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, n) => [
      idOf(`scan${n}`),
      {
        content: null,
        name: `資料その${n}の長い名前のファイル.pdf`,
        mimeType: "application/pdf",
        folder: "folder-hyouka-00000",
      },
    ]),
  );
  const google = await smallOffice({ files });
  let most = 0;
  const faults = [
    {
      call: "Properties.setProperty",
      onwards: true as const,
      meanwhile: (world: typeof google.world) => {
        for (const value of world.properties.document.values()) most = Math.max(most, Buffer.byteLength(value));
      },
    },
  ];
  start(google, FOLDER_URL, { faults: { faults } });
  finish(google);
  expect(statusOf(google)).toBe("done");
  expect(most).toBeGreaterThan(100);
  expect(most).toBeLessThan(2000);
  expect(shown(google, "読めなかったファイル")).toHaveLength(1003);
});
