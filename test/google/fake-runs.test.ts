import { type RunRequest, runGoogle, type World } from "./fake";
import { MIXED, worldWith } from "./fake-sheet";

function run(code: string, world: World = worldWith(), request: Partial<RunRequest> = {}) {
  return runGoogle(`function go(...args) { ${code} }`, world, { call: "go", ...request });
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("where the script runs", () => {
  test("nothing but ECMAScript and the services stands at the top level", () => {
    const names = [
      ..."setTimeout setInterval clearTimeout URL URLSearchParams TextEncoder TextDecoder fetch window self document".split(
        " ",
      ),
      ..."navigator location localStorage process require module exports global Buffer performance crypto".split(" "),
      ..."queueMicrotask structuredClone btoa atob AbortController Blob Worker XMLHttpRequest WebAssembly Atomics".split(
        " ",
      ),
    ];
    const { value } = run(`return args[0].filter((name) => name in globalThis);`, worldWith(), { args: [names] });
    expect(plain(value)).toEqual([]);
  });

  test("no more of ECMAScript than the script is compiled against", () => {
    const { value } = run(
      `return [[].at, [].findLast, [].toSorted, "".replaceAll, Object.hasOwn, Object.groupBy, Promise.any, new Set().union,
        typeof WeakRef, typeof Iterator].map(String).join() + [1, 2].flat().includes(2) + "x".matchAll(/x/g).next().value[0]`,
    );
    expect(value).toBe(`${"undefined,".repeat(9)}undefinedtruex`);
  });

  test("each run begins anew: no global of a run before is there", () => {
    const world = worldWith();
    const code =
      "var count = (globalThis.count || 0) + 1; let kept = []; function go() { kept.push(1); globalThis.left = 1; return [count, kept.length, typeof left]; }";
    const first = runGoogle(code, world, { call: "go" });
    const second = runGoogle(code, world, { call: "go" });
    expect([plain(first.value), plain(second.value)]).toEqual([
      [1, 1, "number"],
      [1, 1, "number"],
    ]);
    expect(runGoogle("function go() { return typeof left + typeof count; }", world, { call: "go" }).value).toBe(
      "undefinedundefined",
    );
  });

  test("a change of a built-in prototype does not reach the next run", () => {
    const world = worldWith();
    run("Array.prototype.mine = 1; Object.prototype.mine = 1; Date.prototype.mine = 1;", world);
    expect(run("return [[].mine, {}.mine, new Date().mine].map(String).join()", world).value).toBe(
      "undefined,undefined,undefined",
    );
    expect((Object.prototype as unknown as Record<string, unknown>).mine).toBeUndefined();
  });

  test("the clock is the world's and local time is that of the script's zone", () => {
    const world = worldWith([MIXED], { now: "2021-03-31T15:30:00Z" });
    const { value } = run(
      `const d = new Date(); return [Date.now(), d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getDay(), d.getTimezoneOffset(),
        new Date(2021, 3, 1).toISOString(), new Date("2021-04-01").getHours(), new Date("2021-04-01T00:00:00").toISOString(),
        d instanceof Date, typeof Date(), new Date(d).getTime() === d.getTime(), new Date(2020, 0, 31).setMonth(1)]`,
      world,
    );
    expect(plain(value)).toEqual([
      Date.UTC(2021, 2, 31, 15, 30),
      2021,
      3,
      1,
      0,
      4,
      -540,
      "2021-03-31T15:00:00.000Z",
      9,
      "2021-03-31T15:00:00.000Z",
      true,
      "string",
      true,
      Date.UTC(2020, 2, 1, 15),
    ]);
  });

  test("only functions at the top level can be called", () => {
    expect(runGoogle("const go = () => 1;", worldWith(), { call: "go" }).error).toBe(
      "Error: Script function not found: go",
    );
    expect(runGoogle("var App = { go() {} };", worldWith(), { call: "App.go" }).error).toContain("not found");
  });

  test("what the fake lacks fails the test, even where the script catches it", () => {
    expect(() =>
      run("try { SpreadsheetApp.getActiveSpreadsheet().getIterativeCalculationConvergenceThreshold(); } catch {}"),
    ).toThrow("The fake has no Spreadsheet.getIterativeCalculationConvergenceThreshold");
  });

  test("what a service refuses can be caught as an Error of the script", () => {
    const { value } = run(
      "try { SpreadsheetApp.openById('nothing'); } catch (e) { return [e instanceof Error, e.name, typeof e.message].join(); }",
    );
    expect(value).toBe("true,Exception,string");
  });
});

describe("counting", () => {
  test("calls to the server and calls that go nowhere are counted apart", () => {
    const { counts, serverCalls, calls } = run(
      "const r = SpreadsheetApp.getActiveSheet().getRange('A1:B2'); r.getA1Notation(); r.getRow(); r.getValues(); r.getValues();",
    );
    expect(counts).toEqual({
      "SpreadsheetApp.getActiveSheet": 1,
      "Sheet.getRange": 1,
      "Range.getA1Notation": 1,
      "Range.getRow": 1,
      "Range.getValues": 2,
    });
    expect(serverCalls).toBe(3);
    expect(calls.filter(({ server }) => !server).map(({ name }) => name)).toEqual([
      "Sheet.getRange",
      "Range.getA1Notation",
      "Range.getRow",
    ]);
  });

  test("a call costs what the world says, by name and cells", () => {
    const world = worldWith([MIXED], { cost: (call, cells) => (call === "Range.setValues" ? 1000 + cells : 0) });
    const { elapsed } = run(
      "SpreadsheetApp.getActiveSheet().getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);",
      world,
    );
    expect(elapsed).toBe(1006);
  });

  test("time of the script itself counts where a factor is given", () => {
    const busy =
      "const until = 3e6; let sum = 0; for (let i = 0; i < until; i++) sum += Math.sqrt(i); return Date.now() - args[0];";
    const free = worldWith();
    expect(run(busy, free, { args: [free.clock.now] }).value).toBe(0);
    const dear = worldWith();
    expect(Number(run(busy, dear, { args: [dear.clock.now], cpuFactor: 100 }).value)).toBeGreaterThan(100);
  });
});
