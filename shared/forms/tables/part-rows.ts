import type { Indicator, Written } from "../../indicator";

/** 「うち市内」, 「（内数）外国人」, 「再掲：女性」: a part of the indicator above. */
const PART = /^[\s・‐－-]*[（(]?\s*(?:うち|内数|内訳|再掲|内[、：:）)])/;
/** 「（参考）全国平均」: for comparison only. */
const REFERENCE = /^[\s・※]*[（(【［]?\s*(?:参考|参考値|参考指標)\s*[)）】］:：]/;
/** Words that name nothing by themselves. */
const OTHERS_FIGURE = /(?:全国|国|県|都|道|府|圏域?|類似団体|近隣市?町?村?)(?:の)?(?:平均|値|実績|数値)?$/;

/** Names of parts with the name of the indicator they are part of in front, so that two 「うち市内」 differ. */
export function withNamesOfWholes(names: readonly (Written | null)[]): readonly (Written | null)[] {
  let whole: Written | null = null;
  return names.map((name) => {
    if (!name) return name;
    const isPart = PART.test(name.text) || (REFERENCE.test(name.text) && OTHERS_FIGURE.test(name.text.trim()));
    if (!isPart) {
      if (!REFERENCE.test(name.text)) whole = name;
      return name;
    }
    return whole ? { ...name, text: `${whole.text} ${name.text.trim()}` } : name;
  });
}

/** A part or a reference without any plan is only counted: nobody forgot to fill in its plan. */
export function withoutOpenPlans(indicator: Indicator, ownName: string): Indicator {
  if (!PART.test(ownName) && !REFERENCE.test(ownName)) return indicator;
  const isOpen = indicator.years.every(({ plan }) => plan === null || plan.text.trim() === "");
  if (!isOpen) return indicator;
  return { ...indicator, years: indicator.years.map((record) => ({ ...record, plan: null })) };
}

/** 単年度 and 累計 under one name, 「うち市内」 under the whole: a unit that is not written again is that of the row above. */
export function isContinued(above: Written | null, name: Written | null): boolean {
  if (!above || !name) return false;
  return PART.test(name.text) || (above.row === name.row && above.column === name.column);
}
