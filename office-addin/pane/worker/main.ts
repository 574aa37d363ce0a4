import type { Doers, Order } from "../../../browser/protocol";
import { answer } from "../../../browser/worker/answer";
import { FILE_TASKS } from "../../../browser/worker/file-tasks";
import type { PaneTasks } from "../protocol";
import { WORKBOOK_TASKS } from "./workbook-tasks";

const TASKS: Doers<PaneTasks> = { ...FILE_TASKS, ...WORKBOOK_TASKS };

/** One script for all workers of the pane; they take orders one at a time. */
self.onmessage = async ({ data }: MessageEvent<Order>) => {
  self.postMessage(await answer(TASKS, data));
};
