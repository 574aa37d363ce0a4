import { judgeDirection } from "../../shared/evaluate/direction";
import type { Direction } from "../../shared/evaluate/types";
import { entry, type Given, indicatorOf } from "./indicators";

/** Why the row stands here, what is given, the direction and the source that decides. */
type Row = readonly [note: string, given: Given, direction: Direction, source: string, disputed?: "disputed"];

const FLAT = (plan: string) => ({ 2020: [plan], 2021: [plan], 2022: [plan] }) as Given["years"] & object;

const ROWS: readonly Row[] = [
  // Bound on the plan.
  ["水質 2以下", { name: "測定値", baseline: "1.2", years: FLAT("2以下") }, "lower", "bound"],
  ["認定率 13.2以内", { name: "要介護認定率", baseline: "13.2", years: FLAT("13.2以内") }, "lower", "bound"],
  ["荒廃農地 306以下", { name: "荒廃農地面積", baseline: "306", years: FLAT("306以下") }, "lower", "bound"],
  ["順位 180以内", { name: "魅力度全国順位", unit: "位", baseline: "185", years: FLAT("180以内") }, "lower", "bound"],
  ["未満", { name: "経常収支比率", baseline: "91.7", finalTarget: "90.0 未満" }, "lower", "bound"],
  [
    "経常収支比率 of a hospital",
    { name: "経常収支比率（％）", years: { 2022: ["100.0"], 2023: ["100.2"] } },
    "higher",
    "name",
  ],
  ["経常収支比率 of waterworks, level", { name: "経常収支比率（％）", years: FLAT("108.0") }, "higher", "name"],
  [
    "経常収支比率 of waterworks, planned to come down towards 100",
    { name: "経常収支比率", years: { 2021: ["105.0"], 2022: ["104.0"], 2023: ["103.0"] } },
    "higher",
    "name",
  ],
  ["+1以上 from below 0", { name: "人口の社会増減数", baseline: "-15", years: FLAT("+1以上") }, "higher", "bound"],
  [
    "a floor below the baseline is no fall",
    { name: "基金残高", baseline: "66.6", years: FLAT("40以上") },
    "higher",
    "bound",
  ],
  ["a ceiling above it is no rise", { name: "市債残高", baseline: "128.7", years: FLAT("150以下") }, "lower", "bound"],
  ["words for a plan: 増加", { name: "来場者数", years: FLAT("増加") }, "higher", "bound"],
  ["words for a plan: 減少", { name: "来場者数", years: FLAT("減少") }, "lower", "bound"],
  ["words for a plan: 維持", { name: "来場者数", years: FLAT("維持") }, "keep", "bound"],
  ["a range", { name: "稼働日数", years: FLAT("5～10") }, "keep", "bound"],
  ["15％減", { name: "使用枚数", baseline: "100", years: FLAT("15％減") }, "lower", "bound"],
  ["a bound against the noun", { name: "待機児童数", years: FLAT("5以上") }, "higher", "bound", "disputed"],
  [
    "a bound against the reason",
    { name: "利用率", reason: "利用率が低くなれば", years: FLAT("50以上") },
    "higher",
    "bound",
    "disputed",
  ],
  // Words.
  [
    "割合が低くなれば (人権)",
    {
      name: "人権を侵害されたことのある人の割合",
      reason: "侵害されたことのある人の割合が低くなれば意識が高まった",
      baseline: "9.8",
      years: FLAT("0"),
    },
    "lower",
    "words",
  ],
  [
    "結果が向上すれば",
    { name: "学力状況調査（全国平均との対比）", reason: "学力状況調査の結果が向上すれば" },
    "higher",
    "words",
  ],
  [
    "上記指標の値",
    {
      name: "楽しいと思う生徒の割合",
      reason: "上記指標の値が向上すれば",
      baseline: "小88.2 中76.0",
      years: FLAT("小88 中76"),
    },
    "higher",
    "words",
  ],
  [
    "この数値の回復、増加",
    {
      name: "市内宿泊者数",
      reason: "観光の回復には、この数値の回復が必要",
      baseline: "165,120",
      years: { 2020: ["90,000"], 2021: ["130,000"] },
    },
    "higher",
    "words",
  ],
  [
    "plans below the baseline, words say up",
    { name: "新築住宅着工数", reason: "この数値の向上が定住の増加につながる", baseline: "171", years: FLAT("160") },
    "higher",
    "words",
  ],
  [
    "ごみを減らす of the amount",
    { name: "事業系ごみの量", reason: "ごみを減らすことで経費の削減になる" },
    "lower",
    "words",
  ],
  [
    "ごみを減らす says nothing of recycling",
    { name: "ごみの資源化率", reason: "ごみを減らすことが必要" },
    "higher",
    "name",
  ],
  [
    "100以上が望ましい explains falling plans",
    {
      name: "総収支比率",
      reason: "100以上が望ましく経営が分かる",
      baseline: "117.8",
      years: { 2020: ["116"], 2021: ["104"], 2022: ["106"], 2023: ["105"] },
    },
    "higher",
    "words",
  ],
  [
    "goal 増加 of a death rate at home",
    { name: "自宅での死亡率", goal: "増加", baseline: "10.2", years: { 2020: ["11"], 2021: ["12"] } },
    "higher",
    "words",
  ],
  ["goal ↓", { name: "件数", goal: "↓" }, "lower", "words"],
  ["goal 下向き", { name: "件数", goal: "下向き" }, "lower", "words"],
  ["前年度以下", { name: "件数", goal: "前年度以下" }, "lower", "words"],
  [
    "the lower the better, in a definition",
    { name: "財政の硬直度", formula: "数値が低いほど財政の弾力性が高い" },
    "lower",
    "words",
  ],
  ["R1:14.2%⇒減少", { name: "育児に心配がある人の割合", goal: "R1:14.2%⇒減少" }, "lower", "words"],
  [
    "present growth is no aim",
    { name: "相談件数", reason: "相談件数が増えているため、体制を整える" },
    "higher",
    "assumed",
  ],
  [
    "what happens to something else",
    { name: "快適生活率", reason: "満足の向上と汚水放流の減少を目指す" },
    "higher",
    "assumed",
  ],
  [
    "年々増加する農地 has no subject",
    { name: "借りられた面積", reason: "年々増加する荒廃化を防ぐ" },
    "higher",
    "assumed",
  ],
  [
    "維持 of a figure says no side",
    { name: "初回申請平均年齢", reason: "平均年齢を維持する", years: FLAT("83.6") },
    "higher",
    "assumed",
  ],
  ["減少を抑える is up", { name: "利用者数", reason: "利用者数の減少を抑える" }, "higher", "words"],
  ["words against a noun", { name: "交通事故件数", reason: "事故件数が増えれば" }, "higher", "words", "disputed"],
  [
    "words against steady plans",
    { name: "参加率", reason: "参加率が高まれば", baseline: "50", years: { 2020: ["48"], 2021: ["46"], 2022: ["44"] } },
    "higher",
    "words",
    "disputed",
  ],
  // Unit.
  ["位", { name: "市町村別の魅力", unit: "位" }, "lower", "unit"],
  // Trend.
  [
    "資源物の割合 falls",
    {
      name: "燃やすごみに含まれる資源物の割合",
      baseline: "28.7",
      years: { 2020: ["28.4"], 2021: ["27.6"], 2022: ["26.8"], 2023: ["26"] },
    },
    "lower",
    "trend",
  ],
  ["one target year", { name: "通報から到着まで（分）", baseline: "9.1", finalTarget: "8.5" }, "lower", "trend"],
  ["19 → 20 every year", { name: "支援が終了したケースの割合", baseline: "19", years: FLAT("20") }, "higher", "trend"],
  ["a clear drop, then level", { name: "使用枚数", baseline: "100", years: FLAT("80") }, "lower", "trend"],
  [
    "a cautious goal is no fall",
    { name: "家で学習する生徒の割合", baseline: "88.2", years: FLAT("88") },
    "higher",
    "assumed",
  ],
  ["小 and 中 move apart", { name: "学力", baseline: "小90 中100", years: FLAT("小95 中90") }, "higher", "assumed"],
  [
    "plans against the step from the baseline",
    { name: "取扱数", baseline: "100", years: { 2020: ["50"], 2021: ["60"], 2022: ["90"] } },
    "higher",
    "assumed",
  ],
  ["0 every year is what shall not happen", { name: "重大な発生件数", years: FLAT("0") }, "lower", "trend"],
  ["0 from below 0 is up", { name: "社会増減数", baseline: "-15", years: FLAT("0") }, "higher", "trend"],
  ["0 now, more later is up", { name: "導入数", years: { 2020: ["0"], 2021: ["5"], 2022: ["10"] } }, "higher", "trend"],
  [
    "steady plans against the noun",
    { name: "待機児童数", baseline: "5", years: { 2020: ["6"], 2021: ["8"], 2022: ["10"] } },
    "lower",
    "name",
    "disputed",
  ],
  [
    "one slip of a plan is no trend",
    { name: "交通事故死者数", baseline: "1", years: { 2020: ["0"], 2021: ["0"] } },
    "lower",
    "name",
  ],
];

