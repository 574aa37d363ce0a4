/** One token of a number format section. */
export type Token =
  | { readonly kind: "literal"; readonly text: string }
  /** 0, # or ? */
  | { readonly kind: "digit"; readonly text: string }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" | "slash" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  /** A run of one letter: yyyy, m, ggg, aaa, hh, ss. `elapsed` for [h], [mm], [s]. */
  | { readonly kind: "date"; readonly text: string; readonly elapsed: boolean }
  | { readonly kind: "am-pm"; readonly text: string };

export interface Section {
  readonly tokens: readonly Token[];
  readonly kind: "number" | "date" | "text" | "general" | "literal";
  readonly condition: { readonly operator: string; readonly limit: number } | null;
  /** Language id of [$-411], e.g. "411"; null if none. */
  readonly language: string | null;
  /** [DBNum3]: digits in full width. DBNum1, 2 and 4 (kanji) are shown in ASCII digits. */
  readonly fullWidth: boolean;
}

const CACHE = new Map<string, readonly Section[]>();
const CACHE_LIMIT = 2000;

/** Sections of a number format code, cached. A code that makes no sense becomes literals; nothing throws. */
export function parseFormat(code: string): readonly Section[] {
  const known = CACHE.get(code);
  if (known) return known;
  const sections = splitSections(code).slice(0, 4).map(parseSection);
  if (CACHE.size >= CACHE_LIMIT) CACHE.clear();
  CACHE.set(code, sections);
  return sections;
}

/** Cuts at ";" outside quotes, brackets and escapes. */
function splitSections(code: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (let i = 0; i < code.length; i++) {
    const c = code[i]!;
    if (c === "\\" || c === "!" || c === "_" || c === "*") i++;
    else if (c === '"') i = closing(code, '"', i);
    else if (c === "[") i = closing(code, "]", i);
    else if (c === ";") {
      sections.push(code.slice(start, i));
      start = i + 1;
    }
  }
  sections.push(code.slice(start));
  return sections;
}

function closing(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from + 1);
  return end < 0 ? code.length : end;
}

const GENERAL = /^(?:General|G\/標準)/i;
const AM_PM = /^(?:AM\/PM|A\/P|午前\/午後|上午\/下午)/i;
const DATE_RUN = /^(?:y+|m+|d+|h+|s+|g+|e+|a{3,4}|r+)/i;
const ELAPSED = /^(?:h+|m+|s+)$/i;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?[0-9.]+(?:E[+-]?[0-9]+)?)$/i;

interface Scan {
  tokens: Token[];
  condition: Section["condition"];
  language: string | null;
  fullWidth: boolean;
}

function parseSection(code: string): Section {
  const scan: Scan = { tokens: [], condition: null, language: null, fullWidth: false };
  let i = 0;
  while (i < code.length) i = readToken(code, i, scan);
  if (scan.language === "F800") scan.tokens = [...LONG_DATE];
  if (scan.language === "F400") scan.tokens = [...LONG_TIME];
  return { ...scan, kind: kindOf(scan.tokens) };
}

const date = (text: string): Token => ({ kind: "date", text, elapsed: false });
const literal = (text: string): Token => ({ kind: "literal", text });
/** [$-F800] and [$-F400] mean the long date and time of the computer's settings: Japanese ones here. */
const LONG_DATE: readonly Token[] = [date("yyyy"), literal("年"), date("m"), literal("月"), date("d"), literal("日")];
const LONG_TIME: readonly Token[] = [date("h"), literal(":"), date("mm"), literal(":"), date("ss")];

const PLAIN: Readonly<Record<string, Token>> = {
  ".": { kind: "point" },
  ",": { kind: "comma" },
  "%": { kind: "percent" },
  "@": { kind: "text" },
  "/": { kind: "slash" },
};

/** Reads one token at `i`, returns the offset after it. */
function readToken(code: string, i: number, scan: Scan): number {
  const c = code[i]!;
  if (c === '"') {
    const end = closing(code, '"', i);
    scan.tokens.push(literal(code.slice(i + 1, end)));
    return end + 1;
  }
  if (c === "\\" || c === "!") {
    scan.tokens.push(literal(code[i + 1] ?? ""));
    return i + 2;
  }
  if (c === "_") {
    scan.tokens.push(literal(" "));
    return i + 2;
  }
  if (c === "*") return i + 2;
  if (c === "[") {
    const end = closing(code, "]", i);
    readBracket(code.slice(i + 1, end), scan);
    return end + 1;
  }
  const rest = code.slice(i, i + 12);
  const word = GENERAL.exec(rest) ?? AM_PM.exec(rest);
  if (word) {
    scan.tokens.push(GENERAL.test(rest) ? { kind: "general" } : { kind: "am-pm", text: word[0] });
    return i + word[0].length;
  }
  if (/^E[+-]/i.test(rest) && scan.tokens.some((t) => t.kind === "digit")) {
    scan.tokens.push({ kind: "exponent", plus: rest[1] === "+" });
    return i + 2;
  }
  const run = DATE_RUN.exec(code.slice(i));
  if (run) {
    const same = sameLetters(run[0].toLowerCase());
    scan.tokens.push(date(same));
    return i + same.length;
  }
  if (c === "0" || c === "#" || c === "?") scan.tokens.push({ kind: "digit", text: c });
  else scan.tokens.push(PLAIN[c] ?? literal(c));
  return i + 1;
}

function sameLetters(run: string): string {
  let end = 1;
  while (end < run.length && run[end] === run[0]) end++;
  return run.slice(0, end);
}

/** [Red], [>=100], [$¥-411], [h], [DBNum3]. */
function readBracket(inside: string, scan: Scan): void {
  if (ELAPSED.test(inside)) {
    scan.tokens.push({ kind: "date", text: inside.toLowerCase(), elapsed: true });
    return;
  }
  if (inside.startsWith("$")) {
    const dash = inside.lastIndexOf("-");
    const symbol = dash < 0 ? inside.slice(1) : inside.slice(1, dash);
    // "ja-JP-x-gannen" holds dashes of its own.
    if (/^\$-[a-z]{2}-/i.test(inside)) {
      scan.language = inside.slice(2);
      return;
    }
    if (symbol) scan.tokens.push(literal(symbol));
    if (dash >= 0)
      scan.language = inside
        .slice(dash + 1)
        .toUpperCase()
        .replace(/^0+/, "");
    return;
  }
  const condition = CONDITION.exec(inside);
  if (condition) scan.condition = { operator: condition[1]!, limit: Number(condition[2]) };
  if (/^DBNum3$/i.test(inside)) scan.fullWidth = true;
}

function kindOf(tokens: readonly Token[]): Section["kind"] {
  const has = (kind: Token["kind"]) => tokens.some((t) => t.kind === kind);
  if (has("general")) return "general";
  if (has("date") || has("am-pm")) return "date";
  if (has("digit") || has("percent")) return "number";
  return has("text") ? "text" : "literal";
}
