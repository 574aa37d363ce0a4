import type { Layout } from "./layout";

/** Lists: one row an indicator. Figures and names are made up in the manner of published lists. */
export const LISTS: readonly Layout[] = [
  {
    note: "KPI list with No., unit before, one year",
    sheet: `
      第2期総合戦略 KPI一覧
      No.|KPI|単位|令和5年度目標値|令和5年度実績値|達成率|評価|担当課
      1|新規就農者数|人|12|9|75.0%|C|農政課
      2|観光入込客数|千人|850|912|107.3%|A|観光課`,
    form: "plain-list",
    reads: ["新規就農者数 [人] 2023:12/9 (75.0%) {C}", "観光入込客数 [千人] 2023:850/912 (107.3%) {A}"],
  },
  {
    note: "unit after the values, actual before plan",
    sheet: `
      指標名|R4実績|R4目標|単位|備考
      待機児童数|3|0|人|
      ごみの総排出量|12,450|12,000|t|目標に届かず`,
    form: "plain-list",
    reads: ["待機児童数 [人] 2022:0/3", "ごみの総排出量 [t] 2022:12,000/12,450"],
  },
  {
    note: "pairs of 目標 and 実績 under each year, merged year headings",
    sheet: `
      指標名|単位|令和3年度||令和4年度||令和5年度|
      ||目標|実績|目標|実績|目標|実績
      図書貸出冊数|冊|100,000|98,500|102,000|101,200|104,000|
      公民館利用者数|人|20,000|15,300|20,000|18,800|21,000|`,
    merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"],
    form: "plain-list",
    reads: [
      "図書貸出冊数 [冊] 2021:100,000/98,500 2022:102,000/101,200 2023:104,000/",
      "公民館利用者数 [人] 2021:20,000/15,300 2022:20,000/18,800 2023:21,000/",
    ],
  },
  {
    note: "計画 and 実績 on top, years beneath",
    sheet: `
      指標|単位|計画値|||実績値||
      ||R3|R4|R5|R3|R4|R5
      住宅耐震化率|％|85|87|90|84.2|86.1|`,
    merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1"],
    form: "plain-list",
    reads: ["住宅耐震化率 [％] 2021:85/84.2 2022:87/86.1 2023:90/"],
  },
  {
    note: "baseline, actuals of several years, one target year at the right",
    sheet: `
      基本目標|重要業績評価指標（KPI）|基準値（H30）|R2実績|R3実績|R4実績|目標値（R6）
      1 しごとをつくる|創業件数（件）|12|14|13|18|20
      |市内事業所従業者数（人）|8,210|8,150|8,090|8,120|8,300`,
    form: "plain-list",
    reads: [
      "創業件数（件） [件] <12@2018 >20@2024 2020:~/14 2021:~/13 2022:~/18 2024:20/~",
      "市内事業所従業者数（人） [人] <8,210@2018 >8,300@2024 2020:~/8,150 2021:~/8,090 2022:~/8,120 2024:8,300/~",
    ],
  },
  {
    note: "baseline with a year column beside it, target with a year column beside it",
    sheet: `
      指標名|単位|現状値||目標値|
      ||数値|年度|数値|年度
      健康寿命（男性）|歳|79.6|R1|81.0|R7
      健康寿命（女性）|歳|84.0|R1|85.2|R7`,
    merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
    form: "baseline-target-list",
    reads: [
      "健康寿命（男性） [歳] <79.6@2019 >81.0@2025 2025:81.0/~",
      "健康寿命（女性） [歳] <84.0@2019 >85.2@2025 2025:85.2/~",
    ],
  },
  {
    note: "years of the headings in a row of their own",
    sheet: `
      成果指標|現状値|目標値
      |（令和元年度）|（令和7年度）
      市民満足度（％）|61.2|70.0`,
    merges: ["A1:A2"],
    form: "baseline-target-list",
    reads: ["市民満足度（％） [%] <61.2@2019 >70.0@2025 2025:70.0/~"],
  },
  {
    note: "group rows between, totals and notes beneath",
    sheet: `
      指標名|単位|令和4年度目標|令和4年度実績
      【基本目標1 安心して暮らせるまち】
      刑法犯認知件数|件|150|162
      交通事故発生件数|件|80|71
      【基本目標2 にぎわいのあるまち】
      イベント来場者数|人|30,000|28,400
      合計|||28,633
      ※令和4年度の実績は速報値を含む。`,
    form: "plain-list",
    reads: [
      "刑法犯認知件数 [件] 2022:150/162",
      "交通事故発生件数 [件] 2022:80/71",
      "イベント来場者数 [人] 2022:30,000/28,400",
    ],
  },
  {
    note: "bare western years, spaces in the labels, brackets",
    sheet: `
      【指 標 名】|【単 位】|【目 標 値】||
      ||2021|2022|2023
      森林整備面積|ha|40|45|50`,
    merges: ["A1:A2", "B1:B2", "C1:E1"],
    form: "plain-list",
    reads: ["森林整備面積 [ha] 2021:40/~ 2022:45/~ 2023:50/~"],
  },
  {
    note: "blank rows and columns between",
    sheet: `
      |進捗管理表

      |No|指標名||単位||目標値||実績値||達成度

      |1|空き家バンク登録件数||件||25||31||124%

      |2|移住相談件数||件||120||97||81%`,
    form: "plain-list",
    reads: ["空き家バンク登録件数 [件] -:25/31 (124%)", "移住相談件数 [件] -:120/97 (81%)"],
  },
  {
    note: "footnote marks, units in the headings, era left out",
    sheet: `
      指標名（※1）|3年度目標(％)|3年度実績(％)|4年度目標(％)|4年度実績(％)
      がん検診受診率|40|36.5|42|38.1`,
    form: "plain-list",
    reads: ["がん検診受診率 [~] 2021:40/36.5 2022:42/38.1"],
  },
  {
    note: "line breaks inside the headings",
    sheet: `
      施策|指標¶（KPI）|当初値¶（H30年度）|目標値¶（R6年度）|実績値¶（R4年度）|進捗状況
      3-1|出生数（人）|210|230|188|遅れ
      3-2|合計特殊出生率|1.42|1.60|1.31|遅れ`,
    form: "plain-list",
    reads: [
      "出生数（人） [人] <210@2018 >230@2024 2024:230/~ 2022:~/188 {遅れ}",
      "合計特殊出生率 [~] <1.42@2018 >1.60@2024 2024:1.60/~ 2022:~/1.31 {遅れ}",
    ],
  },
  {
    note: "達成度 as a letter, 判定 by signs",
    sheet: `
      指標名|単位|目標|実績|達成度|判定
      水洗化率|％|92.0|92.6|A|◎
      有収率|％|88.0|85.4|B|△`,
    form: "plain-list",
    reads: ["水洗化率 [％] -:92.0/92.6 {A}", "有収率 [％] -:88.0/85.4 {B}"],
  },
  {
    note: "two lists side by side",
    sheet: `
      指標名|目標|実績||指標名|目標|実績
      図書館来館者数|5,000|5,210||体育館利用者数|8,000|7,640
      博物館入館者数|3,000|2,150||プール利用者数|4,500|4,720`,
    form: "plain-list",
    reads: [
      "図書館来館者数 [~] -:5,000/5,210",
      "博物館入館者数 [~] -:3,000/2,150",
      "体育館利用者数 [~] -:8,000/7,640",
      "プール利用者数 [~] -:4,500/4,720",
    ],
  },
  {
    note: "two lists stacked, each with its own headings",
    sheet: `
      ◆成果指標
      指標名|単位|目標値|実績値
      市民満足度|％|60|58.3

      ◆活動指標
      指標名|単位|目標値|実績値
      講座開催回数|回|24|26`,
    form: "plain-list",
    reads: ["市民満足度 [％] -:60/58.3", "講座開催回数 [回] -:24/26"],
    kinds: ["outcome", "activity"],
  },
  {
    note: "kind in a column",
    sheet: `
      事務事業名|指標区分|指標名|単位|R5計画|R5実績|R6計画
      防災事業|活動指標|訓練回数|回|10|8|10
      |成果指標|訓練参加率|％|30|21.5|35`,
    form: "plain-list",
    reads: ["訓練回数 [回] 2023:10/8 2024:10/~", "訓練参加率 [％] 2023:30/21.5 2024:35/~"],
    kinds: ["activity", "outcome"],
  },
  {
    note: "数値目標 is the plan where 取組項目 names the row",
    sheet: `
      取組項目|数値目標|実績|評価
      ペーパーレス会議の推進|24回|20回|B
      超過勤務の縮減|▲10%|▲12.8%|A`,
    form: "plain-list",
    reads: ["ペーパーレス会議の推進 [~] -:24回/20回 {B}", "超過勤務の縮減 [~] -:▲10%/▲12.8% {A}"],
  },
  {
    note: "three heading rows: 実績 over years over dates",
    sheet: `
      項目名|指標名|単位|目標値の推移|||実績値の推移||
      |||令和3年度|令和4年度|令和5年度|令和3年度|令和4年度|令和5年度
      健康|特定保健指導実施率|％|30.0|32.0|34.0|28.7|31.1|33.0`,
    merges: ["B1:B2", "C1:C2", "D1:F1", "G1:I1"],
    form: "plain-list",
    reads: ["特定保健指導実施率 [％] 2021:30.0/28.7 2022:32.0/31.1 2023:34.0/33.0"],
  },
  {
    note: "single-year columns with the month of measuring: R6.3末",
    sheet: `
      指標項目|R5目標|R6.3末実績|達成率
      市税収納率|98.5|98.7|100.2%`,
    form: "plain-list",
    reads: ["市税収納率 [~] 2023:98.5/98.7 (100.2%)"],
  },
  {
    note: "actual not yet filled in, name and unit only in one row",
    sheet: `
      指標名|単位|R6目標|R6実績
      健診受診者数|人|1,200|
      相談件数|件||`,
    form: "plain-list",
    reads: ["健診受診者数 [人] 2024:1,200/", "相談件数 [件] 2024:/"],
  },
];
