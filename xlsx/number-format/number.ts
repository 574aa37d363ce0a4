import type { Section, Token } from "./parse";

/** Digits of |value| at 15 significant places, as Excel keeps them: value = 0.DIGITS * 10^point. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

function decimalOf(value: number): Decimal {
  if (value === 0) return { digits: "", point: 0 };
  const short = String(Math.abs(value));
  if (short.length <= 15 && !short.includes("e")) return plainDecimal(short);
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split("e") as [string, string];
  return { digits: mantissa.replace(".", "").replace(/0+$/, ""), point: Number(exponent) + 1 };
}

/** "0.523" -> 0.523 * 10^0: up to 15 digits JavaScript writes the same ones, much quicker. */
function plainDecimal(text: string): Decimal {
  const dot = text.indexOf(".");
  const whole = dot < 0 ? text : text.slice(0, dot);
  const digits = dot < 0 ? text : whole + text.slice(dot + 1);
  let zeros = 0;
  while (digits.charCodeAt(zeros) === 48) zeros++;
  return { digits: digits.slice(zeros), point: whole.length - zeros };
}

/** Rounds half away from zero, on the decimal digits; "1234" and "57" for 1234.567 with 2 places. */
function roundTo(decimal: Decimal, places: number): { whole: string; fraction: string } {
  const keep = decimal.point + places;
  let digits = keep > 0 ? decimal.digits.slice(0, keep).padEnd(keep, "0") : "";
  if (keep >= 0 && (decimal.digits[keep] ?? "0") >= "5") digits = increment(digits);
  const padded = digits.padStart(places + 1, "0");
  const cut = padded.length - places;
  return { whole: padded.slice(0, cut).replace(/^0+(?=.)/, ""), fraction: padded.slice(cut) };
}

function increment(digits: string): string {
  const tail = /9*$/.exec(digits)![0];
  const head = digits.slice(0, digits.length - tail.length);
  const last = head === "" ? "1" : head.slice(0, -1) + String(Number(head.slice(-1)) + 1);
  return last + "0".repeat(tail.length);
}

type DigitToken = Token & { kind: "digit" };
const isDigit = (t: Token | undefined): t is DigitToken => t?.kind === "digit";

/** |value| under a number section; the caller writes the sign. */
export function formatNumber(value: number, section: Section): string {
  const { tokens } = section;
  const fractionSlash = tokens.findIndex((t, i) => t.kind === "slash" && isFractionSlash(tokens, i));
  const text =
    fractionSlash >= 0
      ? formatFraction(Math.abs(value), tokens, fractionSlash)
      : tokens.some((t) => t.kind === "exponent")
        ? formatExponent(value, tokens)
        : formatFixed(shiftForPercent(decimalOf(value), tokens), tokens);
  return section.fullWidth ? text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : text;
}

function shiftForPercent(decimal: Decimal, tokens: readonly Token[]): Decimal {
  const percents = tokens.filter((t) => t.kind === "percent").length;
  return { digits: decimal.digits, point: decimal.point + 2 * percents };
}

interface Layout {
  /** Index of the decimal point among the tokens, or their number. */
  readonly point: number;
  readonly groups: boolean;
  /** Commas behind the last digit of the whole part: each divides by 1,000. */
  readonly thousands: number;
  readonly places: number;
}

function layoutOf(tokens: readonly Token[]): Layout {
  const found = tokens.findIndex((t) => t.kind === "point");
  const point = found < 0 ? tokens.length : found;
  const lastDigit = tokens.reduce((last, t, i) => (isDigit(t) && i < point ? i : last), -1);
  const firstDigit = tokens.findIndex(isDigit);
  let thousands = 0;
  while (tokens[lastDigit + 1 + thousands]?.kind === "comma") thousands++;
  const groups = tokens.some((t, i) => t.kind === "comma" && i > firstDigit && i < lastDigit);
  // "0.0," divides as well: commas behind the last decimal digit.
  const last = tokens.reduce((at, t, i) => (isDigit(t) ? i : at), -1);
  if (last > point) while (tokens[last + 1 + thousands]?.kind === "comma") thousands++;
  return { point, groups, thousands, places: tokens.filter((t, i) => isDigit(t) && i > point).length };
}

function formatFixed(decimal: Decimal, tokens: readonly Token[]): string {
  const layout = layoutOf(tokens);
  const scaled = { digits: decimal.digits, point: decimal.point - 3 * layout.thousands };
  const { whole, fraction } = roundTo(scaled, layout.places);
  return renderWhole(whole, tokens.slice(0, layout.point), layout.groups) + renderFraction(fraction, tokens, layout);
}

