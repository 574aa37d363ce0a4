import { findScale, SCALES } from "../../shared/evaluate";
import { rateByScale, type ScaleFigures } from "../../shared/evaluate/scales/apply";

const NOTHING: ScaleFigures = {
  verdict: "missed",
  rate: null,
  progress: null,
  elapsedShare: null,
  beyondPlan: null,
  beyondBaseline: null,
  isPlan100Percent: false,
};

/** A rate of 100 % and more goes with a met plan. */
const rate = (share: number): Partial<ScaleFigures> => ({ rate: share, verdict: share >= 1 ? "met" : "missed" });
const progress = (share: number): Partial<ScaleFigures> => ({ progress: share });
const elapsed = (share: number): Partial<ScaleFigures> => ({ elapsedShare: share });
const beyond = (plan: number, baseline: number): Partial<ScaleFigures> => ({
  beyondPlan: plan,
  beyondBaseline: baseline,
  verdict: plan >= 0 ? "met" : "missed",
});

/** At each bound, just below and just above it. Bounds as in the field's table of standards. */
const ROWS: readonly (readonly [scale: string, figures: Partial<ScaleFigures>, rating: string | null])[] = [
  ["gyokaku-4", rate(1.2), "A"],
  ["gyokaku-4", rate(1), "A"],
  ["gyokaku-4", rate(0.9999), "B"],
  ["gyokaku-4", rate(0.8), "B"],
  ["gyokaku-4", rate(0.7999), "C"],
  ["gyokaku-4", rate(0), "C"],
  // A met plan without a rate (0 of 0, ranges) counts as 100 %; a missed one without a rate cannot be rated.
  ["gyokaku-4", { verdict: "met" }, "A"],
  ["gyokaku-4", { verdict: "missed" }, null],
  // 12.0未満 with 12.0 is missed, whatever the rate.
  ["gyokaku-4", { verdict: "missed", rate: 1 }, "B"],
  ["dokuho-sd", rate(1.5), "A"],
  ["dokuho-sd", rate(1.2), "A"],
  ["dokuho-sd", rate(1.1999), "B"],
  ["dokuho-sd", rate(1), "B"],
  ["dokuho-sd", rate(0.9999), "C"],
  ["dokuho-sd", rate(0.8), "C"],
  ["dokuho-sd", rate(0.7999), "D"],
  ["dokuho-sd", { verdict: "met" }, "B"],
  ["ibaraki", rate(1), "A"],
  ["ibaraki", rate(0.99999), "B+"],
  ["ibaraki", rate(0.8), "B+"],
  ["ibaraki", rate(0.79999), "B"],
  ["ibaraki", rate(0.5), "B"],
  ["ibaraki", rate(0.49999), "C"],
  ["nagano", { verdict: "met" }, "A"],
  ["nagano", progress(0.8), "B"],
  ["nagano", progress(0.7999), "C"],
  ["nagano", progress(-2.5), "C"],
  ["nagano", { verdict: "missed" }, null],
  ["tama", elapsed(1), "①"],
  ["tama", elapsed(0.9999), "②"],
  ["tama", elapsed(0.6), "②"],
  ["tama", elapsed(0.5999), "③"],
  ["tama", {}, null],
  ["nagayo", beyond(0.001, 0.2), "S"],
  ["nagayo", beyond(0, 0.2), "A"],
  ["nagayo", beyond(-0.05, 0.1001), "A"],
  ["nagayo", beyond(-0.05, 0.1), "B"],
  ["nagayo", beyond(-0.2, 0), "B"],
  ["nagayo", beyond(-0.3, -0.1), "B"],
  ["nagayo", beyond(-0.3, -0.1001), "C"],
  ["osaka-library-2013", rate(1.1), "A"],
  ["osaka-library-2013", rate(1.0999), "B"],
  ["osaka-library-2013", rate(0.8), "B"],
  ["osaka-library-2013", rate(0.7999), "C"],
  ["osaka-library-2013", rate(0.5), "C"],
  ["osaka-library-2013", rate(0.4999), "D"],
  ["osaka-library-2016", rate(1.1), "A"],
  ["osaka-library-2016", rate(1.0999), "B"],
  ["osaka-library-2016", rate(0.9), "B"],
  ["osaka-library-2016", rate(0.8999), "C"],
  ["osaka-library-2016", rate(0.6), "C"],
  ["osaka-library-2016", rate(0.5999), "D"],
  ["osaka-library-2016", { ...rate(1), isPlan100Percent: true }, "A"],
  ["osaka-library-2016", { ...rate(0.9999), isPlan100Percent: true }, "B"],
  ["osaka-library-2016", { ...rate(0.9), isPlan100Percent: true }, "B"],
  ["osaka-library-2016", { ...rate(0.8999), isPlan100Percent: true }, "C"],
  ["osaka-library-2016", { ...rate(0.5999), isPlan100Percent: true }, "D"],
  ["met-missed", { verdict: "met" }, "達成"],
  ["met-missed", { verdict: "missed" }, "未達成"],
  ["sano", rate(1), "7"],
  ["sano", rate(0.9999), "6"],
  ["sano", rate(0.9), "6"],
  ["sano", rate(0.8), "5"],
  ["sano", rate(0.7), "4"],
  ["sano", rate(0.6), "3"],
  ["sano", rate(0.5), "2"],
  ["sano", rate(0.4999), "1"],
  ["nagoya-port", rate(0.8), "順調"],
  ["nagoya-port", rate(0.7999), "やや遅れ"],
  ["nagoya-port", rate(0.6), "やや遅れ"],
  ["nagoya-port", rate(0.5999), "遅れ"],
  ["fuji", progress(0.8), "80%以上"],
  ["fuji", progress(0.7999), "50%以上"],
  ["fuji", progress(0.5), "50%以上"],
  ["fuji", progress(0.4999), "50%未満"],
  ["fuji", progress(0.2), "50%未満"],
  ["fuji", progress(0.1999), "20%未満"],
  ["ino", beyond(0.01, 0), "◎"],
  ["ino", beyond(0, 0), "○"],
  ["ino", beyond(-0.01, 0), "△"],
];

