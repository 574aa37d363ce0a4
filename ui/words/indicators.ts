import { counted } from "../../shared/locale";
import { count, say } from "./say";

/** 評価一覧, the page of one indicator, 集計. */
export const INDICATOR_WORDS = {
  indicatorsName: say("評価一覧", "Indicators"),
  indicator: say("指標", "Indicator"),
  place: say("シート", "Sheet"),
  unit: say("単位", "Unit"),
  year: say("年度", "Year"),
  plan: say("計画", "Plan"),
  actual: say("実績", "Actual"),
  rate: say("達成率", "Rate"),
  method: say("計算方法", "Method"),
  rating: say("評価", "Rating"),
  writtenRating: say("記載の評価", "Written rating"),
  writtenRate: say("記載の達成率", "Written rate"),
  progressRate: say("基準値からの進捗", "Progress from baseline"),
  trend: say("推移", "Trend"),
  remarks: say("備考", "Remarks"),
  policy: say("施策・政策", "Policy"),
  indicatorSorts: say(
    {
      place: "シートの順",
      name: "指標名",
      rate: "達成率",
      verdict: "判定",
      rating: "評価",
      department: "担当",
    },
    {
      place: "As on the sheet",
      name: "Name",
      rate: "Rate",
      verdict: "Verdict",
      rating: "Rating",
      department: "Department",
    },
  ),
  ascending: say("昇順", "Ascending"),
  descending: say("降順", "Descending"),
  sortOn: say(
    (column: string) => `${column}で並べ替える`,
    (column: string) => `Sort by ${column}`,
  ),
  indicatorsShown: say(
    (shown: number, total: number) =>
      shown === total ? `${count(total)}指標` : `${count(total)}指標中${count(shown)}指標を表示`,
    (shown: number, total: number) =>
      shown === total ? counted(total, "indicator") : `${count(shown)} of ${counted(total, "indicator")}`,
  ),
  noIndicators: say("読み取れた指標はありません。", "No indicator was read."),
  noIndicatorMatch: say("条件に合う指標はありません。", "No indicator matches."),
  chartLegend: say("□と破線は計画、●と実線は実績", "Squares and dashes: plan. Dots and solid line: actual."),
  chartOf: say(
    (name: string, figures: string) => `${name}の推移。${figures}`,
    (name: string, figures: string) => `${name} over the years. ${figures}`,
  ),
  chartPoint: say(
    (year: string, plan: string, actual: string) => `${year} 計画${plan} 実績${actual}`,
    (year: string, plan: string, actual: string) => `${year} plan ${plan} actual ${actual}`,
  ),
  allYears: say("年度ごとの記録", "All years"),
  baseline: say("基準値", "Baseline"),
  finalTarget: say("最終目標", "Final target"),
  provisional: say("速報値・見込み", "Provisional"),
  noRate: say(
    (reason: string) => `計算できない（${reason}）`,
    (reason: string) => `none: ${reason}`,
  ),
  direction: say("良い方向", "Direction"),
  whyDirection: say(
    (direction: string) => `なぜ「${direction}」と判断したか`,
    (direction: string) => `Why "${direction}"`,
  ),
  evidenceBy: say(
    (source: string, text: string) => (text === "" ? source : `${source}：${text}`),
    (source: string, text: string) => (text === "" ? source : `${source}: ${text}`),
  ),
  evidenceSays: say(
    (direction: string) => `→ ${direction}`,
    (direction: string) => `→ ${direction}`,
  ),
  evidenceRank: say(
    "上にあるものほど強い手掛かりです。いちばん上に従って判断します。",
    "The strongest evidence stands first and decides.",
  ),
  correctDirection: say("良い方向を直す", "Correct the direction"),
  correctHint: say(
    "選ぶと設定に加わり、すぐに点検し直します。同じ名前の指標すべてに効きます。",
    "Goes into the settings and checks again at once, for every indicator of this name.",
  ),
  byEvidence: say("手掛かりで判断", "By the evidence"),
  listComma: say("、", ", "),
  inBrackets: say(
    (text: string) => `（${text}）`,
    (text: string) => ` (${text})`,
  ),
  noName: say("（名称なし）", "(no name)"),
  indicatorSearchHint: say("指標名・担当・シート", "Name, department or sheet"),
  everyVerdict: say("すべての判定", "Every verdict"),
  openPage: say(
    (name: string) => `${name}をくわしく見る`,
    (name: string) => `Open ${name}`,
  ),
  summaryName: say("集計", "Summary"),
  summaryBy: say(
    { department: "担当別", policy: "施策・政策別", sheet: "シート別", file: "ファイル別" },
    { department: "By department", policy: "By policy", sheet: "By sheet", file: "By file" },
  ),
  moreGroups: say(
    (n: number) => `続きを表示（あと${count(n)}件）`,
    (n: number) => `Show more (${count(n)} left)`,
  ),
  findingsHere: say(
    (n: number) => `この指標への指摘（${count(n)}件）`,
    (n: number) => `Findings on this indicator (${count(n)})`,
  ),
  summaryHeads: say(
    { department: "担当", policy: "施策・政策", sheet: "シート", file: "ファイル" },
    { department: "Department", policy: "Policy", sheet: "Sheet", file: "File" },
  ),
  byVerdict: say("判定別", "By verdict"),
  byRating: say("評価別", "By rating"),
  noPolicy: say("施策・政策の記載なし", "No policy"),
  shareMet: say("達成の割合", "Share met"),
  shareNote: say(
    "達成の割合は、達成÷（達成＋未達）です。未測定・期限前・判定不能は含めません。",
    "Share met is met / (met + missed). What was not measured, not due or not judged is left out.",
  ),
  groupRating: say("総合の評価", "Overall rating"),
  rollUpBy: say(
    (method: string) => `総合の評価のまとめ方：${method}`,
    (method: string) => `Overall rating by: ${method}`,
  ),
  share: say(
    (part: number, of: number) => `${of}件中${part}件`,
    (part: number, of: number) => `${part} of ${of}`,
  ),
  noRating: say("評価なし", "No rating"),
  errorsAndChecks: say("要修正・確認", "Errors and checks"),
} as const;
