import type { Order, WatchOrder } from "../protocol";
import { answer } from "./answer";
import { watch } from "./watch";

/** One script for all workers: they take orders one at a time, or watch files. */
self.onmessage = async ({ data }: MessageEvent<Order | WatchOrder>) => {
  if ("watch" in data) watch(data.watch, (news) => self.postMessage(news));
  else self.postMessage(await answer(data));
};
