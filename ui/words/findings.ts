import { count, say } from "./say";

/** Findings: list, filters, what is said about one. */
export const FINDING_WORDS = {
  findingsName: say("指摘の一覧", "List of findings"),
  search: say("検索", "Search"),
  searchHint: say("指標名・言葉・セル番地", "Name, word or cell"),
  searchKey: say("「/」キーで検索へ", "Press / to search"),
  severityFilter: say("重要度で絞り込む", "Filter by severity"),
  filters: say("絞り込み・並び順", "Filters and order"),
  filtersActive: say(
    (n: number) => `絞り込み中（${n}）`,
    (n: number) => `Filters (${n})`,
  ),
  clearFilters: say("絞り込みを解除", "Clear filters"),
  all: say("すべて", "All"),
  verdict: say("判定", "Verdict"),
  rule: say("点検の観点", "Rule"),
  department: say("担当", "Department"),
  file: say("ファイル", "File"),
  noDepartment: say("担当の記載なし", "No department"),
  onlyNew: say("新しい指摘だけ", "Only new"),
  groupBy: say("まとめ方", "Group by"),
  groupings: say(
    { sheet: "シート別", rule: "観点別", department: "担当別", none: "まとめない" },
    { sheet: "Sheet", rule: "Rule", department: "Department", none: "No grouping" },
  ),
  sortBy: say("並び順", "Order"),
  findingSorts: say(
    { place: "シートの順", severity: "重要度の順" },
    { place: "As on the sheet", severity: "Severity" },
  ),
  shownOf: say(
    (shown: number, total: number) =>
      shown === total
        ? `${count(total)}件`
        : `${count(total)}件中${count(shown)}件を表示（${count(total - shown)}件は絞り込みで非表示）`,
    (shown: number, total: number) =>
      shown === total ? `${count(total)}` : `${count(shown)} of ${count(total)} (${count(total - shown)} filtered out)`,
  ),
  noFindings: say("指摘はありません。", "No findings."),
  noMatch: say("条件に合う指摘はありません。", "No finding matches."),
  written: say("記載", "Written"),
  blank: say("（空欄）", "(blank)"),
  why: say("なぜ点検するか", "Why this is checked"),
  shouldHold: say("点検の観点", "What should hold"),
  previous: say("前へ", "Previous"),
  next: say("次へ", "Next"),
  position: say(
    (at: number, of: number) => `${count(at)}／${count(of)}`,
    (at: number, of: number) => `${count(at)} of ${count(of)}`,
  ),
  isNew: say("新", "New"),
  isNewName: say("新しい指摘", "New finding"),
  foldGroup: say("畳む", "Fold"),
  unfoldGroup: say("開く", "Unfold"),
  openDetails: say("くわしく", "Details"),
} as const;
