import {
  type FunctionArgument,
  type FunctionDeclaration,
  type FunctionInput,
  type FunctionProblem,
  type FunctionResult,
  mapArrays,
  type ProblemKind,
} from "../../shared/functions";
import type { Locale } from "../../shared/locale";
import { blanksAreNull } from "./blanks";

/** A cell of the answer as Excel takes it: a value, or an error with its sentence. */
export type Answer = string | number | CustomFunctions.Error;

/**
 * Answers one call. All parameters are declared as ranges, so that each arrives as rows of cells; Excel appends an
 * object of its own (Invocation) behind the parameters, which is left alone
 * (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options#invocation-parameter).
 */
export function answer(
  { call, parameters }: FunctionDeclaration,
  given: readonly unknown[],
  locale: Locale,
): Answer[][] {
  const isSure = blanksAreNull(given);
  const { rows, problem } = mapArrays(
    call,
    given.slice(0, parameters.length).map((argument) => argumentOf(argument, isSure)),
  );
  // Thrown, it is the whole formula's error (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors).
  if (problem) throw errorOf(problem, locale);
  return rows.map((row) => row.map((result) => shown(result, locale)));
}

function argumentOf(given: unknown, isSure: boolean): FunctionArgument {
  if (!Array.isArray(given)) return inputOf(given, isSure);
  return given.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell) => inputOf(cell, isSure)));
}

/** A cell with an error arrives as an object with its code (`allowErrorForDataTypeAny`); it is read as its text. */
function inputOf(given: unknown, isSure: boolean): FunctionInput {
  if (given === 0 && !isSure) return { kind: "zero-or-blank" };
  if (typeof given !== "object" || given === null) return given as FunctionInput;
  const { code, basicValue } = given as { readonly code?: unknown; readonly basicValue?: unknown };
  if (typeof code === "string") return code;
  return typeof basicValue === "object" ? null : (basicValue as FunctionInput);
}

/** Inside an answer of many cells an error is a value (same page, on dynamic arrays). */
function shown(result: FunctionResult, locale: Locale): Answer {
  return result.problem ? errorOf(result.problem, locale) : result.value;
}

/** Excel shows the sentence of `notAvailable` and `invalidValue`; the other codes carry none. */
function errorOf({ kind, message }: FunctionProblem, locale: Locale): CustomFunctions.Error {
  return new CustomFunctions.Error(CODES[kind](), message[locale]);
}

/** Asked for late: the runtime defines its codes before the first call, not before this file is read. */
const CODES: Readonly<Record<ProblemKind, () => CustomFunctions.ErrorCode>> = {
  value: () => CustomFunctions.ErrorCode.invalidValue,
  na: () => CustomFunctions.ErrorCode.notAvailable,
  div0: () => CustomFunctions.ErrorCode.divisionByZero,
  num: () => CustomFunctions.ErrorCode.invalidNumber,
};
