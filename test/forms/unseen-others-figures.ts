import type { Layout } from "./layout";

/** Layouts of other cities in which figures stand that are not the indicator's, or headings of another spelling. */
export const UNSEEN_OTHERS_FIGURES: readonly Layout[] = [
  {
    note: "money of the project, planned and spent, before the indicator with plan and actual of its own",
    sheet: `
      事業名|事業主体|計画額|実績額|指標|目標値|実績値
      道路改良|町|100,000|92,000|改良延長（m）|500|460
      水道更新|町|50,000|51,000|更新延長（m）|300|310`,
    form: "plain-list",
    reads: ["改良延長（m） [m] -:500/460", "更新延長（m） [m] -:300/310"],
  },
  {
    note: "what was to be done and was done, before the indicator with plan and actual of its own",
    sheet: `
      取組項目|計画|実績|指標|目標値|実績値|評価
      窓口改革|受付の見直し|見直しを行った|待ち時間（分）|10|12|B
      広報改革|紙面の刷新|刷新した|満足度（％）|80|82|A`,
    form: "plain-list",
    reads: ["待ち時間（分） [分] -:10/12 {B}", "満足度（％） [%] -:80/82 {A}"],
  },
  {
    note: "目標値 left of all names, then 実績値 left of the same names",
    sheet: `
      区分|指標|令和4年度|令和5年度
      目標値|健診受診率（％）|45|46
      ^|相談件数（件）|100|110
      実績値|健診受診率（％）|42|48
      ^|相談件数（件）|92|120`,
    form: "year-columns",
    reads: ["健診受診率（％） [%] 2022:45/42 2023:46/48", "相談件数（件） [件] 2022:100/92 2023:110/120"],
  },
  {
    note: "最終値 beside 目標値 is what was counted at the end",
    sheet: `
      健康増進計画 最終評価
      番号|指標|策定時¶（H25）|中間¶（H30）|最終値¶（R5）|目標値|判定
      1|メタボ該当者の割合（％）|28.1|29.0|30.2|25.0|D
      2|野菜を1日350g食べる人の割合（％）|32.0|35.1|38.0|40.0|B`,
    form: "plain-list",
    reads: [
      "メタボ該当者の割合（％） [%] <28.1@2013 >25.0@- 2023:~/30.2 {D}",
      "野菜を1日350g食べる人の割合（％） [%] <32.0@2013 >40.0@- 2023:~/38.0 {B}",
    ],
  },
  {
    note: "values of 策定時, 中間評価 and 最終評価",
    sheet: `
      番号|指標|策定時値（H25）|中間評価値（H30）|最終評価値（R5）|目標値（R5）|判定
      1|メタボ該当者の割合（％）|28.1|29.0|30.2|25.0|D`,
    form: "plain-list",
    reads: ["メタボ該当者の割合（％） [%] <28.1@2013 2018:~/29.0 2023:25.0/30.2 {D}"],
  },
  {
    note: "決算 of waterworks is what was reached",
    sheet: `
      指標|単位|望ましい方向|R4決算|R5計画|R5決算|評価
      経常収支比率|％|↑|110.2|108.0|107.1|△
      管路更新率|％|↑|0.6|0.8|0.82|○
      漏水率|％|↓|5.1|5.0|5.4|×`,
    form: "plain-list",
    reads: [
      "経常収支比率 [％] 2022:~/110.2 2023:108.0/107.1 {△}",
      "管路更新率 [％] 2022:~/0.6 2023:0.8/0.82 {○}",
      "漏水率 [％] 2022:~/5.1 2023:5.0/5.4 {×}",
    ],
  },
  {
    note: "years as 2023 before the word, a letter for the formula of the rate",
    sheet: `
      指標名|単位|2022実績|2023目標値【A】|2023実績【B】|達成率（B/A）|2024（R6）目標
      特定健診受診率|％|42.0|45.0|44.1|98.0%|46.0`,
    form: "plain-list",
    reads: ["特定健診受診率 [％] 2022:~/42.0 2023:45.0/44.1 (98.0%) 2024:46.0/~"],
  },
  {
    note: "前年度, 当該年度 and 翌年度 with the year in each",
    sheet: `
      令和5年度 事務事業評価シート
      指標名|単位|前年度（R4）|<|当該年度（R5）|<|翌年度（R6）
      ^|^|目標|実績|目標|実績|目標
      健診受診率|％|45|42|47|44|48
      健診回数|回|12|12|12|11|12`,
    form: "plain-list",
    reads: ["健診受診率 [％] 2022:45/42 2023:47/44 2024:48/~", "健診回数 [回] 2022:12/12 2023:12/11 2024:12/~"],
  },
  {
    note: "a title with a number under the indicators: what follows is another table",
    sheet: `
      ２ 指標
      指標名|R4実績|R5目標|R5実績|R6目標
      受診者数（人）|320|350|340|360
      受診率（％）|41|45|43|46
      ３ 評価
      妥当性|A
      有効性|B`,
    form: "plain-list",
    reads: [
      "受診者数（人） [人] 2022:~/320 2023:350/340 2024:360/~",
      "受診率（％） [%] 2022:~/41 2023:45/43 2024:46/~",
    ],
  },
  {
    note: "one target for several years, R3-R5: the years beside it were reached",
    sheet: `
      指標名|R3-R5目標|R3|R4|R5
      受診者数（人）|1000|320|340|350`,
    form: "plain-list",
    reads: ["受診者数（人） [人] >1000@- 2021:~/320 2022:~/340 2023:~/350"],
  },
  {
    note: "a heading nobody knows over one column, with 目標 in it, says nothing of the years beside it",
    sheet: `
      指標|これからの目標数|R3|R4|R5
      受診者数（人）|1000|320|340|350
      相談件数（件）|900|220|240|350`,
    form: null,
    reads: [],
  },
  {
    note: "two indicators in one cell have no unit of both",
    sheet: `
      事業名|指標|目標|実績|達成率
      健診事業|①受診者数（人）¶②受診率（％）|①350¶②45|①340¶②43|①97.1%¶②95.6%`,
    form: "plain-list",
    reads: ["①受診者数（人）\n②受診率（％） [~] -:①350\n②45/①340\n②43 (①97.1%\n②95.6%)"],
  },
  {
    note: "取組内容 above 実績 in a card is no figure; cards of the same form one under the other",
    sheet: `
      個票No.1
      取組項目|ペーパーレス化の推進
      担当課|総務課
      取組内容|会議資料の電子化
      数値目標|コピー用紙使用量（千枚）
      年度|R3|R4|R5|R6
      目標|1,000|950|900|850
      実績|980|940|910|
      個票No.2
      取組項目|窓口のオンライン化
      担当課|市民課
      取組内容|オンライン申請の拡充
      数値目標|オンライン申請件数（件）
      年度|R3|R4|R5|R6
      目標|500|800|1,000|1,200
      実績|520|910|1,150|`,
    form: "year-columns",
    reads: [
      "コピー用紙使用量（千枚） [千枚] 2021:1,000/980 2022:950/940 2023:900/910 2024:850/",
      "オンライン申請件数（件） [件] 2021:500/520 2022:800/910 2023:1,000/1,150 2024:1,200/",
    ],
    departments: ["総務課", "市民課"],
  },
  {
    note: "R5計画（変更後） holds instead of R5計画（当初）, which is no baseline",
    sheet: `
      指標名|R4実績|R5計画（当初）|R5計画（変更後）|R5実績
      会員数（人）|100|120|110|112`,
    form: "plain-list",
    reads: ["会員数（人） [人] 2022:~/100 2023:110/112"],
  },
  {
    note: "「指標１：」 with the name, over rows of 目標 and 実績",
    sheet: `
      指標１：健診受診率（％）
      年度|R3|R4|R5
      目標|45|46|47
      実績|42|44|48
      指標２：相談件数（件）
      年度|R3|R4|R5
      目標|100|110|120
      実績|92|120|118`,
    form: "year-columns",
    reads: [
      "健診受診率（％） [%] 2021:45/42 2022:46/44 2023:47/48",
      "相談件数（件） [件] 2021:100/92 2022:110/120 2023:120/118",
    ],
  },
  {
    note: "「指標名 | name」 directly over 「年度 | R3 | R4」",
    sheet: `
      取組項目|ペーパーレス化の推進
      担当課|総務課

      指標名|コピー用紙使用量（千枚）
      年度|R3|R4|R5
      目標|1,000|950|900
      実績|980|940|910`,
    form: "year-columns",
    reads: ["コピー用紙使用量（千枚） [千枚] 2021:1,000/980 2022:950/940 2023:900/910"],
    departments: ["総務課"],
  },
  {
    note: "the kind and the name in one cell under 年度: no figure of one indicator becomes the other's",
    sheet: `
      年度||R3|R4|R5
      活動指標 講座数（回）|目標|10|10|12
      |実績|9|11|12
      成果指標 参加者数（人）|目標|100|110|120
      |実績|92|120|118`,
    form: null,
    reads: [],
  },
  {
    note: "two cards side by side: their figures are not passed over as those of an empty form",
    sheet: `
      指標名|講座数（回）|||指標名|参加者数（人）||
      年度|R4|R5||年度|R4|R5
      目標|10|12||目標|100|110
      実績|9|11||実績|92|120`,
    form: "plain-list",
    reads: ["講座数（回） [回] 2022:10/9 2023:12/11", "参加者数（人） [人] 2022:100/92 2023:110/120"],
  },
];
