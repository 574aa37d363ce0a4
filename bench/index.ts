/** Every measurement by the name that `npm run bench NAME` takes. Printed for people to compare, never asserted. */
import { annotate } from "./annotate";
import { batch } from "./batch";
import { core } from "./core";
import { excel } from "./excel";
import { excelPane } from "./excel-pane";
import { growth } from "./growth";
import { offlinePage } from "./offline-page";
import { wholeCheck } from "./whole-check";

export const BENCHES: Readonly<Record<string, (cli: string, folder: string) => Promise<void>>> = {
  "whole-check": wholeCheck,
  growth,
  batch,
  core,
  annotate,
  "offline-page": offlinePage,
  excel,
  "excel-pane": excelPane,
};
