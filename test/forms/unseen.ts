import type { Layout } from "./layout";
import { UNSEEN_LISTS } from "./unseen-lists";
import { UNSEEN_NEGATIVES } from "./unseen-negatives";
import { UNSEEN_SHEETS } from "./unseen-sheets";
import { UNSEEN_WIDE } from "./unseen-wide";

export const UNSEEN: readonly Layout[] = [...UNSEEN_SHEETS, ...UNSEEN_LISTS, ...UNSEEN_WIDE, ...UNSEEN_NEGATIVES];
