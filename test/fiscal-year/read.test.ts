import { eraYearOf, findFiscalYears, formatFiscalYear, readFiscalYear } from "../../shared/fiscal-year/read";
import { NO_YEAR, YEAR_SPELLINGS } from "../../shared/fiscal-year/spellings";
import fc from "../made-up";

describe("readFiscalYear", () => {
  test.each(YEAR_SPELLINGS.map((row) => [...row] as [number, readonly string[]]))("%i", (year, spellings) => {
    for (const written of spellings) expect([written, readFiscalYear(written)?.fiscalYear]).toEqual([written, year]);
  });

  test.each([...NO_YEAR])("%j is no year", (written) => {
    expect(readFiscalYear(written)).toBeNull();
  });

  test("an era that had ended is counted on and marked", () => {
    expect(readFiscalYear("平成32年度")).toEqual({
      fiscalYear: 2020,
      written: "平成32年度",
      start: 0,
      end: 6,
      era: "heisei",
      eraYear: 32,
      kind: "fiscal",
      isEraOverrun: true,
      isEraAssumed: false,
    });
    expect(readFiscalYear("平成31年度")?.isEraOverrun).toBe(false);
    expect(readFiscalYear("昭和65年")?.isEraOverrun).toBe(true);
  });

  test("an era left out is taken from the years around", () => {
    expect(readFiscalYear("3年度", 2020)).toMatchObject({
      fiscalYear: 2021,
      era: null,
      eraYear: 3,
      isEraAssumed: true,
    });
    expect(readFiscalYear("3年度", 1992)).toMatchObject({ fiscalYear: 1991 });
    expect(readFiscalYear("30年度", 2019)).toMatchObject({ fiscalYear: 2018 });
    expect(readFiscalYear("元年度", 2020)).toMatchObject({ fiscalYear: 2019 });
    expect(readFiscalYear("第3年度", 2020)).toBeNull();
  });

  test("kinds: fiscal, calendar, date", () => {
    expect(readFiscalYear("2018年度")?.kind).toBe("fiscal");
    expect(readFiscalYear("R2")?.kind).toBe("fiscal");
    expect(readFiscalYear("2018年")?.kind).toBe("calendar");
    expect(readFiscalYear("H31.4")?.kind).toBe("date");
  });
});

describe("findFiscalYears", () => {
  test.each<[string, [string, number][]]>([
    [
      "H27 19.8%→H31 23.8%",
      [
        ["H27", 2015],
        ["H31", 2019],
      ],
    ],
    ["9,560（2019）", [["2019", 2019]]],
    [
      "42.7(R1確定値) 40.2(R2速報値)",
      [
        ["R1", 2019],
        ["R2", 2020],
      ],
    ],
    ["目標45%に対しH31.4現在40.4%", [["H31.4", 2019]]],
    ["令和2年度重点方針と目標", [["令和2年度", 2020]]],
    ["2019～2021年度の各年度", [["2021年度", 2021]]],
    ["（平成３２年４月１日現在）", [["平成３２年４月１日", 2020]]],
    ["2,019件", []],
    ["電話 0267-22-1700", []],
    ["A4用紙、H2O、R&D", []],
    ["目標値\n（2025年）", [["2025年", 2025]]],
  ])("%j", (text, years) => {
    const found = findFiscalYears(text);
    expect(found.map((year) => [year.written, year.fiscalYear])).toEqual(years);
    for (const year of found) expect(text.slice(year.start, year.end)).toBe(year.written);
  });

  test("no text throws and places are true", () => {
    const piece = fc.constantFrom(
      ..."令和 平成 昭和 R H S 元 1 2 31 32 年度 年 月 4月 . / - ( ) （ ） 2019 ２０２０ ' FY ㋿ 十 二 第 末 % n".split(
        " ",
      ),
      " ",
      "　",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (written) => {
        readFiscalYear(written);
        for (const year of findFiscalYears(written, 2020)) {
          expect(written.slice(year.start, year.end)).toBe(year.written);
          expect(year.fiscalYear).toBeGreaterThan(1860);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test("formatFiscalYear and eraYearOf", () => {
  expect(formatFiscalYear(2020, "ja")).toBe("令和2年度");
  expect(formatFiscalYear(2019, "ja")).toBe("令和元年度");
  expect(formatFiscalYear(2018, "ja")).toBe("平成30年度");
  expect(formatFiscalYear(1989, "ja")).toBe("平成元年度");
  expect(formatFiscalYear(1860, "ja")).toBe("1860年度");
  expect(formatFiscalYear(2020, "en")).toBe("FY2020");
  expect(eraYearOf(1925)).toEqual({ era: "taisho", name: "大正", eraYear: 14 });
  expect(eraYearOf(1800)).toBeNull();
});
