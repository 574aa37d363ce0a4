import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inBrowser, newPage } from "../browser-page";
import { until } from "../until";
import { cutLiterals, type Google, googleOf, openScriptPage, serverAnswer, templateLiterals } from "./fake";
import { worldWith } from "./fake-sheet";
import { builtScript, type EditionName } from "./script";

const SCRIPT = `
  function echo(...args) { return args; }
  function fail() { throw new Error("できません。"); }
  function read(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
  function date() { return { at: new Date() }; }
  function hidden_() { return 1; }
  function nothing() {}
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("page").setTitle("題")); }`;

const google = (html = "<p>x</p>"): Google => googleOf(SCRIPT, worldWith(undefined, { htmlFiles: { page: html } }));

describe("a call from a page, without the page", () => {
  test("plain data crosses both ways; undefined in a list becomes null", () => {
    expect(google().ask("echo", [1, "あ", null, true, { a: [undefined, { b: 2 }], c: undefined }])).toMatchObject({
      value: [1, "あ", null, true, { a: [null, { b: 2 }] }],
    });
    expect(google().ask("read", ["施策"])).toMatchObject({
      value: [
        ["指標名", "52.3%", "TRUE"],
        ["2021/4/1", "#REF!", ""],
        ["", "12", ""],
      ],
    });
    expect(google().ask("nothing", [])).toMatchObject({ value: null });
  });

  test.each([
    ["a date", [new Date()]],
    ["a function", [{ a: [() => 1] }]],
    ["a map", [new Map()]],
  ])("%s does not cross", (_, args) => {
    const { world, bundle } = google();
    const answer = serverAnswer(bundle, world, { name: "echo", args });
    expect(answer).toMatchObject({ error: { message: expect.stringContaining("illegal value") }, run: null });
  });

  test("a circle does not cross", () => {
    const ring: unknown[] = [];
    ring.push(ring);
    expect(google().ask("echo", [ring])).toMatchObject({ error: { message: expect.stringContaining("circular") } });
  });

  test("errors, dates as results and private functions reach the failure handler", () => {
    expect(google().ask("fail", [])).toMatchObject({ error: { name: "ScriptError", message: "Error: できません。" } });
    expect(google().ask("date", [])).toMatchObject({ error: { message: expect.stringContaining("illegal value") } });
    expect(google().ask("hidden_", [])).toMatchObject({ error: { message: "hidden_ is not a function" }, run: null });
    expect(google().ask("none", [])).toMatchObject({ error: { message: "Error: Script function not found: none" } });
  });
});

/** Every page beside the script of an edition. */
async function builtPages(edition: EditionName): Promise<Record<string, string>> {
  await builtScript(edition);
  const folder = join(__dirname, "..", "..", "dist", "apps-script", edition);
  const names = readdirSync(folder).filter((file) => file.endsWith(".html"));
  expect(names).not.toEqual([]);
  return Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

describe("literals that Google would cut", () => {
  test("are found in scripts, and nowhere else", () => {
    const put = (n: number) => ["$", "{", n, "}"].join("");
    const script = `const a = \`https://x/${put(1)}\`, b = '//', c = \`a/b\`, d = \`${put(2)}/* x\`, e = /[/]\`/; // \`//\``;
    expect(
      cutLiterals(`<p>\`//\`</p><script>${script}</script><script type="application/json">"\`//\`"</script>`),
    ).toEqual(["https://x/", "/* x"]);
    expect(cutLiterals("<script>const a = '//' + `a`;</script>")).toEqual([]);
    expect(templateLiterals("<script>const a = '//' + `a`, b = '`';</script>")).toEqual(["a"]);
  });

  test("a page with one is not opened", async () => {
    const g = google("<script>const a = `https://x`;</script>");
    g.run("show");
    await expect(openScriptPage(null as unknown as Page, g)).rejects.toThrow("Google would cut the page's script");
  });

  test("the built pages hold no template literal at all", async () => {
    for (const edition of ["staff", "planning"] as const) {
      for (const [name, html] of Object.entries(await builtPages(edition))) {
        expect([edition, name, templateLiterals(html)]).toEqual([edition, name, []]);
      }
    }
  });
});

inBrowser("a page of the script in a browser", () => {
  async function open(script: string, options: Parameters<typeof openScriptPage>[2] = {}) {
    const g = google(
      `<!doctype html><p id="out"></p><script>const out = document.getElementById("out"); ${script}</script>`,
    );
    expect(g.run("show").error).toBeNull();
    const { page, close } = await newPage({ viewport: { width: 300, height: 800 } });
    const opened = await openScriptPage(page, g, options);
    return {
      ...opened,
      text: (text: string) => page.locator("#out").getByText(text, { exact: true }).waitFor(),
      close,
    };
  }

  test("success and failure handlers get the answer and the object of the page", async () => {
    const opened = await open(`
      const told = []; const tell = (what) => { told.push(what); if (told.length === 3) out.textContent = told.sort().join(" "); };
      const run = google.script.run.withFailureHandler((e, u) => tell(e.name + "/" + e.message + "/" + u)).withUserObject("u");
      run.withSuccessHandler((v, u) => tell(JSON.stringify(v) + u)).echo(1, { a: "あ" });
      run.fail();
      google.script.run.withSuccessHandler((v, u) => tell("none:" + v + u)).nothing();
      google.script.host.close();`);
    await opened.text('ScriptError/Error: できません。/u [1,{"a":"あ"}]u none:nullundefined');
    expect(opened.host).toEqual(["close"]);
    expect(opened.asked.map(({ name }) => name).sort()).toEqual(["echo", "fail", "nothing"]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test("a date is refused before anything is asked", async () => {
    const opened = await open(
      `try { google.script.run.echo({ at: new Date() }); } catch (e) { out.textContent = e.name; }`,
    );
    await opened.text("TypeError");
    expect(opened.asked).toEqual([]);
    await opened.close();
  });

  test("ten calls run at once, the eleventh waits", async () => {
    let free: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      free = resolve;
    });
    let reached = 0;
    const opened = await open(
      `let done = 0; for (let i = 0; i < 12; i++) google.script.run.withSuccessHandler(() => { out.textContent = String(++done); }).echo(i);`,
      {
        before: async () => {
          reached++;
          await gate;
        },
      },
    );
    expect(
      await until(
        () => reached,
        (count) => count >= 10,
      ),
    ).toBe(10);
    // One more round trip: an eleventh that did not wait would have come before it.
    await opened.page.evaluate(() => 0);
    expect(reached).toBe(10);
    free();
    await opened.text("12");
    expect(opened.asked).toHaveLength(12);
    await opened.close();
  });

  test("an error that no handler hears is on the console; a request is noted and goes nowhere", async () => {
    const opened = await open(
      `google.script.run.fail(); fetch("https://elsewhere.example/x").catch(() => { out.textContent = "refused"; });`,
    );
    await opened.text("refused");
    expect(opened.requests).toEqual(["https://elsewhere.example/x"]);
    const heard = () => opened.faults.filter((text) => text.includes("できません"));
    expect(await until(heard, ({ length }) => length > 0)).toEqual(["Uncaught ScriptError: Error: できません。"]);
    await opened.close();
  });
});