test.each(ROWS)("%s %j: %s", (id, figures, rating) => {
  expect(rateByScale(findScale(id)!, { ...NOTHING, ...figures })).toBe(rating);
});

test("float noise moves no figure over a bound", () => {
  expect(rateByScale(findScale("gyokaku-4")!, { ...NOTHING, ...rate(0.1 * 3 + 0.5 - 1e-16) })).toBe("B");
});

test("every preset has rows at its bounds, a name in both languages, meanings, and where it was read", () => {
  const tested = new Set(ROWS.map(([id]) => id));
  expect(SCALES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  for (const scale of SCALES) {
    expect([scale.name.ja, scale.name.en, scale.source?.publisher].every((text) => text)).toBe(true);
    expect(scale.levels.every(({ meaning }) => meaning.ja !== "" && meaning.en !== "")).toBe(true);
    expect(new Set(scale.levels.map(({ label }) => label)).size).toBe(scale.levels.length);
  }
});

test("no figure reaches a level that only people give", () => {
  const byPeople = SCALES.flatMap((scale) =>
    scale.levels.flatMap(({ label, bounds }) => (bounds === null ? [[scale.id, label]] : [])),
  );
  expect(byPeople).toEqual([
    ["gyokaku-4", "D"],
    ["dokuho-sd", "S"],
    ["ino", "×"],
  ]);
});

test.each([
  ["行革4段階", "gyokaku-4"],
  ["行革４段階", "gyokaku-4"],
  ["独法S～D", "dokuho-sd"],
  ["独法Ｓ〜Ｄ", "dokuho-sd"],
  ["達成/未達成", "met-missed"],
  ["茨城型", "ibaraki"],
  ["NAGANO", "nagano"],
])("「%s」 finds %s", (written, id) => {
  expect(findScale(written)?.id).toBe(id);
});

test("no scale is called so", () => {
  expect(findScale("4段階")).toBeNull();
});
