import { fold, foldTight, foldWithOffsets, writtenRange } from "../../shared/fold";
import fc from "../made-up";

test.each<[string, string]>([
  ["１２，３４５．６％", "12,345.6%"],
  ["Ｒ２年度", "R2年度"],
  ["‐‑‒–—―−－─", "---------"],
  ["ー", "-"],
  ["（ー）", "(-)"],
  ["10ー20", "10-20"],
  ["データ", "データ"],
  ["デー タ", "デー タ"],
  ["ｰ", "-"],
  ["ﾃﾞｰﾀ", "データ"],
  ["▲18.9", "-18.9"],
  ["△ 5", "- 5"],
  ["△", "△"],
  ["▲印", "▲印"],
  ["○△×", "○△×"],
  ["5～10", "5~10"],
  ["7〜10", "7~10"],
  ["a\u00A0b　c\u2003d\te", "a b c d e"],
  ["\uFEFF28\u200B", "28"],
  ["1\r\n2\r3", "1\n2\n3"],
  ["㎥ ㎡ ㎞ ㏊ ㎏", "m3 m2 km ha kg"],
  ["m³", "m3"],
  ["㌧", "トン"],
  ["㋿元年", "令和元年"],
  ["（）［］【】〔〕", "()[][][]"],
  ["⇒➡", "→→"],
  ["◯〇", "○○"],
  ["二〇二〇", "二〇二〇"],
  ["✕", "×"],
  ["½", "1/2"],
  ["ｶﾞｷﾞﾊﾟｳﾞ", "ガギパヴ"],
  ["ﾎﾟｲﾝﾄ", "ポイント"],
  ["⼈口", "人口"],
  ["①２", "①2"],
  ["𠮷野", "𠮷野"],
  ["", ""],
])("%j folds to %j", (written, folded) => {
  expect(fold(written)).toBe(folded);
});

test("foldTight leaves no blank", () => {
  expect(foldTight("実　績\n（ 値 ）")).toBe("実績(値)");
});

test("a folded range leads back to what was written", () => {
  const written = "面積　１２．５㎡以上";
  const folded = foldWithOffsets(written);
  const at = folded.text.indexOf("12.5m2");
  const range = writtenRange(folded, at, at + 6);
  expect(written.slice(range.start, range.end)).toBe("１２．５㎡");
  const half = foldWithOffsets("ﾎﾟｲﾝﾄ減");
  const word = writtenRange(half, 0, 4);
  expect("ﾎﾟｲﾝﾄ減".slice(word.start, word.end)).toBe("ﾎﾟｲﾝﾄ");
  expect(writtenRange(foldWithOffsets(""), 0, 0)).toEqual({ start: 0, end: 0 });
});

test("any text folds, once for all, with a place for every unit", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
      const folded = foldWithOffsets(text);
      expect(folded.text).toBe(fold(text));
      expect(folded.starts).toHaveLength(folded.text.length);
      expect(folded.ends).toHaveLength(folded.text.length);
      for (let i = 0; i < folded.text.length; i++) expect(folded.ends[i]!).toBeGreaterThan(folded.starts[i]!);
    }),
    { numRuns: 1000 },
  );
});
