import { foldTight } from "../fold";
import type { Entry } from "../indicator";
import { familyOfUnit, foldUnit, readPlainUnit, readUnit } from "../quantity/units";

/** Units that say the same kind of thing, so that one may stand for another. What is in no row is a thing counted. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  share: ["%", "ポイント", "割", "倍", "ppm"],
  people: ["人", "人日", "人回", "人泊", "泊", "人工"],
  // 寿命 is given in 年 and in 歳, periods in か月 and 日.
  time: ["秒", "分", "時間", "日", "週", "か月", "年", "歳"],
  case: ["件", "回"],
  rank: ["位"],
  score: ["点"],
};
const KIND_BY_UNIT = new Map(
  Object.entries(KINDS).flatMap(([kind, units]) => units.map((unit) => [unit, kind] as const)),
);

/** 「件」 and 「回」 are said of anything that can be counted: 3施設 under 件 is no contradiction. */
const CASE_FITS = ["case", "thing"];

/** Kind of a unit of the table, without its 「/年」; null for texts that are no single known unit. */
function kindOf(unit: string): string | null {
  const bare = readUnit(unit)?.unit.split("/")[0] ?? "";
  if (readPlainUnit(bare) === null) return null;
  return KIND_BY_UNIT.get(bare) ?? familyOfUnit(bare) ?? "thing";
}

/** Whether two known units cannot both be right: 「人」 and 「%」, 「円」 and 「千円」. False where either is unknown. */
export function contradicts(a: string, b: string): boolean {
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || other === null) return false;
  if (one !== other) return !(CASE_FITS.includes(one) && CASE_FITS.includes(other));
  return one === "money" && readUnit(a)?.scale !== readUnit(b)?.scale;
}

const SCALE_SIGN = /[十百千万億兆]/;

/**
 * The unit written inside a cell, with the scale where it is written plainly: 「1,443 千円」 -> "千円", 「5億円」 -> "円".
 * null where none is written, or where the cell gives a change (前年度比5％減) or several units.
 */
export function writtenUnit(entry: Entry): string | null {
  const { reading } = entry;
  if (reading.kind !== "quantities") return null;
  const units = new Set(reading.quantities.map((quantity) => quantity.unit));
  const [unit] = [...units];
  if (units.size !== 1 || !unit || reading.quantities.some((quantity) => quantity.relative)) return null;
  const scaled = /(千|百万|万|億|十億|千万|兆)$/.exec(foldTight(entry.text).split(unit)[0] ?? "");
  return scaled ? `${scaled[1]}${unit}` : unit;
}

/**
 * Whether the unit in a cell contradicts the unit of the form. A scale written in the cell (2億8千万円, 28千人) leaves no
 * doubt; plain 円 under 千円 is right too, but out of step with the row.
 */
export function contradictsForm(entry: Entry, written: string, unitOfForm: string): boolean {
  if (!contradicts(written, unitOfForm)) return false;
  return !(isScaleOnly(written, unitOfForm) && SCALE_SIGN.test(foldTight(entry.text)));
}

/** Whether two units written in cells differ in more than their scale: 3億円 and 2億8千万円 do not. */
export function contradictsBeside(a: string, b: string): boolean {
  return contradicts(a, b) && !isScaleOnly(a, b);
}

function isScaleOnly(a: string, b: string): boolean {
  return readUnit(a)?.unit === readUnit(b)?.unit;
}

/** Whether a unit cell names a unit: false for "", 「－」, 「※1」. */
export function namesUnit(text: string): boolean {
  return foldUnit(text) !== null;
}
