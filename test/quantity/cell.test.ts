import { notationOf } from "../../shared/quantity/notation";
import { readCellQuantity } from "../../shared/quantity/read";
import type { Cell } from "../../shared/sheet";

const number = (value: number, numberFormat: string | undefined, text: string): Cell => ({
  row: 0,
  column: 0,
  type: "number",
  value,
  text,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

describe("readCellQuantity", () => {
  test.each<[number, string | undefined, string, string]>([
    // value, format, shown, reading
    [28, undefined, "28", "28"],
    [28, "General", "28", "28"],
    [0.523, "0.0%", "52.3%", "52.3 %"],
    [0.07, "0%", "7%", "7 %"],
    [1.155, "0.0%", "115.5%", "115.5 %"],
    [0.523, undefined, "52.3%", "52.3 %"],
    [0.523, "General", "0.523", "0.523"],
    [1443, "#,##0", "1,443", "1443"],
    [1443, '#,##0"千円"', "1,443千円", "1443000 円"],
    [1443, '#,##0" 千円"', "1,443 千円", "1443000 円"],
    [1443000, "#,##0,", "1,443", "1443"],
    [1443000, '#,##0,"千円"', "1,443千円", "1443000 円"],
    [12.5, '0.0"人"', "12.5人", "12.5 人"],
    [600, '"約"#,##0"人"', "約600人", "600 人 about"],
    [80, '0"%以上"', "80%以上", "80 % at-least"],
    [-7784, "#,##0_);(#,##0)", "(7,784)", "-7784"],
    [-3703, '#,##0;"▲"#,##0', "▲3,703", "-3703"],
    [-5, "0.0", "-5.0", "-5"],
    [0, '0;-0;"－"', "－", "absent dash"],
    [0, "#,##0;-#,##0;;@", "", "blank"],
    [0, "#,##0;-#,##0", "0", "0"],
    [0, "General", "0", "0"],
    [1443, '"¥"#,##0', "¥1,443", "1443 円"],
    [1443, "[$¥-411]#,##0", "¥1,443", "1443 円"],
    [54.987212276214834, "0.0", "55.0", "54.987212276214834"],
    [5, "[Red]0", "5", "5"],
    [5, "0_ ", "5 ", "5"],
    [5, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', " 5 ", "5"],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', " - ", "absent dash"],
    [45383, 'yyyy"年"m"月"d"日"', "2024年4月1日", "unreadable host-date"],
    [45383, "[$-411]ge.m.d", "R6.4.1", "unreadable host-date"],
    [45383, "m/d", "4/1", "unreadable host-date"],
    [0.5, "# ?/?", "1/2", "0.5"],
    [5, "@", "5", "5"],
    [12345, "0.00E+00", "1.23E+04", "12345"],
    [80, '0"（見込）"', "80（見込）", '80 forecast "見込"'],
    [5, '0"年度"', "5年度", "5"],
    [28, "0", "####", "unreadable overflow"],
  ])("%p under %p, shown %p, is %s", (value, format, text, expected) => {
    const reading = readCellQuantity(number(value, format, text), null);
    expect(notationOf(reading)).toBe(expected);
    expect(reading.raw).toBe(text);
  });

  test.each<[Cell["type"], Cell["value"], string, string]>([
    ["text", "小100 中100", "小100 中100", "小: 100 | 中: 100"],
    ["text", "'28", "28", "unreadable not-a-quantity"],
    ["text", "28", "28", "28"],
    ["text", "", "", "blank"],
    ["date", 45383, "1月2日", "unreadable host-date"],
    ["error", null, "#REF!", "unreadable cell-error"],
    ["boolean", true, "TRUE", "unreadable not-a-quantity"],
    ["text", null, "", "blank"],
    ["number", Number.NaN, "", "blank"],
  ])("%s %p is %s", (type, value, text, expected) => {
    expect(notationOf(readCellQuantity({ row: 0, column: 0, type, value, text }, null))).toBe(expected);
  });

  test("nothing there is blank", () => {
    expect(readCellQuantity(null, "人")).toEqual({ kind: "blank", raw: "" });
    expect(readCellQuantity(undefined, null)).toEqual({ kind: "blank", raw: "" });
  });

  test("the unit column lets an unusual unit be read, and scales nothing", () => {
    const cell: Cell = { row: 0, column: 0, type: "text", value: "3講座・教室", text: "3講座・教室" };
    expect(notationOf(readCellQuantity(cell, null))).toBe("unreadable not-a-quantity");
    expect(notationOf(readCellQuantity(cell, "講座・教室"))).toBe("3 講座・教室");
    expect(notationOf(readCellQuantity(number(1443, "#,##0", "1,443"), "千円"))).toBe("1443");
  });

  test.each<[number, string, string, number]>([
    [98.7, "0.00", "98.70", 2],
    [98.7, "General", "98.7", 1],
    [0.523, "0.0%", "52.3%", 1],
    [1443, '#,##0"千円"', "1,443千円", 0],
    [12.5, '0.00"人"', "12.50人", 2],
  ])("%p under %p keeps the decimals of %p: %i", (value, format, text, decimals) => {
    const reading = readCellQuantity(number(value, format, text), null);
    expect(reading.kind === "quantities" && reading.quantities[0]!.decimals).toBe(decimals);
  });
});
