import type { Direction } from "../types";

export interface Head {
  /** Matched against the end of the folded name; the first group is the noun. */
  readonly ending: RegExp;
  /** null: looks like a row further down but says nothing. */
  readonly direction: Direction | null;
  /** Plans of such figures may go against it without a word: what is earned next year is only expected. */
  readonly mayFall?: true;
}

/** 不, 未, 非, 無 before a noun turn it: 非喫煙率 is not 喫煙率. */
function head(nouns: string, direction: Direction | null, counter = ""): Head {
  return { ending: new RegExp(`(?:^|[^不未非無])((?:${nouns})${counter})$`), direction };
}

/** Whose count it is: 喫煙者の割合, 不登校児童生徒数, むし歯のある児の割合. */
const WHO = "(?:の?(?:ある|いる|した|該当)?(?:者|児|児童|生徒|児童生徒|幼児|世帯|職員|人))?";

/** What a number of things is called: 事故件数, 事故の発生件数, 事故率, 事故の割合. */
const COUNT =
  "(?:の?(?:総|年間|延べ|新規|発生|認知|平均|月)*(?:件数|人数|世帯数|台数|戸数|棟数|箇所数|本数|店舗数|回数|数|率|割合|量|額|比率|比))";

/**
 * Rows from the most particular to the most general; the first that fits the end of the name decides.
 * Words alone only suggest a direction (about 6 % of municipal indicators are lower-is-better), so a row stands here
 * only if its noun hardly ever means the contrary. Nouns from published indicators of municipalities.
 */
