import { parseArgs } from "node:util";
import { LOCALES, type Locale, type LocalText } from "../shared/locale";

const FORMATS = ["table", "json", "csv", "html", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** Every flag of every command, in one table: parseArgs reads it, `--help` shows it. */
export const OPTIONS = {
  format: { type: "string" },
  out: { type: "string" },
  annotate: { type: "boolean" },
  fill: { type: "boolean" },
  "fiscal-year": { type: "string" },
  settings: { type: "string" },
  lang: { type: "string" },
  "fail-on": { type: "string" },
  direction: { type: "string" },
  baseline: { type: "string" },
  unit: { type: "string" },
  scale: { type: "string" },
  plan: { type: "string" },
  actual: { type: "string" },
  previous: { type: "string" },
  mask: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export type Values = {
  [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]["type"] extends "boolean" ? boolean : string;
};

/** A wrong call: worded for the caller, exit code 2. */
export interface UsageProblem {
  readonly usage: LocalText;
}

/** The language asked for in a call that may be wrong in other places. */
export function languageOf(argv: readonly string[]): Locale {
  const at = argv.indexOf("--lang");
  return argv.includes("--lang=en") || (at >= 0 && argv[at + 1] === "en") ? "en" : "ja";
}

export interface ParsedArguments {
  readonly command: string | null;
  readonly operands: readonly string[];
  readonly values: Values;
  readonly locale: Locale;
}

/**
 * Values that begin with a dash ("--plan -15", "--actual ▲3") are figures here, not flags:
 * they are joined to their flag before node:util sees them.
 */
function joinDashValues(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index]!;
    const next = argv[index + 1];
    const name = word.startsWith("--") && !word.includes("=") ? word.slice(2) : null;
    const isValueFlag = name !== null && name in OPTIONS && OPTIONS[name as keyof typeof OPTIONS].type === "string";
    if (isValueFlag && next !== undefined && /^-([0-9.,]|$)/.test(next)) {
      joined.push(`${word}=${next}`);
      index += 1;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/** `read -5 "-"` must work as well: after `read`, words that are no known flag are texts. */
function protectTexts(argv: readonly string[]): string[] {
  if (argv[0] !== "read") return [...argv];
  const flags: string[] = [];
  const texts: string[] = [];
  for (let index = 1; index < argv.length; index += 1) {
    const word = argv[index]!;
    const name = word.replace(/^--/, "").split("=")[0]!;
    if (word === "--") {
      texts.push(...argv.slice(index + 1));
      break;
    }
    if (word === "-h" || (word.startsWith("--") && name in OPTIONS)) {
      flags.push(word);
      const takesValue =
        word !== "-h" && OPTIONS[name as keyof typeof OPTIONS].type === "string" && !word.includes("=");
      if (takesValue && index + 1 < argv.length) {
        index += 1;
        flags.push(argv[index]!);
      }
    } else {
      texts.push(word);
    }
  }
  return ["read", ...flags, "--", ...texts];
}

export function parseArguments(argv: readonly string[]): ParsedArguments | UsageProblem {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: protectTexts(joinDashValues(argv)),
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message.split(". ")[0]! : String(error);
    const flag = /'(?:-\w, )?(-[^ ']*)/.exec(detail)?.[1] ?? "";
    return { usage: flagProblem(flag) };
  }
  const values = parsed.values as Values;
  const lang = values.lang ?? "ja";
  if (!LOCALES.includes(lang as Locale)) {
    return {
      usage: {
        ja: `--lang には ja か en を指定してください（「${lang}」は使えません）。`,
        en: `--lang is ja or en, not "${lang}".`,
      },
    };
  }
  const [command = null, ...operands] = parsed.positionals;
  return { command, operands, values, locale: lang as Locale };
}

function flagProblem(flag: string): LocalText {
  const known = OPTIONS[flag.slice(2) as keyof typeof OPTIONS];
  if (known?.type === "string") {
    return { ja: `${flag} の後に値を書いてください。`, en: `${flag} needs a value.` };
  }
  if (known) return { ja: `${flag} に値は付けられません。`, en: `${flag} takes no value.` };
  return {
    ja: `「${flag}」という指定はありません。使い方は --help で確認してください。`,
    en: `There is no option ${flag}: see --help.`,
  };
}

/** "json,csv" -> ["json", "csv"]; an unknown name is a usage problem. */
export function parseFormats(text: string | undefined): readonly Format[] | UsageProblem {
  const names = (text ?? "table").split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(FORMATS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    return {
      usage: {
        ja: `--format には ${FORMATS.join("・")} のどれかを指定してください（「${unknown}」は使えません）。`,
        en: `--format is one of ${FORMATS.join(", ")}, not "${unknown}".`,
      },
    };
  }
  return [...new Set(names)] as Format[];
}
