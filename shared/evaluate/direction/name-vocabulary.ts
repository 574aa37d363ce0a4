import type { Direction } from "../types";

export interface Head {
  /** Matched against the end of the folded name; the first group is the noun. */
  readonly ending: RegExp;
  /** null: looks like a row further down but says nothing. */
  readonly direction: Direction | null;
  /** Plans of such figures may go against it without a word: what is earned next year is only expected. */
  readonly mayFall?: true;
  /** The noun is usual for such figures and no more: a bound or words that say otherwise are not disputed by it. */
  readonly isWeak?: true;
}

/** 不, 未, 非, 無 before a noun turn it: 非喫煙率 is not 喫煙率. */
function head(nouns: string, direction: Direction | null, counter = ""): Head {
  return { ending: new RegExp(`(?:^|[^不未非無])((?:${nouns})${counter})$`), direction };
}

function weak(nouns: string, direction: Direction, counter = ""): Head {
  return { ...head(nouns, direction, counter), isWeak: true };
}

/** Whose count it is: 喫煙者の割合, 不登校児童生徒数, むし歯のある児の割合. */
const WHO = "(?:の?(?:ある|いる|した|する|該当)?(?:者|児|児童|生徒|児童生徒|幼児|世帯|職員|人|市民|町民|高齢者))?";

