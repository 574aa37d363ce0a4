import { fold } from "../fold";
import type { Indicator } from "../indicator";

/** Words with which staff explain why a figure is missing or strange (特記事項 and 備考 of the field's sheets). */
const REASON_WORDS: readonly string[] = [
  "コロナ",
  "感染症",
  "台風",
  "災害",
  "豪雨",
  "地震",
  "大雪",
  "中止",
  "延期",
  "休止",
  "休館",
  "未実施",
  "実施せず",
  "実施しな",
  "実施していな",
  "実施できな",
  "行わな",
  "行っていな",
  "調査なし",
  "調査年",
  "隔年",
  "未公表",
  "公表",
  "集計",
  "算出",
  "把握",
  "廃止",
  "終了",
  "見直し",
  "指標変更",
  "新規",
];

/** Words with which they explain why a figure is many times what it was; those of a fall explain no rise. */
const RISE =
  /増|伸び|上回|新規|新設|新た|開館|開設|開始|導入|拡大|拡充|回復|再開|解除|合併|統合|見直し|変更|累計|延べ|オンライン|集計|算出/;

/** Whether a text without blanks uses a word with which staff explain a missing or strange figure. */
export function usesReasonWord(text: string): boolean {
  return REASON_WORDS.some((word) => text.includes(word));
}

/** Whether any remark uses a word with which staff explain an unusually small figure. */
export function explainsSmaller(indicator: Indicator): boolean {
  return remarksOf(indicator).some(usesReasonWord);
}

/** Whether any remark uses a word with which staff explain an unusually large figure. */
export function explainsLarger(indicator: Indicator): boolean {
  return remarksOf(indicator).some((text) => RISE.test(text));
}

function remarksOf({ remarks }: Indicator): readonly string[] {
  return remarks.map(({ text }) => fold(text).replace(/\s/g, ""));
}
