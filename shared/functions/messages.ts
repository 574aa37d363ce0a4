import type { RateObstacle, VerdictReason } from "../evaluate/types";
import type { LocalText } from "../locale";
import { type Message, message } from "../locale";
import type { UnreadableReason } from "../quantity/types";
import { quote } from "../rules/wording";
import type { FunctionProblem, ProblemKind } from "./types";

/** The arguments as the sentences name them. */
export const ARGUMENT_WORDS = {
  plan: { ja: "計画", en: "The plan" },
  actual: { ja: "実績", en: "The actual" },
  baseline: { ja: "基準値", en: "The baseline" },
  text: { ja: "セル", en: "The cell" },
} as const satisfies Record<string, LocalText>;

export type ArgumentName = keyof typeof ARGUMENT_WORDS;

interface Said {
  readonly argument: ArgumentName;
  readonly written: string;
}

/** Why a text cannot be read: what stands there and what to do. */
export const UNREADABLE: Readonly<Record<UnreadableReason, Message<Said>>> = {
  "cell-error": said("はエラー値です。元の数式を直してください。", "is an error value. Correct the formula there."),
  overflow: said(
    "は列の幅が足りない表示です。値を入れ直してください。",
    "is what a narrow column shows. Enter the value.",
  ),
  template: said(
    "は様式の書きかけのままです。値を入れてください。",
    "is what the form was handed out with. Fill in the value.",
  ),
  conditional: said(
    "は条件のある書き方で、1つの数値として読めません。数値で書いてください。",
    "is a rule with conditions, not one figure. Write a figure.",
  ),
  "host-date": said(
    "は日付になっています。「1-2」などが日付に変わっていないか確認してください。",
    'is a date. Check whether "1-2" or the like was turned into one.',
  ),
  "scale-doubtful": said(
    "は桁か単位に疑いがあります。元の資料で確かめてください。",
    "may be off by a power of ten. Check it against the source.",
  ),
  "not-a-quantity": said(
    "を数値として読めません。数値（単位は付いていてもかまいません）で書いてください。",
    "cannot be read as a figure. Write a number, with or without its unit.",
  ),
};

function said(ja: string, en: string): Message<Said> {
  return message<Said>({
    ja: (d) => `${ARGUMENT_WORDS[d.argument].ja}${quote(d.written, "ja")}${ja}`,
    en: (d) => `${ARGUMENT_WORDS[d.argument].en} ${quote(d.written, "en")} ${en}`,
  });
}

/** Why there is no rate, and what the cell shows then. */
export const OBSTACLES: Readonly<Record<RateObstacle, readonly [kind: ProblemKind, ja: string, en: string]>> = {
  "no-plan": [
    "na",
    "計画がないため、達成率を計算できません。計画の値を確認してください。",
    "There is no plan, so there is no rate. Check the plan.",
  ],
  "no-actual": [
    "na",
    "実績がないため、達成率を計算できません。実績が出てから入力してください。",
    "There is no actual yet, so there is no rate. Fill it in once it is known.",
  ],
  "not-numbers": [
    "na",
    "計画か実績が1つの数値ではない（言葉や範囲の）ため、達成率はありません。達成・未達はVERDICT関数で分かります。",
    "Plan or actual is no single figure (words, a range), so there is no rate. The VERDICT function says whether it is met.",
  ],
  "scale-doubtful": [
    "na",
    "計画か実績の桁か単位に疑いがあるため、達成率はありません。元の資料で確かめてください。",
    "Plan or actual may be off by a power of ten, so there is no rate. Check it against the source.",
  ],
  "plan-zero": [
    "div0",
    "計画が0のため、達成率を計算できません。達成・未達はVERDICT関数で分かります。",
    "The plan is 0, so there is no rate. The VERDICT function says whether it is met.",
  ],
  "actual-zero": [
    "div0",
    "減少型で実績が0のため、達成率（計画÷実績）を計算できません。達成・未達はVERDICT関数で分かります。",
    "The actual is 0 and lower is better, so plan / actual has no value. The VERDICT function says whether it is met.",
  ],
  negative: [
    "num",
    "負の値があるため、達成率を計算できません。達成・未達はVERDICT関数で分かります。",
    "A negative figure has no rate. The VERDICT function says whether the plan is met.",
  ],
  "no-baseline": [
    "na",
    "基準値がないため、達成率を計算できません。4番目の引数に基準値を指定してください。",
    "There is no baseline, so there is no rate. Give it as the fourth argument.",
  ],
  "plan-equals-baseline": [
    "na",
    "計画が基準値と同じため、達成率を計算できません。",
    "The plan equals the baseline, so there is no rate.",
  ],
  "several-values": [
    "na",
    "計画と実績で比べる値が1つに決まらないため、達成率を計算できません。内訳の書き方をそろえてください。",
    "Plan and actual do not pair up one to one, so there is no rate. Write their components alike.",
  ],
  "not-due": ["na", "期限前のため、達成率はありません。", "The year is not due, so there is no rate."],
};

/** Reasons that say more than "no rate". */
export const REASONS: Readonly<Partial<Record<VerdictReason, readonly [ja: string, en: string]>>> = {
  "units-differ": [
    "計画と実績の単位が合わないため、達成率を計算できません。同じ単位で書いてください。",
    "Plan and actual have different units, so there is no rate. Write them in one unit.",
  ],
  "no-reference": [
    "計画が前年度や基準値からの変化で書かれているため、基準値が必要です。4番目の引数に基準値を指定してください。",
    "The plan is a change against something, so a baseline is needed. Give it as the fourth argument.",
  ],
};

/** A problem from fixed sentences. */
export function problem(kind: ProblemKind, ja: string, en: string): { readonly problem: FunctionProblem } {
  return { problem: { kind, message: { ja, en } } };
}

/** Older Excel hands a blank cell over as 0 (https://github.com/OfficeDev/office-js/issues/4702). */
export const ZERO_OR_BLANK = problem(
  "na",
  'このExcelでは、関数が0と空欄を区別できません。D41&"" のように &"" を付けたセルを指定してください。',
  'In this Excel a function cannot tell 0 from a blank cell. Name the cell with &"" behind it: D41&"".',
).problem;
