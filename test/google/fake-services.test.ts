import { addFile, MIME, type RunRequest, runGoogle, type World, worldOf } from "./fake";
import { CACHE_LIMITS } from "./fake/services/cache";
import { PROPERTY_LIMITS } from "./fake/services/properties";
import { worldWith } from "./fake-sheet";

function run(code: string, world: World = worldWith(), request: Partial<RunRequest> = {}) {
  return runGoogle(`function go(...args) { ${code} }`, world, { call: "go", ...request });
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("properties and cache", () => {
  const set = (bytes: number) => `PropertiesService.getUserProperties().setProperty("k", "a".repeat(${bytes}))`;

  test("a property holds 9 kB, counted in bytes", () => {
    expect(run(set(PROPERTY_LIMITS.value)).error).toBeNull();
    expect(run(set(PROPERTY_LIMITS.value + 1)).error).toBe("Exception: Argument too large: value");
    expect(
      run(`PropertiesService.getUserProperties().setProperty("k", "点".repeat(${PROPERTY_LIMITS.value / 3 + 1}))`)
        .error,
    ).toContain("too large");
  });

  test("a store holds 500 kB; what does not fit changes nothing", () => {
    const world = worldWith();
    const fill = `const p = PropertiesService.getDocumentProperties(); let n = 0;
      try { for (; n < 100; n++) p.setProperty("k" + n, "a".repeat(9000)); } catch (e) { return [n, p.getKeys().length, e.message]; }`;
    expect(plain(run(fill, world).value)).toEqual([56, 56, expect.stringContaining("property storage quota")]);
    expect(world.properties.script.size).toBe(0);
  });

  test("several at once, and all others gone", () => {
    expect(
      plain(
        run(`const p = PropertiesService.getScriptProperties(); p.setProperties({ a: "1", b: 2 }); p.setProperties({ c: "3" }, true);
          return [p.getProperties(), p.getProperty("a"), p.deleteProperty("c").getKeys()];`).value,
      ),
    ).toEqual([{ c: "3" }, null, []]);
  });

  test("a cache forgets when its time is over, and holds 100 kB and keys of 250 characters", () => {
    const world = worldWith();
    run(
      `const c = CacheService.getScriptCache(); c.put("ten", "x"); c.put("long", "y", 21600); c.putAll({ a: "1", b: "2" }, 60);`,
      world,
    );
    const known = () =>
      plain(run(`return CacheService.getScriptCache().getAll(["ten", "long", "a", "none"])`, world).value);
    expect(known()).toEqual({ ten: "x", long: "y", a: "1" });
    world.clock.advance(61_000);
    expect(known()).toEqual({ ten: "x", long: "y" });
    world.clock.advance(600_000);
    expect(known()).toEqual({ long: "y" });
    for (const wrong of [
      `put("k", "a".repeat(${CACHE_LIMITS.value + 1}))`,
      `put("k".repeat(251), "a")`,
      `put("k", "a", 21601)`,
      `put("k", "a", 0)`,
    ]) {
      expect(run(`CacheService.getScriptCache().${wrong}`).ended).toBe("failed");
    }
  });

  test("of more than a thousand items a cache keeps the 900 that last longest", () => {
    const world = worldWith();
    run(
      `const c = CacheService.getUserCache(); const v = {}; for (let i = 0; i < 1000; i++) v["k" + i] = "1"; c.putAll(v, 100); c.put("late", "1", 200);`,
      world,
    );
    expect(world.caches.user.size).toBe(900);
    expect(world.caches.user.has("late")).toBe(true);
  });

  test("a script without a document has no document properties, lock or cache", () => {
    const world = worldOf();
    const { value } = run(
      "return [PropertiesService.getDocumentProperties(), CacheService.getDocumentCache(), LockService.getDocumentLock(), SpreadsheetApp.getActiveSpreadsheet()]",
      world,
    );
    expect(plain(value)).toEqual([null, null, null, null]);
    expect(run("SpreadsheetApp.getUi()", world).error).toContain(
      "Cannot call SpreadsheetApp.getUi() from this context.",
    );
  });
});

describe("triggers", () => {
  test("twenty, and no more", () => {
    const world = worldWith();
    const make = "for (let i = 0; i < args[0]; i++) ScriptApp.newTrigger('go').timeBased().everyMinutes(5).create();";
    expect(run(make, world, { args: [20] }).error).toBeNull();
    expect(run(make, world, { args: [1] }).error).toContain("too many triggers");
    expect(
      run(
        `const all = ScriptApp.getProjectTriggers(); for (const t of all) if (t.getHandlerFunction() === "go" && t.getEventType() === ScriptApp.EventType.CLOCK) ScriptApp.deleteTrigger(t); return all.length;`,
        world,
      ).value,
    ).toBe(20);
    expect(world.triggers).toEqual([]);
  });

  test.each(["everyMinutes(2)", "create()"])("%s is refused", (call) => {
    expect(run(`ScriptApp.newTrigger('go').timeBased().${call};`).ended).toBe("failed");
  });
});

describe("Drive", () => {
  const world = () => {
    const made = worldOf({
      folders: {
        all: { name: "施策評価" },
        inner: { name: "総務部", parent: "all" },
        secret: { name: "秘", parent: "all", access: "none" },
      },
    });
    const file = (id: string, more: Partial<Parameters<typeof addFile>[2]> = {}) =>
      addFile(made, id, { content: null, mimeType: MIME.spreadsheet, folder: "all", name: `${id}.`, ...more });
    file("a", { updated: "2021-04-01T00:00:00Z" });
    file("b", { mimeType: MIME.xlsx, size: 1234 });
    file("c", { access: "none" });
    file("d", { trashed: true });
    file("e", { target: "a", mimeType: MIME.shortcut });
    file("f", { folder: "inner" });
    return made;
  };
  const names = "const out = []; while (it.hasNext()) out.push(it.next().getName()); return out;";

  test.each([
    ["DriveApp.getFolderById('all').getFiles()", ["e.", "b.", "a."]],
    ["DriveApp.getFolderById('all').getFilesByType('application/vnd.google-apps.spreadsheet')", ["a."]],
    ["DriveApp.getFolderById('all').getFolders()", ["総務部"]],
    ["DriveApp.searchFiles(\"mimeType = 'application/vnd.google-apps.spreadsheet' and 'inner' in parents\")", ["f."]],
    [
      "DriveApp.getFolderById('all').searchFiles(\"modifiedDate > '2021-05-01T00:00:00Z' and title contains 'b'\")",
      ["b."],
    ],
    ["DriveApp.getFileById('f').getParents()", ["総務部"]],
  ])("%s", (call, expected) => {
    expect(plain(run(`const it = ${call}; ${names}`, world()).value)).toEqual(expected);
  });

  test("an iterator goes on in a later run from its token, with the list as it was", () => {
    const made = world();
    const token = run(
      "const it = DriveApp.getFolderById('all').getFiles(); it.next(); return it.getContinuationToken();",
      made,
    ).value;
    addFile(made, "new", { content: null, folder: "all" });
    expect(
      plain(run(`const it = DriveApp.continueFileIterator(args[0]); ${names}`, made, { args: [token] }).value),
    ).toEqual(["b.", "a."]);
    made.clock.advance(7 * 86_400_000 + 1);
    expect(run("DriveApp.continueFileIterator(args[0])", made, { args: [token] }).error).toContain("Invalid argument");
    expect(run("DriveApp.continueFileIterator('x')", made).error).toContain("Invalid argument");
  });

  test("what a file tells, and a file that goes between listing and asking", () => {
    const made = world();
    expect(
      plain(
        run(
          `const a = DriveApp.getFileById('a'), e = DriveApp.getFileById('e'), d = DriveApp.getFileById('d');
           return [a.getLastUpdated() instanceof Date, a.getLastUpdated().toISOString(), e.getTargetId(), e.getTargetMimeType(), d.isTrashed(),
             DriveApp.getFileById('b').getSize(), a.getUrl()];`,
          made,
        ).value,
      ),
    ).toEqual([
      true,
      "2021-04-01T00:00:00.000Z",
      "a",
      "application/vnd.google-apps.spreadsheet",
      true,
      1234,
      "https://docs.google.com/spreadsheets/d/a/edit?usp=drivesdk",
    ]);
    for (const id of ["c", "none"])
      expect(run(`DriveApp.getFileById('${id}')`, made).error).toContain("No item with the given ID could be found");
    expect(run("DriveApp.getFolderById('secret')", made).error).toContain("No item with the given ID");
    const gone = run(
      "const it = DriveApp.getFolderById('all').getFiles(); const file = it.next(); return file.getId() + file.getMimeType();",
      made,
      {
        faults: [{ call: "File.getMimeType", meanwhile: (w) => void w.files.delete("e") }],
      },
    );
    expect(gone.error).toContain("No item with the given ID");
    expect(run("const it = DriveApp.getFolderById('inner').getFiles(); it.next(); it.next();", made).error).toContain(
      "reached the end",
    );
    expect(run("DriveApp.searchFiles('fullText = 1')", made).error).toContain("Invalid argument: q");
  });
});

describe("pages and small services", () => {
  const htmlFiles = { page: "<p><?= name ?></p><script>const d = <?!= data ?>;</script>", plain: "<p>x</p>" };

  test("templates escape what is printed, and pages are shown with title and size", () => {
    const world = worldWith(undefined, { htmlFiles });
    const { error } = run(
      `const t = HtmlService.createTemplateFromFile("page"); t.name = "<b>&"; t.data = JSON.stringify([1]);
       SpreadsheetApp.getUi().showSidebar(t.evaluate().setTitle("点検"));
       SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile("plain").setWidth(600).setHeight(400), "設定");`,
      world,
    );
    expect(error).toBeNull();
    expect(world.events).toEqual([
      {
        kind: "page",
        page: {
          kind: "sidebar",
          title: "点検",
          html: "<p>&#60;b&#62;&#38;</p><script>const d = [1];</script>",
          width: null,
          height: null,
        },
      },
      { kind: "page", page: { kind: "modal", title: "設定", html: "<p>x</p>", width: 600, height: 400 } },
    ]);
  });

  test.each([
    ["HtmlService.createHtmlOutputFromFile('none')", "No HTML file named none was found."],
    ["HtmlService.createTemplateFromFile('page').evaluate()", "name is not defined"],
    ["SpreadsheetApp.getUi().showSidebar('<p>')", "don't match the method signature"],
  ])("%s is refused", (code, message) => {
    expect(run(code, worldWith(undefined, { htmlFiles })).error).toContain(message);
  });

  test.each([
    ["Utilities.formatDate(new Date(0), 'Asia/Tokyo', \"yyyy/MM/dd HH:mm:ss\")", "1970/01/01 09:00:00"],
    ["Utilities.formatDate(new Date(0), 'America/New_York', \"yy年M月d日'T'H時\")", "69年12月31日T19時"],
    ["Utilities.base64Encode('点検')", "54K55qSc"],
    ["Utilities.base64Encode(Utilities.base64Decode('54K55qSc'))", "54K55qSc"],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc').slice(0, 4).join()", "-112,1,80,-104"],
    ["String(Utilities.getUuid() === Utilities.getUuid())", "false"],
    ["Session.getScriptTimeZone() + Session.getActiveUserLocale()", "Asia/Tokyoja"],
    ["Session.getActiveUser().getEmail()", "kikaku@city.example.jp"],
    ["SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()", "ja_JP"],
    ["String(SpreadsheetApp.getActiveSpreadsheet())", "Spreadsheet"],
  ])("%s", (code, expected) => {
    expect(run(`return ${code}`)).toMatchObject({ error: null, value: expected });
  });

  test("who the user is stays unknown without the scope and in a simple trigger", () => {
    const code = "return Session.getActiveUser().getEmail()";
    expect(run(code, worldWith(undefined, { scopes: [] })).value).toBe("");
    expect(run(code, worldWith(), { kind: "simple-trigger" }).value).toBe("");
  });

  test("the log is kept, and nothing else is on the console", () => {
    const world = worldWith();
    run("console.warn('a', 1); Logger.log('b'); console.error(new Error('c').message)", world);
    expect(world.log).toEqual([
      { level: "warn", text: "a 1" },
      { level: "log", text: "b" },
      { level: "error", text: "c" },
    ]);
    expect(() => run("console.table([])")).toThrow("The fake has no console.table");
  });
});