test("the staff's own rate tells which way is good where nothing else does", () => {
  const withRates = (years: Readonly<Record<number, readonly [string, string, string]>>) => {
    const plain: Record<number, readonly [string, string]> = {};
    for (const [year, [plan, actual]] of Object.entries(years)) plain[Number(year)] = [plan, actual];
    const indicator = indicatorOf({ name: "保有台数", years: plain });
    const rated = indicator.years.map((record) => ({ ...record, writtenRate: entry(years[record.fiscalYear!]![2]) }));
    return judgeDirection({ ...indicator, years: rated }, null);
  };
  // 95 / 97 = 97.9 %, 97 / 95 = 102.1 %.
  const turned = withRates({ 2023: ["95", "97", "97.9%"] });
  expect(turned.evidence).toEqual([{ source: "rate", text: "97.9%", direction: "lower" }]);
  expect(withRates({ 2023: ["95", "97", "102.1%"] }).direction).toBe("higher");
  expect(withRates({ 2022: ["95", "97", "97.9%"], 2023: ["95", "96", "101.1%"] }).evidence[0]?.source).toBe("assumed");
  // Met exactly, or neither: no evidence.
  expect(withRates({ 2023: ["95", "95", "100%"] }).direction).toBe("higher");
  expect(withRates({ 2023: ["95", "97", "88%"] }).direction).toBe("higher");
});

