import { evaluatePair } from "../shared/evaluate";
import { findScale, SCALES } from "../shared/evaluate/scales";
import type { Direction } from "../shared/evaluate/types";
import type { ParsedArguments } from "./arguments";

const DIRECTIONS: readonly Direction[] = ["higher", "lower", "keep"];

/** `tenken eval --plan … --actual …`: judges one pair (design 8). */
export function evaluate(args: ParsedArguments): number {
  const { locale, values } = args;
  const { plan, actual, direction } = values;
  if (plan === undefined || actual === undefined) {
    console.error(locale === "ja" ? "--plan と --actual を指定してください。" : "Name both --plan and --actual.");
    return 2;
  }
  if (direction !== undefined && !DIRECTIONS.includes(direction as Direction)) {
    console.error(
      locale === "ja"
        ? "--direction には higher・lower・keep のどれかを指定してください。"
        : "--direction is higher, lower or keep.",
    );
    return 2;
  }
  if (values.scale !== undefined && findScale(values.scale) === null) {
    const names = SCALES.map((scale) => (locale === "ja" ? scale.name.ja : scale.id));
    console.error(
      locale === "ja"
        ? `--scale の「${values.scale}」という判定基準はありません。使えるのは ${names.join("、")} です。`
        : `There is no rating scale "${values.scale}". There are: ${names.join(", ")}.`,
    );
    return 2;
  }
  const judged = evaluatePair(plan, actual, {
    ...(direction === undefined ? {} : { direction: direction as Direction }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
    ...(values.previous === undefined ? {} : { previous: values.previous }),
    ...(values.unit === undefined ? {} : { unit: values.unit }),
    ...(values.scale === undefined ? {} : { scale: values.scale }),
  });
  console.log(JSON.stringify(judged));
  return 0;
}
