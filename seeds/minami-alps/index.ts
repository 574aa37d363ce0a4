/** 第3次南アルプス市行政改革実施計画取組み結果: 38 actions, one sheet a 基本方針. */
import { checkSeed } from "../schema";
import { FONTS } from "../style";
import { buildWorkbook, type SeedSheet } from "../workbook";
import { actionSheet } from "./action-sheet";
import policy1 from "./policy-1.json";
import policy2 from "./policy-2.json";
import policy3 from "./policy-3.json";
import policy4 from "./policy-4.json";
import { documentSchema } from "./schema";

export const MINAMI_ALPS_TITLE = "第3次南アルプス市行政改革実施計画取組み結果";

export const minamiAlps = checkSeed(documentSchema, "minami-alps", {
  source: { municipality: "南アルプス市", document: MINAMI_ALPS_TITLE, pages: "基本方針 1 から 4" },
  title: MINAMI_ALPS_TITLE,
  imprint: "令和3年11月 南アルプス市",
  policies: [policy1, policy2, policy3, policy4],
});

/** The sheets in the order of the document. */
export function minamiAlpsSheets(): SeedSheet[] {
  return minamiAlps.policies.map((policy, index) =>
    actionSheet(policy, `基本方針${index + 1}`, minamiAlps.title, minamiAlps.imprint),
  );
}

/** The sample workbook. */
export function buildMinamiAlps(): Uint8Array {
  return buildWorkbook(minamiAlpsSheets(), { title: MINAMI_ALPS_TITLE, font: FONTS.msGothic, size: 9 });
}
