import type { Layout } from "./layout";
import { UNSEEN_BLOCKS } from "./unseen-blocks";
import { UNSEEN_COMPOUND } from "./unseen-compound";
import { UNSEEN_FRESH_LISTS } from "./unseen-fresh-lists";
import { UNSEEN_FRESH_PERIODS } from "./unseen-fresh-periods";
import { UNSEEN_LISTS } from "./unseen-lists";
import { UNSEEN_MIXED } from "./unseen-mixed";
import { UNSEEN_NAMES } from "./unseen-names";
import { UNSEEN_NAMES_LISTS } from "./unseen-names-lists";
import { UNSEEN_NAMES_PLANS } from "./unseen-names-plans";
import { UNSEEN_NEGATIVES } from "./unseen-negatives";
import { UNSEEN_OTHERS } from "./unseen-others";
import { UNSEEN_OTHERS_FIGURES } from "./unseen-others-figures";
import { UNSEEN_POINTS } from "./unseen-points";
import { UNSEEN_SHEETS } from "./unseen-sheets";
import { UNSEEN_SPANS } from "./unseen-spans";
import { UNSEEN_STEPS } from "./unseen-steps";
import { UNSEEN_STRANGERS } from "./unseen-strangers";
import { UNSEEN_WIDE } from "./unseen-wide";

/** Layouts that the families were not written for. */
export const UNSEEN: readonly Layout[] = [
  ...UNSEEN_SHEETS,
  ...UNSEEN_BLOCKS,
  ...UNSEEN_LISTS,
  ...UNSEEN_WIDE,
  ...UNSEEN_STEPS,
  ...UNSEEN_POINTS,
  ...UNSEEN_OTHERS_FIGURES,
  ...UNSEEN_NAMES,
  ...UNSEEN_NAMES_PLANS,
  ...UNSEEN_NAMES_LISTS,
  ...UNSEEN_STRANGERS,
  ...UNSEEN_NEGATIVES,
  ...UNSEEN_OTHERS,
  ...UNSEEN_COMPOUND,
  ...UNSEEN_SPANS,
  ...UNSEEN_MIXED,
  ...UNSEEN_FRESH_LISTS,
  ...UNSEEN_FRESH_PERIODS,
];
