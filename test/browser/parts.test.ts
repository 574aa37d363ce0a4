import { openInput } from "../../browser/files/open";
import { asSources } from "../../browser/files/source";
import { createPool, Dropped, WorkerLost } from "../../browser/pool";
import type { Order } from "../../browser/protocol";
import { annotatedName, isCandidate, isWorkbookName } from "../../shared/report/file-names";

describe("file names", () => {
  test("the copy is named after the file", () => {
    expect(annotatedName("評価.令和2.xlsm")).toBe("評価.令和2_点検済.xlsm");
    expect([isWorkbookName("a.XLSX"), isWorkbookName("a.csv"), isWorkbookName("xlsx")]).toEqual([true, false, false]);
  });

  test.each([
    ["様式.xlsx", true],
    ["様式.XLSM", true],
    ["表.csv", true],
    ["旧.xls", true],
    ["~$様式.xlsx", false],
    [".隠し.xlsx", false],
    ["様式_点検済.xlsx", false],
    ["点検結果.xlsx", false],
    ["説明.docx", false],
    ["xlsx", false],
  ])("of a folder, %s: %s", (name, isTaken) => {
    expect(isCandidate(name)).toBe(isTaken);
  });
});

describe("opened files", () => {
  const file = (name: string, path = "") => {
    const made = new File(["x"], name);
    Object.defineProperty(made, "webkitRelativePath", { value: path });
    return made;
  };

  test("are kept apart by folder, and by a number where there is none", () => {
    const found = ["b.xlsx", "a.xlsx", "a.xlsx"].map((path) => ({ path, file: file(path), handle: null }));
    expect(asSources(found).map(({ path }) => path)).toEqual(["a.xlsx", "a(2).xlsx", "b.xlsx"]);
  });

  test("a folder gives its spreadsheets; one without any is named", () => {
    const { sources, emptyFolders } = openInput([
      file("a.xlsx", "部/課/a.xlsx"),
      file("a.xlsx", "部/a.xlsx"),
      file("~$a.xlsx", "部/~$a.xlsx"),
      file("b.txt", "空/b.txt"),
    ]);
    expect(sources.map(({ path }) => path)).toEqual(["部/a.xlsx", "部/課/a.xlsx"]);
    expect(emptyFolders).toEqual(["空"]);
  });

  test("a file named outright is taken whatever it is", () => {
    expect(openInput([file("説明.docx")]).sources).toHaveLength(1);
  });
});

type Tasks = { echo: { take: string; give: string } };

/** A worker that answers each order with what it took, dies of "死", and keeps silent about "待". */
class FakeWorker extends EventTarget {
  static started = 0;
  static silent: FakeWorker | null = null;
  constructor() {
    super();
    FakeWorker.started += 1;
  }
  postMessage(order: Order): void {
    const name = order.take as Tasks["echo"]["take"];
    if (name === "待") {
      FakeWorker.silent = this;
      return;
    }
    queueMicrotask(() => {
      if (name === "死") this.dispatchEvent(new Event("error"));
      else {
        const data = name === "誤" ? { id: order.id, problem: "読めません。" } : { id: order.id, give: name };
        this.dispatchEvent(Object.assign(new Event("message"), { data }));
      }
    });
  }
  terminate(): void {}
}

describe("workers", () => {
  const start = () => new FakeWorker() as unknown as Worker;
  beforeEach(() => {
    FakeWorker.started = 0;
  });

  test("a worker that dies is replaced, the other tasks are done", async () => {
    const pool = createPool<Tasks>(start, 1);
    const asked = ["一", "死", "二", "誤"].map((name) => pool.ask("echo", name));
    const done = await Promise.allSettled(asked);
    expect(done.map((one) => (one.status === "fulfilled" ? one.value : one.reason))).toEqual([
      "一",
      expect.any(WorkerLost),
      "二",
      new Error("読めません。"),
    ]);
    expect(FakeWorker.started).toBe(2);
  });

  test("an urgent task goes before those that wait; what waits can be dropped", async () => {
    const pool = createPool<Tasks>(start, 1);
    const order: string[] = [];
    const note = (name: string, isUrgent: boolean) => pool.ask("echo", name, { isUrgent }).then(() => order.push(name));
    await Promise.all([note("一", false), note("二", false), note("急", true)]);
    expect(order).toEqual(["一", "急", "二"]);
    void pool.ask("echo", "待").catch(() => {});
    const dropped = pool.ask("echo", "三");
    pool.dropWaiting();
    await expect(dropped).rejects.toBeInstanceOf(Dropped);
    FakeWorker.silent?.dispatchEvent(new Event("error"));
  });

  test("what is stopped is dropped, also in the middle; then the pool goes on with a new worker", async () => {
    const pool = createPool<Tasks>(start, 1);
    const asked = [pool.ask("echo", "待"), pool.ask("echo", "二")];
    pool.stop();
    const done = await Promise.allSettled(asked);
    expect(done.map((one) => one.status === "rejected" && one.reason)).toEqual([
      expect.any(Dropped),
      expect.any(Dropped),
    ]);
    expect(await pool.ask("echo", "三")).toBe("三");
    expect(FakeWorker.started).toBe(2);
    pool.stop();
    expect(await pool.ask("echo", "四")).toBe("四");
    expect(FakeWorker.started).toBe(2);
  });
});
