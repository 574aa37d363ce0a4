/** What a person reads in the action list of 南アルプス市: typed from the document, not printed by the code. */

export interface FigurePair {
  readonly sheet: string;
  readonly action: string;
  /** Names and figures as written in plan and result. */
  readonly planName: string;
  readonly plan: string;
  readonly actualName: string;
  readonly actual: string;
  readonly verdict: "met" | "missed";
  /** Why, where the bound is not written on the plan and less is better. */
  readonly lower?: string;
}

type Row = readonly [string, string, string, string, string, FigurePair["verdict"], string?];

const pairs = (sheet: string, list: readonly Row[]): FigurePair[] =>
  list.map(([action, planName, plan, actualName, actual, verdict, lower]) => ({
    sheet,
    action,
    planName,
    plan,
    actualName,
    actual,
    verdict,
    ...(lower === undefined ? {} : { lower }),
  }));

const RATIOS = "有利な市債の有効活用による将来負担の軽減(健全化判断比率の抑制)";
const FUNDS = "基金の確保と活用";
const SIZE = "市の規模に見合った安定的な予算規模の構築";
const TAXES = "市税等の徴収率の向上に向けた取り組みの推進";
const ASSETS = "未利用財産の売却・貸付の促進";
const REVENUE = "その他の自主財源の確保";
const SEWER = "下水道事業の健全経営に向けた取り組みの推進";
const CARE = "特別会計の効率的な運営(介護保険特別会計)";
const SEWER_ACCOUNT = "特別会計の効率的な運営(下水道事業特別会計)";
const COMMUNITY = "地域コミュニティ活動の推進";
const ASSOCIATIONS = "自治会組織の適切な運用";
const TAKES_PART = "地域活動へ参加している(世帯)市民の割合(市民アンケート)";
const SATISFIED = "自治会の活動に満足している(市民アンケート)";
const BUDGET_SHRINKS = "今後の取組方向: 予算規模の縮小";

/** Figures that stand in the plan of the year (or the target) and in the result, under a name both share. */
export const NAMED_PAIRS: readonly FigurePair[] = [
  ...pairs("基本方針1", [
    [RATIOS, "実質公債費比率", "6.5%以下", "実質公債費比率", "3.7%", "met"],
    [RATIOS, "将来負担比率", "31.8%以下", "将来負担比率", "▲18.9%", "met"],
    [FUNDS, "財政調整基金残高", "40億円", "財政調整基金残高", "40.6億円", "met"],
    [FUNDS, "減債基金残高", "20億円", "減債基金残高", "27.7億円", "met"],
    [FUNDS, "公共施設整備等事業基金", "36億円", "公共施設整備等事業基金残高", "47.3億円", "met"],
    [SIZE, "一般会計の歳入決算規模", "291億円", "一般会計の歳入決算", "414億円", "missed", BUDGET_SHRINKS],
    [TAXES, "市税 現年分徴収率", "98.5%", "市税 現年分徴収率", "99.3%", "met"],
    [TAXES, "市税 滞繰分徴収率", "22.0%", "市税 滞繰分徴収率", "36.3%", "met"],
    [TAXES, "市税合計", "95.0%", "市税合計", "97.1%", "met"],
    [TAXES, "国保税 現年分徴収率", "95.0%", "国保税 現年分徴収率", "97.0%", "met"],
    [TAXES, "国保税 滞繰分徴収率", "23.0%", "国保税 滞繰分徴収率", "38.6%", "met"],
    [TAXES, "国保税合計", "77.0%", "国保税合計", "87.4%", "met"],
    [ASSETS, "売却額", "5,000千円", "普通財産売却額(9件)", "16,000千円", "met"],
    [REVENUE, "ふるさと納税", "200,000千円以上", "ふるさと納税", "788,438千円", "met"],
    [REVENUE, "ネーミングライツ", "5,000千円以上", "ネーミングライツ", "4,000千円", "missed"],
    [SEWER, "生活排水クリーン処理率", "78.1%", "R2年度末生活排水クリーン処理率", "75.7%", "missed"],
    [CARE, "百歳体操", "600人程度", "百歳体操", "800人以上", "met"],
    [SEWER_ACCOUNT, "現年分徴収率", "98.5%", "現年分徴収率", "98.1%", "missed"],
  ]),
  ...pairs("基本方針4", [
    [COMMUNITY, TAKES_PART, "70.0%", TAKES_PART, "66.4%", "missed"],
    [ASSOCIATIONS, SATISFIED, "50.0%", SATISFIED, "32.6%", "missed"],
  ]),
];