export const HEADS: readonly Head[] = [
  // Schools are asked to notice more; a dear box is good for those who sell it.
  head("いじめの?認知件数|(?:販売|客|宿泊|消費|出荷|落札|市場|取引|買取)の?(?:平均)?単価", null),
  // A lessening of what should not lessen.
  head("(?:人口|出生数?|利用者数?|会員数?|児童生徒数?)の?減少(?:数|率)", "lower"),
  // What has been lessened, mended or brought back is good, whatever it was.
  head(
    "(?:削減|減少|縮減|節減|低減|抑制|減量|軽減|短縮|圧縮)(?:化|達成)?",
    "higher",
    "(?:量|額|率|数|件数|割合|時間|日数|面積|効果額)",
  ),
  head(
    "(?:改善|解消|解決|達成|救助|救命|蘇生|検挙|回収|収納|徴収|納付|納入|是正|予防|防止|除去|撤去|修繕|修復|再生|再生利用|再資源化|資源化|リサイクル|再利用|分別|適合|接種|受診|終結|禁煙|整備|耐震化|普及|有効活用)(?:した|できた)?(?:者|世帯|事業所|施設|農地|ケース)?",
    "higher",
    "の?(?:率|割合|量|額|件数|数|人数|回数|面積|度)",
  ),
  // What is earned or given is good, also where next year's plan is modest.
  {
    ...head("(?:収入|収益|売上|売却|売払い?|寄附|寄付|ふるさと納税)の?", "higher", "(?:総|合計)?(?:額|金額?|高|件数)?"),
    mayFall: true,
  },
  // Not (yet) done or paid.
  head(
    "未(?:収|収納|納|処理|解決|利用|受診|実施|整備|達成|接種|就学|就園|活用|完了|改修|耐震化|設置)(?:金|者|世帯|施設|地)?",
    "lower",
    "の?(?:率|額|数|件数|割合|人数|面積|残高)",
  ),
  head("収入未済額|不納欠損額?|未収金", "lower"),
  head("滞納(?:繰越|者|世帯)?", "lower", `(?:${COUNT}|繰越額|残高)`),
  // Harm.
  head("死亡|死者|死亡者|死傷|死傷者|負傷者|傷者|重傷者", "lower", COUNT),
  head("事故|災害|火災|出火", "lower", COUNT),
  head("焼損(?:棟数|面積|床面積)|被害(?:額|件数|面積|者数|金額|量|率)|損害額|損失額", "lower"),
  head(
    "犯罪|刑法犯|街頭犯罪|窃盗|非行|再犯|虐待|いじめ|暴力行為|不登校|中途退学|長期欠席|自殺|孤独死|孤立死",
    "lower",
    WHO + COUNT,
  ),
  head(
    "違反|不正|苦情|クレーム|誤り|ミス|不適合|不具合|故障|漏水|断水|陥没|不法投棄|ポイ捨て|放置自転車|混入",
    "lower",
    WHO + COUNT,
  ),
  head("空き家|空き店舗|欠員|待機児童|待機者|入所待機者", "lower", COUNT),
  head(
    "罹患|り患|有病|喫煙|飲酒|肥満|低栄養|むし歯|虫歯|う蝕|う歯|メタボリックシンドローム|高血圧|糖尿病|要介護|要介護認定|要支援認定|要介護・要支援認定|要介護\\(要支援\\)認定|要介護等認定|発症|重症化|感染|再入院",
    "lower",
    WHO + COUNT,
  ),
  head(
    "離職|早期離職|失業|休職|病気休職|離婚|赤字|解約|辞退|転出|転出超過|人口流出|廃業|倒産|離農",
    "lower",
    WHO + COUNT,
  ),
  head("累積欠損金(?:比率)?|資金不足比率|(?:実質|連結実質)赤字比率", "lower"),
  // Burdens on nature.
  head("(?:排出|埋立|最終処分|焼却)の?(?:総|処分|処理|年間)*量|最終処分率", "lower"),
  head("(?:ごみ|食品ロス|廃棄物|残渣)の?(?:総|年間|排出|発生|搬入|処理|焼却)*量", "lower"),
  head("(?:電気|電力|燃料|ガス|灯油|ガソリン|エネルギー|用紙|紙|農薬)の?(?:年間|総)?(?:使用|消費)量", "lower"),
  head(
    "(?:BOD|COD|PM2\\.5|二酸化窒素|ダイオキシン類?|大腸菌群?数|騒音|生物化学的酸素要求量|生物学的酸素要求量)(?:の?(?:濃度|値|測定値|平均値|年平均値|レベル))?",
    "lower",
  ),
  head("(?:荒廃農地|耕作放棄地|遊休農地|未利用地|被害森林)の?(?:面積|率|割合|筆数)", "lower"),
  head("不明水(?:率|量)|無収水(?:率|量)", "lower"),
  // Time and money that a service takes.
  head(
    "(?:審査|処理|標準処理|待ち|待機|所要|到着|現場到着|搬送|収容|平均在院|交付|手続|手続き)の?(?:期間|日数|時間)|レスポンスタイム",
    "lower",
  ),
  head(
    "(?:時間外勤務|超過勤務|残業|時間外労働|時間外在校等)の?(?:総|平均|年間|月平均)*(?:時間数?|手当額?)|長時間労働者の?(?:数|割合)",
    "lower",
  ),
  head("単価|原価|コスト|維持管理費|維持補修費|物件費|管理経費|経費|光熱水費|医療費|(?:運営|管理|処理)費用?", "lower"),
  // Public finance.
  head(
    "経常収支比率|公債費(?:負担)?比率|将来負担(?:比率|額)|人件費比率|義務的経費比率|減価償却率|企業債残高対(?:給水収益|事業規模)比率",
    "lower",
  ),
  head("(?:市債|町債|村債|区債|県債|地方債|公債|企業債|借入金|起債|債務)の?(?:年度末)?(?:現在高|残高|発行額)", "lower"),
  // A size of budget or staff that a reform plan names is the size to keep within.
  head("(?:歳入|歳出)?(?:予算|決算|財政)規模|正規職員数|職員総数|総職員数", "lower"),
  head("基準外繰入(?:金|額|金額)|赤字補(?:填|てん)額|負債(?:額|比率)", "lower"),
  head("順位|ランキング", "lower"),
];
