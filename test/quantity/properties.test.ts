import { fold } from "../../shared/fold";
import { findClaims } from "../../shared/quantity/claims";
import { findNamedFigures } from "../../shared/quantity/prose";
import { readQuantity } from "../../shared/quantity/read";
import { SPELLINGS } from "../../shared/quantity/spellings";
import type { Quantity } from "../../shared/quantity/types";
import { foldUnit, unitInName } from "../../shared/quantity/units";
import fc from "../made-up";

const PIECES =
  "0 1 2 5 10 12.3 98.70 1,234 100 ０ ５ １２ ． ， . , - － ー ― ▲ △ ± + ＋ ~ ～ 〜 ％ % 円 千円 百万円 億 万 千 人 名 件 回 箇所 か所 日 年 年度 か月 以上 以下 以内 未満 超 約 概ね 程度 " +
  "を 下回る 上回る 下回らない 前年度 比 基準値 より 減 増 削減 割 分の / ／ → ⇒ ( ) （ ） [ 】 ※ ： : 、 。 ・ ① ② 小 中 男性 女性 内 うち 速報値 確定値 見込 令和 平成 R H 元 R2 H31.4 2019 2020年 〇 ○ × 維持 集計中 中止 延べ 累計 平均 に から まで A % pt ㎡ 五 十 三 百";
const pieces = PIECES.split(" ").concat([" ", "　", "\n", "\u200B", "\u00A0"]);
const japanese = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(""));
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  japanese,
);

/** Powers of ten taken off, so that 40.6 and 4060000000 compare as the same digits. */
function significant(digits: string): string {
  const plain = digits.replace(/[,.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
  return plain === "" ? "0" : plain;
}

const KANJI = "〇一二三四五六七八九";
/** Whether every digit of the value stands in the text: as one number, or as the parts of 50億8千9百万 or 3割5分. */
function digitsAreWritten(quantity: Quantity, value: number, text: string): boolean {
  const folded = fold(text).replace(/[一二三四五六七八九〇]/g, (kanji) => String(KANJI.indexOf(kanji)));
  const runs = (folded.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(significant);
  const wanted = significant(
    Math.abs(value)
      .toFixed(20)
      .replace(/(\.\d*?)0+$/, "$1"),
  );
  const exact = significant(String(Math.abs(value)));
  if (runs.includes(exact) || runs.includes(wanted)) return true;
  if (/ゼロ|倍増|半減|過半数|[十百千万億兆]/.test(folded)) return true;
  if (quantity.unit === "%" && folded.includes("割")) return true;
  if (/分の|人に|\//.test(folded)) return true;
  return quantity.relative?.change === "ratio" && value === 100;
}

describe("reading is total", () => {
  test("no text throws, raw survives, every value is a finite number", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readQuantity(text);
        expect(reading.raw).toBe(text);
        if (reading.kind !== "quantities") return;
        expect(reading.quantities.length).toBeGreaterThan(0);
        for (const quantity of reading.quantities) {
          expect(Number.isFinite(quantity.value)).toBe(true);
          expect(Object.is(quantity.value, -0)).toBe(false);
          if (quantity.bound === "range") expect(quantity.high!).toBeGreaterThan(quantity.value);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("raw survives under any unit column", () => {
    fc.assert(
      fc.property(anything, anything, (text, unit) => {
        expect(readQuantity(text, unit).raw).toBe(text);
      }),
      { numRuns: 1000 },
    );
    expect(readQuantity("5人", "人\u0000件").raw).toBe("5人");
  });

  test("no text becomes 0 that does not write a zero", () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const reading = readQuantity(text);
        if (reading.kind !== "quantities") return;
        for (const quantity of reading.quantities) {
          if (quantity.value === 0) expect(fold(text)).toMatch(/0|ゼロ|〇/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("no digit of a read value differs from the text", () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const reading = readQuantity(text);
        if (reading.kind !== "quantities") return;
        for (const quantity of reading.quantities) {
          for (const value of [quantity.value, quantity.high, quantity.ofWhich]) {
            if (value !== undefined)
              expect([text, value, digitsAreWritten(quantity, value, text)]).toEqual([text, value, true]);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("every prefix of every known spelling has a reading", () => {
    for (const row of SPELLINGS) {
      for (const spelling of row.spellings) {
        for (let length = 0; length <= spelling.length; length++) {
          const prefix = spelling.slice(0, length);
          expect(readQuantity(prefix).raw).toBe(prefix);
        }
      }
    }
  });

  test("a plain number reads the same in any width, with commas and blanks", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, part) => {
          const written = part === 0 ? String(whole) : `${whole}.${String(part).padStart(3, "0")}`;
          const value = Number(written);
          const grouped = written.replace(
            /^(-?)(\d+)/,
            (_, sign, digits) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ","),
          );
          const wide = written.replace(/[0-9.-]/g, (character) =>
            String.fromCharCode(character.charCodeAt(0) + 0xfee0),
          );
          const marked = written.replace("-", "▲");
          for (const spelling of [written, grouped, wide, marked, ` ${grouped}　`]) {
            const reading = readQuantity(spelling);
            expect([spelling, reading.kind === "quantities" && reading.quantities[0]!.value]).toEqual([
              spelling,
              value === 0 ? 0 : value,
            ]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("units, names, prose and claims are total too, and their places are true", () => {
    fc.assert(
      fc.property(anything, (text) => {
        foldUnit(text);
        unitInName(text);
        for (const figure of findNamedFigures(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.written);
          expect(figure.name.length).toBeGreaterThan(1);
          expect(text).toContain(figure.nameWritten);
        }
        for (const claim of findClaims(text)) {
          const figures =
            claim.kind === "share"
              ? [claim.part, claim.whole, claim.stated]
              : claim.kind === "growth"
                ? [claim.from, claim.to]
                : [claim.target, claim.current];
          for (const figure of figures) expect(text.slice(figure.start, figure.end)).toBe(figure.written);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
