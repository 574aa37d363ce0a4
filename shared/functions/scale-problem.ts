import type { ReadText } from "../evaluate";
import { fold } from "../fold";
import type { Quantity } from "../quantity/types";
import { quote } from "../rules/wording";
import { ARGUMENT_WORDS, type ArgumentName, problem } from "./messages";
import type { FunctionProblem } from "./types";

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
