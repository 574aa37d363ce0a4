import { fold } from "../../fold";
import type { Indicator, Written } from "../../indicator";
import { remembering } from "../../remember";
import type { DirectionEvidence } from "../types";
import { headOf } from "./name";

export interface WordEvidence extends DirectionEvidence {
  /** The words settle the direction by themselves (目標の方向「増加」, 「100以上が望ましい」): a falling plan is explained. */
  readonly isExplicit: boolean;
}

type Way = "higher" | "lower";

/** Verbs and nouns of change, as stems: what stands before them says what changes. */
const UP = [
  "高くな|高ま|高め|高けれ|高い(?:ほど|方|程)|向上|上が(?!らな)|上げ|上昇|増え(?!な)|増加(?!しな|を抑|抑|を防)|増や|増大",
  "多くな|多けれ|多い(?:ほど|方|程)|伸び|伸ば|延び|延ば|延伸|拡大|回復|(?:低下|減少)(?:を防|を抑|を食|しな)",
].join("|");
const DOWN = [
  "低くな|低下(?!を防|を抑|しな)|低けれ|低い(?:ほど|方|程)|低減|下が(?!らな)|下げ|減少(?!を防|を抑|を食|しな)|減ら|減る|減れ|減って|減り",
  "減量|削減|縮減|縮小|抑制|抑え|少なくな|少なけれ|少ない(?:ほど|方|程)|短くな|短けれ|短縮|なくな|なくす|増えな|増加(?:しな|を抑|抑|を防)",
].join("|");

/** What goes on now is no aim: 「件数が増えているため」, 「減少傾向にあり」. */
const NO_AIM =
  "(?!.{0,3}て(?:いるため|いることから|いる(?:中|状況|が|。|ので)|おり|きて)|傾向|が(?:懸念|見込|予想|課題|続))";

/** A change needs its subject right before it: 「割合が低くなれば」, 「収納率の向上」. 「年々増加する農地」 has none. */
const CHANGE = new RegExp(`(?:が|を|も|は|の更なる|のさらなる|の)(?:(${UP})|(${DOWN}))${NO_AIM}`, "g");

/** Where the subject of a change begins. */
const CLAUSE_START = /[、。,.;:!?\n]/;

/** A level that is called good: 「100以上が望ましく」, 「前年度以下とする」. */
const LEVELS: readonly (readonly [pattern: RegExp, way: Way])[] = [
  [
    /(?:\d+(?:\.\d+)?|前年度?|現状|基準値?|全国平均|県平均)[%点件人]?(?:以上|を上回|を超え)(?:が|であることが|ることが|で)?(?:望まし|理想|適正|健全|良好|良い|よい|好まし|目標|を目指|を維持|とする)/,
    "higher",
  ],
  [
    /(?:\d+(?:\.\d+)?|前年度?|現状|基準値?|全国平均|県平均)[%点件人]?(?:以下|未満|以内|を下回)(?:が|であることが|ることが|で)?(?:望まし|理想|適正|健全|良好|良い|よい|好まし|目標|を目指|に抑|を維持|とする)/,
    "lower",
  ],
  [/(?:数値|値|比率|指数|率|割合)が?(?:高|大き|多)いほど(?:良|よ|望まし|好まし|健全|効率|弾力)/, "higher"],
  [/(?:数値|値|比率|指数|率|割合)が?(?:低|小さ|少な)いほど(?:良|よ|望まし|好まし|健全|効率|財政の?弾力|弾力)/, "lower"],
];

/** A cell that says nothing but the way: 目標の方向 「増加」「下向き」「↓」, 「R1:14.2%⇒R7:減少」. */
const WHOLE_CELL: readonly (readonly [pattern: RegExp, way: Way])[] = [
  [
    /^(?:.{0,24}(?:→|:))?(?:増加型?|増|向上|上昇|上げる|増やす|高める|延伸|拡大|上向き|プラス|↑|↗)(?:を?目指す|させる|する|傾向|が望ましい)?$/,
    "higher",
  ],
  [
    /^(?:.{0,24}(?:→|:))?(?:減少型?|減|低減|低下|下げる|減らす|抑制|削減|縮減|縮小|短縮|下向き|マイナス|↓|↘)(?:を?目指す|させる|する|傾向|が望ましい)?$/,
    "lower",
  ],
  [/^(?:前年度?(?:実績)?|現状)(?:値)?(?:以上|を上回る|より(?:増|増加))$/, "higher"],
  [/^(?:前年度?(?:実績)?|現状)(?:値)?(?:以下|未満|を下回る|より(?:減|減少))$/, "lower"],
];

