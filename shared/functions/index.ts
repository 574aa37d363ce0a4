/** The door of this folder: the custom functions of both spreadsheet hosts, without a host. */
export { FUNCTIONS, type FunctionDeclaration, type ParameterDeclaration } from "./declarations";
export { mapArrays } from "./map-arrays";
export { number } from "./number";
export { rate } from "./rate";
export { rating } from "./rating";
export type {
  DateInput,
  FunctionArgument,
  FunctionInput,
  FunctionProblem,
  FunctionResult,
  ProblemKind,
  RangeResult,
  UnsureInput,
} from "./types";
export { verdict } from "./verdict";
export { year } from "./year";
