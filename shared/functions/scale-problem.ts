import type { ReadText } from "../evaluate";
import { fold } from "../fold";
import type { Quantity } from "../quantity/types";
import { quote } from "../rules/wording";
import { textOf } from "./cell-reading";
import { dateOfSerial } from "./date-serial";
import { ARGUMENT_WORDS, type ArgumentName, problem } from "./messages";
import type { FunctionInput, FunctionProblem } from "./types";

/** What multiplies a figure that is written with it, largest first. */
const SCALES: readonly (readonly [written: RegExp, factor: number])[] = [
  [/兆/, 1e12],
  [/億/, 1e8],
  [/百万/, 1e6],
  [/万/, 1e4],
  [/千/, 1e3],
];

/**
 * A function is handed a figure without its unit column and without its format: a cell that shows 52.3% is 0.523, one
 * under 千円 is in thousands. Where the other side writes its scale (「50%以上」, 「1,443千円」) and the bare figure lies
 * nearer to it when read in that scale, nobody can tell which is meant: that is asked instead of judged.
 */
export function scaleProblem(
  nameA: ArgumentName,
  a: ReadText,
  nameB: ArgumentName,
  b: ReadText,
): FunctionProblem | null {
  return bareProblem(a, nameB, b) ?? bareProblem(b, nameA, a);
}

/** Days of 2000 to 2049 as Excel hands dates over. */
const DAYS = { from: 36526, to: 54788 };
/** No figure is a thousand times the other; a day beside a plan of 5 is. */
const BEYOND_ANY_FIGURE = 1000;

/**
 * Excel hands a date over as a bare number: "1-2" that was turned into 2 January 2026 is 46024. Where a whole number
 * lies among the days and a thousand times above the other figure, that is asked instead of judged.
 */
export function dateProblem(name: ArgumentName, input: FunctionInput, other: ReadText): FunctionProblem | null {
  const figure = onlyFigure(other);
  if (typeof input !== "number" || !Number.isInteger(input) || !figure || figure.relative) return null;
  if (input < DAYS.from || input > DAYS.to || Math.abs(figure.value) * BEYOND_ANY_FIGURE > input) return null;
  const date = textOf(dateOfSerial(input));
  const { ja, en } = ARGUMENT_WORDS[name];
  return problem(
    "value",
    `${ja}の${quote(String(input), "ja")}は日付（${date}）のようです。「1-2」などが日付に変わっていないか確認してください。`,
    `${en} ${quote(String(input), "en")} looks like a date (${date}). Check whether "1-2" or the like was turned into one.`,
  ).problem;
}

function bareProblem(scaled: ReadText, name: ArgumentName, bare: ReadText): FunctionProblem | null {
  const written = onlyFigure(scaled);
  const figure = onlyFigure(bare);
  if (!written || !figure || figure.unit !== null || figure.value === 0 || figure.relative || written.relative)
    return null;
  const factor = factorOf(scaled.text, written);
  // Halfway between both readings, by their logarithms.
  if (factor === null || Math.abs(figure.value) * Math.sqrt(factor) >= Math.abs(written.value)) return null;
  return factor === PERCENT ? shareProblem(name, bare.text) : unitProblem(name, bare.text, scaled.text);
}

function onlyFigure({ reading }: ReadText): Quantity | null {
  return reading.kind === "quantities" && reading.quantities.length === 1 ? reading.quantities[0]! : null;
}

const PERCENT = 100;

function factorOf(text: string, { unit }: Quantity): number | null {
  if (unit === "%") return PERCENT;
  const folded = fold(text);
  return SCALES.find(([written]) => written.test(folded))?.[1] ?? null;
}

function shareProblem(name: ArgumentName, written: string): FunctionProblem {
  const { ja, en } = ARGUMENT_WORDS[name];
  return problem(
    "value",
    `${ja}の${quote(written, "ja")}は、％表示のセルの割合か、％の数値か分かりません。100を掛けて指定するか、TEXT関数で「%」付きの文字にしてください。`,
    `${en} ${quote(written, "en")} may be a share from a cell shown in % or a percentage. Multiply it by 100, or hand it over as text with "%".`,
  ).problem;
}

function unitProblem(name: ArgumentName, written: string, other: string): FunctionProblem {
  const { ja, en } = ARGUMENT_WORDS[name];
  return problem(
    "value",
    `${ja}の${quote(written, "ja")}には単位がなく、${quote(other, "ja")}と同じ桁か分かりません。両方に同じ単位を付けるか、両方とも数値だけにしてください。`,
    `${en} ${quote(written, "en")} has no unit beside ${quote(other, "en")}, so its scale is unknown. Write the unit on both or on neither.`,
  ).problem;
}