/** Figures that a person sees belong together, though the names differ or the result gives none. */
export const UNNAMED_PAIRS: readonly FigurePair[] = [
  ...pairs("基本方針1", [
    [FUNDS, "令和2年度末基金残高", "96億円以上", "基金残高", "115.6億円", "met"],
    [
      "経費の節減・合理化の徹底",
      "物件費、維持補修費",
      "50億4千7百万円",
      "",
      "50億8千9百万円",
      "missed",
      "今後の取組方向: 経費の節減",
    ],
    [ASSETS, "貸付額", "10,000千円", "使用料・賃借料(69件)", "12,610千円", "met"],
  ]),
  ...pairs("基本方針3", [
    ["定員適正化の推進", "正規職員数", "615人", "", "624人", "missed", "今後の取組方向: 必要最小の人員体制"],
  ]),
];

/** Figures of the plan without a figure in the result: an alarm about them would be false. */
export const PLANS_WITHOUT_RESULT: readonly (readonly [string, string, string])[] = [
  ["上水道事業の健全経営の維持", "給水原価", "125円"],
  // The dash is explained beside it (※).
  [SEWER_ACCOUNT, "滞繰分徴収率", "25.0%"],
  // Two advertisements together, 220 and 303千円: no figure of this name.
  [REVENUE, "有料広告収入", "600千円以上"],
  ["多様な担い手による市民活動の促進", TAKES_PART, "70.0%"],
];

/** Totals over five years: the result of one year must not be held against them. */
export const FIVE_YEAR_PLANS: readonly (readonly [string, string, string])[] = [
  [ASSETS, "目標額", "65,000千円"],
  [ASSETS, "売却額", "25,000千円"],
  [ASSETS, "貸付額", "40,000千円"],
];

/** Rated A (目標を達成) though the result lies beyond the planned size by 42 %. */
export const RATINGS_CONTRADICTED: readonly (readonly [string, string])[] = [[SIZE, "A"]];

/** The rating cell is empty though plan and result stand there (32.6 of 50.0 is 65.2 %: C on the four levels). */
export const RATINGS_MISSING: readonly string[] = [ASSOCIATIONS];

/** 615 of 624 is 98.6 %, B on the four levels by the figures; staff rated more strictly. */
export const RATINGS_STRICTER: readonly (readonly [string, string])[] = [["定員適正化の推進", "C"]];

/** [基本方針, action, rating] of all 38 rows in the order of the document. */
export const ACTIONS: readonly (readonly [number, string, string])[] = [
  [1, RATIOS, "A"],
  [1, FUNDS, "A"],
  [1, "補助金・交付金の見直し", "B"],
  [1, "経費の節減・合理化の徹底", "B"],
  [1, SIZE, "A"],
  [1, TAXES, "A"],
  [1, ASSETS, "A"],
  [1, REVENUE, "B"],
  [1, "上水道事業の健全経営の維持", "B"],
  [1, SEWER, "B"],
  [1, "特別会計の効率的な運営 (国民健康保険特別会計)", "A"],
  [1, CARE, "A"],
  [1, SEWER_ACCOUNT, "B"],
  [1, "特別会計の効率的な運営(山梨県北岳山荘管理事業特別会計)", "A"],
  [2, "優先的事業の重点化", "B"],
  [2, "徹底した事務事業の見直し", "B"],
  [2, "各種整備計画の策定と運用", "B"],
  [2, "部局ごとの目標管理の実施", "A"],
  [2, "民間への業務委託等の推進", "B"],
  [2, "指定管理者制度の導入と適正な運用", "B"],
  [2, "計画的な再配置の実施", "B"],
  [2, "計画的な除去の実施", "B"],
  [2, "計画的な保全・長寿命化の推進", "B"],
  [2, "借地の解消、借地料の見直し", "B"],
  [2, "分かりやすい市政情報の発信", "A"],
  [2, "広聴広報活動の推進", "B"],
  [2, "市民ニーズ等に対応した相談窓口の充実", "B"],
  [2, "新たな市民参画の手法", "B"],
  [3, "定員適正化の推進", "C"],
  [3, "組織の見直し", "B"],
  [3, "職員能力の開発促進", "B"],
  [3, "人事評価制度の適正な運用", "B"],
  [3, "危機管理能力の向上", "B"],
  [4, COMMUNITY, "B"],
  [4, ASSOCIATIONS, ""],
  [4, "多様な担い手による市民活動の促進", "B"],
  [4, "まちづくりの人材育成", "B"],
  [4, "職員の意識向上と体制整備", "B"],
];
