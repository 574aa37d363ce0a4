/** The batch over Google Drive: functions of menu and time trigger, and the same for the sidebar. */

export { BatchProblem } from "./contract";
export { continueBatch, resumeBatch, startBatch, stopBatch } from "./menu";
export { batch } from "./run";
