import type { FunctionDeclaration } from "../declarations";
import type { FunctionExample } from "./example";
import { NUMBER } from "./number";
import { RATE } from "./rate";
import { RATING } from "./rating";
import { VERDICT } from "./verdict";
import { YEAR } from "./year";

export type { FunctionExample } from "./example";

/** All examples, by function. */
export const FUNCTION_EXAMPLES: Readonly<Record<FunctionDeclaration["id"], readonly FunctionExample[]>> = {
  RATE,
  VERDICT,
  RATING,
  NUMBER,
  YEAR,
};
