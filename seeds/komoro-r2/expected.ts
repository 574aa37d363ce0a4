/**
 * What a reader of the document says about its 54 indicators for 令和2年度. Written down from the document by hand,
 * never taken from the code: sheet, name, plan and actual as printed, which way is good, and the verdict.
 */
export interface ExpectedVerdict {
  readonly sheet: string;
  readonly name: string;
  readonly plan: string;
  readonly actual: string;
  readonly direction: "higher" | "lower";
  readonly verdict: "met" | "missed" | "not-measured";
  /** Why one could also judge otherwise. */
  readonly debatable?: string;
}

type Row = readonly [
  sheet: string,
  name: string,
  plan: string,
  actual: string,
  direction: ExpectedVerdict["direction"],
  verdict: ExpectedVerdict["verdict"],
  debatable?: string,
];

const ROWS: readonly Row[] = [
  ["1-1", "全国学力状況調査(小・中学校の全国平均値(100)との対比)", "小100 中100", "—", "higher", "not-measured"],
  ["1-1", "全国体力状況調査(小・中学校の全国平均値(100)との対比)", "小100 中100", "—", "higher", "not-measured"],
  ["1-1", "学校へ行くことを楽しいと思っている児童・生徒の割合", "小88 中76", "—", "higher", "not-measured"],
  ["1-2", "子育てしやすい環境づくりに対する市民満足度(市民意識調査)", "56.5", "55.2", "higher", "missed"],
  ["1-2", "要保護児童対策地域協議会の進行管理ケースの中で支援が終了したケースの割合", "20", "44", "higher", "met"],
  ["1-3", "文化・芸術を身近に感じている人の割合(市民意識調査)", "40", "31.9", "higher", "missed"],
  ["1-3", "芸術・文化に親しむ機会の充実に対する市民満足度(市民意識調査)", "68", "61.1", "higher", "missed"],
  ["1-3", "ミニコンサートの鑑賞者数", "763", "317", "higher", "missed"],
  ["1-4", "伝統行事や文化財の保存・活用の状況に対する市民満足度(市民意識調査)", "69", "69.3", "higher", "met"],
  ["1-4", "指定文化財保護補助金、無形民俗文化財公開謝礼の申請数", "15", "13", "higher", "missed"],
  ["1-5", "スポーツ・レクリエーションの環境づくりに対する市民満足度(市民意識調査)", "56", "55.7", "higher", "missed"],
  ["1-5", "スポーツを身近に感じている人の割合(市民意識調査)", "40", "31.9", "higher", "missed"],
  ["1-6", "1年以内に、差別や偏見など人権を侵害されたことのある人の割合(市民意識調査)", "0", "8.3", "lower", "missed"],
  ["1-6", "審議会委員等への女性の参画率", "45", "37.5", "higher", "missed"],
  [
    "2-1",
    "一人一日当たりごみの排出量(家庭系ごみ、括弧内は事業系ごみを含めた値)",
    "594(800)",
    "600(814)",
    "lower",
    "missed",
  ],
  ["2-1", "燃やすごみに含まれる資源物の割合(家庭系ごみ)", "28.4", "—", "lower", "not-measured"],
  ["2-1", "事業系ごみの年間排出量", "3,270", "3,167", "lower", "met"],
  ["2-2", "長野県SDGs推進企業登録制度に登録している企業の数", "15", "15", "higher", "met"],
  ["2-2", "市民が学ぶ環境学習の人数", "500", "200", "higher", "missed"],
  [
    "2-2",
    "環境保全やごみ対策など環境衛生の取り組みに対する市民満足度(市民意識調査)",
    "77.6",
    "76.7",
    "higher",
    "missed",
  ],
  ["2-3", "快適生活率(長野県下共通の指標の一つ)", "92.5", "92.6", "higher", "met"],
  [
    "2-3",
    "松井川雨水排水路(総合体育館付近)の水質調査による生物学的酸素要求量(BOD)測定値",
    "2以下",
    "0.75",
    "lower",
    "met",
  ],
  ["2-3", "下水道・浄化槽などによる水洗化の促進に対する市民満足度(市民意識調査)", "78.4", "76.3", "higher", "missed"],
  [
    "3-1",
    "平均自立期間",
    "男性80.25 女性85.40",
    "男性80.5 女性84.7",
    "higher",
    "missed",
    "Men reach their plan, women do not; each must reach its own.",
  ],
  [
    "3-1",
    "特定健康診査(国民健康保険)受診率",
    "50",
    "42.7(R1確定値) 40.2(R2速報値)",
    "higher",
    "missed",
    "Only a provisional figure stands for the year; both figures miss the plan.",
  ],
  ["3-1", "安心して医療が受けられると感じている人の割合", "66.4", "71.9", "higher", "met"],
  ["3-2", "地域で支え合っていると感じている人の割合(市民意識調査)", "46", "45.3", "higher", "missed"],
  ["3-2", "障がいのある人への福祉サービスに対する市民満足度(市民意識調査)", "49", "48.7", "higher", "missed"],
  ["3-2", "小諸市生活就労支援センター(まいさぼ小諸)での自立相談計画の終結者数", "13", "25", "higher", "met"],
  [
    "3-3",
    "介護申請(65歳以上)の初回申請平均年齢",
    "男性83.6以上 女性85.1以上",
    "男性82.08 女性83.83",
    "higher",
    "missed",
  ],
  ["3-3", "要介護認定率", "13.2以内", "13.4", "lower", "missed"],
  ["4-1", "基幹的農業従事者の農業所得(年間200万円以上の人数)", "93", "72", "higher", "missed"],
  ["4-1", "再生利用が可能な荒廃農地面積", "306以下", "307", "lower", "missed"],
  ["4-2", "企業立地数", "5以上", "6", "higher", "met"],
  ["4-2", "市内での起業・創業件数", "16以上", "23", "higher", "met"],
  [
    "4-3",
    "新築住宅着工数と空き家バンク契約数",
    "160",
    "197",
    "higher",
    "met",
    "The plan lies below the baseline of 171, as if fewer were better; the reason says more means more residents.",
  ],
  ["4-3", "市内宿泊者数", "90,000", "100,273", "higher", "met"],
  ["4-3", "地域ブランド調査の魅力度全国順位", "180以内", "197", "lower", "missed"],
  ["5-1", "小諸駅・市庁舎周辺地域におけるこもろ愛のりくんの利用割合", "23.0", "21.6", "higher", "missed"],
  ["5-1", "小諸駅・市庁舎周辺地域における市営駐車場の1日の駐車台数", "1,510", "1,196", "higher", "missed"],
  ["5-1", "こもろ愛のりくんの年間利用者数", "55,000", "45,724", "higher", "missed"],
  ["5-1", "こもろ愛のりくんの収支比率", "14.0", "11.2", "higher", "missed"],
  ["5-2", "道路改良・改修、維持修繕への対応割合", "50", "50", "higher", "met"],
  ["5-2", "生活道路の維持・補修に対する市民満足度", "47", "45.3", "higher", "missed"],
  ["5-3", "安定した水道水の供給に対する市民満足度(市民意識調査)", "84.0", "85.8", "higher", "met"],
  [
    "5-3",
    "総収支比率",
    "116",
    "106.9",
    "higher",
    "missed",
    "The plans fall year by year, but 100 or more is wanted; above 100, and still short of the plan of 116.",
  ],
  ["5-4", "防災への取り組みに対する市民満足度(市民意識調査)", "72", "74.9", "higher", "met"],
  ["5-4", "交通事故死者数", "0", "2", "lower", "missed"],
  ["6-1", "市民参加型の会議等の機会が提供されていると感じている人の割合", "20.2", "12.9", "higher", "missed"],
  ["6-1", "過去3年以内に、区等で開催された行事や活動に参加したことがある市民の割合", "41.0", "58.3", "higher", "met"],
  ["6-2", "人口の社会増減数", "+1以上", "7", "higher", "met"],
  ["6-4", "市税現年度収納率", "98.78", "98.70", "higher", "missed"],
  ["6-5", "市役所窓口・相談等のサービスに対する市民満足度(市民意識調査)", "77", "75.5", "higher", "missed"],
  ["6-5", "自分の仕事を進めるうえで工夫や改善をしていると思う職員の割合(職員意識調査)", "70", "76.4", "higher", "met"],
];

export const komoroR2Expected: readonly ExpectedVerdict[] = ROWS.map(
  ([sheet, name, plan, actual, direction, verdict, debatable]) => ({
    sheet,
    name,
    plan,
    actual,
    direction,
    verdict,
    ...(debatable === undefined ? {} : { debatable }),
  }),
);
