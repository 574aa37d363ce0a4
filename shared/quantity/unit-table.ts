/** Units of municipal sheets: one row per unit, its spellings, and what it can be converted to. */
export interface UnitRow {
  readonly unit: string;
  /** Units of one family convert into each other by `factor`. */
  readonly family?: string;
  readonly factor?: number;
  /** Beside the unit itself; folded (㎥ is already m3). */
  readonly spellings: readonly string[];
  /** Spellings that name the unit only in a unit column: 「割合」, 「件数」. */
  readonly inColumn?: readonly string[];
}

/** Field patterns 111 to 116; frequencies there: 人, 件, %, 回 make up about 70 %. */
export const UNIT_ROWS: readonly UnitRow[] = [
  { unit: "%", spellings: ["パーセント", "percent"], inColumn: ["割合", "率", "比率", "百分率"] },
  { unit: "ポイント", spellings: ["%ポイント", "%pt", "pt", "pp", "%ポイント", "ポイン卜"], inColumn: ["Pt", "PT"] },
  {
    unit: "人",
    spellings: ["名", "人数"],
    inColumn: ["人員", "者数", "参加者数", "利用者数", "延人", "延べ人", "延べ人数", "延人数", "実人数"],
  },
  { unit: "件", spellings: ["件数"] },
  { unit: "回", spellings: ["回数"] },
  {
    unit: "箇所",
    spellings: ["か所", "カ所", "ヶ所", "ヵ所", "個所", "ケ所", "ヵ処", "箇処"],
    inColumn: ["所", "箇所数", "か所数"],
  },
  { unit: "円", family: "money", factor: 1, spellings: [], inColumn: ["金額"] },
  { unit: "ドル", spellings: ["米ドル"] },
  { unit: "倍", spellings: [] },
  { unit: "g", family: "mass", factor: 1, spellings: ["グラム"] },
  { unit: "mg", family: "mass", factor: 0.001, spellings: ["ミリグラム"] },
  { unit: "kg", family: "mass", factor: 1000, spellings: ["Kg", "KG", "キログラム", "キロ"] },
  { unit: "t", family: "mass", factor: 1_000_000, spellings: ["トン", "ton", "T"] },
  { unit: "m", family: "length", factor: 1, spellings: ["メートル", "M"] },
  { unit: "cm", family: "length", factor: 0.01, spellings: ["センチ", "センチメートル"] },
  { unit: "mm", family: "length", factor: 0.001, spellings: ["ミリ", "ミリメートル"] },
  { unit: "km", family: "length", factor: 1000, spellings: ["Km", "KM", "キロメートル"] },
  { unit: "m2", family: "area", factor: 1, spellings: ["平米", "平方メートル", "平方m", "M2"] },
  { unit: "a", family: "area", factor: 100, spellings: ["アール"] },
  { unit: "ha", family: "area", factor: 10_000, spellings: ["ヘクタール", "Ha", "HA"] },
  { unit: "km2", family: "area", factor: 1_000_000, spellings: ["平方キロメートル", "平方キロ", "平方km", "Km2"] },
  { unit: "m3", family: "volume", factor: 1, spellings: ["立米", "立方メートル", "立方m", "M3"] },
  { unit: "L", family: "volume", factor: 0.001, spellings: ["リットル", "l"] },
  { unit: "ml", family: "volume", factor: 0.000_001, spellings: ["mL", "ミリリットル"] },
  { unit: "kl", family: "volume", factor: 1, spellings: ["kL", "キロリットル"] },
  { unit: "kW", family: "power", factor: 1, spellings: ["kw", "KW", "Kw", "キロワット"] },
  { unit: "MW", family: "power", factor: 1000, spellings: ["メガワット"] },
  { unit: "kWh", family: "energy", factor: 1, spellings: ["kwh", "KWH", "Kwh", "KWh", "キロワット時"] },
  { unit: "MWh", family: "energy", factor: 1000, spellings: [] },
  { unit: "t-CO2", spellings: ["tCO2", "t-Co2", "トン-CO2", "トンCO2", "tーCO2", "t-co2", "t・CO2", "t-CO2eq"] },
  { unit: "kg-CO2", spellings: ["kgCO2"] },
  { unit: "GJ", spellings: [] },
  { unit: "MJ", spellings: [] },
  { unit: "ppm", spellings: ["PPM"] },
  { unit: "dB", spellings: ["デシベル"] },
  { unit: "℃", spellings: [] },
  { unit: "秒", family: "time", factor: 1, spellings: [] },
  { unit: "分", family: "time", factor: 60, spellings: ["分間"] },
  { unit: "時間", family: "time", factor: 3600, spellings: ["時間数"] },
  { unit: "日", spellings: ["日間", "日数"], inColumn: ["開館日数"] },
  { unit: "週", spellings: ["週間"] },
  { unit: "か月", spellings: ["ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "か月間", "ヶ月間", "カ月間"] },
  { unit: "年", spellings: ["年間", "か年", "ヵ年", "ヶ年", "カ年", "箇年"] },
  { unit: "位", spellings: ["番目"] },
  { unit: "歳", spellings: ["才"] },
  { unit: "点", spellings: ["点数", "得点"] },
  { unit: "団体", spellings: ["団体数"] },
  { unit: "社", spellings: ["社数"] },
  { unit: "世帯", spellings: ["世帯数"] },
  { unit: "施設", spellings: ["施設数"] },
  { unit: "校", spellings: ["校数", "学校"] },
  { unit: "戸", spellings: ["戸数"] },
  { unit: "本", spellings: ["本数"] },
  { unit: "台", spellings: ["台数"] },
  { unit: "冊", spellings: ["冊数"] },
  { unit: "個", spellings: ["コ", "ケ", "個数"] },
  { unit: "地区", spellings: ["地区数"] },
  { unit: "事業所", spellings: ["事業所数"] },
  { unit: "か国", spellings: ["カ国", "ヶ国", "ヵ国", "箇国", "国"] },
];

/** Units with one spelling. */
export const PLAIN_UNITS: readonly string[] = (
  "棟 園 クラス 学級 両 基 枚 部 品目 品種 種類 種 項目 組 班 校区 学区 区 区間 区画 市 町 村 市町村 自治体 町会 町内会 自治会 行政区 隊 店 店舗 便 " +
  "隻 頭 羽 匹 株 床 室 席 泊 人泊 人日 人回 人工 食 杯 軒 路線 系統 駅 橋 面 コース 講座 教室 プログラム 事業 事業者 計画 案件 枠 ページ 人前 票 " +
  "企業 法人 グループ サークル チーム 家庭 拠点 会場 会議 作品 資料 システム 手続 手続き 業務 課題 提案 議案 計画書 事例 分野 単位 口 袋 箱 束 " +
  "丁 畳 坪 筆 反 俵 束 行 字 文字 語 曲 編 話 巻 通 通話 アクセス フォロワー ダウンロード 件日 床日 便日 台日 " +
  "園児 児童 生徒 学年 組織 協議会 委員会 支部 支所 部署 課 隊員 団員 人月 車両 停留所 バス停 基地局 井 系列 品 セット パック 缶 本/日 Mbps Gbps " +
  "GB MB TB dl cc μg μg/m3 Bq Bq/kg μSv Sv lx Hz ‰ 度 割 式 工区 ヘルツ カロリー kcal"
).split(" ");

/** Scale words before a unit or after a number, as powers of ten. */
export const SCALE_WORDS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };
