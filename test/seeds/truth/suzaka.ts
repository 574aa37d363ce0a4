/** What a person reads in the indicator lists of 須坂市: typed from the document, not printed by the code. */

export interface ListedIndicator {
  readonly sheet: string;
  readonly kind: "outcome" | "activity";
  /** As printed, unit included. */
  readonly name: string;
  readonly unit: string | null;
  /** null: a dash. */
  readonly baseline: number | null;
  /** null: the cell names no year. */
  readonly baselineYear: number | null;
  readonly target: number;
  readonly bound: "below" | null;
}

type Row = readonly [string, string | null, number | null, number | null, number, ("below" | null)?];

const rows = (sheet: string, kind: ListedIndicator["kind"], list: readonly Row[]): ListedIndicator[] =>
  list.map(([name, unit, baseline, baselineYear, target, bound = null]) => ({
    sheet,
    kind,
    name,
    unit,
    baseline,
    baselineYear,
    target,
    bound,
  }));

/** The target year is 2025 throughout. */
export const SUZAKA_INDICATORS: readonly ListedIndicator[] = [
  ...rows("施策35", "outcome", [
    ["「広報須坂」を読んでいる人の割合（％）", "%", 86.5, 2019, 90],
    ["市公式ツイッター・フェイスブックのフォロワー数（人）", "人", 9560, 2019, 10000],
  ]),
  ...rows("施策35", "activity", [
    ["市公式フェイスブックを見た人の数（人）", "人", 183595, 2019, 200000],
    ["市公式ツイッターを見た人の数（人）", "人", 4597752, 2019, 5000000],
  ]),
  ...rows("施策36", "outcome", [["「ICT による利便性の向上と効率的なシステム運用」満足度（％）", "%", 13.3, 2019, 20]]),
  ...rows("施策36", "activity", [
    [
      "国が示すオンライン利用促進対象手続きで市が実施している手続きのうち、市がオンライン化している手続きの割合（％）",
      "%",
      13.6,
      2020,
      30,
    ],
    ["市が所有するデータのオープンデータ公開件数（件）", "件", 22, 2019, 30],
    ["長野地域連携中枢都市圏が実施する事業に取り組んだ累計数（件）", "件", 43, 2019, 55],
    ["個人情報保護・情報セキュリティ研修のテスト合格率（％）", "%", 99.2, 2019, 100],
  ]),
  ...rows("施策37", "outcome", [
    ["財政力指数（※１）", null, 0.581, 2019, 0.59],
    ["経常収支比率（※２）（％）", "%", 91.7, 2019, 90, "below"],
  ]),
  ...rows("施策37", "activity", [
    ["市税徴収率（滞納繰越分を含む）（％）", "%", 96.1, 2019, 98.6],
    ["実質公債費比率（％）", "%", 9.5, 2019, 12, "below"],
    ["将来負担比率（％）", "%", 20.1, 2019, 30, "below"],
  ]),
  ...rows("施策38", "outcome", [
    ["行政のサポートによる移住者数の累計（人）", "人", 186, 2019, 336],
    ["結婚支援事業を通じた成婚数の累計（件）（※）", "件", 13, 2019, 15],
  ]),
  ...rows("施策38", "activity", [
    ["空き家バンク掲載物件登録件数の累計（件）", "件", 84, 2019, 160],
    ["動画による移住情報コンテンツ登録数の累計（件）", "件", 0, 2019, 120],
    ["オンライン相談会の相談件数の累計 (件 )", "件", 0, 2019, 150],
    ["交流イベントなどでのカップル成立数の累計（組）", "組", null, null, 120],
  ]),
  ...rows("施策39", "outcome", [
    ["「区（自治会）の会議・行事・美化清掃・クラブ等の活動に参加している」人の割合（％）", "%", 37.6, 2019, 50],
    ["「市民として、さまざまな形で市政（須坂市のまちづくり）に参加している」人の割合（％）", "%", 16.2, 2019, 25],
  ]),
  ...rows("施策39", "activity", [
    ["地域の課題解決に向けた様々な組織と行政による会議等の開催数（回 /年）", "回/年", null, 2020, 15],
    ["SNS等を通じた各所管による地域貢献事例等の情報発信数（件/年）", "件/年", 0, 2019, 50],
  ]),
];

/** Lower is better and the target is worse than the baseline. */
export const SUZAKA_TARGETS_BELOW_BASELINE: readonly string[] = ["実質公債費比率（％）", "将来負担比率（％）"];
