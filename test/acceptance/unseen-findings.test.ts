import { inspect } from "../../shared/inspect";
import type { SheetReport } from "../../shared/report/types";
import { grid, sheetOf } from "../forms/build-sheet";

/**
 * Sheets in the manner of cities never seen: what a planner would say of each row, typed by hand. "name: verdicts by
 * year", then the findings as "rule cell". + 達成, - 未達, . 未測定, ? 判定不能, ~ 期限前.
 */
interface Unseen {
  readonly note: string;
  readonly sheet: string;
  readonly verdicts: readonly string[];
  readonly findings: readonly string[];
}

const SIGNS = { met: "+", missed: "-", "not-measured": ".", "not-due": "~", unjudgeable: "?" } as const;

const UNSEEN: readonly Unseen[] = [
  {
    note: "介護保険の計画値は見込量で、下回っても未達ではない",
    sheet: `
      第9期介護保険事業計画 サービス見込量と実績
      サービス種類|単位|令和4年度||令和5年度|
      ||計画値|実績値|計画値|実績値
      訪問介護|人/月|330|305|340|312
      訪問看護|人/月|115|140|120|152
      第1号被保険者数|人|13200|13120|13250|13101
      通いの場への参加率|%|8.0|7.1|8.5|7.4`,
    verdicts: ["訪問介護 ??", "訪問看護 ??", "第1号被保険者数 ??", "通いの場への参加率 --"],
    findings: ["plan-is-goal A4", "target-met F7"],
  },
  {
    note: "見込量と実績を行で並べた障害福祉計画",
    sheet: `
      サービス名|単位|区分|R4|R5
      居宅介護|時間/月|見込量|1200|1250
      ||実績|1105|1180
      生活介護|人日/月|見込量|2400|2450
      ||実績|2510|2533`,
    verdicts: ["居宅介護 ??", "生活介護 ??"],
    findings: ["plan-is-goal A2"],
  },
  {
    note: "確保方策は計画でも実績でもない",
    sheet: `
      事業名|単位|令和5年度|||令和6年度||
      ||見込み量|確保方策|実績|見込み量|確保方策|実績
      一時預かり事業|人日|3200|3300|2980|3250|3300|3410
      病児保育事業|人日|410|500|388|420|500|455`,
    verdicts: ["一時預かり事業 ??", "病児保育事業 ??"],
    findings: ["plan-is-goal A3"],
  },
  {
    note: "水道ビジョン: 給水人口は見通し、有収率は目標",
    sheet: `
      指標名|単位|令和5年度目標|令和5年度実績
      給水人口|人|41200|40950
      有収率|%|88.0|86.5
      管路の漏水件数|件|60|52`,
    verdicts: ["給水人口 ?", "有収率 -", "管路の漏水件数 +"],
    findings: ["plan-is-goal A2", "target-met D3"],
  },
  {
    note: "総合戦略の総人口は目標",
    sheet: `
      KPI|単位|令和5年度目標|令和5年度実績
      総人口|人|41000|40500
      転出超過数|人|120|98`,
    verdicts: ["総人口 -", "転出超過数 +"],
    findings: ["target-met D2"],
  },
  {
    note: "言葉と範囲の目標",
    sheet: `
      指標名|単位|基準値（R3）|令和4年度目標|令和4年度実績|令和5年度目標|令和5年度実績
      市民満足度|%|45|50〜60|52|50〜60|61.5
      自治会加入率|%|62.1|現状維持|62.3|現状維持|61.0
      来館者数|人|1200|増加|1250|増加|1230
      参加者数|人|500|前年度以上|520|前年度以上|515
      検診の実施率|%|100|100%維持|100|100%維持|100`,
    verdicts: ["市民満足度 ++", "自治会加入率 +-", "来館者数 +-", "参加者数 +-", "検診の実施率 ++"],
    findings: ["target-met G3", "target-met G4", "target-met G5"],
  },
  {
    note: "実績がない理由がセルか備考にある",
    sheet: `
      指標名|単位|令和4年度目標|令和4年度実績|令和5年度目標|令和5年度実績|備考
      満足度|%|65|61|66|隔年調査|
      居住意向|%|65|66|66|調査なし|5年ごとの調査
      祭りの来場者数|人|9000|中止（コロナ）|9000|9100|
      図書の貸出冊数|冊|53,000|53,500※1|54,000|54,200※2|※2 速報ではない
      ごみ排出量|g|940|935|930|次回R8|`,
    verdicts: ["満足度 -.", "居住意向 +.", "祭りの来場者数 .+", "図書の貸出冊数 ++", "ごみ排出量 +."],
    findings: [],
  },
  {
    note: "下の行の年月は、見出しではない",
    sheet: `
      指標名|単位|令和4年度目標|令和4年度実績|令和5年度目標|令和5年度実績
      計画の策定||令和5年3月|令和5年3月|令和6年3月|令和6年5月
      講座の開催回数|回|5|5|5|4`,
    verdicts: ["計画の策定 ??", "講座の開催回数 +-"],
    findings: ["target-met F3"],
  },
  {
    note: "備考に見直しの理由がある",
    sheet: `
      指標名|単位|基準値（R3）|令和4年度目標|令和4年度実績|令和5年度目標|令和5年度実績|備考
      講座の受講者数|人|300|320|322|280|290|中間見直しにより目標値を変更
      施設の利用者数|人|30000|32000|32100|25000|25800|コロナの影響を踏まえ令和5年度から見直した
      登録者数（累計）|人|100|120|135|130|133|名簿の整理により減`,
    verdicts: ["講座の受講者数 ++", "施設の利用者数 ++", "登録者数（累計） ++"],
    findings: [],
  },
  {
    note: "本当の誤りは見逃さない",
    sheet: `
      指標名|単位|令和4年度目標|令和4年度実績|令和5年度目標|令和5年度実績|達成率
      講座の受講者数|人|300|310|320|3,150|98.4%
      市税収納率|%|98.1|98.3|98.4|0.985|100.1%
      空き家数|戸|280|275|270|285|105.6%
      苦情件数|件|20|18|18||
      窓口の待ち時間|分|15|14|14|―|`,
    // Where the size of a figure is in doubt nothing else is concluded from it.
    verdicts: ["講座の受講者数 +?", "市税収納率 +?", "空き家数 +-", "苦情件数 +.", "窓口の待ち時間 +."],
    findings: [
      "magnitude-plausible F2",
      "percent-scale F3",
      "target-met F4",
      "rate-consistent G4",
      "actual-present F5",
      "absence-explained F6",
    ],
  },
];

function reportOf(sheet: string): SheetReport {
  const workbook = { sheets: [sheetOf(grid(sheet))] };
  return inspect(workbook, { locale: "ja", settings: null }).sheets[0]!;
}

describe.each(UNSEEN)("$note", ({ sheet, verdicts, findings }) => {
  const report = reportOf(sheet);

  test("each year is judged as a planner would", () => {
    const judged = report.indicators.map(
      ({ name, periods }) => `${name} ${periods.map(({ verdict }) => SIGNS[verdict]).join("")}`,
    );
    expect(judged).toEqual(verdicts);
  });

  test("nothing else is asked", () => {
    // The samples are typed as texts here and there; how a number is stored is another matter.
    const found = report.findings.filter(({ rule }) => rule !== "number-not-text");
    expect(found.map(({ rule, cell }) => `${rule} ${cell}`).sort()).toEqual([...findings].sort());
  });
});