/** Words that mean the indicator itself. */
const ITSELF =
  /^(?:この|本|当該|上記|その|同)?(?:指標|成果指標)?の?(?:数値|値|指標|割合|比率|件数|人数|率|数|量|額|順位|指数)$/;

/** What may stand between a thing and the end of the name without turning its sense: ごみ|の排出量, 職員|の割合. */
const NEUTRAL_REST =
  /^の?(?:一日|1日|一人|1人|当たり|あたり|年間|年度末|総|平均|延べ)*の?(?:排出量|発生量|搬入量|数|件数|人数|者数|者の数|世帯数|団体数|回数|量|額|金額|率|割合|比率|面積|残高|値|測定値)?$/;

/** Words of reason, formula and goal that speak of this indicator: at most one piece a way. */
export function evidenceOfWords(indicator: Indicator): readonly WordEvidence[] {
  const found: WordEvidence[] = [];
  const add = (text: string, direction: Way, isExplicit: boolean): void => {
    if (!found.some((evidence) => evidence.direction === direction)) {
      found.push({ source: "words", text, direction, isExplicit });
    }
  };
  for (const written of indicator.goal) wholeCell(written, add);
  const texts = [indicator.reason, indicator.formula, ...indicator.goal];
  for (const text of texts) {
    if (text) for (const level of levelsIn(text.text)) add(level.text, level.way, true);
  }
  const name = withoutAsides(headOf(indicator.name.text));
  for (const text of texts) {
    if (!text) continue;
    for (const change of changesIn(text.text)) {
      if (meansIndicator(change.subject, name)) add(`${change.subject.slice(-20)}${change.text}`, change.way, false);
    }
  }
  return found;
}

type Add = (text: string, direction: Way, isExplicit: boolean) => void;

function wholeCell(written: Written, add: Add): void {
  const text = fold(written.text).replace(/[\s。]+/g, "");
  for (const [pattern, way] of WHOLE_CELL) if (pattern.test(text)) add(written.text.trim(), way, true);
}

interface WordsOfWay {
  readonly text: string;
  readonly way: Way;
}

const levelsIn = remembering((written: string): readonly WordsOfWay[] => {
  const text = fold(written);
  return LEVELS.flatMap(([pattern, way]) => {
    const match = pattern.exec(text);
    return match ? [{ text: match[0], way }] : [];
  });
});

/** Every change that the text speaks of, with what changes. */
const changesIn = remembering((written: string): readonly (WordsOfWay & { readonly subject: string })[] => {
  const text = withoutAsides(fold(written));
  return [...text.matchAll(CHANGE)].map((match) => ({
    subject: clauseBefore(text, match.index ?? 0),
    text: match[0],
    way: match[1] ? "higher" : "lower",
  }));
});

function clauseBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && !CLAUSE_START.test(text[start - 1]!)) start -= 1;
  return text.slice(start, end);
}

/**
 * The subject is the indicator when it is called so, when both end in the same words, or when it is the thing that the
 * name counts. 「汚水放流の減少」 says nothing about 快適生活率.
 */
function meansIndicator(subject: string, name: string): boolean {
  if (subject === "") return false;
  const thing = subject.replace(/の?(?:結果|数値|値|成績)$/, "").replace(/の/g, "");
  const whole = name.replace(/の/g, "");
  if (ITSELF.test(subject)) return true;
  if (sharedEnding(thing, whole) >= Math.min(4, whole.length)) return true;
  const at = whole.lastIndexOf(thing);
  return thing.length >= 2 && at >= 0 && NEUTRAL_REST.test(whole.slice(at + thing.length));
}

/** How many characters both texts end in; at least a noun of two signs before its counter (参画率, 満足度). */
function sharedEnding(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function withoutAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, "").replace(/[「」『』"' ]/g, "");
}
