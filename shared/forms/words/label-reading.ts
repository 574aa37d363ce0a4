import { findFiscalYears, readFiscalYear } from "../../fiscal-year/read";
import type { FiscalYearReading } from "../../fiscal-year/types";
import { remembering, rememberingEach } from "../../remember";
import { BRACKETS, FOOTNOTE, squash, strip } from "./label-spelling";
import { LABELS, type LabelKey } from "./labels";
import type { FormOptions } from "./options";
import { pairKeys } from "./pair-labels";
import { isPartOfYear, isResultOfHalf, isResultOfMonth } from "./part-of-year";
import { readSumMarks } from "./sum-marks";

/** What a label cell says. */
export interface LabelReading {
  /** Meanings of the words, likeliest first; empty where the cell is nothing but a year. */
  readonly keys: readonly LabelKey[];
  /** The year in the label: 「令和2年度実績」, 「R5目標」, 「令和3年度」. */
  readonly year: FiscalYearReading | null;
  /** A year the template left open: 「R年度」, 「令和○年度」. */
  readonly isYearTemplate: boolean;
  /** Nothing but digits, so a year only among other years: 2021. */
  readonly isBareYear: boolean;
  /** What stands in parentheses behind the label: 「目標値（％）」 -> "%". */
  readonly inParentheses: string | null;
  /** A value in the same cell behind the label: 「単位 ％」 -> "％", 「所管：企画課」 -> "企画課". */
  readonly inline: string | null;
  /** The block named in front of the words, where all headings stand in one row: 「活動指標①単位」 -> 活動指標①. */
  readonly block?: string;
}

export interface Vocabulary {
  /** Reads a label; null when the text is none. */
  readonly read: (text: string) => LabelReading | null;
}

const LONGEST_LABEL = 48;
/** 「施策の成果指標」「事業の主な指標」: an indicator of something. */
const QUALIFIED_INDICATOR =
  /^(?:[^0-9]{1,8}の|主要|重点|関連|施策|事業|基本|環境|健康|業務|経営|財政|教育|福祉|防災|政策|取組)(?:主な)?(?:成果|活動|評価|数値)?指標名?$/;
const INDICATOR: readonly LabelKey[] = ["indicator"];
const REMARKS: readonly LabelKey[] = ["remarks"];
/** 成果指標1, 活動指標②, 成果指標(1). */
const NUMBERED = /(?:[0-9]{1,2}|[①-⑳]|[(][0-9]{1,2}[)])$/;
const BUDGET: ReadonlySet<LabelKey> = new Set<LabelKey>(["budgetTotal", "budgetPart", "budgetGroup"]);
const PARENTHESES = /[(]([^()]*)[)]/g;
const YEAR_TEMPLATE = /^(?:令和|平成|R|H)[○〇●◯*_?-]{0,3}年度?/;
/** An era left out (「3年度」) is taken as 令和 until the neighbouring headings say otherwise. */
const REIWA = 2022;
/** What may stand around a year without changing the meaning of a label. */
const YEAR_GLUE =
  /(?:末日?|時点|現在|当時|前々年度|前年度|昨年度|当該年度|当年度|本年度|今年度|現年度|翌年度|次年度|来年度|最終年度)/g;
const NO_YEAR = { year: null, isYearTemplate: false, isBareYear: false } as const;

function compile(options: FormOptions | undefined): Map<string, LabelKey[]> {
  const words = new Map<string, LabelKey[]>();
  const add = (key: LabelKey, word: string) => {
    const spelling = squash(word);
    const keys = words.get(spelling);
    if (!keys) words.set(spelling, [key]);
    else if (!keys.includes(key)) keys.push(key);
  };
  const keys = Object.keys(LABELS) as LabelKey[];
  for (const key of keys) {
    for (const word of options?.synonyms?.[key] ?? []) words.set(squash(word), [key]);
  }
  const taught = new Set(words.keys());
  for (const key of keys) {
    for (const word of LABELS[key]) if (!taught.has(squash(word))) add(key, word);
  }
  return words;
}

const NO_OPTIONS: FormOptions = {};

/** The reader of labels for one set of options, made once; it remembers what it has read. */
export function makeVocabulary(options: FormOptions = NO_OPTIONS): Vocabulary {
  return vocabularyOf(options);
}

