import { foldTight } from "../../fold";
import { remembering } from "../../remember";
import type { DirectionEvidence } from "../types";
import { HEADS, type Head } from "./name-vocabulary";

const ASIDE = /[([〔【<][^()[\]〔〕【】<>]*[)\]〕】>]/g;

/** What the noun says, and how much it says; see Head. */
export interface NameEvidence extends DirectionEvidence {
  readonly mayFall?: true;
  readonly isWeak?: true;
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

/** 「要介護認定率 女性」, 「ごみ排出量　家庭系」: whose or where, behind what is counted. */
const OF_WHOM = /[\s　]+[^\s　（()）]{1,12}$/;
const COUNTED = /[率合比数量額高度者積費間件回減]$/;

/**
 * The noun at the end decides: 排出量 is lower, 排出削減量 is higher; behind a blank it may say whose they are. null
 * where it says nothing.
 */
export function evidenceOfName(name: string): NameEvidence | null {
  const own = rowOf(name);
  const whole = name.trim();
  const head = own || !OF_WHOM.test(whole) || COUNTED.test(headOf(name)) ? own : rowOf(whole.replace(OF_WHOM, ""));
  if (!head || head.direction === null) return null;
  const { text, direction, mayFall, isWeak } = head;
  return { source: "name", text, direction, ...(mayFall && { mayFall }), ...(isWeak && { isWeak }) };
}

/** The first row of the vocabulary that a name ends in. */
const rowOf = remembering((name: string): (Omit<Head, "ending"> & { readonly text: string }) | null => {
  const head = headOf(name).slice(-LONGEST_HEAD);
  for (const { ending, direction, mayFall, isWeak } of HEADS) {
    const match = ending.exec(head);
    if (match) return { text: match[1]!, direction, ...(mayFall && { mayFall }), ...(isWeak && { isWeak }) };
  }
  return null;
});
