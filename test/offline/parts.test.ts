import { annotatedName, isCandidate, isWorkbookName } from "../../browser/files/names";
import { openInput } from "../../browser/files/open";
import { asSources } from "../../browser/files/source";
import { createPool, Dropped, WorkerLost } from "../../browser/pool";
import type { Order } from "../../browser/protocol";
import type { OfflineTasks } from "../../offline/protocol";
import { moveCell } from "../../offline/sheet/keys";
import { marksOf } from "../../offline/sheet/marks";
import { areaAt, lineAt, linesBetween, metricsOf } from "../../offline/sheet/metrics";
import { estimateWidth, sideOf } from "../../offline/sheet/text-style";
import type { Finding } from "../../shared/report/types";
import { readLook, type SheetLook } from "../../xlsx/look";
import { PLAIN_STYLE } from "../../xlsx/look/styles";
import { simpleWorkbook } from "../xlsx/build-package";

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

/** A worker that answers each order with its path, dies of "死", and keeps silent about "待". */
class FakeWorker extends EventTarget {
  static started = 0;
  static silent: FakeWorker | null = null;
  constructor() {
    super();
    FakeWorker.started += 1;
  }
  postMessage(order: Order): void {
    const name = (order.take as OfflineTasks["look"]["take"]).sheet;
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
  const take = (sheet: string) => ({ file: new File([], "a"), sheet, locale: "ja" as const });
  beforeEach(() => {
    FakeWorker.started = 0;
  });

  test("a worker that dies is replaced, the other tasks are done", async () => {
    const pool = createPool<OfflineTasks>(start, 1);
    const asked = ["一", "死", "二", "誤"].map((name) => pool.ask("look", take(name)));
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
    const pool = createPool<OfflineTasks>(start, 1);
    const order: string[] = [];
    const note = (name: string, isUrgent: boolean) =>
      pool.ask("look", take(name), { isUrgent }).then(() => order.push(name));
    await Promise.all([note("一", false), note("二", false), note("急", true)]);
    expect(order).toEqual(["一", "急", "二"]);
    void pool.ask("look", take("待")).catch(() => {});
    const dropped = pool.ask("look", take("三"));
    pool.dropWaiting();
    await expect(dropped).rejects.toBeInstanceOf(Dropped);
    FakeWorker.silent?.dispatchEvent(new Event("error"));
  });
});

describe("the grid", () => {
  let look: SheetLook;
  beforeAll(async () => {
    const cells =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/><row r="5"><c r="D5"><v>2</v></c></row>';
    const xml = `<sheetFormatPr defaultColWidth="10" defaultRowHeight="15"/><sheetData>${cells}</sheetData><mergeCells><mergeCell ref="B1:C2"/></mergeCells>`;
    const read = await readLook(simpleWorkbook([{ name: "S", xml }]), "S");
    if (!read.ok) throw new Error("not read");
    look = read.value;
  });

  test("lines by pixel; a hidden line takes none", () => {
    const { tops, height } = metricsOf(look);
    expect([...tops]).toEqual([0, 20, 40, 40, 60, 80, 100]);
    expect(height).toBe(100);
    expect([lineAt(tops, -5), lineAt(tops, 19), lineAt(tops, 20), lineAt(tops, 45), lineAt(tops, 999)]).toEqual([
      0, 0, 1, 3, 5,
    ]);
    expect(linesBetween(tops, 10, 45)).toEqual({ first: 0, last: 3 });
  });

  test.each<[string, [number, number], Partial<KeyboardEvent>, [number, number] | null]>([
    ["right into a merged area", [0, 0], { key: "ArrowRight" }, [0, 1]],
    ["right out of it", [0, 1], { key: "ArrowRight" }, [0, 3]],
    ["down out of it, over the hidden row", [0, 1], { key: "ArrowDown" }, [3, 1]],
    ["up over the hidden row", [3, 0], { key: "ArrowUp" }, [1, 0]],
    ["left at the edge stays", [3, 0], { key: "ArrowLeft" }, [3, 0]],
    ["to the end of the row", [3, 0], { key: "End" }, [3, 4]],
    ["to the beginning", [3, 3], { key: "Home", ctrlKey: true }, [0, 0]],
    ["any other key", [0, 0], { key: "a" }, null],
  ])("%s", (_, [row, column], key, expected) => {
    const event = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...key } as KeyboardEvent;
    const to = moveCell(look, { row, column }, event, 10);
    expect(to && [to.row, to.column]).toEqual(expected);
  });

  test("the cell of a merged area is its first one", () => {
    expect(areaAt(look, 1, 2)).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
    expect(areaAt(look, 4, 3)).toEqual({ top: 4, left: 3, bottom: 4, right: 3 });
  });

  test("texts begin left, figures end right, full-width characters count two", () => {
    expect([sideOf(PLAIN_STYLE, 0), sideOf(PLAIN_STYLE, 1), sideOf(PLAIN_STYLE, 4)]).toEqual([
      "left",
      "right",
      "center",
    ]);
    expect(estimateWidth("実績", 10)).toBe(20);
    expect(estimateWidth("12\n実績値", 10)).toBe(30);
  });

  test("several findings of a cell make one mark, the worst first", () => {
    const finding = (severity: Finding["severity"], message: string): Finding => ({
      rule: "r",
      severity,
      sheet: "S",
      cell: "B2",
      place: "",
      text: "",
      key: "k",
      message,
      department: null,
    });
    const sheet = { name: "S", findings: [finding("info", "一"), finding("error", "二")] };
    const marks = marksOf({ sheets: [sheet] } as unknown as Parameters<typeof marksOf>[0], "S");
    expect(marks.get("1,1")?.severity).toBe("error");
    expect(marks.get("1,1")?.findings.map(({ message }) => message)).toEqual(["二", "一"]);
  });
});
