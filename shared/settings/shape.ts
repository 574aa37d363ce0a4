import type { Locale, Message } from "../locale";
import { message } from "../locale";
import { type RawSettings, rawSettings } from "./schema";

/** Where in the settings: ["rules", "target-met"], ["indicators", 0, "direction"]. */
export type Path = readonly (string | number)[];

/** What is wrong at a place, worded; the place is turned into a cell or key by whoever read the settings. */
export interface Trouble {
  readonly path: Path;
  readonly message: string;
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

const MESSAGES = {
  unknownKey: message<{ key: string }>({
    ja: (d) => `「${d.key}」という設定項目はないため、使いません。項目の名前を確認してください。`,
    en: (d) => `There is no setting "${d.key}"; it is not used. Check its name.`,
  }),
  missing: message<{ key: string }>({
    ja: (d) => `「${d.key}」が書かれていないため、この行の設定を使いません。「${d.key}」を書いてください。`,
    en: (d) => `"${d.key}" is missing, so this entry is not used. Add it.`,
  }),
  wrongKind: message<{ written: string; kind: string }>({
    ja: (d) => `「${d.written}」はここに書ける値ではないため、使いません。${d.kind}を書いてください。`,
    en: (d) => `"${d.written}" cannot stand here and is not used. Write ${d.kind}.`,
  }),
  empty: message<{ key: string }>({
    ja: (d) => `「${d.key}」の中身が足りないため、使いません。値を書くか、項目ごと消してください。`,
    en: (d) => `"${d.key}" is empty or too short and is not used. Fill it in or remove it.`,
  }),
};

/** What may stand at a key, for people. */
const KINDS: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  scales: { ja: "判定基準の一覧", en: "a list of rating scales" },
  levels: { ja: "区分の一覧", en: "a list of levels" },
  indicators: { ja: "指標ごとの設定の一覧", en: "a list of indicators" },
  columns: { ja: "列の一覧", en: "a list of columns" },
  rules: { ja: "規則の名前と扱い", en: "rule ids with a treatment" },
  synonyms: { ja: "意味と言葉の組", en: "meanings with words" },
  rateMethods: { ja: "型ごとの計算方法", en: "a method for each direction" },
  rounding: { ja: "端数処理と桁数", en: "a mode and digits" },
  thresholds: { ja: "目安の値", en: "threshold figures" },
  byPeople: { ja: "true か false", en: "true or false" },
};
const TEXT_KIND = { ja: "文字か数値", en: "a text or a number" };

const MOST_ROUNDS = 20;

/**
 * Checks the shape by the schema. Whatever is wrong is reported and cut out, and the rest is checked again, so that one
 * slip costs one setting. A list entry that lacks what it needs is left out whole.
 */
export function checkShape(given: unknown, locale: Locale): { raw: RawSettings; troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { raw: {}, troubles: [wrongKind([], given, locale)] };
  }
  let rest: unknown = given;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = rawSettings.safeParse(rest);
    if (result.success) return { raw: result.data, troubles };
    const cuts: Path[] = [];
    for (const issue of result.error.issues as readonly Issue[]) {
      for (const { trouble, cut } of troublesOf(issue, rest, locale)) {
        troubles.push(trouble);
        cuts.push(cut);
      }
    }
    for (const cut of cuts) rest = without(rest, cut);
  }
  return { raw: {}, troubles };
}

function troublesOf(issue: Issue, given: unknown, locale: Locale): readonly { trouble: Trouble; cut: Path }[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  if (issue.code === "unrecognized_keys") {
    return (issue.keys ?? []).map((key) => {
      const at = [...path, key];
      return { trouble: { path: at, message: MESSAGES.unknownKey[locale]({ key }) }, cut: at };
    });
  }
  const value = valueAt(given, path);
  const key = String(path[path.length - 1] ?? "");
  const entry = entryOf(path);
  if (value === undefined) {
    const at = entry ?? path;
    return [{ trouble: say(MESSAGES.missing, { key }, at, locale), cut: at }];
  }
  // A name or a list of levels that is wrong leaves nothing of its entry.
  const cut = entry && NEEDED.includes(key) ? entry : path;
  if (issue.code === "too_small") return [{ trouble: say(MESSAGES.empty, { key }, path, locale), cut }];
  return [{ trouble: wrongKind(path, value, locale), cut }];
}

const NEEDED = ["name", "label", "levels", "column", "as"];

function say<Data>(text: Message<Data>, data: Data, path: Path, locale: Locale): Trouble {
  return { path, message: text[locale](data) };
}

function wrongKind(path: Path, value: unknown, locale: Locale): Trouble {
  const key = String(path[path.length - 1] ?? "");
  const kind = (KINDS[key] ?? TEXT_KIND)[locale];
  return say(MESSAGES.wrongKind, { written: shown(value), kind }, path, locale);
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text === undefined ? "" : text.slice(0, 40);
}

/** The entry of a list that a path lies in: the path up to its last index; null outside lists. */
function entryOf(path: Path): Path | null {
  for (let at = path.length - 1; at >= 0; at--) if (typeof path[at] === "number") return path.slice(0, at + 1);
  return null;
}

function valueAt(given: unknown, path: Path): unknown {
  let value = given;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** The same data without what stands at the path. A list keeps its places: null stands for the entry. */
function without(given: unknown, path: Path): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return {};
  if (Array.isArray(given)) {
    return given.map((item, index) => (index !== first ? item : rest.length === 0 ? null : without(item, rest)));
  }
  if (typeof given !== "object" || given === null) return given;
  const copy: Record<string, unknown> = { ...given };
  if (rest.length === 0) delete copy[String(first)];
  else copy[String(first)] = without(copy[String(first)], rest);
  return copy;
}
