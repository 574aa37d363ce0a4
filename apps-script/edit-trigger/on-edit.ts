import type { Area } from "../../shared/sheet";
import { chosenSettings } from "../settings-in-force";
import { openSpreadsheet } from "../spreadsheet";
import {
  documentProperties,
  type EditStamps,
  editStamps,
  isLive,
  sizeOf,
  storedKnowledge,
  storeKnowledge,
} from "../stored";
import { judgeEdited } from "./judge";
import { changedArea, concerns, readKnowledge, writeKnowledge } from "./knowledge";

/**
 * A simple trigger may run 30 seconds, modify its own file, and use no service that asks for permission
 * (https://developers.google.com/apps-script/guides/triggers#restrictions); properties, cache and lock ask for none.
 */
const LOCK_MS = 8000;
/** No further pass is begun after this. */
const LATEST_PASS_MS = 12000;
const MOST_PASSES = 3;

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;
type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Properties = GoogleAppsScript.Properties.Properties;

/**
 * Renews the marks of a sheet after an edit. Only where a check has put marks or would have: a sheet that nobody has
 * had checked never gets any. An edit elsewhere costs a few calls. Nothing is ever shown: who edits is not to be
 * interrupted, and a trigger that fails leaves the marks as they were.
 */
export function renewAfterEdit(event: EditEvent): void {
  const startedAt = Date.now();
  const sheet = event.range?.getSheet();
  if (!sheet) return;
  const id = sheet.getSheetId();
  const stamps = editStamps();
  // First of all: the sidebar hears of it, and a run that holds the lock sees that it has to look again.
  stamps.put(id, `${startedAt.toString(36)}${Math.random().toString(36).slice(2, 8)}`);
  const properties = documentProperties();
  const known = readKnowledge(storedKnowledge(id, properties));
  if (!known || !isLive(properties)) return;
  const edited = editedArea(event);
  if (!concerns(known.area, edited) && known.size === sizeOf(sheet)) return;

  // https://developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock()
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(LOCK_MS)) return;
  try {
    renewUntilQuiet({ event, sheet, id, stamps, properties, edited, startedAt });
    // Before the lock goes: what the next run reads must be there.
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}

interface Run {
  readonly event: EditEvent;
  readonly sheet: ServiceSheet;
  readonly id: number;
  readonly stamps: EditStamps;
  readonly properties: Properties;
  readonly edited: Area;
  readonly startedAt: number;
}

/** Several people, or several quick edits: one run takes them together. */
function renewUntilQuiet(run: Run): void {
  const { id, stamps } = run;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { edited, renewed } = stamps.get(id);
    if (edited !== null && edited === renewed) return;
    if (pass > 0 && Date.now() - run.startedAt > LATEST_PASS_MS) return;
    renew(run);
    // A cache forgets when it likes: then this pass was one for nothing at worst.
    if (edited === null) return;
    stamps.putRenewed(id, edited);
  }
}

function renew({ event, sheet, id, properties, edited }: Run): void {
  // Read only now: who held the lock before may have left another.
  const known = readKnowledge(storedKnowledge(id, properties));
  if (!known) return;
  const name = sheet.getName();
  const open = openSpreadsheet(event.source, known.locale);
  const judged = judgeEdited({ open, name, known, edited, chosen: chosenSettings(known.locale, properties) });
  if (!judged) return;
  const within = changedArea(known, judged.marks, judged.area);
  if (within !== null) open.mark({ sheets: [name], marks: judged.marks, withNotes: known.withNotes, within });
  const next = writeKnowledge({ ...judged.knowledge, size: sizeOf(sheet) });
  if (next !== writeKnowledge(known)) storeKnowledge(new Map([[id, next]]), properties);
}

/** Of a paste, all of it: one edit, one pass. */
function editedArea({ range }: EditEvent): Area {
  const top = range.getRow() - 1;
  const left = range.getColumn() - 1;
  return { top, left, bottom: range.getLastRow() - 1, right: range.getLastColumn() - 1 };
}
