import type { CellValue } from "./model";
import type { HostTraits } from "./session";

/** How an Excel of another language writes formulas and formats (belief "local"). */
interface Language {
  readonly general: string;
  readonly listSeparator: string;
  readonly decimal: string;
  readonly colors: readonly (readonly [english: string, local: string])[];
  readonly functions: readonly (readonly [english: string, local: string])[];
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  "ja-JP": {
    general: "G/標準",
    listSeparator: ",",
    decimal: ".",
    colors: [
      ["[Red]", "[赤]"],
      ["[Blue]", "[青]"],
      ["[Black]", "[黒]"],
    ],
    functions: [],
  },
  "de-DE": {
    general: "Standard",
    listSeparator: ";",
    decimal: ",",
    colors: [["[Red]", "[Rot]"]],
    functions: [
      ["SUM", "SUMME"],
      ["IF", "WENN"],
    ],
  },
};

function languageOf(traits: HostTraits): Language | undefined {
  return LANGUAGES[traits.locale];
}

export function separatorsOf(traits: HostTraits): { decimal: string; thousands: string } {
  const decimal = languageOf(traits)?.decimal ?? ".";
  return { decimal, thousands: decimal === "." ? "," : "." };
}

export function numberFormatLocal(format: string, traits: HostTraits): string {
  const language = languageOf(traits);
  if (!language) return format;
  if (format === "General") return language.general;
  return swap(format, language.colors, 0);
}

export function numberFormatFromLocal(format: string, traits: HostTraits): string {
  const language = languageOf(traits);
  if (!language) return format;
  if (format === language.general) return "General";
  return swap(format, language.colors, 1);
}

export function formulaLocal(formula: CellValue, traits: HostTraits): CellValue {
  const language = languageOf(traits);
  if (!language || typeof formula !== "string" || !formula.startsWith("=")) return formula;
  return outsideTexts(formula, (part) =>
    swapFunctions(part.replace(/,/g, language.listSeparator), language.functions, 0),
  );
}

export function formulaFromLocal(formula: string, traits: HostTraits): string {
  const language = languageOf(traits);
  if (!language || !formula.startsWith("=")) return formula;
  return outsideTexts(formula, (part) =>
    swapFunctions(part.split(language.listSeparator).join(","), language.functions, 1),
  );
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
}

type Pairs = readonly (readonly [string, string])[];

function swap(text: string, pairs: Pairs, from: 0 | 1): string {
  return pairs.reduce((result, pair) => result.split(pair[from]).join(pair[from === 0 ? 1 : 0]), text);
}

function swapFunctions(text: string, pairs: Pairs, from: 0 | 1): string {
  return pairs.reduce(
    (result, pair) => result.replace(new RegExp(`\\b${pair[from]}\\(`, "g"), `${pair[from === 0 ? 1 : 0]}(`),
    text,
  );
}
