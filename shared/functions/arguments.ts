import type { JudgedPair, ReadText } from "../evaluate";
import { judgeReadTexts } from "../evaluate";
import type { RatingScale } from "../evaluate/scales/types";
import type { Direction } from "../evaluate/types";
import { quote } from "../rules/wording";
import { choices, DIRECTION_TABLE, readWord } from "../settings/words";
import { isBlank, isUnsure, readInput, textOf } from "./cell-reading";
import { type ArgumentName, problem, UNREADABLE, ZERO_OR_BLANK } from "./messages";
import { dateProblem, scaleProblem } from "./scale-problem";
import type { FunctionInput, FunctionProblem } from "./types";

/** Plan and actual with what goes beside them, as the functions are called. */
export interface PairArguments {
  readonly plan: FunctionInput;
  readonly actual: FunctionInput;
  readonly direction?: FunctionInput;
  readonly baseline?: FunctionInput;
  readonly scale?: RatingScale;
}

export type PairOutcome =
  | { readonly kind: "judged"; readonly judged: JudgedPair }
  /** Neither plan nor actual was filled in: the row is not in use yet. */
  | { readonly kind: "blank" }
  | { readonly kind: "problem"; readonly problem: FunctionProblem };

/** Reads and judges a pair; what cannot be read is told before anything is judged. */
export function judgeArguments(given: PairArguments): PairOutcome {
  if (isBlank(given.plan) && isBlank(given.actual)) return { kind: "blank" };
  if ([given.plan, given.actual, given.baseline].some(isUnsure)) return { kind: "problem", problem: ZERO_OR_BLANK };
  const direction = directionOf(given.direction);
  if (direction.problem) return { kind: "problem", problem: direction.problem };
  const plan = readInput(given.plan);
  const actual = readInput(given.actual);
  const baseline = isBlank(given.baseline) ? null : readInput(given.baseline);
  const judged = judgeReadTexts(plan, actual, {
    direction: direction.value,
    baseline: baseline && baseline.reading.kind !== "unreadable" ? baseline : null,
    scale: given.scale ?? null,
  });
  const isGraded = judged.judgement.reason === null && judged.judgement.verdict !== "unjudgeable";
  const trouble =
    // Letter grades (「B」以上 against A) are no figures, yet they are compared.
    (isGraded ? null : (unreadable("plan", plan) ?? unreadable("actual", actual))) ??
    (baseline && unreadable("baseline", baseline)) ??
    dateProblem("plan", given.plan, actual) ??
    dateProblem("actual", given.actual, plan) ??
    scaleProblem("plan", plan, "actual", actual) ??
    (baseline && scaleProblem("plan", plan, "baseline", baseline));
  return trouble ? { kind: "problem", problem: trouble } : { kind: "judged", judged };
}

/** null where the argument was left out: the evidence of the figures decides then. */
function directionOf(
  input: FunctionInput,
): { readonly value: Direction | null; readonly problem?: undefined } | { readonly problem: FunctionProblem } {
  if (isBlank(input) || isUnsure(input)) return { value: null };
  const written = textOf(input);
  const value = readWord(DIRECTION_TABLE, written);
  if (value !== null) return { value };
  return problem(
    "value",
    `方向${quote(written, "ja")}が分かりません。${choices(DIRECTION_TABLE, "ja")}のどれかを指定してください。`,
    `The direction ${quote(written, "en")} is unknown. Give one of ${choices(DIRECTION_TABLE, "en")}.`,
  );
}

/** The problem of an argument that cannot be read; null for all others. */
export function unreadable(argument: ArgumentName, { text, reading }: ReadText): FunctionProblem | null {
  if (reading.kind !== "unreadable") return null;
  const sentence = UNREADABLE[reading.reason];
  const data = { argument, written: text };
  return { kind: "value", message: { ja: sentence.ja(data), en: sentence.en(data) } };
}
