export {
  addFile,
  type FileRequest,
  spreadsheetFromFile,
  spreadsheetOf,
  type WorldRequest,
  worldOf,
} from "./build-world";
export { cutLiterals, templateLiterals } from "./cut-literals";
export { type Fault, SERVICE_FAULTS } from "./faults";
export { type Google, googleOf } from "./google";
export { type KillPoint, killPoints } from "./kill-points";
export { openScriptPage, type PageOptions, type ScriptPage } from "./open-page";
export { fileOf, sheetOf, type TypedCells, typeInto } from "./people";
export type { Run } from "./run";
export { type RunRequest, type RunResult, runGoogle } from "./run-google";
export { type ServerAnswer, type ServerCall, serverAnswer } from "./server-call";
export { type SheetSnapshot, type SpreadsheetSnapshot, snapshotOf, snapshotOfWorld } from "./snapshot";
export { cellAt, makeSheet, makeSpreadsheet, touchCell } from "./state";
export { type Access, type FileState, MIME, type World } from "./world";
