import { type FunctionExample, na, value } from "./example";

export const RATE: readonly FunctionExample[] = [
  { given: [23, 21.6], gives: 0.939, note: { ja: "実績÷計画", en: "actual / plan" } },
  { given: ["23.0", "21.6"], gives: 0.939, note: { ja: "文字の数値", en: "Numbers kept as text" } },
  { given: [350, 163], gives: 0.466, note: { ja: "四捨五入（46.57…%→46.6%）", en: "Half up: 46.57… %" } },
  {
    given: [4000, 7077],
    gives: 1.769,
    note: { ja: "100%を超えても0.1%まで", en: "A tenth of a percent beyond 100 % too" },
  },
  { given: [5.8, 4.9, "減少"], gives: 1.184, note: { ja: "減少型は計画÷実績", en: "Lower is better: plan / actual" } },
  { given: [3, 8, "少ない方がよい"], gives: 0.375, note: { ja: "方向の言い方", en: "Words for a direction" } },
  { given: [3, 8, "lower"], gives: 0.375, note: { ja: "英語の方向", en: "The direction in English" } },
  {
    given: ["8位以内", 3],
    gives: 2.667,
    note: { ja: "「以内」は減少型の手掛かり", en: "以内 says that lower is better" },
  },
  { given: ["30日以下", "25日"], gives: 1.2, note: { ja: "単位付き", en: "With units" } },
  { given: ["９０％以上", "91.4%"], gives: 1.016, note: { ja: "全角と「以上」", en: "Full width, 以上" } },
  { given: ["90%以上", 91.4], gives: 1.016, note: { ja: "単位は計画だけ", en: "The unit beside the plan only" } },
  {
    given: ["約600", "595(803)"],
    gives: 0.992,
    note: { ja: "概数、かっこ書き", en: "About, and a figure in parentheses" },
  },
  { given: ["小100 中100", "小90 中95"], gives: 0.9, note: { ja: "内訳は低いほう", en: "Of components the lowest" } },
  { given: ["５割", "40%"], gives: 0.8, note: { ja: "割は10%", en: "割 is ten percent" } },
  { given: ["1億2千万円", "9,000万円"], gives: 0.75, note: { ja: "漢数字の単位", en: "億, 千万, 万" } },
  {
    given: ["15％減", 80, null, 100],
    gives: 1.063,
    note: { ja: "基準値100の15%減は85。85÷80", en: "15 % below the baseline 100 is 85; 85 / 80" },
  },
  { given: [null, null], gives: "", note: { ja: "どちらも空欄なら何も出さない", en: "Both blank: nothing" } },
  { given: ["　", ""], gives: "", note: { ja: "空白だけのセルも空欄", en: "Blanks alone are blank" } },
  {
    given: [100, ""],
    gives: na("実績がないため、達成率を計算できません。実績が出てから入力してください。"),
    note: { ja: "実績が空欄（0%ではない）", en: "No actual: not 0 %" },
  },
  {
    given: [100, "集計中"],
    gives: na("実績がないため、達成率を計算できません。実績が出てから入力してください。"),
    note: { ja: "集計中", en: "Pending" },
  },
  {
    given: ["", 5],
    gives: na("計画がないため、達成率を計算できません。計画の値を確認してください。"),
    note: { ja: "計画が空欄", en: "No plan" },
  },
  {
    given: ["未設定", 5],
    gives: na("計画がないため、達成率を計算できません。計画の値を確認してください。"),
    note: { ja: "計画が未設定", en: "The plan was not set" },
  },
  {
    given: [0, 0],
    gives: {
      problem: "div0",
      ja: "計画が0のため、達成率を計算できません。達成・未達はVERDICT関数で分かります。",
    },
    note: { ja: "計画0", en: "Plan 0" },
  },
  {
    given: [10, 0, "減少"],
    gives: {
      problem: "div0",
      ja: "減少型で実績が0のため、達成率（計画÷実績）を計算できません。達成・未達はVERDICT関数で分かります。",
    },
    note: { ja: "減少型で実績0", en: "Lower is better, actual 0" },
  },
  {
    given: ["▲2,700", "▲2,530"],
    gives: { problem: "num", ja: "負の値があるため、達成率を計算できません。達成・未達はVERDICT関数で分かります。" },
    note: { ja: "負の値の割合は意味が逆になる", en: "A share of negative figures turns its sense" },
  },
  {
    given: ["実施", "実施"],
    gives: na(
      "計画か実績が1つの数値ではない（言葉や範囲の）ため、達成率はありません。達成・未達はVERDICT関数で分かります。",
    ),
    note: { ja: "言葉どうし", en: "Words" },
  },
  {
    given: ["維持", 5],
    gives: na(
      "計画が前年度や基準値からの変化で書かれているため、基準値が必要です。4番目の引数に基準値を指定してください。",
    ),
    note: { ja: "維持は基準値が要る", en: "維持 needs a baseline" },
  },
  {
    given: [100, "おおむね順調"],
    gives: value(
      "実績「おおむね順調」を数値として読めません。数値（単位は付いていてもかまいません）で書いてください。",
    ),
    note: { ja: "読めない文字", en: "Unreadable" },
  },
  {
    given: ["R年度", 5],
    gives: value("計画「R年度」は様式の書きかけのままです。値を入れてください。"),
    note: { ja: "様式の書きかけ", en: "A template's leftover" },
  },
  {
    given: [5, "#REF!"],
    gives: value("実績「#REF!」はエラー値です。元の数式を直してください。"),
    note: { ja: "エラー値", en: "An error value" },
  },
  {
    given: [5, { kind: "date", year: 2026, month: 1, day: 2 }],
    gives: value("実績「2026/1/2」は日付になっています。「1-2」などが日付に変わっていないか確認してください。"),
    note: { ja: "「1-2」が日付になった", en: '"1-2" turned into a date' },
  },
  {
    given: [5, 46024],
    gives: value("実績の「46024」は日付（2026/1/2）のようです。「1-2」などが日付に変わっていないか確認してください。"),
    note: { ja: "Excelは日付を通し番号で渡す", en: "Excel hands a date over as its serial number" },
  },
  { given: [50000, 46024], gives: 0.92, note: { ja: "計画と近ければ数値", en: "Near the plan it is a figure" } },
  {
    given: [100, 90, "横ばい"],
    gives: value("方向「横ばい」が分かりません。「増加型」「減少型」「維持・範囲型」のどれかを指定してください。"),
    note: { ja: "方向の言葉が違う", en: "An unknown direction" },
  },
  {
    given: ["50%以上", 0.523],
    gives: value(
      "実績の「0.523」は、％表示のセルの割合か、％の数値か分かりません。100を掛けて指定するか、TEXT関数で「%」付きの文字にしてください。",
    ),
    note: { ja: "％表示のセルは0.523として届く", en: "A cell shown as 52.3% arrives as 0.523" },
  },
  {
    given: ["1,443千円", 1400],
    gives: value(
      "実績の「1400」には単位がなく、「1,443千円」と同じ桁か分かりません。両方に同じ単位を付けるか、両方とも数値だけにしてください。",
    ),
    note: { ja: "単位欄が千円のとき", en: "The other figure is under 千円" },
  },
  {
    given: [100, { kind: "zero-or-blank" }],
    gives: na('このExcelでは、関数が0と空欄を区別できません。D41&"" のように &"" を付けたセルを指定してください。'),
    note: { ja: "空欄を0として渡す古いExcel", en: "An older Excel that hands blanks over as 0" },
  },
];
