import type { Direction } from "../types";

export interface Head {
  /** Matched against the end of the folded name. */
  readonly ending: RegExp;
  /** null: looks like a row further down but says nothing. */
  readonly direction: Direction | null;
}

const head = (pattern: string, direction: Direction | null): Head => ({
  ending: new RegExp(`(?:${pattern})$`),
  direction,
});

/** What a quantity of things is called: 事故件数, 事故の発生件数, 事故数, 事故率, 事故の割合. */
const COUNT = "(?:の?(?:総|年間|延べ|新規|発生|認知|申立|件)*(?:件数|数|者数|人数|世帯数|率|割合|回数|量|額|比率))";

/**
 * Rows from the most particular to the most general; the first that fits the end of the name decides.
 * Real names of the seeds, of 福岡市, 大船渡市 and of the cities named in field research; words alone only suggest a
 * direction (about 6 % of municipal indicators are lower-is-better), so a row stands here only if its noun hardly
 * ever means the contrary.
 */
export const HEADS: readonly Head[] = [
  // What has been lessened: the lessening is good, except of what should not lessen.
  head("(?:人口|出生数|利用者|会員数|児童生徒数)の?減少(?:数|率)", "lower"),
  head(
    "(?:削減|減少|縮減|節減|低減|抑制|減量|軽減|短縮|圧縮)(?:化)?(?:量|額|率|数|件数|割合|達成率|時間|日数|効果額)",
    "higher",
  ),
  // What has been mended or brought back.
  head(
    "(?:改善|解消|解決|達成|救助|救命|蘇生|検挙|回収|収納|徴収|納付|納入|整備|是正|予防|防止|除去|撤去|処理|対応|修繕|修復|更新|再生|再生利用|再資源化|資源化|リサイクル|再利用|分別|適合|接種|受診|終結|卒煙|禁煙|返却|返還|登録|啓発|指導|参加|普及|耐震化)(?:した|できた)?(?:者|世帯|事業所|施設|農地|ケース)?の?(?:率|割合|量|額|件数|数|人数|回数|面積|度|者数|達成率)",
    "higher",
  ),
  // Not (yet) done.
  head(
    "未(?:収|収納|納|処理|解決|利用|受診|実施|整備|達成|接種|就学|就園|活用|完了|改修|耐震化|設置|済)(?:金|者|世帯|施設|地)?の?(?:率|額|数|件数|割合|者数|人数|面積|残高)?",
    "lower",
  ),
  head("収入未済額|不納欠損額?|未収金額?|不用額", "lower"),
  head(`滞納(?:繰越|者|世帯|整理対象)?(?:${COUNT}|繰越額|残高)`, "lower"),
  // Harm.
  head(`(?:死亡|死者|死傷者|死傷|負傷者|負傷|傷者|重傷者)${COUNT}?`, "lower"),
  head(`(?:死亡事故|人身事故|交通事故|事故|災害|労働災害|火災|出火|建物火災|焼損)${COUNT}`, "lower"),
  head("焼損(?:棟数|面積|床面積)|被害(?:額|件数|面積|者数|金額|量)|損害額|損失額", "lower"),
  head(
    `(?:犯罪|刑法犯|街頭犯罪|窃盗|詐欺|非行|少年犯罪|再犯|虐待|いじめ|暴力行為|不登校|不登校児童|不登校生徒|不登校児童生徒|中途退学|長期欠席|欠席|迷惑行為|違反|不正|苦情|クレーム|誤り|ミス|不適合|不具合|故障|漏水|断水|溢水|浸水|陥没|不法投棄|ポイ捨て|放置自転車|空き家|空き店舗|空室|欠員|待機児童|待機者|自殺|孤独死|孤立死|ひきこもり|鳥獣被害|有害鳥獣被害)(?:者|児童|生徒|児童生徒|世帯)?${COUNT}`,
    "lower",
  ),
  head(
    `(?:罹患|り患|有病|喫煙|飲酒|肥満|やせ|むし歯|虫歯|う蝕|齲蝕|メタボリックシンドローム該当|該当者及び予備群|メタボ|高血圧|糖尿病|低栄養|要介護|要介護認定|要支援認定|要介護・要支援認定|要介護\\(要支援\\)認定|発症|重症化|感染|合併症|再入院)(?:者|児|率者)?(?:${COUNT}|有病者率|本数)`,
    "lower",
  ),
  head(
    `(?:離職|失業|休職|離婚|欠損|赤字|解約|辞退|転出|人口流出|転出超過|廃業|倒産|流出|休業|離農|退職)(?:者)?${COUNT}`,
    "lower",
  ),
  head("(?:病気)?休職者数|赤字額|累積欠損金(?:比率)?|資金不足比率|(?:実質|連結実質)赤字比率", "lower"),
  // Burdens of nature.
  head(
    "(?:排出|発生|搬入|埋立|最終処分|焼却|ごみ処理|可燃ごみ|不燃ごみ|燃やすごみ|燃えるごみ|もやすごみ|家庭系ごみ|家庭ごみ|事業系ごみ|生活系ごみ|食品ロス|産業廃棄物|廃棄物)の?(?:総|処分|排出|発生|処理|年間|搬入)*量|ごみの?(?:総|排出|処理|焼却)*量|最終処分率",
    "lower",
  ),
  head(
    "(?:電気|電力|燃料|ガス|灯油|ガソリン|エネルギー|化石燃料|コピー用紙|用紙|紙|農薬)の?(?:年間|総)?(?:使用|消費)量",
    "lower",
  ),
  head(
    "(?:BOD|COD|SS|PM2\\.5|NOX|SOX|二酸化窒素|ダイオキシン類?|大腸菌群?数|騒音|臭気|生物化学的酸素要求量)(?:の?(?:濃度|値|測定値|平均値|年平均値|レベル))?",
    "lower",
  ),
  head("(?:荒廃農地|耕作放棄地|遊休農地|遊休地|未利用地|松くい虫被害|被害森林)の?(?:面積|率|割合|筆数)", "lower"),
  head("不明水(?:率|量)|漏水率|無収水率", "lower"),
  // Time and money that a service takes.
  head(
    "(?:審査|処理|標準処理|待ち|待機|所要|到着|現場到着|搬送|収容|在院|平均在院|交付|回答|対応|手続|入札|工事遅延|停電|断水)の?(?:期間|日数|時間|所要時間|所要日数)|レスポンスタイム",
    "lower",
  ),
  head(
    "(?:時間外勤務|超過勤務|残業|時間外労働|時間外在校等)の?(?:総|平均|年間)*(?:時間数?|手当額?|者数)|長時間労働者の?(?:数|割合)",
    "lower",
  ),
  head(
    "単価|原価|給水原価|汚水処理原価|コスト|維持管理費|経費|人件費|光熱水費|医療費|給付費|扶助費|(?:運営|管理|処理)費(?:用)?",
    "lower",
  ),
  // Public finance.
  head(
    "経常収支比率|公債費(?:負担)?比率|将来負担(?:比率|額)|人件費比率|義務的経費比率|ラスパイレス指数|有形固定資産減価償却率|企業債残高対(?:給水収益|事業規模)比率",
    "lower",
  ),
  head(
    "(?:市債|町債|村債|区債|県債|地方債|公債|企業債|借入金|起債|債務)の?(?:現在高|残高|年度末残高|発行額|償還残高)",
    "lower",
  ),
  head("基準外繰入金?(?:額)?|赤字補[填てん]額|負債(?:額|比率)", "lower"),
  head("順位|ランキング", "lower"),
];
