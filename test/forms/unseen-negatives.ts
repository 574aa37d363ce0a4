import type { Layout } from "./layout";

const NOTHING = { form: null, reads: [] } as const;

/** Sheets of the office that speak of years, plans and targets, but hold no indicators. */
export const UNSEEN_NEGATIVES: readonly Layout[] = [
  {
    note: "payroll",
    sheet: `
      職員番号|氏名|所属|給料|扶養手当|地域手当|支給総額
      1001|山田 太郎|総務課|312,400|6,500|9,372|328,272
      1002|鈴木 花子|税務課|288,100|0|8,643|296,743`,
    ...NOTHING,
  },
  {
    note: "appraisal of staff with goals in words",
    sheet: `
      業績評価シート|<|<|<
      氏名|佐藤 一郎|所属|企画課
      目標|難易度|自己評価|上司評価
      総合計画の策定を期限までに終える|B|3|4
      時間外勤務を前年度より減らす|A|4|4`,
    ...NOTHING,
  },
  {
    note: "questionnaire that asks about goals",
    sheet: `
      市民アンケート調査票
      問1 次の施策の目標をご存じですか。|<|<
      番号|回答|記入欄
      1|知っている|
      2|知らない|
      問2 実績についてどう思いますか。|<|<
      1|満足|
      2|不満|`,
    ...NOTHING,
  },
  {
    note: "answers of a questionnaire by year",
    sheet: `
      設問|R3|R4|R5
      市の施策に満足している|31.2|32.5|33.0
      市の施策に不満である|22.1|21.0|20.8`,
    ...NOTHING,
  },
  {
    note: "minutes",
    sheet: `
      行政改革推進委員会 会議録
      日時|令和5年10月12日（木）
      出席者|委員8名
      発言者|内容
      会長|目標の達成状況について事務局から説明を。
      事務局|令和4年度の実績は目標に対し97%でした。`,
    ...NOTHING,
  },
  {
    note: "ledger of equipment",
    sheet: `
      管理番号|品名|取得年度|取得価格|数量|備考
      A-001|公用車|R3|2,150,000|1|
      A-002|複合機|R4|880,000|2|リース`,
    ...NOTHING,
  },
  {
    note: "tax revenue by item, budget and accounts",
    sheet: `
      税目|R4予算額|R4決算額|増減
      市民税|2,100,000|2,154,300|54,300
      固定資産税|2,800,000|2,790,100|△9,900`,
    ...NOTHING,
  },
  {
    note: "yearly calendar of events",
    sheet: `
      令和6年度 年間行事予定
      月|行事|担当|予定日
      4月|入学式|学校教育課|4/8
      5月|春の清掃|環境課|5/12`,
    ...NOTHING,
  },
  {
    note: "school roll by grade and year",
    sheet: `
      学校名|学年|令和4年度|令和5年度|令和6年度
      東小学校|1年|52|48|45
      ^|2年|55|52|48`,
    ...NOTHING,
  },
  {
    note: "plan of works by month",
    sheet: `
      工事名|計画|4月|5月|6月|7月
      市道1号線舗装|計画|●|●||
      ^|実績|●||●|`,
    ...NOTHING,
  },
  {
    note: "table of scoring for a rating",
    sheet: `
      評価|達成率|説明
      A|100%以上|目標を達成
      B|80%以上100%未満|おおむね達成
      C|80%未満|未達成`,
    ...NOTHING,
  },
  {
    note: "inventory of documents with year of making",
    sheet: `
      文書番号|文書名|作成年度|保存期間|廃棄予定年度
      1|予算要求書|令和2年度|5年|令和8年度
      2|決算書|令和2年度|永年|－`,
    ...NOTHING,
  },
  {
    note: "statistics of births without any target",
    sheet: `
      年度|出生数|死亡数|転入|転出
      令和3年度|290|612|1,020|1,105
      令和4年度|271|640|1,066|1,090
      令和5年度|255|655|1,048|1,121`,
    ...NOTHING,
  },
  {
    note: "bids",
    sheet: `
      件名|予定価格|落札額|落札率
      庁舎清掃業務|3,200,000|2,980,000|93.1%
      公園樹木剪定|1,150,000|1,100,000|95.7%`,
    ...NOTHING,
  },
  {
    note: "目標 and 実績 down the left, steps of each year across: turned round its headings would be names",
    sheet: `
      地方創生推進交付金事業 KPI検証シート
      |KPI|事業開始前|R3増加分|R4増加分|R5増加分|累計
      目標|地域商社売上高（千円）|0|5,000|10,000|15,000|30,000
      実績|||4,210|9,880|16,300|30,390
      目標|雇用者数（人）|0|1|2|2|5
      実績|||1|1|2|4`,
    ...NOTHING,
  },
];
