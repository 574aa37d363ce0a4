import {
  FUNCTIONS,
  type FunctionArgument,
  type FunctionDeclaration,
  type FunctionInput,
  type FunctionResult,
  mapArrays,
} from "../shared/functions";

/** As the formula is typed: =TENKEN_RATE(D40, D41). */
const PREFIX = "TENKEN_";

/**
 * A cell as the service hands it to a custom function: a date is a Date, a blank cell "", a range a table
 * (https://developers.google.com/apps-script/guides/sheets/functions#arguments).
 */
type Given = string | number | boolean | Date | null | undefined;
type Shown = string | number;

/** Functions by the name in a formula; the bundle puts them at the top level of the script. */
export const CUSTOM_FUNCTIONS: Readonly<Record<string, (...given: readonly unknown[]) => Shown | Shown[][]>> =
  Object.fromEntries(FUNCTIONS.map((declaration) => [PREFIX + declaration.id, callable(declaration)]));

function callable({ call, parameters }: FunctionDeclaration) {
  return (...given: readonly unknown[]): Shown | Shown[][] => {
    // Arguments beyond those declared are a slip of the one who types; the service passes them on.
    const { rows, problem } = mapArrays(call, given.slice(0, parameters.length).map(argumentOf));
    if (problem) throw new Error(problem.message.ja);
    const results = rows.flat();
    const only = results.length === 1 ? results[0] : undefined;
    if (only) return only.problem ? refuse(only) : only.value;
    return rows.map((row) => row.map((result) => (result.problem ? result.problem.message.ja : result.value)));
  };
}

/** A cell alone shows #ERROR! with the sentence; a single cell of many cannot, the service has no value for it. */
function refuse(result: FunctionResult): never {
  throw new Error(result.problem?.message.ja ?? "");
}

function argumentOf(given: unknown): FunctionArgument {
  if (!Array.isArray(given)) return inputOf(given as Given);
  return given.map((row: unknown) => (Array.isArray(row) ? row.map(inputOf) : [inputOf(row as Given)]));
}

/** `instanceof` would not know a Date made outside the script's own realm. */
function inputOf(given: Given): FunctionInput {
  if (Object.prototype.toString.call(given) !== "[object Date]") return given as FunctionInput;
  const date = given as Date;
  return { kind: "date", year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/**
 * The declarations for the top level of the script, each with the comment from which the service makes the help that
 * is shown while a formula is typed (https://developers.google.com/apps-script/guides/sheets/functions#autocomplete).
 * `target`: the expression that holds CUSTOM_FUNCTIONS in the bundle.
 */
export function customFunctionStubs(target: string): string {
  return FUNCTIONS.map((declaration) => stub(declaration, target)).join("\n");
}

/** Names of parameters are shown as they stand in the code: plain letters, the Japanese word goes first in the help. */
function stub({ id, description, parameters }: FunctionDeclaration, target: string): string {
  const name = PREFIX + id;
  const names = parameters.map((parameter) => parameter.name.en);
  const lines = parameters.map(
    ({ name: words, description: help, isOptional }) =>
      ` * @param {${EXAMPLES[words.en] ?? "A1"}} ${isOptional ? `[${words.en}]` : words.en} ${words.ja}：${inComment(help.ja)}`,
  );
  return [
    "/**",
    ` * ${inComment(description.ja)}`,
    " *",
    ...lines,
    ` * @return {${id === "RATE" || id === "NUMBER" || id === "YEAR" ? "number" : "string"}} ${inComment(description.ja)}`,
    " * @customfunction",
    " */",
    `function ${name}(${names.join(", ")}) {`,
    `  return ${target}.${name}(${names.join(", ")});`,
    "}",
  ].join("\n");
}

/** What the help shows in its example call, in the place of a type. */
const EXAMPLES: Readonly<Record<string, string>> = {
  plan: "D40",
  actual: "D41",
  direction: '"減少"',
  baseline: "B40",
  scale: '"行革4段階"',
  text: "D40",
};

function inComment(text: string): string {
  return text.replace(/\*\//g, "*∕");
}
