import type { Direction, DirectionSource, RateMethod, RateObstacle, Verdict, VerdictReason } from "../evaluate/types";
import type { LocalText } from "../locale";
import type { Severity } from "../rules/define-rule";

/** The words every shell shows for the terms of the model: one table a term. */

export const SEVERITY_WORDS: Readonly<Record<Severity, LocalText>> = {
  error: { ja: "要修正", en: "Error" },
  warning: { ja: "確認", en: "Check" },
  info: { ja: "参考", en: "Note" },
};

/** A sign beside the word, so that colour is never the only signal. */
export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: "×", warning: "！", info: "・" };

export const VERDICT_WORDS: Readonly<Record<Verdict, LocalText>> = {
  met: { ja: "達成", en: "Met" },
  missed: { ja: "未達", en: "Missed" },
  "not-measured": { ja: "未測定", en: "Not measured" },
  "not-due": { ja: "期限前", en: "Not due" },
  unjudgeable: { ja: "判定不能", en: "Cannot be judged" },
};

export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  met: "○",
  missed: "×",
  "not-measured": "－",
  "not-due": "…",
  unjudgeable: "？",
};

export const VERDICT_REASON_WORDS: Readonly<Record<VerdictReason, LocalText>> = {
  "actual-blank": { ja: "実績が空欄", en: "The actual is blank" },
  "actual-absent": { ja: "実績がない（「―」「集計中」など）", en: "There is no actual (dash, pending)" },
  "plan-blank": { ja: "計画が空欄", en: "The plan is blank" },
  "plan-absent": { ja: "計画がない（「―」「未設定」など）", en: "There is no plan (dash, unset)" },
  "plan-unreadable": { ja: "計画を数値として読めない", en: "The plan cannot be read as a figure" },
  "actual-unreadable": { ja: "実績を数値として読めない", en: "The actual cannot be read as a figure" },
  "scale-doubtful": {
    ja: "値の桁か単位に疑いがあり、確かめるまで判定しない",
    en: "The size of a figure is in doubt; not judged until it is checked",
  },
  "labels-differ": { ja: "計画と実績の内訳が合わない", en: "Plan and actual have different components" },
  "units-differ": { ja: "計画と実績の単位が合わない", en: "Plan and actual have different units" },
  "no-reference": { ja: "比べる前年度や基準値がない", en: "No previous year or baseline to compare with" },
  "direction-unknown": { ja: "目標ではなく、見通しの量と読める", en: "Read as a forecast, not as a goal" },
  "about-plan": {
    ja: "概数の計画に近く、達成とみるかは担当の判断による",
    en: "About what the approximate plan says; people decide whether it is met",
  },
  "words-only": { ja: "言葉どうしで比べられない", en: "Words that cannot be compared" },
};

export const DIRECTION_WORDS: Readonly<Record<Direction, LocalText>> = {
  higher: { ja: "増加型（多いほど良い）", en: "Higher is better" },
  lower: { ja: "減少型（少ないほど良い）", en: "Lower is better" },
  keep: { ja: "維持・範囲型", en: "Keep within" },
  unknown: { ja: "不明", en: "Unknown" },
};

export const DIRECTION_SOURCE_WORDS: Readonly<Record<DirectionSource, LocalText>> = {
  settings: { ja: "設定", en: "Settings" },
  bound: { ja: "計画の「以上・以下」", en: "Bound on the plan" },
  words: { ja: "設定理由・目標の言葉", en: "Words of reason or goal" },
  unit: { ja: "単位", en: "Unit" },
  name: { ja: "指標名の言葉", en: "Words of the name" },
  rate: { ja: "記入された達成率", en: "Rate as written" },
  trend: { ja: "基準値と計画の動き", en: "Baseline to plan" },
  assumed: { ja: "手掛かりなし（増加型とみなす）", en: "No evidence (taken as higher)" },
};

export const RATE_METHOD_WORDS: Readonly<Record<RateMethod, LocalText>> = {
  "actual/plan": { ja: "実績÷計画", en: "actual / plan" },
  "plan/actual": { ja: "計画÷実績", en: "plan / actual" },
  "2-actual/plan": { ja: "2－実績÷計画", en: "2 - actual / plan" },
  "baseline-progress": { ja: "（実績－基準）÷（計画－基準）", en: "(actual - baseline) / (plan - baseline)" },
  "expected-by-year": { ja: "実績÷その年度の期待値", en: "actual / expected value of the year" },
  "elapsed-share": { ja: "実績÷（計画×経過年の割合）", en: "actual / (plan x elapsed share)" },
};

export const RATE_OBSTACLE_WORDS: Readonly<Record<RateObstacle, LocalText>> = {
  "no-plan": { ja: "計画がない", en: "no plan" },
  "no-actual": { ja: "実績がない", en: "no actual" },
  "not-numbers": { ja: "数値でない", en: "not numbers" },
  "scale-doubtful": { ja: "値の桁か単位に疑い", en: "size of a figure in doubt" },
  "plan-zero": { ja: "計画が0", en: "plan is 0" },
  "actual-zero": { ja: "実績が0", en: "actual is 0" },
  negative: { ja: "負の値を含む", en: "negative value" },
  "no-baseline": { ja: "基準値がない", en: "no baseline" },
  "plan-equals-baseline": { ja: "計画が基準値と同じ", en: "plan equals baseline" },
  "several-values": { ja: "比べる値が一つに決まらない", en: "several values" },
  "not-due": { ja: "期限前", en: "not due" },
};
