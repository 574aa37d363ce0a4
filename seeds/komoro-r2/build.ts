/** The sample workbook of the 施策シート: one worksheet for each sheet of the document. */
import { FONTS } from "../style";
import { buildWorkbook, type SeedSheet } from "../workbook";
import { drawPolicySheet } from "./layout";
import { komoroR2Sheets } from "./sheets";

export const KOMORO_R2_TITLE = "小諸市 令和2年度 施策シート";

export function komoroR2SeedSheets(): SeedSheet[] {
  return komoroR2Sheets().map(drawPolicySheet);
}

export function buildKomoroR2(): Uint8Array {
  return buildWorkbook(komoroR2SeedSheets(), { title: KOMORO_R2_TITLE, font: FONTS.msPGothic, creator: "企画課" });
}
