import type { Layout } from "./layout";

const NOTHING = { form: null, reads: [] } as const;

/** More sheets with words of plans and results that hold no indicators. */
export const UNSEEN_OTHERS: readonly Layout[] = [
  {
    note: "satisfaction and importance by year, no target",
    sheet: `
      施策|満足度|<|重要度|<
      ^|R3|R5|R3|R5
      1-1 子育て|3.21|3.30|4.10|4.20
      1-2 教育|3.05|3.11|4.02|4.00`,
    ...NOTHING,
  },
  {
    note: "water test with limits and results",
    sheet: `
      水質検査結果
      項目|単位|基準値|結果
      一般細菌|個/mL|100以下|0
      濁度|度|2以下|0.1未満`,
    ...NOTHING,
  },
  {
    note: "works with planned and actual dates",
    sheet: `
      項目|計画|実績
      基本設計|4/1～6/30|4/10～7/5
      実施設計|7/1～12/20|`,
    ...NOTHING,
  },
  {
    note: "attendance at training by section",
    sheet: `
      研修名|対象|目標|受講日
      情報セキュリティ研修|全職員|内容を理解する|5月20日
      新任係長研修|係長|組織運営を学ぶ|6月3日`,
    ...NOTHING,
  },
  {
    note: "balance of funds by year",
    sheet: `
      基金名|令和3年度末|令和4年度末|令和5年度末
      財政調整基金|2,310,000|2,280,000|2,150,000
      減債基金|510,000|505,000|500,000`,
    ...NOTHING,
  },
  {
    note: "elections",
    sheet: `
      投票区|有権者数|投票者数|投票率
      第1投票区|1,203|702|58.35
      第2投票区|988|601|60.83`,
    ...NOTHING,
  },
  {
    note: "schedule of a plan's making over months",
    sheet: `
      取組|4月|5月|6月|7月|8月
      素案の作成|○|○|||
      パブリックコメント||||○|○`,
    ...NOTHING,
  },
  {
    note: "contact list of departments",
    sheet: `
      部局|課|担当|電話|備考
      総務部|総務課|庶務係|0123-45-6789|
      市民部|市民課|窓口係|0123-45-6790|`,
    ...NOTHING,
  },
];
