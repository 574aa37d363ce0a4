import type { Order } from "../../browser/protocol";
import { answer } from "../../browser/worker/answer";
import { FILE_TASKS } from "../../browser/worker/file-tasks";
import type { WatchOrder } from "../protocol";
import { watch } from "./watch";

/** One script for all workers: they take orders one at a time, or watch files. */
self.onmessage = async ({ data }: MessageEvent<Order | WatchOrder>) => {
  if ("watch" in data) watch(data.watch, (news) => self.postMessage(news));
  else self.postMessage(await answer(FILE_TASKS, data));
};
