import { formatDate } from "./number-format/date";
import { formatGeneral } from "./number-format/general";
import { formatNumber } from "./number-format/number";
import { parseFormat, type Section } from "./number-format/parse";

/**
 * A number as Excel shows it under a number format code, e.g. (0.523, "0.0%") -> "52.3%",
 * (45383, 'ggge"年度"') -> "令和6年度". Widths are not known: nothing becomes ######, fill characters are left out.
 * Dates are serial numbers of the 1900 system. Language-dependent parts are shown as in Japanese Excel.
 */
export function formatValue(value: number, code: string): string {
  if (code === "General" || code === "" || code === "@") return formatGeneral(value);
  const sections = parseFormat(code);
  const choice = chooseSection(value, sections);
  if (!choice) return "########";
  const { section, showsSign } = choice;
  const sign = value < 0 && showsSign ? "-" : "";
  switch (section.kind) {
    case "date":
      return formatDate(value, section);
    case "number":
      return sign + formatNumber(value, section);
    case "general":
      return sign + withGeneral(section, formatGeneral(Math.abs(value)));
    case "text":
      return sign + withGeneral(section, formatGeneral(Math.abs(value)));
    case "literal":
      return sign + withGeneral(section, "");
  }
}

/** Text under a format: the fourth section, or the only one with "@", frames it; else it stands as it is. */
export function formatText(text: string, code: string): string {
  if (code === "General" || code === "@" || code === "") return text;
  const sections = parseFormat(code);
  const section = sections[3] ?? sections.find((s) => s.kind === "text");
  return section && (section.kind === "text" || sections.length === 4) ? withGeneral(section, text) : text;
}

/** True where a number under this format is shown as a date or a time. */
export function isDateFormat(code: string): boolean {
  if (code === "General") return false;
  return parseFormat(code)[0]?.kind === "date";
}

function withGeneral(section: Section, text: string): string {
  let out = "";
  for (const token of section.tokens) {
    if (token.kind === "general" || token.kind === "text") out += text;
    else if (token.kind === "literal") out += token.text;
    else if (token.kind === "slash") out += "/";
    else if (token.kind === "comma") out += ",";
    else if (token.kind === "point") out += ".";
  }
  return out;
}

interface Choice {
  readonly section: Section;
  /** A section of its own for negative numbers shows no minus sign unless it writes one. */
  readonly showsSign: boolean;
}

function chooseSection(value: number, sections: readonly Section[]): Choice | null {
  const [first, second, third] = sections.slice(0, 3);
  if (!first) return null;
  if (sections.length === 4 || sections.length < 4) {
    const numeric = sections.length === 4 ? 3 : sections.length;
    if (numeric === 1 || !second) {
      if (first.condition && !holds(value, first.condition)) return null;
      return { section: first, showsSign: !coversOnlyNegative(first) };
    }
    if (!first.condition && !second.condition) {
      if (value < 0) return { section: second, showsSign: false };
      return value === 0 && third && numeric === 3
        ? { section: third, showsSign: true }
        : { section: first, showsSign: true };
    }
    if (first.condition ? holds(value, first.condition) : value > 0) {
      return { section: first, showsSign: !coversOnlyNegative(first) };
    }
    if (numeric === 2) return { section: second, showsSign: !coversOnlyNegative(second) && !coversFromZero(first) };
    if (second.condition ? holds(value, second.condition) : value < 0) {
      return { section: second, showsSign: !coversOnlyNegative(second) && second.condition !== null };
    }
    return third ? { section: third, showsSign: true } : null;
  }
  return null;
}

function holds(value: number, condition: NonNullable<Section["condition"]>): boolean {
  const { operator, limit } = condition;
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}

function coversOnlyNegative(section: Section): boolean {
  const c = section.condition;
  return c !== null && ((c.operator === "<" && c.limit <= 0) || (c.operator === "<=" && c.limit < 0));
}

function coversFromZero(section: Section): boolean {
  const c = section.condition;
  return c !== null && (c.operator === ">" || c.operator === ">=") && c.limit === 0;
}
