import type { Layout } from "./layout";

/** Sheets that are not of this kind: nothing may be read in them. */
export const OTHERS: readonly Layout[] = [
  {
    note: "staff list",
    sheet: `
      No.|所属|氏名|職名|内線
      1|企画課|小山 花子|係長|211
      2|税務課|中村 太郎|主事|305`,
    form: null,
    reads: [],
  },
  {
    note: "calendar",
    sheet: `
      令和5年4月|||||
      日|月|火|水|木|金|土
      ||||||1
      2|3|4|5|6|7|8`,
    form: null,
    reads: [],
  },
  {
    note: "budget ledger",
    sheet: `
      款|項|目|節|予算額|決算額|差引
      2|1|1|報酬|1,200|1,150|50
      2|1|1|給料|45,000|44,870|130`,
    form: null,
    reads: [],
  },
  {
    note: "questionnaire",
    sheet: `
      問1|あなたの年齢を教えてください
      1|20歳未満
      2|20～39歳
      問2|市の施策に満足していますか
      1|満足
      2|不満`,
    form: null,
    reads: [],
  },
  {
    note: "population by year",
    sheet: `
      区分|令和2年|令和3年|令和4年
      総人口|42,113|41,870|41,502
      世帯数|17,540|17,610|17,702`,
    form: null,
    reads: [],
  },
  {
    note: "meeting record",
    sheet: `
      第3回行政評価委員会
      日時|令和5年8月2日
      場所|第1会議室
      議題|評価結果の確認について`,
    form: null,
    reads: [],
  },
  {
    note: "legend of a rating scale",
    sheet: `
      評価|基準
      A|目標を達成
      B|ほぼ達成
      C|未達成`,
    form: null,
    reads: [],
  },
  {
    note: "accounts of several years",
    sheet: `
      区分|R3決算額|R4決算額|R5予算額
      歳入総額|18,450,000|18,970,000|17,800,000
      歳出総額|17,900,000|18,300,000|17,800,000`,
    form: null,
    reads: [],
  },
  {
    note: "sales of staff",
    sheet: `
      氏名|目標|実績
      山田 太郎|10|12
      鈴木 次郎|10|8`,
    form: null,
    reads: [],
  },
  {
    note: "schedule of works with dates",
    sheet: `
      工程|計画|実績
      設計|4/1～6/30|4/10～7/5
      工事|7/1～12/20|`,
    form: null,
    reads: [],
  },
  {
    note: "roster of shifts",
    sheet: `
      日付|曜日|担当|備考
      4/1|月|企画課|
      4/2|火|税務課|代休`,
    form: null,
    reads: [],
  },
  {
    note: "list of subsidies",
    sheet: `
      事業名|交付先|交付額|担当課
      自治会活動補助|第1区|120,000|市民課
      防犯灯設置補助|第2区|85,000|危機管理課`,
    form: null,
    reads: [],
  },
];
