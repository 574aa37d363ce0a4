import type { Run } from "./run";

const SHEETS = "https://www.googleapis.com/auth/spreadsheets";
const CURRENT = "https://www.googleapis.com/auth/spreadsheets.currentonly";
const UI = "https://www.googleapis.com/auth/script.container.ui";
const TRIGGERS = "https://www.googleapis.com/auth/script.scriptapp";
const DRIVE = "https://www.googleapis.com/auth/drive";
const DRIVE_READ = "https://www.googleapis.com/auth/drive.readonly";
const EMAIL = "https://www.googleapis.com/auth/userinfo.email";

/**
 * Scopes of which one is needed, as the reference pages say under "Authorization":
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app ... /base/ui ... /script/script-app
 * ... /drive/drive-app. First row that fits.
 */
const SCOPES: readonly (readonly [pattern: RegExp, scopes: readonly string[]])[] = [
  [/^SpreadsheetApp\.(openById|openByUrl|open|create)$/, [SHEETS]],
  [/^Ui\.show(Sidebar|ModalDialog|ModelessDialog)$/, [UI]],
  [/^Ui\.(alert|prompt)$/, []],
  [/^(Ui|Menu|PromptResponse)\./, []],
  [/^SpreadsheetApp\.(getUi|new[A-Za-z]+|flush)$/, []],
  [/^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Protection|NamedRange|DeveloperMetadata)\./, [CURRENT, SHEETS]],
  [
    /^(ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)|ClockTriggerBuilder\.create|SpreadsheetTriggerBuilder\.create)$/,
    [TRIGGERS],
  ],
  [/^(DriveApp\.create|Folder\.create|File\.(set|makeCopy|moveTo))/, [DRIVE]],
  [/^(DriveApp|Folder|File|FileIterator|FolderIterator)\./, [DRIVE_READ, DRIVE]],
  [/^Drive\./, [DRIVE_READ, DRIVE, "https://www.googleapis.com/auth/drive.metadata.readonly"]],
  [/^Sheets\./, [SHEETS, "https://www.googleapis.com/auth/spreadsheets.readonly", DRIVE_READ, DRIVE]],
];

/** Simple triggers: https://developers.google.com/apps-script/guides/triggers#restrictions */
const NOT_IN_SIMPLE_TRIGGER: readonly RegExp[] = [
  /^SpreadsheetApp\.(openById|openByUrl|open|create)$/,
  /^Ui\.show(Sidebar|ModalDialog|ModelessDialog)$/,
  // No page says that these are refused; nobody who edits is to be stopped by a dialog.
  /^Ui\.(alert|prompt)$/,
  /^(ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)|ClockTriggerBuilder\.create)/,
  /^(DriveApp|Drive|Sheets|UrlFetchApp)\./,
];

/** Custom functions: https://developers.google.com/apps-script/guides/sheets/functions#using_services */
const IN_CUSTOM_FUNCTION: readonly RegExp[] = [
  /^SpreadsheetApp\.(getActive|getActiveSpreadsheet|getActiveSheet|getActiveRange|getCurrentCell|new[A-Za-z]+)$/,
  /^(Spreadsheet|Sheet|Range|RangeList|NamedRange)\.(get|is|offset)/,
  /^(CacheService|Cache|LockService|Lock|Utilities|Logger|console)\./,
  /^PropertiesService\.getUserProperties$/,
  /^Properties\.get/,
  /^(HtmlService|HtmlOutput)\./,
];

/** Why this run may not make this call; null: it may. */
export function refusalOf(run: Run, name: string): string | null {
  const needed = SCOPES.find(([pattern]) => pattern.test(name))?.[1] ?? [];
  const refused = (): string =>
    `You do not have permission to call ${name}.${needed.length > 0 ? ` Required permissions: ${needed.join(" || ")}` : ""}`;
  if (run.kind === "custom-function") return IN_CUSTOM_FUNCTION.some((p) => p.test(name)) ? null : refused();
  if (run.kind === "simple-trigger" && NOT_IN_SIMPLE_TRIGGER.some((p) => p.test(name))) return refused();
  if (run.kind === "time-trigger" && name === "SpreadsheetApp.getUi") {
    return "Cannot call SpreadsheetApp.getUi() from this context.";
  }
  const { withheld } = run.world;
  const scopes = run.world.scopes?.filter((scope) => !withheld.includes(scope));
  if (scopes === undefined || needed.length === 0) return null;
  if (name.startsWith("Session.") && !scopes.includes(EMAIL)) return null;
  if (needed.some((scope) => scopes.includes(scope))) return null;
  return `Specified permissions are not sufficient to call ${name}. Required permissions: (${needed.join(" || ")})`;
}
