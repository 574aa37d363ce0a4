import { fileOf, type RunRequest, runGoogle, sheetOf, type World, worldOf } from "./fake";
import { MIXED, sheetWith, worldWith } from "./fake-sheet";

function run(code: string, world: World = worldWith(), request: Partial<RunRequest> = {}) {
  return runGoogle(`function go(...args) { ${code} }`, world, { call: "go", ...request });
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("what each kind of run may do", () => {
  const files = { other: { content: fileOf(worldWith(), "book").spreadsheet! } };
  const refused = (kind: NonNullable<RunRequest["kind"]>, code: string, scopes?: readonly string[]) => {
    const world = worldWith([MIXED], scopes ? { scopes } : {});
    world.files.set("other", { ...fileOf(world, "book"), id: "other" });
    return run(code, world, { kind }).error;
  };
  const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;

  test.each([
    ["SpreadsheetApp.openById('other')", "SpreadsheetApp.openById"],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", "Ui.showSidebar"],
    ["SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(''), '')", "Ui.showModalDialog"],
    ["SpreadsheetApp.getUi().alert('x')", "Ui.alert"],
    ["SpreadsheetApp.getUi().prompt('x')", "Ui.prompt"],
    ["ScriptApp.getProjectTriggers()", "ScriptApp.getProjectTriggers"],
    ["ScriptApp.newTrigger('go').timeBased().after(1).create()", "ScriptApp.newTrigger"],
    ["DriveApp.getFileById('other')", "DriveApp.getFileById"],
  ])("a simple trigger may not call %s; a menu item may", (code, name) => {
    expect(refused("simple-trigger", code)).toContain(`You do not have permission to call ${name}.`);
    expect(refused("menu", code)).toBeNull();
  });

  test.each([
    "SpreadsheetApp.getUi().createMenu('m').addItem('a', 'go').addToUi()",
    "SpreadsheetApp.getActiveSheet().getRange('A1').setNote('x')",
    "PropertiesService.getDocumentProperties().setProperty('a', 'b'); CacheService.getDocumentCache().put('a', 'b'); LockService.getDocumentLock().tryLock(1)",
  ])("a simple trigger may: %s", (code) => {
    expect(refused("simple-trigger", code)).toBeNull();
  });

  test.each([
    "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)",
    "SpreadsheetApp.getActiveSpreadsheet().insertSheet('x')",
    "SpreadsheetApp.openById('other')",
    "SpreadsheetApp.getUi()",
    "SpreadsheetApp.flush()",
    "PropertiesService.getDocumentProperties()",
    "PropertiesService.getUserProperties().setProperty('a', 'b')",
    "ScriptApp.getProjectTriggers()",
    "DriveApp.getRootFolder()",
    "Session.getActiveUserLocale()",
  ])("a custom function may not: %s", (code) => {
    expect(refused("custom-function", code)).toContain("You do not have permission to call");
  });

  test("a time trigger has no user interface, but the spreadsheet of its script", () => {
    expect(refused("time-trigger", "SpreadsheetApp.getUi()")).toContain(
      "Cannot call SpreadsheetApp.getUi() from this context.",
    );
    expect(
      refused("time-trigger", "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1)"),
    ).toBeNull();
  });

  test.each([
    ["SpreadsheetApp.openById('other')", [auth("spreadsheets.currentonly"), auth("drive")], auth("spreadsheets")],
    ["DriveApp.getFileById('other')", [auth("spreadsheets")], auth("drive.readonly")],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))",
      [auth("spreadsheets")],
      auth("script.container.ui"),
    ],
    ["ScriptApp.getProjectTriggers()", [auth("spreadsheets")], auth("script.scriptapp")],
    ["SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)", [], auth("spreadsheets.currentonly")],
  ])("%s needs a scope of the manifest", (code, without, needed) => {
    expect(refused("menu", code, without)).toContain("Specified permissions are not sufficient to call");
    expect(refused("menu", code, [...without, needed])).toBeNull();
  });

  test("files that cannot be opened say why", () => {
    const world = worldOf({
      files: {
        ...files,
        excel: { content: null, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        closed: { ...files.other, access: "none" },
        seen: { ...files.other, access: "view" },
        trash: { ...files.other, trashed: true },
      },
    });
    const open = (id: string, then = "") => run(`SpreadsheetApp.openById('${id}')${then}`, world).error;
    expect(open("nothing")).toContain("Unexpected error while getting the method or property openById");
    expect(open("closed")).toContain("You do not have permission to access the requested document");
    expect(open("excel")).toContain("Service Spreadsheets failed while accessing document with id excel.");
    expect(open("seen", ".getSheets()[0].getRange('A1').getValue()")).toBeNull();
    expect(open("seen", ".getSheets()[0].getRange('A1').setValue(1)")).toContain("permission");
    expect(open("trash")).toBeNull();
    expect(
      run(
        "const b = SpreadsheetApp.openById('other'); const s = b.getSheets()[0]; s.getRange('A1').getValue();",
        world,
        {
          faults: [
            { call: "Range.getValue", meanwhile: (w) => void Object.assign(w.files.get("other")!, { deleted: true }) },
          ],
        },
      ).error,
    ).toContain("is missing");
  });

  test("protected sheets and ranges refuse, except where the user may edit", () => {
    const world = worldWith([{ ...MIXED, isProtected: true }, sheetWith("自由", [])]);
    const write = (sheet: string, at: string) =>
      run(`SpreadsheetApp.getActiveSpreadsheet().getSheetByName("${sheet}").getRange("${at}").setNote("x")`, world)
        .error;
    expect(write("施策", "A1")).toContain("You are trying to edit a protected cell or object.");
    sheetOf(world, "施策").protections[0]!.exceptions.push({ top: 4, left: 0, bottom: 9, right: 3 });
    expect(write("施策", "A5:B6")).toBeNull();
    expect(write("施策", "A4:B6")).toContain("protected");
    sheetOf(world, "自由").protections.push({
      id: 9,
      kind: "RANGE",
      area: { top: 1, left: 1, bottom: 2, right: 2 },
      exceptions: [],
      description: "",
      warningOnly: false,
      userMayEdit: false,
    });
    expect(write("自由", "A1")).toBeNull();
    expect(write("自由", "A1:B2")).toContain("protected");
    expect(
      plain(
        run(
          `const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("自由");
        return [s.getRange("C3").canEdit(), s.getRange("D4").canEdit(), s.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => [p.getRange().getA1Notation(), p.canEdit()])]`,
          world,
        ).value,
      ),
    ).toEqual([false, true, [["B2:C3", false]]]);
    fileOf(world, "book").access = "owner";
    expect(write("施策", "A1")).toBeNull();
  });
});
