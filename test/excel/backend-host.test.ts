import { modelOf, openExcel, sheetOfRows } from "./backend";
import { BELIEFS } from "./backend/beliefs";
import { apiSets } from "./backend/requirements";
import { loadOfficeRuntime } from "./backend/runtime";
import { codeOf, inExcel, once } from "./backend/test-bed";

const book = () => ({
  sheets: [
    sheetOfRows("施策", [
      ["指標名", "実績"],
      ["利用者数", 98],
    ]),
    sheetOfRows("様式2", [["x"]]),
  ],
});

function readAll() {
  return once((context) => {
    const used = context.workbook.worksheets.getItem("施策").getUsedRange();
    used.load("values");
    return () => used.values;
  });
}

function codeOfGet(get: () => unknown): string {
  try {
    get();
    return "loaded";
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
}

describe("limits", () => {
  test("a request and a response above the limit are refused with Excel's own codes", () =>
    inExcel(
      book(),
      async (excel) => {
        const long = "あ".repeat(1000);
        const write = () =>
          once((context) => {
            context.workbook.worksheets.getItem("施策").getRange("A1").values = [[long]];
            return () => undefined;
          });
        expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
        expect(excel.model.sheets[0]!.cells.get(0)!.value).toBe("指標名");
        excel.model.sheets[0]!.cells.get(0)!.value = long;
        expect(await codeOf(readAll)).toBe("ResponsePayloadSizeLimitExceeded");
        expect(excel.counts.largestResponse).toBeGreaterThan(3000);
      },
      { limits: { payloadBytes: 3000, cellsPerGet: 100 } },
    ));

  test("a get of too many cells gives null and no error; the usual limits are those of Excel on the web", () =>
    inExcel(book(), async (excel) => {
      expect(excel.session.traits.limits).toEqual({ payloadBytes: 5_242_880, cellsPerGet: 5_000_000 });
      const values = await once((context) => {
        const range = context.workbook.worksheets.getItem("施策").getRange("A1:ALL5001");
        range.load("values,cellCount");
        return () => [range.cellCount, range.values];
      });
      expect(values).toEqual([5_001_000, null]);
    }));

  test("more than 512 merged areas are too many to name", () => {
    const model = modelOf(book());
    for (let row = 0; row < 513; row++) model.sheets[0]!.merges.push({ top: row, left: 0, bottom: row, right: 1 });
    return inExcel(model, async () => {
      const merged = (rows: string) => () =>
        once((context) => {
          const areas = context.workbook.worksheets.getItem("施策").getRange(rows).getMergedAreasOrNullObject();
          areas.load("areaCount");
          return () => areas.areaCount;
        });
      expect(await merged("1:512")()).toBe(512);
      expect(await codeOf(merged("1:513"))).toBe("GeneralException");
    });
  });
});

describe("requirement sets", () => {
  test("an older Excel says so, and refuses what is newer than it is", () =>
    inExcel(
      book(),
      async () => {
        expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
        expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
        expect(Office.context.requirements.isSetSupported("SharedRuntime")).toBe(false);
        const merged = () =>
          once((context) => {
            const areas = context.workbook.worksheets.getItem("施策").getRange("A1").getMergedAreasOrNullObject();
            areas.load("address");
            return () => areas.isNullObject;
          });
        expect(await codeOf(merged)).toBe("ApiNotFound");
        expect(await readAll()).toEqual([
          ["指標名", "実績"],
          ["利用者数", 98],
        ]);
        const all = await once((context) => {
          const range = context.workbook.worksheets.getItem("施策").getRange("B2");
          range.load();
          return () => [range.values, codeOfGet(() => range.hasSpill)];
        });
        expect(all).toEqual([[[98]], "PropertyNotLoaded"]);
        expect("notes" in Excel.Worksheet.prototype).toBe(false);
      },
      { requirements: { ExcelApi: "1.9" } },
    ));

  test("the sets are those of the public typings", () => {
    const sets = apiSets();
    expect(sets.get("Range.getUsedRangeOrNullObject")).toEqual({ set: "ExcelApi", version: "1.4" });
    expect(sets.get("Worksheet.notes")).toEqual({ set: "ExcelApi", version: "1.18" });
    expect(sets.get("WorksheetCollection.onNameChanged")).toEqual({ set: "ExcelApi", version: "1.17" });
    expect(sets.get("Range.getMergedAreasOrNullObject")).toEqual({ set: "ExcelApi", version: "1.13" });
    expect(sets.size).toBeGreaterThan(2000);
  });
});

describe("what goes wrong", () => {
  test("a request fails as often as planned, and then goes through", () =>
    inExcel(book(), async (excel) => {
      excel.faults.plan({ code: "GeneralException", times: 2 });
      excel.faults.plan({ after: 2, code: "InvalidOperationInCellEditMode" });
      const codes: string[] = [];
      for (let i = 0; i < 4; i++) codes.push(await codeOf(readAll));
      expect(codes).toEqual(["GeneralException", "GeneralException", "InvalidOperationInCellEditMode", "done"]);
    }));

  test("a sheet goes and a cell changes between two syncs", () =>
    inExcel(book(), async (excel) => {
      excel.faults.plan({ after: 1, meanwhile: () => excel.others.edit("施策", "B2", 99) });
      excel.faults.plan({ after: 2, meanwhile: () => excel.others.deleteSheet("施策") });
      expect((await readAll())[1]).toEqual(["利用者数", 98]);
      expect((await readAll())[1]).toEqual(["利用者数", 99]);
      expect(await codeOf(readAll)).toBe("ItemNotFound");
    }));

  test("Excel does not answer until it may", () =>
    inExcel(book(), async (excel) => {
      const release = excel.faults.hold();
      let isDone = false;
      const reading = readAll().then(() => {
        isDone = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect([isDone, excel.counts.requests]).toEqual([false, 0]);
      release();
      await reading;
      expect(excel.counts.syncs).toBe(1);
    }));

  test("a range kept over a deletion is refused", () =>
    inExcel(book(), async (excel) => {
      const work = () =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("施策").getRange("A1");
          await context.sync();
          excel.others.deleteSheet("施策");
          range.load("values");
          await context.sync();
        });
      expect(await codeOf(work)).toBe("ItemNotFound");
    }));

  test("a call the test bed does not know names itself", () =>
    inExcel(book(), async () => {
      const work = () =>
        once((context) => {
          context.workbook.worksheets.getItem("施策").charts.load("items/name");
          return () => undefined;
        });
      await expect(work()).rejects.toThrow("The test bed does not know Worksheet.Charts");
    }));
});

describe("events", () => {
  test("changes of sheets and cells reach whoever listens, until they stop", () =>
    inExcel(book(), async (excel) => {
      const heard: string[] = [];
      const say = (text: string) => async () => void heard.push(text);
      const handles = await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const added = [
          worksheets.onChanged.add(async (e) => {
            heard.push(`${e.changeType} ${e.address} ${e.source} ${JSON.stringify(e.details?.valueAfter)}`);
          }),
          worksheets.onAdded.add(say("added")),
          worksheets.onDeleted.add(say("deleted")),
          worksheets.onActivated.add(say("activated")),
          worksheets.onNameChanged.add(async (e) => {
            heard.push(`${e.nameBefore} -> ${e.nameAfter}`);
          }),
          worksheets.getItem("様式2").onSelectionChanged.add(async (e) => {
            heard.push(`selected ${e.address}`);
          }),
        ];
        await context.sync();
        return added;
      });
      expect(excel.session.events.listening).toBe(6);
      excel.others.edit("施策", "B2", 99);
      excel.others.edit("施策", "A1:B1", "");
      excel.others.insertRows("施策", "2:3");
      excel.others.addSheet("新");
      excel.others.renameSheet("新", "新しい");
      excel.person.select("様式2", "A1:B2");
      excel.others.deleteSheet("新しい");
      await excel.tellEvents();
      expect(heard).toEqual([
        "RangeEdited B2 Remote 99",
        "RangeEdited A1:B1 Remote undefined",
        "RowInserted 2:3 Remote undefined",
        "added",
        "新 -> 新しい",
        "activated",
        "selected A1:B2",
        "deleted",
      ]);
      for (const handle of handles) {
        await Excel.run(handle.context as Excel.RequestContext, async (context) => {
          handle.remove();
          await context.sync();
        });
      }
      expect(excel.session.events.listening).toBe(0);
      excel.others.edit("施策", "B2", 1);
      await excel.tellEvents();
      expect(heard).toHaveLength(8);
    }));
});

test("the runtime of a test does not know the workbook of the one before", () => {
  const first = openExcel(book());
  first.close();
  expect("Excel" in globalThis && (globalThis as { Excel?: unknown }).Excel).toBeFalsy();
  const runtime = loadOfficeRuntime();
  expect(runtime.run("typeof Excel.run + typeof require + typeof process")).toBe("functionundefinedundefined");
});

test("every belief has its source and its own name", () => {
  expect(new Set(BELIEFS.map(({ id }) => id)).size).toBe(BELIEFS.length);
  const unsourced = BELIEFS.filter(
    ({ source }) => !/^https:\/\/(?:learn|support)\.microsoft\.com\/|^https:\/\/github\.com\/OfficeDev\//.test(source),
  );
  expect(unsourced).toEqual([]);
  expect(BELIEFS.filter(({ belief, call }) => belief.length < 10 || call === "")).toEqual([]);
});
