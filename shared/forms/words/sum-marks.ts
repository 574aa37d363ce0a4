/**
 * Letters and circled numbers by which the rows of a table of costs refer to each other: 事業費（A）, 人件費（B） and
 * トータルコスト（A＋B）; ①事業費 and ⑤総事業費（①＋④）. Texts are squashed: folded, without blanks.
 */

/** What one label says of its own mark and of the rows it is made of. */
export interface SumMarks {
  /** The label without its marks: トータルコスト. */
  readonly words: string;
  /** The mark other rows call it by; null: none. */
  readonly own: string | null;
  /** Marks of the rows it is the sum of; null where it is no plain sum. */
  readonly terms: readonly string[] | null;
}

const LEAD = /^(?:([①-⑳])|[(]([A-Za-z])[)]|([A-Z])[.:．、])/;
const TAIL = /[()=+×÷/\-A-Za-z①-⑳]+$/;
const MARK = /^[A-Za-z①-⑳]$/;

/** Takes the marks off a label. */
export function readSumMarks(squashed: string): SumMarks {
  const lead = LEAD.exec(squashed);
  const own = lead ? (lead[1] ?? lead[2] ?? lead[3])! : null;
  const bare = lead ? squashed.slice(lead[0].length) : squashed;
  // 「事業費計(千円)①」: the parenthesis closes a unit.
  const tail = TAIL.exec(bare)?.[0].replace(/^[)]+/, "") ?? "";
  const [left, right] = tail.includes("=") ? split(tail) : ["", tail];
  const terms = left === "" && MARK.test(plain(right)) ? null : sumOf(right);
  const isMark = MARK.test(plain(right)) || (terms !== null && terms.length > 1);
  // 「KPI」 ends in letters that are no mark.
  if (!isMark && left === "") return { words: own === null ? squashed : bare, own, terms: null };
  const named = terms === null ? plain(right) : MARK.test(plain(left)) ? plain(left) : null;
  return { words: bare.slice(0, bare.length - tail.length), own: own ?? named, terms };
}

function split(tail: string): readonly [string, string] {
  const at = tail.indexOf("=");
  return [tail.slice(0, at), tail.slice(at + 1)];
}

function plain(text: string): string {
  return text.replace(/[()]/g, "");
}

/** 「(A)+(B)」 -> A, B; null for products, differences and anything else. */
function sumOf(text: string): readonly string[] | null {
  const parts = plain(text).split("+");
  return parts.length > 1 && parts.every((part) => MARK.test(part)) ? parts : null;
}
