/** The test bed for the Excel shell: Microsoft's office.js over a workbook in memory. See README.md. */
export { type Backend, type BackendOptions, createBackend, NEWEST } from "./backend";
export { modelOf, modelOfFile, sheetOfRows } from "./from-workbook";
export * from "./model";
export { type OpenExcel, type OpenOptions, openExcel } from "./open";
export { loadOfficeRuntime, type OfficeRuntime } from "./runtime";
export { changesBetween, type Snapshot, snapshot } from "./snapshot";
