import type { LocalText } from "../locale";
import { number } from "./number";
import { rate } from "./rate";
import { rating } from "./rating";
import type { FunctionInput, FunctionResult } from "./types";
import { verdict } from "./verdict";
import { year } from "./year";

/** One argument as the hosts show it while a formula is typed. */
export interface ParameterDeclaration {
  /** As code and help name it in English, and as the Japanese help names it. */
  readonly name: LocalText;
  readonly description: LocalText;
  readonly isOptional: boolean;
}

/** One custom function: Excel's TENKEN.RATE and Google's TENKEN_RATE are made from the same row. */
export interface FunctionDeclaration {
  readonly id: "RATE" | "VERDICT" | "RATING" | "NUMBER" | "YEAR";
  readonly description: LocalText;
  readonly parameters: readonly ParameterDeclaration[];
  readonly call: (...inputs: readonly FunctionInput[]) => FunctionResult;
}

const PLAN: ParameterDeclaration = {
  name: { ja: "計画", en: "plan" },
  description: { ja: "計画・目標値のセルか範囲", en: "Plan or target: a cell or a range" },
  isOptional: false,
};
const ACTUAL: ParameterDeclaration = {
  name: { ja: "実績", en: "actual" },
  description: { ja: "実績値のセルか範囲", en: "Actual: a cell or a range" },
  isOptional: false,
};
const DIRECTION: ParameterDeclaration = {
  name: { ja: "方向", en: "direction" },
  description: {
    ja: "「増加」「減少」「維持」のどれか。省くと「以上」「以下」などの書き方から判断し、手掛かりがなければ増加型とします",
    en: '"higher", "lower" or "keep". Left out: taken from words such as 以上 and 以下, else higher',
  },
  isOptional: true,
};
const BASELINE: ParameterDeclaration = {
  name: { ja: "基準値", en: "baseline" },
  description: {
    ja: "計画策定時の値。計画が「15％減」「維持」のように基準値からの変化で書かれているときに使います",
    en: "Where the indicator started; for plans written as a change against it",
  },
  isOptional: true,
};
const SCALE: ParameterDeclaration = {
  name: { ja: "判定基準", en: "scale" },
  description: {
    ja: "「行革4段階」「独法S～D」「茨城型」「達成・未達成」など。省くと「行革4段階」です",
    en: 'Rating scale by name or id ("gyokaku-4", "dokuho-sd", "ibaraki" …). Left out: gyokaku-4',
  },
  isOptional: true,
};
const TEXT: ParameterDeclaration = {
  name: { ja: "文字", en: "text" },
  description: { ja: "読み取るセルか範囲", en: "What to read: a cell or a range" },
  isOptional: false,
};

/** All custom functions, in the order in which help lists them. */
export const FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "RATE",
    description: {
      ja: "計画と実績から達成率を求めます（0.939は93.9%。セルの表示形式を％にしてください）",
      en: "Achievement rate of a plan and an actual (0.939 is 93.9 %; format the cell as a percentage)",
    },
    parameters: [PLAN, ACTUAL, DIRECTION, BASELINE],
    call: rate,
  },
  {
    id: "VERDICT",
    description: {
      ja: "計画と実績から「達成」「未達」「未測定」「判定不能」を判定します",
      en: "Whether a plan is met: 達成 (met), 未達 (missed), 未測定 (not measured) or 判定不能 (cannot be judged)",
    },
    parameters: [PLAN, ACTUAL, DIRECTION],
    call: verdict,
  },
  {
    id: "RATING",
    description: {
      ja: "計画と実績から判定（A・B・Cなど）を求めます",
      en: "Rating of a plan and an actual by a rating scale (A, B, C …)",
    },
    parameters: [PLAN, ACTUAL, SCALE, DIRECTION],
    call: rating,
  },
  {
    id: "NUMBER",
    description: {
      ja: "「50億8千9百万円」「▲18.9%」「約600」のような書き方から数値を読み取ります",
      en: "Reads the figure in a text such as 50億8千9百万円, ▲18.9% or 約600",
    },
    parameters: [TEXT],
    call: number,
  },
  {
    id: "YEAR",
    description: {
      ja: "「令和2年度」「R2」「H31.4」や日付から、年度（西暦）を読み取ります",
      en: "Reads the fiscal year (as a western year) in 令和2年度, R2, H31.4 or a date",
    },
    parameters: [TEXT],
    call: year,
  },
];