/** What a number of things is called: 事故件数, 事故の発生件数, 事故率, 事故の割合. */
const COUNT =
  "(?:の?(?:総|年間|延べ|新規|発生|出現|認知|平均|月)*(?:件数|人数|世帯数|台数|戸数|棟数|箇所数|本数|店舗数|回数|数|率|割合|量|額|比率|比))";

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
  // Fewer people every year are planned with a heavy heart; more of them is good all the same.
  head("(?:空白地[域帯区]|未普及|想定区域内?|限界集落)の?人口", null),
  { ...head("人口", "higher"), mayFall: true },
  // What is earned or given is good, also where next year's plan is modest.
  {
    ...head("(?:収入|収益|売上|売却|売払い?|寄附|寄付|ふるさと納税)の?", "higher", "(?:総|合計)?(?:額|金額?|高|件数)?"),
    mayFall: true,
  },
  // Not (yet) done or paid.
  head(
    "未(?:収|収納|納|処理|解決|解消|利用|受診|実施|整備|達成|接種|就学|就園|活用|完了|改修|耐震化|耐震|設置|舗装|改良|更新)(?:金|者|世帯|施設|地|箇所|区間|路線|建築物|建物|住宅|棟|橋|校)?",
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
    "違反|不正|苦情|クレーム|誤り|ミス|不適合|不適(?:切|正)な(?:事務|会計|契約)?処理|不具合|故障|漏水|断水|停電|遅延|渋滞|陥没|不法投棄|ポイ捨て|放置自転車|混入|(?:特殊)?詐欺",
    "lower",
    WHO + COUNT,
  ),
  head("(?:床上|床下)?浸水(?:被害)?(?:家屋|住家|住宅)?|危険(?:箇所|個所|空き?家|家屋)", "lower", COUNT),
  // Worn out.
  head(
    "老朽(?:化(?:した)?)?(?:管|管路|管渠|施設|建物|建築物|住宅|空き?家|家屋|危険家屋|危険空き?家)?|経年(?:化)?管?路?|(?:耐用年数|基準値?|制限)(?:を)?超過(?:した)?(?:管|管路|施設|設備|浄水施設)?",
    "lower",
    "の?(?:率|割合|数|件数|箇所数|棟数|戸数|延長|日数|回数)",
  ),
  // What people suffer or fear: 不安を感じる市民の割合. 感じない, 思わない stand in no row.
  head(
    "(?:不安|負担|不満|不便|孤独|孤立|ストレス|悩み|困難|危険|生きづらさ)(?:感)?(?:を|に|だ|と|だと)?(?:感じ|思|抱え|持っ|持)(?:る|う|て|ている|じている)|(?:侵害|被害|差別|暴力|虐待|いじめ)(?:を|に)?(?:され|受け|遭っ|あっ)た(?:こと[がの]ある|経験[がの]ある)?",
    "lower",
    "(?:人|者|市民|町民|住民|世帯|児童|生徒|保護者|女性|高齢者|職員)*の?(?:割合|率|数)",
  ),
  head("空き家|空き店舗|欠員|待機児童|待機者|入所待機者", "lower", COUNT),
  head(
    "罹患|り患|有病|喫煙|飲酒|肥満|肥満傾向|痩身傾向|低栄養|低体重|低出生体重|極低出生体重|欠食|むし歯|虫歯|う蝕|う歯|メタボリックシンドローム|高血圧|糖尿病|要介護|要介護認定|要支援認定|要介護・要支援認定|要介護\\(要支援\\)認定|要介護等認定|発症|重症化|感染|再入院",
    "lower",
    WHO + COUNT,
  ),
  head(
    "離職|早期離職|失業|休職|病気休職|病気休暇(?:取得)?|貧困|ひきこもり|引きこもり|離婚|赤字|解約|辞退|転出|転出超過|人口流出|廃業|倒産|離農",
    "lower",
    WHO + COUNT,
  ),
  head("(?:職員給与費|給与費|材料費|薬品費|診療材料費|委託費|経費)対医業収益比率", "lower"),
  head("累積欠損金(?:比率)?|資金不足比率|(?:実質|連結実質)赤字比率", "lower"),
  // Burdens on nature.
  head("(?:排出|埋立|最終処分|焼却)の?(?:総|処分|処理|年間)*量|最終処分率", "lower"),
  head("(?:ごみ|食品ロス|廃棄物|残渣)の?(?:総|年間|排出|発生|搬入|処理|焼却)*量", "lower"),
  head(
    "(?:電気|電力|燃料|ガス|灯油|ガソリン|エネルギー|用紙|紙|農薬|化学肥料)の?(?:年間|総)?(?:使用|消費|購入)量",
    "lower",
  ),
  head("(?:用紙|コピー|印刷|レジ袋)の?(?:年間|総)?(?:使用|購入|印刷|消費)?枚数", "lower"),
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
  head("順位|ランキング|ラスパイレス指数", "lower"),
  head("生活保護率", "lower"),
  // How many are helped or kept by the city: neither many nor few is the aim.
  head(
    "相談|通報|届出|申請|受給|保護|措置|入所|(?:介護|在宅|居宅|障害福祉|通所|訪問|施設|障害児|福祉)サービスの?利用|デイサービスの?利用|ホームヘルプの?利用|救急|出動|搬送|差押|処分|火葬|死産",
    null,
    WHO + COUNT,
  ),
  // What a city wants more of. Words alone: plans that fall year after year are asked about.
  weak(
    "健康寿命|平均自立期間|平均余命|合計特殊出生率|財政力指数|有効求人倍率|有収率|料金回収率|自主財源比率",
    "higher",
  ),
  weak(
    "満足|理解|認知|浸透|定着|充足|普及|加入|参加|参画|出席|利用|活用|稼働|達成|実施|取得|定住|就職|就業|雇用|定着|進学|登録|交付|接続|水洗化|整備|舗装|改良|緑化|電子化|オンライン化|デジタル化|集積|自給|組織|設置|導入|受検|受験|合格|正答|生存|応募|執行|進捗|開設|継続|使用|緑被|汚水処理人口普及|処理人口普及",
    "higher",
    "(?:率|度)",
  ),
  weak(
    "(?:参加|利用|来場|来館|入場|入館|入園|来園|入込|観光入込客?|宿泊|延べ?宿泊|乗車|乗客|受講|修了|受診|登録|加入|会員|応募|就農|新規就農|起業|創業|開業|移住|転入|定住|就職|就業|従業|養成|サポーター|ボランティア|来訪|交流|入込客|観光客|来街|フォロワー|リピーター|認定農業|後継|担い手|推進員|団員|指導者|関係人口|交流人口)",
    "higher",
    "(?:者|客|人|員)?(?:の?(?:延べ|総|年間|新規)*(?:数|人数|総数|実人数|人員|客数))",
  ),
  weak(
    "(?:開催|実施|講座|教室|研修|訓練|イベント|貸出|出前講座|発行|更新|配信|啓発|巡回|パトロール)の?(?:年間|延べ|総)*(?:開催|実施)?",
    "higher",
    "(?:回数|冊数|講座数|日数|件数)",
  ),
  weak(
    "(?:農業)?産出額|出荷額等?|(?:年間)?(?:商品)?販売額|消費額|生産額|付加価値額|所得|取扱高|アクセス数|閲覧数|ビュー数|フォロワー数|会員数|登録者数|団体数|事業所数|企業数|協定数|協定締結数|成約件数|成立件数|契約件数|婚姻件数|出生数|緑地面積|公園面積|防災士の?(?:人)?数|定員数?",
    "higher",
  ),
  weak(
    "(?:満足し|暮らしやすい|住みやすい|住み続けたい|住みたい|愛着|誇り|楽しい|安心(?:でき|し)?|充実し|役に立っ|好き|魅力|信頼|幸せ|やりがい|生きがい)(?:て|ている|が|を|だ|と|だと|がある|を持つ|を持っている|を感じる|を感じている|感じる|感じている|思う|思っている|できる|いる|である)*",
    "higher",
    "(?:人|者|市民|町民|村民|区民|県民|住民|世帯|児童|生徒|児童生徒|保護者|女性|高齢者|職員|若者|子ども)*の?(?:割合|率|数)",
  ),
];
