import { type Claim, findClaims } from "../../shared/quantity/claims";

const words = (claim: Claim): (string | null)[] =>
  claim.kind === "share"
    ? ["share", claim.part.written, claim.whole.written, claim.stated.written]
    : claim.kind === "growth"
      ? ["growth", claim.from.written, claim.to.written, claim.stated?.written ?? null]
      : ["target", claim.target.written, claim.current.written];

// Figures as in 小諸市 公約; the last rows are our own.
test.each<[string, (string | null)[][]]>([
  ["防災訓練(R元:61/68区、実施率:89.7%)", [["share", "61", "68区", "89.7%"]]],
  ["ふるさと納税は金額で50.5倍！（679万→3億4300万）", [["growth", "679万", "3億4300万", "50.5倍"]]],
  ["就任前/679万→1月現在/3億4300万 50.5倍", [["growth", "679万", "3億4300万", "50.5倍"]]],
  ["係長級以上比率(H27 19.8%→H31 23.8%)", [["growth", "19.8%", "23.8%", null]]],
  ["係長級以上比率(H2719.8%→H3123.8%)", [["growth", "19.8%", "23.8%", null]]],
  ["H25:34.5%→H29:39.7%", [["growth", "34.5%", "39.7%", null]]],
  ["目標45%に対しH31.4現在40.4%", [["target", "45%", "40.4%"]]],
  ["102件→140件（37.3%増）", [["growth", "102件", "140件", "37.3%増"]]],
  ["給付開始→運用改善", []],
  ["61/68区で実施。満足度は89.7%", []],
  ["3件→5%", []],
  ["売却額(9件) 16,000千円", []],
  ["", []],
])("claims of %j", (text, expected) => {
  expect(findClaims(text).map(words)).toEqual(expected);
});

test("years and values come with the figures", () => {
  const [claim] = findClaims("H27 19.8%→H31 23.8%");
  expect(claim).toMatchObject({
    kind: "growth",
    from: { quantity: { value: 19.8, unit: "%", fiscalYear: 2015 }, start: 4, end: 9 },
    to: { quantity: { value: 23.8, fiscalYear: 2019 } },
  });
});
