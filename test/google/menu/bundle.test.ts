import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { BATCH_MENU, MENU } from "../../../apps-script/menu/items";
import { builtProduct } from "../../products";
import { makeSheet, makeSpreadsheet, runGoogle, worldOf } from "../fake";
import { builtManifest, builtScript } from "../script";

const COMMON = [
  "askTenken",
  "checkActiveSheet",
  "checkAllSheets",
  "clearMarks",
  "fillRatings",
  "onEdit",
  "onInstall",
  "onOpen",
  "showMissing",
  "showResults",
  "showSettings",
  "showSidebar",
  "undoFill",
];
const CUSTOM = ["TENKEN_NUMBER", "TENKEN_RATE", "TENKEN_RATING", "TENKEN_VERDICT", "TENKEN_YEAR"];
const BATCH = ["continueBatch", "resumeBatch", "startBatch", "stopBatch"];

let folder = "";
beforeAll(async () => {
  folder = builtProduct("apps-script");
});

describe.each([
  ["staff", [...COMMON, ...CUSTOM]],
  ["planning", [...COMMON, ...CUSTOM, ...BATCH]],
] as const)("the %s edition", (edition, expected) => {
  test("runs with nothing but ECMAScript, and puts exactly its functions at the top level", async () => {
    const code = await builtScript(edition);
    const context = vm.createContext(Object.create(null));
    vm.runInContext(code, context);
    const names = Object.keys(context).filter((name) => typeof context[name] === "function");
    expect(names.sort()).toEqual([...expected].sort());
    // Every stub finds its function in the bundle.
    const missing = expected.filter((name) => {
      const inside = vm.runInContext(`Tenken.${name} ?? Tenken.CUSTOM_FUNCTIONS.${name}`, context);
      return typeof inside !== "function";
    });
    expect(missing).toEqual([]);
  });

  test("declares them where menu, triggers and formulas look: at the beginning of a line", async () => {
    const code = await builtScript(edition);
    for (const name of expected) expect(code).toMatch(new RegExp(`^function ${name}\\(`, "m"));
    // The help of a custom function is made from the comment that stands right before it.
    for (const name of CUSTOM) expect(code).toMatch(new RegExp(`@customfunction\\n \\*/\\nfunction ${name}\\(`));
  });

  test("names nothing of Node or a browser", async () => {
    const code = await builtScript(edition);
    const bundle = code.slice(0, code.indexOf("\nfunction onOpen("));
    const names = [
      "window",
      "document",
      "process",
      "require",
      "setTimeout",
      "setInterval",
      "queueMicrotask",
      "fetch",
      "XMLHttpRequest",
      "localStorage",
      "TextEncoder",
      "TextDecoder",
      "URL",
      "Buffer",
      "structuredClone",
      "performance",
      "btoa",
      "atob",
      "UrlFetchApp",
      "MailApp",
      "GmailApp",
    ];
    // As a name of its own: not behind a dot, not a key, not inside a text.
    const namedIn = (text: string) =>
      names.filter((name) => new RegExp(`(?<![\\w$.'"\`「-])${name}\\s*[.(]`).test(text));
    expect(namedIn(bundle)).toEqual([]);
    expect(namedIn("e=>{fetch(e);window.x=1}")).toEqual(["window", "fetch"]);
  });

  test("is below what a section can push and a run can load, and its page is one file", async () => {
    const code = await builtScript(edition);
    expect(Buffer.byteLength(code)).toBeLessThan(700_000);
    const page = readFileSync(join(folder, edition, "sidebar.html"), "utf8");
    expect(page).not.toMatch(/<script[^>]+src=|<link[^>]+href=|@import|url\(["']?https?:/);
    // What HtmlService would take for a scriptlet, and what would end the script early.
    expect(page).not.toMatch(/<\?|\?>/);
    expect(page.match(/<\/script>/g)).toHaveLength(page.match(/<script/g)!.length);
  });
});

test("each edition asks for no more than it needs", async () => {
  const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
  expect((await builtManifest("staff")).oauthScopes).toEqual([
    scope("spreadsheets.currentonly"),
    scope("script.container.ui"),
  ]);
  expect((await builtManifest("planning")).oauthScopes).toEqual([
    scope("spreadsheets"),
    scope("drive.readonly"),
    scope("script.scriptapp"),
    scope("script.container.ui"),
  ]);
});

test.each([
  ["staff", "ja", 0],
  ["planning", "ja", 1],
  ["staff", "en", 0],
] as const)("the menu of the %s edition in %s calls functions that are there", async (edition, locale, submenus) => {
  const world = worldOf({
    files: { book: makeSpreadsheet([makeSheet(0, "5-1")]) },
    container: "book",
    user: { locale },
  });
  const code = await builtScript(edition);
  const run = runGoogle(code, world, { call: "onOpen", kind: "simple-trigger", args: [{}] });
  expect(run.error).toBeNull();
  // Before anyone has granted anything: the menu itself and the user's language, and no spreadsheet.
  expect(run.calls.filter(({ name }) => !/^(SpreadsheetApp\.getUi|Ui|Menu|Session)/.test(name))).toEqual([]);
  const [menu] = world.menus;
  expect(menu?.caption).toBe(locale === "ja" ? "目標点検" : "Tenken");
  const flat = (items: typeof menu extends undefined ? never : NonNullable<typeof menu>["items"]): string[] =>
    items.flatMap((item) => {
      if (item === "separator") return [];
      return "items" in item ? flat(item.items) : [item.functionName];
    });
  const named = (entries: typeof MENU) => entries.flatMap((entry) => (entry === "-" ? [] : [entry[2]]));
  expect(flat(menu!.items)).toEqual([...named(MENU), ...(submenus > 0 ? named(BATCH_MENU) : [])]);
  for (const name of flat(menu!.items)) expect(code).toMatch(new RegExp(`^function ${name}\\(`, "m"));
});

test("installed as an add-on, the menu is there at once", async () => {
  const world = worldOf({ files: { book: makeSpreadsheet([makeSheet(0, "5-1")]) }, container: "book" });
  runGoogle(await builtScript(), world, { call: "onInstall", kind: "simple-trigger", args: [{}] });
  expect(world.menus.map(({ caption }) => caption)).toEqual(["目標点検"]);
});