/** Fills the placeholders of the whole part from the right; the first takes all digits that are left. */
function renderWhole(whole: string, tokens: readonly Token[], groups: boolean): string {
  const digits = whole === "0" ? "" : whole;
  const first = tokens.findIndex(isDigit);
  const out: string[] = [];
  let used = 0;
  const put = (character: string) => {
    if (groups && used > 0 && used % 3 === 0 && character !== "") out.push(",");
    out.push(character);
    used++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === "digit") {
      const digit = digits[digits.length - 1 - used];
      if (digit !== undefined) put(digit);
      else if (token.text === "0") put("0");
      else if (token.text === "?") put(" ");
      if (i === first) while (used < digits.length) put(digits[digits.length - 1 - used]!);
    } else if (token.kind !== "comma") out.push(plainText(token));
  }
  return out.reverse().join("");
}

function renderFraction(fraction: string, tokens: readonly Token[], layout: Layout): string {
  if (layout.point === tokens.length) return "";
  const significant = fraction.replace(/0+$/, "").length;
  let out = ".";
  let used = 0;
  for (const token of tokens.slice(layout.point + 1)) {
    if (token.kind === "digit") {
      if (used < significant || token.text === "0") out += fraction[used] ?? "0";
      else if (token.text === "?") out += " ";
      used++;
    } else if (token.kind !== "comma") out += plainText(token);
  }
  return out;
}

function plainText(token: Token): string {
  switch (token.kind) {
    case "literal":
      return token.text;
    case "percent":
      return "%";
    case "slash":
      return "/";
    case "comma":
      return ",";
    case "point":
      return ".";
    default:
      return "";
  }
}

function formatExponent(value: number, tokens: readonly Token[]): string {
  const at = tokens.findIndex((t) => t.kind === "exponent");
  const exponentToken = tokens[at] as Token & { kind: "exponent" };
  const mantissaTokens = tokens.slice(0, at);
  const layout = layoutOf(mantissaTokens);
  const wholeDigits = Math.max(1, mantissaTokens.slice(0, layout.point).filter(isDigit).length);
  const decimal = decimalOf(value);
  let power = decimal.digits === "" ? 0 : decimal.point - 1;
  power -= ((power % wholeDigits) + wholeDigits) % wholeDigits;
  let mantissa = { digits: decimal.digits, point: decimal.point - power };
  if (roundTo(mantissa, layout.places).whole.length > wholeDigits) {
    power += wholeDigits;
    mantissa = { digits: decimal.digits, point: decimal.point - power };
  }
  const tail = tokens.slice(at + 1);
  const sign = power < 0 ? "-" : exponentToken.plus ? "+" : "";
  return `${formatFixed(mantissa, mantissaTokens)}E${sign}${renderWhole(String(Math.abs(power)), tail, false)}`;
}

function isFractionSlash(tokens: readonly Token[], i: number): boolean {
  return isDigit(tokens[i - 1]) && (isDigit(tokens[i + 1]) || /^[1-9]$/.test(literalAt(tokens, i + 1)));
}

function literalAt(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  return token?.kind === "literal" ? token.text : "";
}

/** "# ?/?" -> "1 1/2"; the denominator has at most as many digits as it has places, or is fixed ("?/8"). */
function formatFraction(value: number, tokens: readonly Token[], slash: number): string {
  let fixed = "";
  for (let i = slash + 1; i < tokens.length; i++) fixed += literalAt(tokens, i).replace(/[^0-9]/g, "");
  const places = tokens.slice(slash + 1).filter(isDigit).length;
  const hasWhole = tokens.slice(0, slash).filter(isDigit).length > 1;
  const whole = hasWhole ? Math.floor(value) : 0;
  const [top, bottom] = nearestFraction(value - whole, fixed ? Number(fixed) : null, 10 ** Math.min(places, 4) - 1);
  if (hasWhole && top === bottom) return String(whole + 1);
  if (top === 0) return String(whole);
  return hasWhole && whole > 0 ? `${whole} ${top}/${bottom}` : `${top}/${bottom}`;
}

function nearestFraction(value: number, fixed: number | null, largest: number): [number, number] {
  if (fixed) return [Math.round(value * fixed), fixed];
  let best: [number, number] = [Math.round(value), 1];
  for (let bottom = 2; bottom <= largest; bottom++) {
    const top = Math.round(value * bottom);
    if (Math.abs(top / bottom - value) + 1e-12 < Math.abs(best[0] / best[1] - value)) best = [top, bottom];
  }
  return best;
}