const vocabularyOf = rememberingEach((options: FormOptions): Vocabulary => {
  const words = compile(options);
  return { read: remembering((text) => (text.length > LONGEST_LABEL ? null : readLabel(text, words))) };
});

function readLabel(text: string, words: Map<string, LabelKey[]>): LabelReading | null {
  const whole = squash(text);
  if (whole === "") return null;
  const exact = words.get(whole);
  if (exact) return { keys: exact, ...NO_YEAR, inParentheses: parenthesis(whole), inline: null };
  // 「２　活動指標」: a number and a blank before a title.
  const titled = /^\s*[0-9０-９]{1,2}[\s　]+(\S.*)$/.exec(text);
  const title = titled ? words.get(strip(squash(titled[1]!))) : undefined;
  if (title && NUMBERED_TITLES.has(title[0]!)) return { keys: title, ...NO_YEAR, inParentheses: null, inline: null };
  if (isResultOfMonth(whole) || isResultOfHalf(whole))
    return { keys: PERIOD, ...NO_YEAR, inParentheses: null, inline: null };
  return (
    readYearLabel(whole, words) ?? readWords(whole, words) ?? readBlockLabel(whole, words) ?? readInline(text, words)
  );
}

/** What a number and a blank may stand before; before 計画 or 実績 the words are as likely a name. */
const NUMBERED_TITLES: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "indicator",
  "kind",
  "rating",
  "checkText",
  "futurePolicy",
  "section",
]);

/** 「活動指標①単位」「成果指標2_R4実績」「指標1名称」: a label of one of several blocks. */
const BLOCK_LABEL =
  /^((?:活動|成果|対象|評価|事業|施策|数値)?(?:指標|KPI)[(]?(?:[0-9]{1,2}|[①-⑳]|[A-Da-d](?=[_・:]))[)]?|(?:活動|成果)指標(?!の))[_・:の/-]*(.+)$/;

function readBlockLabel(whole: string, words: Map<string, LabelKey[]>): LabelReading | null {
  const match = BLOCK_LABEL.exec(whole.replace(BRACKETS, ""));
  if (!match) return null;
  const [, block, rest] = match;
  const isName = rest === "名称" || rest === "名" || rest === "指標名";
  if (isName) return { keys: INDICATOR, ...NO_YEAR, inParentheses: null, inline: null, block: block! };
  const own = readYearLabel(rest!, words) ?? readWords(rest!, words);
  return own && own.keys[0] !== "indicator" ? { ...own, block: block! } : null;
}

/** 「数値目標・KPI」, 「成果指標/活動指標」: words that each head names. */
function isSeveralNames(bare: string, words: Map<string, LabelKey[]>): boolean {
  const parts = bare.split(/[・/、,]|及び|または|又は/);
  return parts.length > 1 && parts.every((part) => words.get(part)?.[0] === "indicator");
}

const BESIDE_REASONS: ReadonlySet<LabelKey> = new Set<LabelKey>(["remarks", "checkText", "actualText", "section"]);
const REASON_FOR =
  /^(?:.{0,12})(?:未達|未達成|達成できなかった|達成しなかった|下回った|差異|乖離|増減)(?:の)?(?:場合の)?(?:主な)?(?:理由|要因|原因)$/;

/** 「評価の理由・課題」, 「未達の理由と今後の対応」, 「目標を下回った理由」: where the reasons stand, whatever else does. */
function isReasons(bare: string, words: Map<string, LabelKey[]>): boolean {
  if (REASON_FOR.test(bare)) return true;
  const keys = bare
    .split(/[・/、,]|及び|並びに|と/)
    .map((part) => (REASON_FOR.test(part) ? "remarks" : words.get(part)?.[0]));
  return (
    keys.length > 1 && keys.includes("remarks") && keys.every((key) => key !== undefined && BESIDE_REASONS.has(key))
  );
}

const WITH_UNIT = /^(.{2,12}?)(?:及び|並びに|と|[・、,/])\(?単位\)?$/;

