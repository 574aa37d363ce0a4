import { foldTight } from "../../fold";
import { readPlainUnit, unitInName } from "../../quantity/units";
import { remembering } from "../../remember";
import type { Grid, Slot } from "../grid/grid";
import { factsOf, isHeadingRow } from "../grid/heading-words";

/** What the texts of one column are, counted once a cell. */
export interface ColumnTexts {
  readonly filled: number;
  /** Different texts. */
  readonly distinct: number;
  readonly count: (kind: TextKind) => number;
}

/** `measure`: what can be measured (受診率, 「市民満足度（％）」); `text`: any other short text that may be a name. */
export type TextKind = "label" | "unit" | "code" | "department" | "prose" | "measure" | "text";

/** Rows looked at below the headings. */
const SAMPLE = 60;
const LONGEST_NAME = 40;
const ABSENT = /^[-－―‐–ー─—−…]+$/;
/** 1, 1-2, ①, A-3, 12.5, KPI4: numbers of things, and figures. */
const CODE = /^[([]?[A-Za-z]{0,4}[-.]?(?:[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[▲△+-]?[0-9][0-9,.]*(?:[-.][0-9]+)*)[)\].、]?$/;
const DEPARTMENT = /(?:課|室|係|局|部署|事務局|委員会|消防署)$/;
const SENTENCE = /[。÷×=＝／]|[^0-9A-Za-z]\/[^0-9A-Za-z]|(?:する|した|こと|ため|ます|など)$/;
/** 町 under 事業主体 is no unit. */
const PLACES = /^[国都道府県市町村区]$/;
/** What stands behind the noun without changing what is measured. */
const ASIDE = /\([^()]*\)|【[^】]*】|※.*$|\*\d*$/g;
/** The nouns in which a name of something measured ends; not 制度, 年度, 効率, 価値. */
const MEASURED =
  /(?:[^効]率|割合|比|数|量|額|高|[^制年程高角]度|[^価]値|値段|人口|面積|延長|距離|時間|期間|寿命|年齢|単価|価格|費用?|収入|所得|収支|順位|得点|点数|ポイント|水準|増減|(?:利用|来場|入場|入館|来館|参加|受診|受講|死傷|登録|就業|従業|就農|就職|移住|待機)者|(?:観光|宿泊|入込)客|待機児童)等?$/;

/** The texts in a column under the headings, up to the next headings. */
export function textsUnder(grid: Grid, bottom: number, column: number): ColumnTexts {
  const counts = new Map<TextKind, number>();
  const texts = new Set<string>();
  let filled = 0;
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) {
    const line = grid.rowAt(row);
    if (!line) continue;
    if (isHeadingRow(factsOf(line))) break;
    const slot = grid.at(row, column);
    // A title or a note stands alone in its row.
    if (!slot || slot.row !== row || line.slots.length < 2 || ABSENT.test(slot.text)) continue;
    const kind = kindOfText(slot);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    texts.add(wordsOf(slot.text).tight);
    filled++;
  }
  return { filled, distinct: texts.size, count: (kind) => counts.get(kind) ?? 0 };
}

function kindOfText(slot: Slot): TextKind {
  if (isNumberedIndicator(slot)) return "text";
  const { kind, isSure } = wordsOf(slot.text);
  if (isSure) return kind;
  if (slot.label !== null && slot.label.inline === null && slot.label.keys[0] !== "mark") return "label";
  return slot.cell.type === "text" ? kind : "code";
}

/** A text by itself: what it is, and whether no label and no type of cell makes it anything else. */
const wordsOf = remembering(
  (written: string): { readonly tight: string; readonly kind: TextKind; readonly isSure: boolean } => {
    const tight = foldTight(written);
    if (PLACES.test(tight)) return { tight, kind: "department", isSure: true };
    if (readPlainUnit(tight) !== null) return { tight, kind: "unit", isSure: true };
    return { tight, kind: kindOfWords(written, tight), isSure: false };
  },
);

function kindOfWords(written: string, tight: string): TextKind {
  if (tight.length < 2 || CODE.test(tight)) return "code";
  if (isMeasured(written)) return "measure";
  if (DEPARTMENT.test(tight)) return "department";
  return tight.length > LONGEST_NAME || SENTENCE.test(tight) ? "prose" : "text";
}

const NUMBERED = /(?:[(（][0-9０-９]{1,2}[)）]|[①-⑳])\s*$/;

/** 「活動指標（１）」: a name, whose words stand elsewhere on the sheet. */
export function isNumberedIndicator({ label, text }: Slot): boolean {
  const key = label?.keys[0];
  return (key === "indicator" || key === "kind") && label!.inline === null && NUMBERED.test(text);
}

/** Whether a text names something that is measured. */
export function isMeasured(written: string): boolean {
  if (unitInName(written) !== null) return true;
  const text = foldTight(written);
  return MEASURED.test(text.replace(ASIDE, ""));
}

/** Most texts could be names. */
export function areNames(texts: ColumnTexts): boolean {
  return texts.filled > 0 && (texts.count("measure") + texts.count("text")) * 5 >= texts.filled * 4;
}

/** At least half of the texts name something measured. */
export function areMeasured(texts: ColumnTexts): boolean {
  return texts.filled > 0 && texts.count("measure") * 2 >= texts.filled;
}

/** Nearly every row has a text of its own. */
export function areDistinct(texts: ColumnTexts): boolean {
  return texts.distinct * 5 >= texts.filled * 4;
}

/** Most texts are of one kind that names nothing. */
export function areMostly(texts: ColumnTexts, ...kinds: readonly TextKind[]): boolean {
  const found = kinds.reduce((sum, kind) => sum + texts.count(kind), 0);
  return texts.filled > 0 && found * 5 >= texts.filled * 4;
}

/** ◎, A, 順調: what rates and counts nothing. */
const RATING = /^(?:[A-FS][+-]?|[◎○〇◯●△▲×✕☆★]|.{0,6}(?:順調|遅れ))$/;

/** Whether all that stands under a heading are marks of a rating. */
export function areRatings(grid: Grid, bottom: number, column: number): boolean {
  let found = 0;
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) {
    const line = grid.rowAt(row);
    if (line && isHeadingRow(factsOf(line))) break;
    const slot = grid.at(row, column);
    if (!slot || slot.row !== row || ABSENT.test(slot.text)) continue;
    if (!RATING.test(foldTight(slot.text))) return false;
    found++;
  }
  return found > 0;
}
