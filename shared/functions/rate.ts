import { DEFAULT_EVALUATE_OPTIONS } from "../evaluate";
import { roundShare } from "../evaluate/rounding";
import { judgeArguments } from "./arguments";
import { OBSTACLES, problem, REASONS } from "./messages";
import type { FunctionInput, FunctionResult } from "./types";

/**
 * RATE: the achievement rate as a share, 0.939 for 93.9 %, rounded as the settings' default says (half up to 0.1 %).
 * `baseline` serves plans that are written as a change against it (「15％減」, 「維持」) and as evidence of the direction;
 * the rate stays actual / plan (plan / actual where lower is better), as everywhere in the checker.
 */
export function rate(
  plan: FunctionInput,
  actual: FunctionInput,
  direction?: FunctionInput,
  baseline?: FunctionInput,
): FunctionResult {
  const outcome = judgeArguments({ plan, actual, direction, baseline });
  if (outcome.kind === "blank") return { value: "" };
  if (outcome.kind === "problem") return { problem: outcome.problem };
  const { judgement, rate: found } = outcome.judged;
  if (found.kind === "rate") return { value: roundShare(found.value, DEFAULT_EVALUATE_OPTIONS.rounding) };
  const reason = judgement.reason && REASONS[judgement.reason];
  if (reason) return problem("na", ...reason);
  return problem(...OBSTACLES[found.obstacle]);
}
