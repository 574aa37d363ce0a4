import type { Layout } from "./layout";

/** Figures of less than a year, and of the change from year to year, beside those of the year. Names and figures are made up. */
export const UNSEEN_FRESH_PERIODS: readonly Layout[] = [
  {
    note: "quarters down the rows: the last one is no plan of the year's actual beneath it",
    sheet: `
      指標||R5
      相談件数|第1四半期|98
      ^|第2四半期|105
      ^|第3四半期|99
      ^|第4四半期|112
      ^|実績|414
      訪問件数|第1四半期|12
      ^|第2四半期|20
      ^|第3四半期|11
      ^|第4四半期|15
      ^|実績|58`,
    form: "year-columns",
    reads: ["相談件数 [~] 2023:~/414", "訪問件数 [~] 2023:~/58"],
  },
  {
    note: "a row 増減 before the rows of 目標 and 実績 lends them its name and nothing else",
    sheet: `
      指標|区分|R3|R4|R5
      来場者数（人）|目標|100|110|120
      ^|実績|90|95|130
      予約数（件）|増減|▲10|▲15|10
      ^|目標|50|60|70
      ^|実績|41|45|55`,
    form: "year-columns",
    reads: [
      "来場者数（人） [人] 2021:100/90 2022:110/95 2023:120/130",
      "予約数（件） [件] 2021:50/41 2022:60/45 2023:70/55",
    ],
  },
  {
    note: "9月末実績 between the year's target and its actual is a count on the way",
    sheet: `
      指標|R5目標|9月末実績|年度末見込|R5実績
      ふるさと納税の寄附額（百万円）|300|110|280|291
      ふるさと納税の寄附件数（件）|12,000|4,500|11,000|11,850`,
    form: "plain-list",
    reads: [
      "ふるさと納税の寄附額（百万円） [百万円] 2023:300/291",
      "ふるさと納税の寄附件数（件） [件] 2023:12,000/11,850",
    ],
  },
  {
    note: "R6（4～9月）実績 is half a year",
    sheet: `
      KPI|R6目標|R6（4～9月）実績|R5実績
      相談数（件）|300|150|288`,
    form: "plain-list",
    reads: ["相談数（件） [件] >300@2024 2023:~/288 2024:300/~"],
  },
  {
    note: "中間実績（9月末） beside R5実績",
    sheet: `
      指標|R5目標|中間実績（9月末）|R5実績
      相談数（件）|300|110|291`,
    form: "plain-list",
    reads: ["相談数（件） [件] 2023:300/291"],
  },
  {
    note: "実績（上半期） and 実績（下半期） above 実績（年間）: the year's actual is the last",
    sheet: `
      指標|区分|R4|R5
      来館者数（人）|目標|50,000|52,000
      ^|実績（上半期）|24,100|26,000
      ^|実績（下半期）|25,300|25,500
      ^|実績（年間）|49,400|51,500`,
    form: "year-columns",
    reads: ["来館者数（人） [人] 2022:50,000/49,400 2023:52,000/51,500"],
  },
];
