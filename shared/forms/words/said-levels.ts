import type { LabelKey } from "./labels";

const TOKEN = /([上中下])段|(目標|計画|予定|見込)|(実績)|(達成率|達成度|進捗率|進捗度)/g;
/** So many characters may stand between 上段 and its measure: 「上段は各年度の目標値」. */
const APART = 7;
/** 「上段：前年度実績」 is no actual of the year. */
const ANOTHER = /前年|前回|昨年|前々|翌|次年|累計|累積|うち|内訳|全国|県/;
const ORDER = ["上", "中", "下"];

/**
 * What 上段, 中段 and 下段 stand for in a line without blanks, from top to bottom: 「上段:目標下段:実績」,
 * 「目標値(上段)/実績値(下段)」. null where the line does not say it of every level.
 */
export function levelsIn(line: string): readonly LabelKey[] | null {
  if (!line.includes("上段") || !line.includes("下段")) return null;
  const tokens = [...line.matchAll(TOKEN)];
  const isLevelFirst = tokens[0]?.[1] !== undefined;
  const told = new Map<string, LabelKey>();
  for (const [i, token] of tokens.entries()) {
    const level = token[1];
    if (level === undefined) continue;
    const word = tokens[isLevelFirst ? i + 1 : i - 1];
    const key = word ? keyOf(word) : null;
    if (!word || key === null || told.has(level)) return null;
    const [a, b] = isLevelFirst ? [token, word] : [word, token];
    const between = line.slice((a.index ?? 0) + a[0].length, b.index ?? 0);
    if (between.length > APART || ANOTHER.test(between)) return null;
    told.set(level, key);
  }
  const levels = ORDER.flatMap((level) => told.get(level) ?? []);
  return new Set(levels).size === levels.length && levels.length > 1 ? levels : null;
}

function keyOf(token: RegExpMatchArray): LabelKey | null {
  return token[2] ? "plan" : token[3] ? "actual" : token[4] ? "rate" : null;
}
