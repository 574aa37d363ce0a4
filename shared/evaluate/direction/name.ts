import { fold } from "../../fold";
import type { DirectionEvidence } from "../types";
import { HEADS } from "./name-vocabulary";

/** The name without what stands behind its head noun: units and notes in parentheses, footnote marks. */
export function headOf(name: string): string {
  let text = fold(name).replace(/\s+/g, "");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replace(/[([〔【<][^()[\]〔〕【】<>]*[)\]〕】>]$/, "")
      .replace(/(?:※\d*|\*\d*|注\d+)$/, "")
      .replace(/(?:の推移|の状況|の累計|の合計|\/年|\(年間\))$/, "");
  }
  return text;
}

/** The noun at the end decides: 排出量 is lower, 排出削減量 is higher. null where it says nothing. */
export function evidenceOfName(name: string): DirectionEvidence | null {
  const head = headOf(name);
  for (const { ending, direction } of HEADS) {
    const match = ending.exec(head);
    if (match) return direction === null ? null : { source: "name", text: match[1]!, direction };
  }
  return null;
}
