/** The 24 sheets in the order of the document. */
import { checkSeed } from "../schema";
import s11 from "./1-1.json";
import s12 from "./1-2.json";
import s13 from "./1-3.json";
import s14 from "./1-4.json";
import s15 from "./1-5.json";
import s16 from "./1-6.json";
import s21 from "./2-1.json";
import s22 from "./2-2.json";
import s23 from "./2-3.json";
import s31 from "./3-1.json";
import s32 from "./3-2.json";
import s33 from "./3-3.json";
import s41 from "./4-1.json";
import s42 from "./4-2.json";
import s43 from "./4-3.json";
import s51 from "./5-1.json";
import s52 from "./5-2.json";
import s53 from "./5-3.json";
import s54 from "./5-4.json";
import s61 from "./6-1.json";
import s62 from "./6-2.json";
import s63 from "./6-3.json";
import s64 from "./6-4.json";
import s65 from "./6-5.json";
import { type PolicySheet, policySheetSchema } from "./schema";

const PAGES: readonly unknown[] = [
  s11,
  s12,
  s13,
  s14,
  s15,
  s16,
  s21,
  s22,
  s23,
  s31,
  s32,
  s33,
  s41,
  s42,
  s43,
  s51,
  s52,
  s53,
  s54,
  s61,
  s62,
  s63,
  s64,
  s65,
];

/** Checked on every call, so that a builder never draws a sheet whose data have a hole. */
export function komoroR2Sheets(): PolicySheet[] {
  return PAGES.map((page, index) => checkSeed(policySheetSchema, `komoro-r2, sheet ${index + 1}`, page));
}
