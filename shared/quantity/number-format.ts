import { remembering } from "../remember";

/** What a number format adds to the number it shows. */
export interface NumberFormatReading {
  /** Words before and behind the digits: `"約"0.0"人"` -> "約", "人". Signs and brackets of a negative section are left out. */
  readonly before: string;
  readonly after: string;
  /** How many % the format has: each multiplies the shown figure by 100. */
  readonly percent: number;
  /** Commas behind the last digit: each divides the shown figure by 1000. */
  readonly thousands: number;
  /** Decimals shown; null for General. */
  readonly decimals: number | null;
  /** The format shows no digit at all for this value: its words ("－" for zero, "" for hidden). */
  readonly literalOnly: string | null;
  readonly isDate: boolean;
}

const PLAIN: NumberFormatReading = {
  before: "",
  after: "",
  percent: 0,
  thousands: 0,
  decimals: null,
  literalOnly: null,
  isDate: false,
};
const SIMPLE = /^[#,]*0(?:\.(0+))?(_ |;.*)?$/;
const SIGNS = /[-−－▲△()（）+]/g;

/** Reads the section of the format that applies to the value. Unknown or absent formats add nothing. */
export function readNumberFormat(format: string | undefined, value: number): NumberFormatReading {
  if (format === undefined || format === "" || format === "General" || format === "@" || format === "標準")
    return PLAIN;
  return (value > 0 ? readForPositive : value < 0 ? readForNegative : readForZero)(format);
}

// A section is chosen by the sign alone; conditions ("[>=100]") are not weighed.
const readForPositive = remembering((format) => readFor(format, 1));
const readForNegative = remembering((format) => readFor(format, -1));
const readForZero = remembering((format) => readFor(format, 0));

function readFor(format: string, value: number): NumberFormatReading {
  const simple = value > 0 ? SIMPLE.exec(format) : null;
  if (simple) return { ...PLAIN, decimals: simple[1]?.length ?? 0 };
  const sections = splitSections(format);
  const conditional = sections.some((section) => /\[[<>=]/.test(section));
  const isNegativeSection = !conditional && value < 0 && sections.length > 1;
  const index = conditional ? 0 : isNegativeSection ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  return readSection(sections[index] ?? "", isNegativeSection, conditional);
}

function readSection(section: string, isNegative: boolean, isConditional: boolean): NumberFormatReading {
  let before = "";
  let after = "";
  let digits = "";
  let percent = 0;
  let isDate = false;
  for (let at = 0; at < section.length; at++) {
    const character = section[at]!;
    let literal = "";
    if (character === '"') {
      const close = section.indexOf('"', at + 1);
      literal = section.slice(at + 1, close < 0 ? section.length : close);
      at = close < 0 ? section.length : close;
    } else if (character === "\\" || character === "!") {
      literal = section[at + 1] ?? "";
      at += 1;
    } else if (character === "_" || character === "*") {
      at += 1;
    } else if (character === "[") {
      const close = section.indexOf("]", at);
      const inside = section.slice(at + 1, close < 0 ? section.length : close);
      if (inside.startsWith("$")) literal = inside.slice(1).split("-")[0]!;
      else if (/^[hms]+$/i.test(inside)) isDate = true;
      at = close < 0 ? section.length : close;
    } else if (character === "%") percent += 1;
    else if ("0#?,.".includes(character)) digits += character;
    else if ((character === "E" || character === "e") && /[+-]/.test(section[at + 1] ?? "")) at += 1;
    else if (/[ymdhsgea]/i.test(character)) {
      if (section.startsWith("General", at)) {
        digits += "0";
        at += 6;
      } else if (section.startsWith("G/標準", at)) {
        digits += "0";
        at += 3;
      } else isDate = true;
    } else literal = character;
    if (literal !== "") {
      if (digits === "") before += literal;
      else after += literal;
    }
  }
  if (isDate) return { ...PLAIN, isDate };
  if (!/[0#?]/.test(digits)) return isConditional ? PLAIN : { ...PLAIN, literalOnly: before };
  if (isNegative) {
    before = before.replace(SIGNS, "");
    after = after.replace(SIGNS, "");
  }
  const point = digits.indexOf(".");
  const thousands = /,+$/.exec(digits)?.[0].length ?? 0;
  const decimals = point < 0 ? 0 : digits.slice(point + 1).replace(/[^0#?]/g, "").length;
  return { before: before.trim(), after: after.trim(), percent, thousands, decimals, literalOnly: null, isDate: false };
}

function splitSections(format: string): string[] {
  const sections: string[] = [""];
  let isQuoted = false;
  for (let at = 0; at < format.length; at++) {
    const character = format[at]!;
    if (character === "\\" && !isQuoted) {
      sections[sections.length - 1] += character + (format[at + 1] ?? "");
      at += 1;
      continue;
    }
    if (character === '"') isQuoted = !isQuoted;
    if (character === ";" && !isQuoted) sections.push("");
    else sections[sections.length - 1] += character;
  }
  return sections;
}
