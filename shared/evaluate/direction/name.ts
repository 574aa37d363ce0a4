import { foldTight } from "../../fold";
import type { DirectionEvidence } from "../types";
import { HEADS } from "./name-vocabulary";

const ASIDE = /[([〔【<][^()[\]〔〕【】<>]*[)\]〕】>]/g;

/** What the noun says, and whether plans may go against it without a word. */
export interface NameEvidence extends DirectionEvidence {
  readonly mayFall?: true;
}

/** The name without what stands around its head noun: units and notes in parentheses, footnote marks. */
export function headOf(name: string): string {
  const text = foldTight(name);
  let bare = text;
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare
      .replace(ASIDE, "")
      .replace(/(?:※\d*|\*\d*|注\d+)$/, "")
      .replace(/(?:の推移|の状況|の累計|の合計|\/年)$/, "");
  }
  return bare === "" ? text : bare;
}

/** No noun of the vocabulary with its counter is longer; what stands before it does not matter. */
const LONGEST_HEAD = 24;

/** The noun at the end decides: 排出量 is lower, 排出削減量 is higher. null where it says nothing. */
export function evidenceOfName(name: string): NameEvidence | null {
  const head = headOf(name).slice(-LONGEST_HEAD);
  for (const { ending, direction, mayFall } of HEADS) {
    const match = ending.exec(head);
    if (!match) continue;
    return direction === null ? null : { source: "name", text: match[1]!, direction, ...(mayFall && { mayFall }) };
  }
  return null;
}