/** Words without a year, exact, stripped, or with something in parentheses. */
function readWords(squashed: string, words: Map<string, LabelKey[]>): LabelReading | null {
  const stripped = strip(squashed);
  const plain = words.get(stripped) ?? pairKeys(stripped);
  if (plain) return { keys: plain, ...NO_YEAR, inParentheses: parenthesis(squashed), inline: null };
  const unnumbered = words.get(stripped.replace(NUMBERED, ""));
  if (unnumbered && unnumbered[0] !== "mark")
    return { keys: unnumbered, ...NO_YEAR, inParentheses: null, inline: null };
  const bare = stripped.replace(PARENTHESES, "");
  if (bare !== stripped) {
    const inside = words.get(bare);
    if (inside) return { keys: inside, ...NO_YEAR, inParentheses: parenthesis(stripped), inline: null };
    const unwrapped = words.get(stripped.replace(/[()]/g, ""));
    if (unwrapped) return { keys: unwrapped, ...NO_YEAR, inParentheses: null, inline: null };
  }
  // 「指標名及び単位」: what heads the names heads the units in them.
  const named = WITH_UNIT.exec(bare);
  const head = named ? words.get(named[1]!) : undefined;
  if (head) return { keys: head, ...NO_YEAR, inParentheses: null, inline: null };
  if (isSeveralNames(bare, words)) return { keys: INDICATOR, ...NO_YEAR, inParentheses: null, inline: null };
  if (isReasons(bare, words)) return { keys: REMARKS, ...NO_YEAR, inParentheses: null, inline: null };
  if (QUALIFIED_INDICATOR.test(bare)) return { keys: INDICATOR, ...NO_YEAR, inParentheses: null, inline: null };
  return readSourcePart(stripped, words) ?? readMarkedCost(squashed, words);
}

/** 「事業費計（千円）①」, 「総事業費①＋②」: money with the mark by which other rows call it. */
function readMarkedCost(squashed: string, words: Map<string, LabelKey[]>): LabelReading | null {
  const marked = readSumMarks(squashed).words;
  if (marked === squashed || marked === "") return null;
  const own = readWords(marked, words);
  return own && (own.keys[0] === "cost" || BUDGET.has(own.keys[0]!)) ? own : null;
}

/** 「特定財源 国・県支出金」, 「うち一般財源」: a part with its group before it. */
function readSourcePart(stripped: string, words: Map<string, LabelKey[]>): LabelReading | null {
  const match = /^(?:特定財源|財源内訳|内訳|うち|内)(.+)$/.exec(stripped);
  const keys = match ? words.get(match[1]!.replace(/^[:・(]/, "").replace(/[)]$/, "")) : undefined;
  return keys?.includes("budgetPart") ? { keys: ["budgetPart"], ...NO_YEAR, inParentheses: null, inline: null } : null;
}

function parenthesis(text: string): string | null {
  const match = /[(]([^()]+)[)][^()]*$/.exec(text);
  return match ? match[1]! : null;
}

function readYearLabel(whole: string, words: Map<string, LabelKey[]>): LabelReading | null {
  const unmarked = whole
    .replace(MARKED, "")
    .replace(BRACKETS, "")
    .replace(/^[◆■●○◇□・※]+/, "")
    .replace(WITHIN_YEAR, "$1度年間");
  const stripped = unmarked.replace(YEAR_BEFORE_WORDS, "$1年度").replace(YEARS_APART, "$1~");
  if (YEAR_TEMPLATE.test(stripped)) {
    const keys = keysAround(stripped.replace(YEAR_TEMPLATE, ""), words);
    if (keys) return { keys, year: null, isYearTemplate: true, isBareYear: false, inParentheses: null, inline: null };
  }
  if (!/[0-9元〇一二三四五六七八九十]/.test(stripped)) return null;
  const alone = readFiscalYear(stripped, REIWA);
  if (alone) return yearLabel([], alone, /^[0-9]+$/.test(stripped));
  const years = findFiscalYears(stripped, REIWA);
  const first = years[0];
  if (!first) return null;
  let rest = stripped;
  for (let i = years.length - 1; i >= 0; i--) rest = rest.slice(0, years[i]!.start) + rest.slice(years[i]!.end);
  const keys = keysAround(rest, words);
  if (!keys) return null;
  // 「2000人」 is a figure; 「2023実績」 has a year.
  if (stripped !== unmarked && (keys.length === 0 || keys[0] === "mark")) return null;
  // 「平成15年9月30日現在」: a count on the way, and not the year's result; at the end of March it is.
  const onDay = ON_A_DAY.exec(stripped);
  if (onDay && keys.length === 0 && onDay[1] !== "3" && onDay[1] !== "03") return yearLabel(PERIOD, first, false);
  if (keys[0] === "actual" && isPartOfYear(stripped)) return yearLabel(PERIOD, first, false);
  const isOne = years.every((year) => year.fiscalYear === first.fiscalYear);
  // 「令和3～7年度」 heads no single year.
  if (!isOne && keys.length === 0) return null;
  return yearLabel(keys, isOne ? first : null, false);
}

