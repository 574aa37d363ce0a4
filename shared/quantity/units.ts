import { fold, foldTight } from "../fold";
import { remembering } from "../remember";
import { wordTable } from "./table";
import { PLAIN_UNITS, SCALE_WORDS, UNIT_ROWS, type UnitRow } from "./unit-table";

/** A unit as a column, a name or a cell gives it. */
export interface UnitReading {
  /** The unit without its scale: 「千円」 -> "円", 「カ所」 -> "箇所". */
  readonly unit: string;
  /** 1000 for 「千円」, 1 where none is written. */
  readonly scale: number;
  /** 「（累計）」, 「月平均」, 「暦年」 … beside the unit; null where none. */
  readonly condition: string | null;
}

const ROW_BY_UNIT: ReadonlyMap<string, UnitRow> = new Map(UNIT_ROWS.map((row) => [row.unit, row]));

/** Units as they stand behind a number. */
export const UNITS_IN_CELL = wordTable<string>([
  ...UNIT_ROWS.map((row) => [row.unit, [row.unit, ...row.spellings].join(" ")] as const),
  ...PLAIN_UNITS.filter((unit) => unit !== "割").map((unit) => [unit, unit] as const),
]);

const UNITS_IN_COLUMN = wordTable<string>(UNIT_ROWS.map((row) => [row.unit, (row.inColumn ?? []).join(" ")] as const));

/** Parts of a unit cell that are no unit (field patterns 28, 100, 101, 117). */
const CONDITIONS =
  /^(?:約|累計|累積|延べ|延|のべ|実|暦年|月平均|年平均|平均|年間|通算|見込み?|概算|単年度?|年度末|総数)$/;
const PER = /^(.+?)(?:\/|毎)(.+)$/;
const LEFTOVER = /^(?:[-※*0-9.]*|単位|なし|無し?)$/;

/** The unit with its scale and condition; null for none: "", 「－」, 「0」, 「※1」 (field pattern 115). */
export function readUnit(text: string | null | undefined): UnitReading | null {
  return text === null || text === undefined ? null : readUnitText(text);
}