test("a 取組 to cut down beside a name without evidence is asked about", () => {
  const given = indicatorOf({ name: "保有台数", years: { 2023: ["95", "97"] } });
  const judged = judgeDirection({ ...given, topic: entry("公用車の削減") }, null);
  expect([judged.direction, judged.isDisputed]).toEqual(["higher", true]);
  expect(judgeDirection({ ...given, topic: entry("ふるさと納税の推進") }, null).isDisputed).toBe(false);
});

test("a deficit written as a negative figure is good when the figure rises", () => {
  const given = { name: "転出超過数", baseline: "△312", years: { 2021: ["△250", "△280"], 2024: ["△150"] } } as const;
  const negative = judgeDirection(indicatorOf(given), null);
  expect([negative.direction, negative.isDisputed]).toEqual(["higher", false]);
  const positive = { name: "転出超過数", baseline: "312", years: { 2021: ["250", "280"], 2024: ["150"] } } as const;
  expect(judgeDirection(indicatorOf(positive), null).direction).toBe("lower");
});

test.each(ROWS.map(([note, given, direction, source, disputed]) => ({ note, given, direction, source, disputed })))(
  "$note",
  ({ given, direction, source, disputed }) => {
    const judgement = judgeDirection(indicatorOf(given), null);
    expect([judgement.direction, judgement.evidence[0]?.source, judgement.isDisputed]).toEqual([
      direction,
      source,
      disputed !== undefined,
    ]);
  },
);

test("the settings are stronger than everything and end a dispute", () => {
  const judgement = judgeDirection(indicatorOf({ name: "待機児童数", years: FLAT("5以上") }), "keep");
  expect(judgement.direction).toBe("keep");
  expect(judgement.isDisputed).toBe(false);
  expect(judgement.evidence.map(({ source }) => source)).toEqual(["settings", "bound", "name"]);
});

test("evidence quotes the words and figures as written", () => {
  const { evidence } = judgeDirection(
    indicatorOf({
      name: "総収支比率",
      reason: "100以上が望ましく",
      baseline: "22.6 %",
      years: { 2020: ["23.0"], 2023: ["40.0"] },
    }),
    null,
  );
  expect(evidence).toEqual([
    { source: "words", text: "100以上が望まし", direction: "higher" },
    { source: "trend", text: "22.6→23.0", direction: "higher" },
  ]);
});
