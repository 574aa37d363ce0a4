import { dateOfSerial } from "../../shared/functions/date-serial";
import { eraOf } from "./era";
import type { Section, Token } from "./parse";

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Fraction of the second, already rounded to the digits shown. */
  readonly fraction: number;
  /** The whole serial in seconds, for [h]. */
  readonly totalSeconds: number;
}

/** Last day that Excel knows: 9999-12-31. */
const LAST_SERIAL = 2958465;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const WEEKDAYS_JA = [..."日月火水木金土"];

/** A serial number (1900 system) under a date section. Out of range: "########", as Excel shows at any width. */
export function formatDate(serial: number, section: Section): string {
  const decimals = fractionDigits(section.tokens);
  const moment = momentOf(serial, decimals);
  if (!moment) return "########";
  const tokens = section.tokens;
  const twelve = tokens.some((t) => t.kind === "am-pm");
  let out = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "literal") out += token.text;
    else if (token.kind === "date") out += datePart(token, moment, { tokens, i, twelve, section });
    else if (token.kind === "am-pm") out += amPm(token.text, moment, section);
    else if (token.kind === "point" && decimals > 0 && tokens[i + 1]?.kind === "digit") {
      out += moment.fraction.toFixed(decimals).slice(1);
      while (tokens[i + 1]?.kind === "digit") i++;
    } else out += SYMBOLS[token.kind] ?? (token.kind === "digit" ? token.text : "");
  }
  return out;
}

const SYMBOLS: Readonly<Record<string, string>> = { point: ".", comma: ",", percent: "%", slash: "/" };

function fractionDigits(tokens: readonly Token[]): number {
  const point = tokens.findIndex((t, i) => t.kind === "point" && tokens[i + 1]?.kind === "digit");
  if (point < 0) return 0;
  let count = 0;
  while (tokens[point + 1 + count]?.kind === "digit") count++;
  return Math.min(count, 3);
}

function momentOf(serial: number, decimals: number): Moment | null {
  if (!(serial >= 0) || serial >= LAST_SERIAL + 1) return null;
  const step = 10 ** decimals;
  const ticks = Math.round(serial * 86400 * step);
  const totalSeconds = Math.floor(ticks / step);
  const days = Math.floor(totalSeconds / 86400);
  const inDay = totalSeconds - days * 86400;
  return {
    ...calendarDay(days),
    weekday: (days + 6) % 7,
    hour: Math.floor(inDay / 3600),
    minute: Math.floor(inDay / 60) % 60,
    second: inDay % 60,
    fraction: (ticks - totalSeconds * step) / step,
    totalSeconds,
  };
}

/** Serial day -> calendar day. Excel counts a 1900-02-29 that never was (60) and a day 0 (1900-01-00). */
function calendarDay(serial: number): { year: number; month: number; day: number } {
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  return dateOfSerial(serial < 60 ? serial + 1 : serial);
}

interface Around {
  readonly tokens: readonly Token[];
  readonly i: number;
  readonly twelve: boolean;
  readonly section: Section;
}

const two = (n: number) => String(n).padStart(2, "0");
const padTo = (text: string, n: number) => (text.length >= 2 ? two(n) : String(n));

function datePart(token: Token & { kind: "date" }, at: Moment, around: Around): string {
  const { text } = token;
  if (token.elapsed) {
    const unit = text[0] === "h" ? 3600 : text[0] === "m" ? 60 : 1;
    return String(Math.floor(at.totalSeconds / unit)).padStart(text.length, "0");
  }
  switch (text[0]) {
    case "y":
      return text.length <= 2 ? two(at.year % 100) : String(at.year).padStart(4, "0");
    case "m":
      return isMinute(around) ? padTo(text, at.minute) : monthText(text, at.month);
    case "d":
      return text.length <= 2 ? padTo(text, at.day) : short(WEEKDAYS[at.weekday]!, text.length === 3);
    case "h":
      return padTo(text, around.twelve ? at.hour % 12 || 12 : at.hour);
    case "s":
      return padTo(text, at.second);
    case "a":
      return WEEKDAYS_JA[at.weekday]! + (text.length === 4 ? "曜日" : "");
    default:
      return eraPart(text, at, around);
  }
}

function short(name: string, cut: boolean): string {
  return cut ? name.slice(0, 3) : name;
}

function monthText(text: string, month: number): string {
  const name = MONTHS[month - 1]!;
  if (text.length <= 2) return padTo(text, month);
  return text.length === 5 ? name[0]! : short(name, text.length === 3);
}

/** "m" is the minute right after the hour or right before the second. */
function isMinute({ tokens, i }: Around): boolean {
  const isDate = (t: Token): t is Token & { kind: "date" } => t.kind === "date";
  const before = tokens.slice(0, i).filter(isDate).pop();
  const next = tokens.slice(i + 1).find(isDate);
  return before?.text[0] === "h" || next?.text[0] === "s";
}

/** g: R, gg: 令, ggg: 令和, e: 6, ee: 06, r: ee, rr: gggee. 元年 only where the format asks for it. */
function eraPart(text: string, at: Moment, { tokens, i, section }: Around): string {
  const era = eraOf(at.year, at.month, at.day);
  if (text[0] === "g") return text.length === 1 ? era.letter : text.length === 2 ? era.name[0]! : era.name;
  if (text[0] === "r") return (text.length > 1 ? era.name : "") + two(era.year);
  const next = tokens[i + 1];
  const gannen = section.language?.endsWith("gannen") && next?.kind === "literal" && next.text.startsWith("年");
  return gannen && era.year === 1 ? "元" : padTo(text, era.year);
}

function amPm(text: string, at: Moment, section: Section): string {
  const afternoon = at.hour >= 12;
  if (text.length === 3) return afternoon ? "P" : "A";
  if (section.language === "411" || text.startsWith("午")) return afternoon ? "午後" : "午前";
  return afternoon ? "PM" : "AM";
}
