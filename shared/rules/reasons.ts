import { usesReasonWord } from "../evaluate/reason-words";
import type { EvaluatedIndicator, EvaluatedSheet } from "../evaluate/types";
import { fold } from "../fold";
import type { Written } from "../indicator";
import { remembering, rememberingEach } from "../remember";

const EVERY_SOME_YEARS = /隔年|([2-9二三四五]|10|十)[かヶケカヵ箇]?年(間)?(に1|に一|ごと|毎|おき)/;
const DISCONTINUED = /(指標|目標|項目|事業|調査|統計)[^。\n]{0,12}(廃止|終了|休止|取りやめ)/;
const DISCONTINUED_ALONE = /^[(（【]?.{0,12}(廃止|終了|休止)/;

/** 「…ため…減少した」, 「…が要因で…届かなかった」: a cause and what came of it; an aim (…ため…進める) ends in no past. */
const CAUSE_AND_OUTCOME =
  /(?:ため|により|によって|ことから|ことで|ので|影響|要因|原因|不足)[^。]*(?:減|少な|低下|低調|下回|下がっ|落ち|届か|達し|至らな|なかった|伸び悩|停滞|悪化|遅れ|増|超え|上昇)[^。]*(?:た|だ)(?:もの|こと)?(?:である|です|と考えられる|と思われる|とみられる)?$/;
/** 「減少したのは、…ためである」. */
const OUTCOME_AND_CAUSE =
  /(?:のは|理由は|要因は|原因は)[、,]?[^。]*(?:ため|から|こと|影響|不足)(?:による)?(?:もの)?(?:である|です|だ|と考えられる|と思われる|とみられる)?$/;

/** Remarks with words in them: not blank, not only a dash or 特になし. */
function statedRemarks(indicator: EvaluatedIndicator): readonly Written[] {
  return indicator.indicator.remarks.filter((remark) => {
    const text = fold(remark.text).replace(/\s/g, "");
    return text !== "" && !/^[-―ー─・.。]+$/.test(text) && !/^(特に)?(なし|無し|無)。?$/.test(text);
  });
}

/** The sheet's own 特記事項 serves all its indicators; a remark beside one indicator is that one's alone. */
function isOfSheet(remark: Written, sheet: EvaluatedSheet): boolean {
  return sheet.reading.regions.some((region) =>
    region.fields.some(
      (field) => field.key === "remarks" && field.value.row === remark.row && field.value.column === remark.column,
    ),
  );
}

/** The indicator's name without what stands in parentheses: what a remark would quote. */
function plainName(indicator: EvaluatedIndicator): string {
  return fold(indicator.indicator.name.text)
    .replace(/\([^)]*\)?/g, "")
    .replace(/\s/g, "");
}

/** So many characters in a row that a remark has in common with a name are a quotation of it. */
const QUOTED_LENGTH = 6;
/** Particles and endings are common to any two texts. */
const WRITTEN_SIGNS = /[一-鿿々ァ-ヺー0-9A-Za-z]/g;
/** 「学力調査等は中止」, 「いずれも」: more than what is named is meant. */
const AND_OTHERS = /等|など|ほか|他の|全て|すべて|いずれ|各種|各指標|両|同様|をはじめ/;

/** Whether a sentence names the indicator: whole, or a part of the name that is no accident. */
function namesIndicator(sentence: string, name: string): boolean {
  if (name === "") return false;
  if (sentence.includes(name)) return true;
  for (let at = 0; at + QUOTED_LENGTH <= name.length; at++) {
    const part = name.slice(at, at + QUOTED_LENGTH);
    if (sentence.includes(part) && (part.match(WRITTEN_SIGNS)?.length ?? 0) >= QUOTED_LENGTH - 2) return true;
  }
  return false;
}

/** Whether a sentence names any indicator of the sheet; each sentence is looked through once. */
const namesAny = rememberingEach((sheet: EvaluatedSheet) => {
  const names = [...new Set(sheet.indicators.map(plainName))];
  return remembering((sentence) => names.some((name) => namesIndicator(sentence, name)));
});

/** A sheet's remark sentence by sentence: one that names indicators explains those, one that names none explains all. */
function explains(remark: Written, indicator: EvaluatedIndicator, sheet: EvaluatedSheet): boolean {
  const sentences = fold(remark.text)
    .split(/[。\n]/)
    .map((sentence) => sentence.replace(/\s/g, ""));
  return sentences.some((sentence) => {
    if (namesIndicator(sentence, plainName(indicator))) return true;
    if (!usesReasonWord(sentence) && !CAUSE_AND_OUTCOME.test(sentence) && !OUTCOME_AND_CAUSE.test(sentence))
      return false;
    return AND_OTHERS.test(sentence) || !namesAny(sheet)(sentence);
  });
}

/**
 * Whether staff have said something that may explain a missing or missed figure: any remark beside the indicator,
 * or a sentence of the sheet's remarks that names the indicator, or gives a reason (a usual word, or a cause with what
 * came of it) and names no other indicator. What they say is not judged.
 */
export function hasReason(indicator: EvaluatedIndicator, sheet: EvaluatedSheet): boolean {
  return statedRemarks(indicator).some((remark) => !isOfSheet(remark, sheet) || explains(remark, indicator, sheet));
}

/** The indicator's own words say that it is measured only every second or third year. */
export function isMeasuredEverySomeYears(indicator: EvaluatedIndicator): boolean {
  const { name, formula, reason, goal, remarks } = indicator.indicator;
  return [name, formula, reason, ...goal, ...remarks].some((at) => at && EVERY_SOME_YEARS.test(fold(at.text)));
}

/** The name or a remark says that the indicator or its project has ended. */
export function isDiscontinued(indicator: EvaluatedIndicator): boolean {
  const name = fold(indicator.indicator.name.text);
  if (/\((廃止|終了|休止)[^)]*\)|^(【|\[)?(廃止|終了)/.test(name)) return true;
  return statedRemarks(indicator).some((remark) => {
    const text = fold(remark.text);
    return DISCONTINUED.test(text) || (text.length <= 20 && DISCONTINUED_ALONE.test(text));
  });
}
