import { VERDICT_WORDS } from "../report/wording";
import { judgeArguments } from "./arguments";
import type { FunctionInput, FunctionResult } from "./types";

/**
 * VERDICT: 達成, 未達, 未測定 (no actual yet) or 判定不能 (no plan, or nothing that can be compared). Always these words:
 * they are counted with COUNTIF. Only a cell that cannot be read is an error.
 */
export function verdict(plan: FunctionInput, actual: FunctionInput, direction?: FunctionInput): FunctionResult {
  const outcome = judgeArguments({ plan, actual, direction });
  if (outcome.kind === "blank") return { value: "" };
  if (outcome.kind === "problem") return { problem: outcome.problem };
  return { value: VERDICT_WORDS[outcome.judged.judgement.verdict].ja };
}