const readUnitText = remembering((text: string): UnitReading | null => {
  let rest = foldTight(text).replace(/^単位[:=]?/, "");
  if (/^\((.*)\)$/.test(rest) && !rest.slice(1, -1).includes("(")) rest = rest.slice(1, -1);
  rest = rest.replace(/^単位[:=]?/, "");
  let condition: string | null = null;
  rest = rest.replace(/[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
    if (inside === "") return "";
    if (CONDITIONS.test(inside)) condition = inside;
    else if (condition === null) condition = inside;
    return whole === "" ? whole : "";
  });
  rest = rest.replace(/※.*$/, "").replace(/^[-・]+(?=.)/, "");
  const before = /^(延べ|延|のべ|累計|実|約|年間|月平均|年平均)(?=.)/.exec(rest);
  if (before && readPlainUnit(rest) === null) {
    condition = condition ?? before[1]!;
    rest = rest.slice(before[1]!.length);
  }
  if (LEFTOVER.test(rest) || rest.length > 20) return null;
  const plain = readPlainUnit(rest);
  if (plain) return { ...plain, condition };
  const scaled = splitScale(rest);
  // What the table does not know is still a unit of the form: 「講座・教室」.
  return /[0-9#^=✕×]/.test(rest) && !/^m[23]$/.test(rest)
    ? null
    : { unit: scaled.unit, scale: scaled.scale, condition };
});

/** One spelling per unit, its scale kept: 「カ所」 -> "箇所", 「千 円」 -> "千円", 「回／年」 -> "回/年"; null for none. */
export function foldUnit(text: string | null | undefined): string | null {
  const reading = readUnit(text);
  return reading ? scaleName(reading.scale) + reading.unit : null;
}

/** What a figure under this unit is multiplied by to be in the base unit: 千円 -> 1000; 1 for anything without a scale. */
export function scaleOfUnit(unit: string | null | undefined): number {
  return readUnit(unit)?.scale ?? 1;
}

/** Family of convertible units: "money", "mass", "length", "area", "volume", "time" …; null for units of their own. */
export function familyOfUnit(unit: string | null | undefined): string | null {
  const reading = readUnit(unit);
  return reading ? (ROW_BY_UNIT.get(reading.unit)?.family ?? null) : null;
}

/** A value under one unit as it is under another: 1443 千円 -> 1443000 円, 2 ha -> 20000 m2. null where they do not convert. */
export function convertTo(value: number, from: string | null, to: string | null): number | null {
  const source = readUnit(from);
  const goal = readUnit(to);
  if (!source || !goal) return source === goal ? value : null;
  const sourceRow = ROW_BY_UNIT.get(source.unit);
  const goalRow = ROW_BY_UNIT.get(goal.unit);
  const isSame = source.unit === goal.unit;
  if (!isSame && (sourceRow?.family === undefined || sourceRow.family !== goalRow?.family)) return null;
  const up = source.scale * (isSame ? 1 : sourceRow!.factor!);
  const down = goal.scale * (isSame ? 1 : goalRow!.factor!);
  // Multiplying or dividing by a whole ratio keeps decimal figures exact where one factor division would not.
  return up >= down ? value * (up / down) : value / (down / up);
}

/**
 * A figure in its base unit, so that plan and actual compare like with like: a unit written in the cell stands
 * (its scale is already in the value); without one the unit of the form applies, scale included.
 */
export function inBaseUnit(
  figure: { readonly value: number; readonly unit: string | null },
  unit: string | null,
): { readonly value: number; readonly unit: string | null } {
  if (figure.unit !== null) return { value: figure.value, unit: figure.unit };
  const reading = readUnit(unit);
  return reading ? { value: figure.value * reading.scale, unit: reading.unit } : { value: figure.value, unit: null };
}

const SEVERAL_NAMES = /^\s*(?:①|[(（][1１])[^\n]*[\s\S]*\n\s*(?:②|[(（][2２])/;

/** The unit that stands in parentheses in an indicator's name: 「ごみ排出量（ｇ）」 -> "g"; null where none does. */
export function unitInName(name: string): string | null {
  // 「①受診者数（人）」「②受診率（％）」 in one cell: no unit is that of both.
  if (SEVERAL_NAMES.test(name)) return null;
  const groups = fold(name).match(/\([^()]*\)/g);
  if (!groups) return null;
  for (let i = groups.length - 1; i >= 0; i--) {
    const inside = foldTight(groups[i]!.slice(1, -1));
    const named = /^単位[:=]?/.test(inside);
    const reading = named ? readUnit(inside) : readPlainUnit(inside.replace(/^(?:累計|延べ|年間)[・、,]?/, ""));
    if (reading) return scaleName(reading.scale) + reading.unit;
  }
  return null;
}

/** A unit of the table, with scale and 「/年」; null for any other text. */
export function readPlainUnit(text: string): { readonly unit: string; readonly scale: number } | null {
  const known = UNITS_IN_CELL.whole(text) ?? UNITS_IN_COLUMN.whole(text);
  if (known !== undefined) return { unit: known, scale: 1 };
  const scaled = splitScale(text);
  if (scaled.scale > 1) {
    const inner = scaled.unit === "" ? null : readPlainUnit(scaled.unit);
    return inner ? { unit: inner.unit, scale: inner.scale * scaled.scale } : null;
  }
  const per = PER.exec(text);
  if (!per) return null;
  const above = readPlainUnit(per[1]!);
  const below = /^\d+(?:\.\d+)?/.exec(per[2]!)?.[0] ?? "";
  const unitBelow = readPlainUnit(per[2]!.slice(below.length)) ?? (/^[月週]$/.test(per[2]!) ? { unit: per[2]! } : null);
  return above && unitBelow ? { unit: `${above.unit}/${below}${unitBelow.unit}`, scale: above.scale } : null;
}

function splitScale(text: string): { readonly unit: string; readonly scale: number } {
  let at = 0;
  let power = 0;
  while (at < text.length - 1 && SCALE_WORDS[text[at]!] !== undefined) power += SCALE_WORDS[text[at++]!]!;
  return { unit: text.slice(at), scale: Number(`1e${power}`) };
}

const SCALE_NAMES: readonly (readonly [number, string])[] = [
  [1e12, "兆"],
  [1e8, "億"],
  [1e7, "千万"],
  [1e6, "百万"],
  [1e4, "万"],
  [1e3, "千"],
  [1e2, "百"],
  [1e1, "十"],
];

function scaleName(scale: number): string {
  return SCALE_NAMES.find(([value]) => value === scale)?.[1] ?? "";
}
