import { DEFAULT_EVALUATE_OPTIONS, findScale, SCALES } from "../evaluate";
import type { RatingScale } from "../evaluate/scales/types";
import type { LocalText } from "../locale";
import { VERDICT_REASON_WORDS } from "../report/wording";
import { quote } from "../rules/wording";
import { judgeArguments } from "./arguments";
import { isBlank, isUnsure, textOf } from "./cell-reading";
import { problem } from "./messages";
import type { FunctionInput, FunctionProblem, FunctionResult } from "./types";

/** RATING: the level that the scale (行革4段階 unless another is named) gives for the pair. */
export function rating(
  plan: FunctionInput,
  actual: FunctionInput,
  scale?: FunctionInput,
  direction?: FunctionInput,
): FunctionResult {
  const chosen = scaleOf(scale);
  if (chosen.problem) return { problem: chosen.problem };
  const outcome = judgeArguments({ plan, actual, direction, scale: chosen.scale });
  if (outcome.kind === "blank") return { value: "" };
  if (outcome.kind === "problem") return { problem: outcome.problem };
  const { rating: level, judgement } = outcome.judged;
  if (level !== null) return { value: level };
  const isJudged = judgement.verdict === "met" || judgement.verdict === "missed";
  if (isJudged) return tooLittle(chosen.scale);
  const why = judgement.reason === null ? NOT_COMPARED : VERDICT_REASON_WORDS[judgement.reason];
  return problem("na", `判定できません（${why.ja}）。計画と実績を確認してください。`, `No rating: ${why.en}.`);
}

const NOT_COMPARED: LocalText = { ja: "計画と実績を比べられない", en: "plan and actual cannot be compared" };

function scaleOf(
  input: FunctionInput,
):
  | { readonly scale: RatingScale; readonly problem?: undefined }
  | { readonly scale?: undefined; readonly problem: FunctionProblem } {
  if (isBlank(input) || isUnsure(input)) return { scale: DEFAULT_EVALUATE_OPTIONS.scale };
  const written = textOf(input);
  const scale = findScale(written);
  if (scale) return { scale };
  const ja = SCALES.map(({ name }) => `「${name.ja}」`).join("");
  const en = SCALES.map(({ id }) => `"${id}"`).join(", ");
  return problem(
    "value",
    `判定基準${quote(written, "ja")}はありません。使えるのは${ja}です。`,
    `There is no rating scale ${quote(written, "en")}. There are: ${en}.`,
  );
}

function tooLittle({ name }: RatingScale): FunctionResult {
  return problem(
    "na",
    `「${name.ja}」は基準値や年度も使うため、計画と実績だけでは判定できません。作業ウィンドウの点検を使ってください。`,
    `"${name.en}" also needs a baseline or years; plan and actual alone give no rating. Use the check in the side pane.`,
  );
}
