export { addFile, spreadsheetFromFile, spreadsheetOf, worldOf } from "./build-world";
export { type Fault, SERVICE_FAULTS } from "./faults";
export type { Run } from "./run";
export { type RunRequest, type RunResult, runGoogle } from "./run-google";
export { cellAt, makeSheet, makeSpreadsheet, touchCell } from "./state";
export { type Access, type FileState, MIME, type World } from "./world";
