import type { RollUpMethod } from "../evaluate/options";
import type { RoundingMode } from "../evaluate/rounding";
import type { ScaleFigure } from "../evaluate/scales/types";
import type { Direction, RateMethod } from "../evaluate/types";
import { foldTight } from "../fold";
import type { Locale } from "../locale";
import type { RuleSetting } from "./settings";

/** One row a value: the first word is how the settings sheet writes it, the others are understood as well. */
export type WordTable<T> = readonly (readonly [value: T, ...words: string[]])[];

export const DIRECTION_TABLE: WordTable<Direction> = [
  [
    "higher",
    "増加型",
    "増加",
    "増やす",
    "高いほど良い",
    "多いほど良い",
    "高い方が良い",
    "多い方が良い",
    "高いほどよい",
    "多いほどよい",
    "高い方がよい",
    "多い方がよい",
    "増",
    "上向き",
    "↑",
  ],
  [
    "lower",
    "減少型",
    "減少",
    "減らす",
    "低いほど良い",
    "少ないほど良い",
    "低い方が良い",
    "少ない方が良い",
    "低いほどよい",
    "少ないほどよい",
    "低い方がよい",
    "少ない方がよい",
    "減",
    "下向き",
    "↓",
  ],
  ["keep", "維持・範囲型", "維持型", "維持", "範囲型", "範囲"],
];

export const METHOD_TABLE: WordTable<RateMethod> = [
  ["actual/plan", "実績÷計画", "実績÷目標"],
  ["plan/actual", "計画÷実績", "目標÷実績"],
  ["2-actual/plan", "2-実績÷計画", "2-実績÷目標"],
  ["baseline-progress", "(実績-基準値)÷(計画-基準値)", "(実績-基準)÷(目標-基準)", "基準値からの進捗"],
  ["expected-by-year", "実績÷期待値", "実績÷その年度の期待値"],
  ["elapsed-share", "実績÷(最終目標×経過年数の割合)", "経過年数の割合"],
];

export const ROUNDING_TABLE: WordTable<RoundingMode> = [
  ["half-up", "四捨五入"],
  ["truncate", "切り捨て", "切捨て", "切捨"],
];

export const ROLL_UP_TABLE: WordTable<RollUpMethod> = [
  ["worst", "最も低い判定", "最低"],
  ["average", "平均"],
  ["points", "点数", "点数の合計"],
];

export const RULE_TABLE: WordTable<RuleSetting | "on"> = [
  ["error", "要修正"],
  ["warning", "確認"],
  ["info", "参考"],
  ["off", "しない", "点検しない", "オフ", "無効", "false"],
  ["on", "する", "点検する", "オン", "有効", "true"],
];

export const LOCALE_TABLE: WordTable<Locale> = [
  ["ja", "日本語"],
  ["en", "英語", "English"],
];

export const FIGURE_TABLE: WordTable<ScaleFigure> = [
  ["rate", "達成率"],
  ["progress", "進捗率", "基準値からの進捗"],
  ["elapsed-share", "経過年数の割合"],
  ["beyond-plan", "計画との差の割合"],
  ["beyond-baseline", "基準値との差の割合"],
  ["met", "達成"],
];

/** The value a word stands for; null for any other word. The value itself is a word too. */
export function readWord<T extends string>(table: WordTable<T>, written: string): T | null {
  const key = wordKey(written);
  for (const row of table) if (row.some((word) => wordKey(word) === key)) return row[0];
  return null;
}

/** How the settings sheet writes a value. */
export function writeWord<T extends string>(table: WordTable<T>, value: T): string {
  return table.find(([candidate]) => candidate === value)?.[1] ?? value;
}

/** The words to choose from, for a message: 「増加型」「減少型」「維持・範囲型」, or the values in English. */
export function choices<T extends string>(table: WordTable<T>, locale: Locale): string {
  return locale === "ja"
    ? table.map((row) => `「${row[1] ?? row[0]}」`).join("")
    : table.map(([value]) => `"${value}"`).join(", ");
}

function wordKey(word: string): string {
  return foldTight(word)
    .toLowerCase()
    .replace(/[/÷]/g, "/")
    .replace(/[・、]/g, "");
}