/** 「R4実績【A】」: a letter for the formula of the rate. */
const MARKED = /[【〔[][A-Da-d①-④][】〕\]]$/;
/** 「R3-R5」 is 「R3～R5」. */
const YEARS_APART = /([RH令平][0-9元]{1,2}年?度?)-(?=[RH令平])/;
/** 「2023実績」, 「2023(R5)目標値」: the year in front without 年度. */
const YEAR_BEFORE_WORDS = /^((?:19|20)[0-9]{2})(?=[^0-9年/.,~-])/;
/** 「R5年間目標」 is what was aimed at in the year R5. */
const WITHIN_YEAR = /^((?:R|H|S|令和|平成|昭和)[0-9元]{1,2}年)間(?=[^0-9])/;
const ON_A_DAY = /([0-9]{1,2})月(?:[0-9]{1,2}日|末日?)(?:現在|時点)/;
const PERIOD: readonly LabelKey[] = ["period"];

function yearLabel(keys: readonly LabelKey[], year: FiscalYearReading | null, isBareYear: boolean): LabelReading {
  return { keys, year, isYearTemplate: false, isBareYear, inParentheses: null, inline: null };
}

const VERSION = /[(]?(?:変更|見直し?|改定|改訂|修正|補正)[前後][)]?/;

/** Meaning of what is left when the year is taken out; empty: nothing is left; null: words nobody knows. */
function keysAround(rest: string, words: Map<string, LabelKey[]>): readonly LabelKey[] | null {
  const text = rest.replace(YEAR_GLUE, "").replace(/[(][~・:、,/-]*[)]/g, "");
  const unversioned = text.replace(VERSION, "").replace(/[(][)]/g, "");
  const spellings = [text, text.replace(/[()]/g, ""), text.replace(PARENTHESES, ""), text.replace(/^の|の$/g, "")];
  // 「目標値（R7）変更前」 is a target; which of the two versions holds is for the columns to say.
  if (unversioned !== "" && unversioned !== text) spellings.push(unversioned);
  for (const spelling of spellings) {
    const bare = spelling.replace(/^[・の~:/]+|[・の~:/]+$/g, "").replace(FOOTNOTE, "");
    if (bare === "" || bare === "年度" || bare === "度") return [];
    const keys = words.get(bare) ?? pairKeys(bare) ?? words.get(strip(bare)) ?? moneyAround(bare, words);
    if (keys) return keys;
  }
  return null;
}

/** 「事業費(R4)決算」, 「一般財源R5予算」: money and whether it was planned or spent, in one label. */
function moneyAround(text: string, words: Map<string, LabelKey[]>): readonly LabelKey[] | null {
  for (let at = 2; at <= text.length - 2; at++) {
    const money = words.get(strip(text.slice(0, at)));
    const end = money && BUDGET.has(money[0]!) ? words.get(text.slice(at).replace(/^[・_ ]+/, "")) : undefined;
    if (end && (BUDGET.has(end[0]!) || end[0] === "plan" || end[0] === "actual")) return money!;
  }
  return null;
}

/** Keys whose value may stand in the cell of the label itself. */
const INLINE: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "indicator",
  "project",
  "unit",
  "department",
  "policy",
  "futurePolicy",
  "newOrContinued",
  "priority",
  "remarks",
  "reason",
  "formula",
  "goal",
  "plan",
  "actual",
  "rate",
  "rating",
  "baseline",
]);

function readInline(text: string, words: Map<string, LabelKey[]>): LabelReading | null {
  const trimmed = text.trim();
  const match = /^(.{1,14}?)\s*[:：]\s*(\S[\s\S]*)$/.exec(trimmed) ?? /^(\S{2,12})[\s　]+(\S[\s\S]*)$/.exec(trimmed);
  if (!match) return null;
  const label = squash(match[1]!);
  const keys = words.get(label) ?? words.get(strip(label)) ?? words.get(strip(label).replace(NUMBERED, ""));
  if (!keys || !INLINE.has(keys[0]!)) return null;
  return { keys, ...NO_YEAR, inParentheses: null, inline: match[2]! };
}
