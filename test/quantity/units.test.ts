import {
  convertTo,
  familyOfUnit,
  foldUnit,
  inBaseUnit,
  readUnit,
  scaleOfUnit,
  unitInName,
} from "../../shared/quantity/units";

test.each<[string, string | null]>([
  ["％", "%"],
  ["人", "人"],
  ["名", "人"],
  ["カ所", "箇所"],
  ["千円", "千円"],
  ["千 円", "千円"],
  ["（千円）", "千円"],
  ["百万円", "百万円"],
  ["回／年", "回/年"],
  ["件/年", "件/年"],
  ["ｔ", "t"],
  ["㎥", "m3"],
  ["t-CO2", "t-CO2"],
  ["ｍｇ／Ｌ", "mg/L"],
  ["人／日", "人/日"],
  ["延べ人数", "人"],
  ["講座・教室", "講座・教室"],
  ["単位：％", "%"],
  ["", null],
  ["－", null],
  ["—", null],
  ["0", null],
  ["※1", null],
  ["なし", null],
  ["単位", null],
  ["g/人・日", "g/人・日"],
  ["件数", "件"],
  ["率", "%"],
  ["円", "円"],
  ["円/t", "円/t"],
  ["ポイント", "ポイント"],
])("unit %j is %j", (written, unit) => {
  expect(foldUnit(written)).toBe(unit);
});

test.each<[string, string | null]>([
  ["市民一人あたりのごみ排出量（ｇ）", "g"],
  ["「広報須坂」を読んでいる人の割合（％）", "%"],
  ["市公式フェイスブックを見た人の数（人）", "人"],
  ["フォロワー数\n（人）", "人"],
  ["決算額（千円）", "千円"],
  ["満足度（市民アンケート）", null],
  ["講座（年間）の回数", null],
  ["利用者数（延べ人数）", "人"],
  ["利用件数（件／年）", "件/年"],
  ["満足度", null],
  ["割合（単位：％）", "%"],
  ["ICT（情報通信技術）研修（回）", "回"],
])("unit in the name %j is %j", (name, unit) => {
  expect(unitInName(name)).toBe(unit);
});

test("a condition beside the unit is kept apart", () => {
  expect(readUnit("件\n（累計）")).toEqual({ unit: "件", scale: 1, condition: "累計" });
  expect(readUnit("千件(月平均)")).toEqual({ unit: "件", scale: 1000, condition: "月平均" });
  expect(readUnit(null)).toBeNull();
});

test("scales, families and conversions", () => {
  expect(scaleOfUnit("千円")).toBe(1000);
  expect(scaleOfUnit("億円")).toBe(100_000_000);
  expect(scaleOfUnit("人")).toBe(1);
  expect(scaleOfUnit(null)).toBe(1);
  expect(familyOfUnit("百万円")).toBe("money");
  expect(familyOfUnit("人")).toBeNull();
  expect(convertTo(1443, "千円", "円")).toBe(1_443_000);
  expect(convertTo(1_443_000, "円", "千円")).toBe(1443);
  expect(convertTo(40.6, "億円", "百万円")).toBe(4060);
  expect(convertTo(2, "ha", "㎡")).toBe(20_000);
  expect(convertTo(850, "g", "kg")).toBe(0.85);
  expect(convertTo(3, "人", "件")).toBeNull();
  expect(convertTo(3, null, null)).toBe(3);
  expect(convertTo(3, "人", null)).toBeNull();
});

test("a unit in the cell stands; without one the unit of the form applies", () => {
  expect(inBaseUnit({ value: 1_443_000, unit: "円" }, "千円")).toEqual({ value: 1_443_000, unit: "円" });
  expect(inBaseUnit({ value: 1443, unit: null }, "千円")).toEqual({ value: 1_443_000, unit: "円" });
  expect(inBaseUnit({ value: 5, unit: null }, "－")).toEqual({ value: 5, unit: null });
});
