import { createPool } from "../../../browser/pool";
import type { Order } from "../../../browser/protocol";
import { answer } from "../../../browser/worker/answer";
import { COMMANDS, commandIn } from "../../../office-addin/pane/commands";
import { addChange, hasEdits, joinEdits, NO_EDITS } from "../../../office-addin/pane/edits";
import { createInspector } from "../../../office-addin/pane/inspector";
import { createMarks } from "../../../office-addin/pane/marks";
import type { PaneTasks } from "../../../office-addin/pane/protocol";
import { createQuestions } from "../../../office-addin/pane/question";
import { WORKBOOK_TASKS } from "../../../office-addin/pane/worker/workbook-tasks";
import type { MarkRequest } from "../../../office-addin/workbook/contract";
import type { Report } from "../../../shared/report/types";
import type { Sheet, Workbook } from "../../../shared/sheet";

describe("the ribbon's commands", () => {
  test.each(COMMANDS)("%s is read from the address", (command) => {
    expect(commandIn(`?do=${command}`)).toBe(command);
  });
  test.each(["", "?do=", "?do=format", "?check"])("%p is none", (search) => {
    expect(commandIn(search)).toBeNull();
  });
});

describe("edits", () => {
  const cell = (sheet: string, row: number, column = 0) => ({
    kind: "cells" as const,
    touched: { sheet, area: { top: row, left: column, bottom: row, right: column } },
  });

  test("of one cell again and again are one", () => {
    const edits = [cell("A", 1), cell("A", 1), cell("A", 1)].reduce(addChange, NO_EDITS);
    expect(edits.touched).toHaveLength(1);
  });

  test("inside an area that is known already add nothing; a larger one takes their place", () => {
    const large = { kind: "cells" as const, touched: { sheet: "A", area: { top: 0, left: 0, bottom: 9, right: 9 } } };
    expect([cell("A", 3), large, cell("A", 4), cell("B", 4)].reduce(addChange, NO_EDITS).touched).toEqual([
      large.touched,
      cell("B", 4).touched,
    ]);
  });

  test("of very many cells are taken together, sheet by sheet; none is left out", () => {
    const many = Array.from({ length: 40 }, (_, i) => cell("A", i * 2, i % 3));
    expect([...many, cell("B", 500)].reduce(addChange, NO_EDITS).touched).toEqual(
      expect.arrayContaining([
        { sheet: "A", area: { top: 0, left: 0, bottom: expect.any(Number), right: 2 } },
        { sheet: "B", area: { top: 500, left: 0, bottom: 500, right: 0 } },
      ]),
    );
    const { touched } = many.reduce(addChange, NO_EDITS);
    for (const { touched: one } of many) {
      expect(touched.some(({ area }) => area.top <= one.area.top && area.bottom >= one.area.bottom)).toBe(true);
    }
  });

  test("that could not be looked at are joined with those that came meanwhile", () => {
    const earlier = addChange(addChange(NO_EDITS, cell("A", 1)), { kind: "structure", sheet: "C" });
    const later = addChange(addChange(NO_EDITS, cell("B", 2)), { kind: "structure", sheet: null });
    expect(joinEdits(earlier, later)).toEqual({
      isWhole: true,
      sheets: ["C"],
      touched: [cell("A", 1).touched, cell("B", 2).touched],
    });
    expect([hasEdits(NO_EDITS), hasEdits(earlier)]).toEqual([false, true]);
  });
});

describe("a question", () => {
  test("that another one pushes aside is answered with no", async () => {
    const questions = createQuestions();
    const first = questions.ask({ text: "一つ目", yes: "はい" });
    const second = questions.ask({ text: "二つ目", yes: "はい" });
    expect(await first).toBe("no");
    questions.open.value?.answer("yes");
    expect(await second).toBe("yes");
    expect(questions.open.value).toBeNull();
  });
});

describe("marks", () => {
  const report = (...cells: readonly string[]) =>
    ({
      sheets: [{ name: "A" }, { name: "B" }],
      edits: {
        fills: [],
        marks: cells.map((text) => ({ sheet: text.slice(0, 1), cell: text.slice(1), severity: "error", note: "" })),
      },
    }) as unknown as Report;
  function recorded() {
    const requests: MarkRequest[] = [];
    const mark = async (request: MarkRequest) => {
      requests.push(request);
      return { written: request.marks.length, skipped: [] };
    };
    const sheets = () => requests.splice(0).map((request) => request.sheets);
    return { marks: createMarks({ mark }), sheets };
  }

  test("of one sheet leave the others alone; what was marked once is kept up to date", async () => {
    const { marks, sheets } = recorded();
    await marks.show(report("A1", "B1"), { kind: "sheet", sheet: "A" }, false);
    expect(sheets()).toEqual([["A"]]);
    await marks.show(report("B1"), { kind: "sheet", sheet: "B" }, false);
    expect(sheets()).toEqual([["A", "B"]]);
    await marks.show(report("B1"), { kind: "all" }, false);
    expect(sheets()).toEqual([]);
    await marks.show(report("B1"), { kind: "all" }, true);
    expect(sheets()).toEqual([["A", "B"]]);
  });

  test("are taken off every sheet, whatever an earlier session left, and only once", async () => {
    const { marks, sheets } = recorded();
    await marks.hide(report("A1"));
    await marks.hide(report("A1"));
    expect(sheets()).toEqual([["A", "B"]]);
  });
});

describe("the worker that keeps the workbook", () => {
  const sheet = (name: string): Sheet => ({
    name,
    cells: [{ row: 0, column: 0, type: "text", value: "指標名", text: "指標名" }],
    merges: [],
    visibility: "visible",
    isProtected: false,
  });
  const setup = { locale: "ja", settings: null } as const;
  let sent: string[] = [];
  let dies = false;
  class WorkerInProcess extends EventTarget {
    postMessage(order: Order): void {
      if (order.task === "keepSheets") {
        sent.push(...(order.take as PaneTasks["keepSheets"]["take"]).sheets.map((one) => one.sheet.name));
      }
      if (dies) {
        dies = false;
        queueMicrotask(() => this.dispatchEvent(new Event("error")));
        return;
      }
      void answer(WORKBOOK_TASKS as never, structuredClone(order)).then((data) =>
        this.dispatchEvent(Object.assign(new Event("message"), { data })),
      );
    }
    terminate(): void {}
  }
  const start = () => new WorkerInProcess() as unknown as Worker;

  test("gets every sheet once, and all again when it was lost", async () => {
    sent = [];
    const inspector = createInspector(createPool<PaneTasks>(start, 1));
    const [one, two, three] = [sheet("一"), sheet("二"), sheet("三")];
    const names = async (workbook: Workbook) =>
      (await inspector.inspect(workbook, setup)).report.sheets.map(({ name }) => name);
    expect(await names({ sheets: [one, two] })).toEqual(["一", "二"]);
    expect(await names({ sheets: [three, one] })).toEqual(["三", "一"]);
    expect(sent).toEqual(["一", "二", "三"]);
    // What was forgotten meanwhile comes again.
    expect(await names({ sheets: [one, two] })).toEqual(["一", "二"]);
    expect(sent).toEqual(["一", "二", "三", "二"]);
    sent = [];
    dies = true;
    await expect(inspector.inspect({ sheets: [one, two] }, setup)).rejects.toThrow();
    expect(await names({ sheets: [one, two] })).toEqual(["一", "二"]);
    expect(sent).toEqual(["一", "二"]);
  });
});
