import { inspect } from "../../shared/inspect";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/settings";
import { grid, sheetOf } from "../forms/build-sheet";

// One cell gone wrong gives one finding: the size of the figure is asked about, and nothing else is concluded from it.

const HEAD = "指標名|単位|基準値|令和4年度目標|令和4年度実績|令和5年度目標|令和5年度実績|達成率|評価|備考";

function reportOf(rows: string, settings: Settings | null = null) {
  const workbook = { sheets: [sheetOf(grid(`\n${HEAD}\n${rows}`))] };
  return inspect(workbook, { locale: "ja", settings }).sheets[0]!;
}

/** "rule cell", but for how figures are stored: the rows are typed as texts. */
function foundIn(rows: string, settings: Settings | null = null): readonly string[] {
  return reportOf(rows, settings)
    .findings.filter(({ rule }) => rule !== "number-not-text")
    .map(({ rule, cell }) => `${rule} ${cell}`);
}

const SLIPS: readonly (readonly [note: string, row: string, finding: string])[] = [
  ["a share under %", "健診受診率|％|62.1|64|64.2|66|0.635|96.2%|B|", "percent-scale G2"],
  ["a decimal point", "満足度|％|62.1|64|64.2|66|6.35|96.2%|B|", "magnitude-plausible G2"],
  ["a digit too many", "来館者数|人|50,120|52,000|52,300|54,000|531,880|98.5%|B|", "magnitude-plausible G2"],
  [
    "a digit too many over a growing row",
    "来館者数|人|30,120|41,000|41,200|60,000|531,880|88.6%|B|",
    "magnitude-plausible G2",
  ],
  ["a digit too many, no rate written", "来館者数|人|30,120|41,000|41,200|60,000|531,880|||", "magnitude-plausible G2"],
  ["a digit too few", "来館者数|人|50,120|52,000|52,300|54,000|5,319|98.5%|B|", "magnitude-plausible G2"],
  [
    "yen among thousands of yen",
    "売上額|千円|48,000|50,000|50,900|52,000|51,200,000|98.5%|B|",
    "magnitude-plausible G2",
  ],
  ["a plan with a digit too many", "満足度|％|62.1|64|64.2|660|63.5|96.2%|B|", "magnitude-plausible F2"],
  [
    "a remark on a fall explains no tenfold rise",
    "来館者数|人|50,120|52,000|52,300|54,000|531,880|98.5%|B|コロナの影響で行事を中止した。",
    "magnitude-plausible G2",
  ],
];

test.each(SLIPS)("%s gives one finding", (_note, row, finding) => {
  expect(foundIn(row)).toEqual([finding]);
});

test.each(SLIPS)("%s: neither verdict, rate nor rating is made of it", (_note, row) => {
  const year = reportOf(row).indicators[0]!.periods[1]!;
  expect(year).toMatchObject({ verdict: "unjudgeable", achievementRate: null, rating: null });
});

test("with the plan alone the staff's own rate shows the digit too many", () => {
  expect(foundIn("来館者数|人||||60,000|531,880|88.6%|B|")).toEqual(["magnitude-plausible G2"]);
});

test("the trend of the next year is not told from a figure in doubt", () => {
  const found = reportOf("満足度|％|62.1|64|6.42|66|65.1|98.6%|B|").findings;
  const missed = found.find(({ rule }) => rule === "target-met");
  expect(missed?.message).toContain("（達成率98.6%、計画策定時の「62.1」から改善）");
});

const REAL: readonly (readonly [note: string, row: string])[] = [
  ["a new facility, planned so", "利用者数|人|5,200|5,300|5,310|52,000|52,400|100.8%|A|"],
  ["small counts", "相談件数|件|3|4|4|5|50||A|大口の相談"],
  ["five times the plan", "利用者数|人|8,000|9,000|9,100|9,000|13,400|148.9%|A|"],
  ["a rise that the remarks explain", "利用者数|人|5,200|5,300|5,310|5,400|54,400||A|新施設の開館により大幅に増加"],
];

test.each(REAL)("%s is real", (_note, row) => {
  expect(foundIn(row).filter((found) => /magnitude|percent-scale/.test(found))).toEqual([]);
});

test("the years of the epidemic and the return are real", () => {
  const sheet = sheetOf(
    grid(`
      指標名|単位|令和元年度目標|令和元年度実績|令和2年度目標|令和2年度実績|令和3年度目標|令和3年度実績|令和4年度目標|令和4年度実績
      来場者数|人|48,000|48,200|50,000|4,900|50,000|5,100|50,000|50,100
      入館者数|人|48,000|48,200|50,000|4,900|50,000|31,000|50,000|50,100`),
  );
  const { findings } = inspect({ sheets: [sheet] }, { locale: "ja", settings: null }).sheets[0]!;
  expect(findings.filter(({ rule }) => rule === "magnitude-plausible")).toEqual([]);
});

test("a rule that is off doubts nothing: the pair is judged", () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, rules: { "magnitude-plausible": "off" } };
  const rows = "来館者数|人|50,120|52,000|52,300|54,000|531,880|985.0%|A|";
  expect(foundIn(rows, settings)).toEqual(["over-achievement G2"]);
  expect(reportOf(rows, settings).indicators[0]!.periods[1]!.verdict).toBe("met");
});
