import { judgeDirection } from "../../shared/evaluate/direction";
import { evidenceOfName } from "../../shared/evaluate/direction/name";
import { indicatorOf } from "./indicators";

/**
 * What the noun at the end of a name says by itself. "-": nothing, so that other evidence (or the assumption) decides.
 * Sources: K2, K6 小諸市 2020, 2024; S 須坂市; M 南アルプス市; F 福岡市 and other municipalities in the field notes;
 * T the traps of the design; U usual names of municipal lists.
 */
const NAMES: readonly (readonly [name: string, says: "higher" | "lower" | "-", source: string])[] = [
  // Lessened, mended, brought back: good, whatever it was.
  ["CO2削減量", "higher", "T"],
  ["温室効果ガス排出削減量（t-CO2）", "higher", "U"],
  ["ごみ排出量の削減率", "higher", "T"],
  ["交通事故減少率", "higher", "T"],
  ["救助率", "higher", "T"],
  ["ごみのリサイクル率", "higher", "F"],
  ["材料費対医業収益比率", "lower", "U"],
  ["職員給与費対医業収益比率（％）", "lower", "U"],
  // Whose or where behind a blank.
  ["要介護認定率 女性", "lower", "U"],
  ["ごみ排出量　家庭系", "lower", "U"],
  ["不登校児童生徒の割合 中学校", "lower", "U"],
  ["特定健康診査受診率 40～64歳", "higher", "U"],
  ["ごみ排出量　減量に取り組む事業所数", "higher", "U"],
  ["改善割合", "higher", "T"],
  ["保健指導による数値の改善割合", "higher", "U"],
  ["市税現年度収納率", "higher", "K2"],
  ["市税徴収率（滞納繰越分を含む）（％）", "higher", "S"],
  ["国民健康保険税の収納率", "higher", "U"],
  ["電気使用量の節減達成率", "higher", "F"],
  ["不法投棄処理件数", "-", "F"],
  ["待機児童の解消率", "higher", "U"],
  ["刑法犯検挙率", "higher", "U"],
  ["特定健康診査（国民健康保険）受診率", "higher", "K2"],
  ["自立相談計画の終結者数", "higher", "K2"],
  ["時間外勤務の縮減時間", "higher", "U"],
  ["未利用地売却額（千円）", "higher", "U"],
  ["広告収入", "higher", "U"],
  ["ふるさと納税寄附金額", "higher", "U"],
  // Harm.
  ["交通事故死者数", "lower", "K2"],
  ["交通事故件数", "lower", "T"],
  ["交通事故発生件数", "lower", "U"],
  ["人身事故の発生件数", "lower", "U"],
  ["自殺死亡率", "lower", "U"],
  ["自宅での死亡率", "lower", "T"],
  ["出火件数", "lower", "U"],
  ["建物火災の焼損面積", "lower", "U"],
  ["刑法犯認知件数", "lower", "U"],
  ["有害鳥獣による農作物被害額", "lower", "U"],
  ["不登校児童生徒の割合", "lower", "U"],
  ["いじめの認知件数", "-", "U"],
  ["3歳児のむし歯のある児の割合", "lower", "U"],
  ["成人の喫煙率", "lower", "U"],
  ["非喫煙率", "-", "U"],
  ["メタボリックシンドローム該当者の割合", "lower", "U"],
  ["要介護認定率", "lower", "K2"],
  ["農業者の認定件数", "-", "U"],
  ["待機児童数", "lower", "F"],
  ["保育所入所待機者数", "lower", "U"],
  ["苦情件数", "lower", "F"],
  ["漏水件数", "lower", "F"],
  ["不適合率", "lower", "U"],
  ["下水道水質の適合率", "higher", "U"],
  ["離職率", "lower", "T"],
  ["新規採用職員の早期離職者数", "lower", "U"],
  ["転出者数", "lower", "U"],
  ["空き家数", "lower", "U"],
  ["空き家バンク登録件数", "-", "U"],
  ["新築住宅着工数と空き家バンク契約数", "-", "K2"],
  // Burdens on nature.
  ["一人一日当たりごみの排出量（家庭系ごみ、括弧内は事業系ごみを含めた値）", "lower", "K2"],
  ["事業系ごみの年間排出量", "lower", "K2"],
  ["市民一人あたりのごみ排出量（ｇ）", "lower", "F"],
  ["燃やすごみに含まれる資源物の割合（家庭系ごみ）", "-", "K2"],
  ["ごみ処理量", "lower", "U"],
  ["市役所の電気使用量", "lower", "U"],
  ["松井川雨水排水路（総合体育館付近）の水質調査による生物学的酸素要求量（BOD）測定値", "lower", "K2"],
  ["再生利用が可能な荒廃農地面積", "lower", "K2"],
  ["荒廃農地の解消面積", "higher", "U"],
  ["不明水率", "lower", "U"],
  ["食品ロス量", "lower", "U"],
  // Time and money.
  ["審査期間", "lower", "T"],
  ["建築確認の審査期間（日）", "lower", "U"],
  ["救急車の現場到着時間", "lower", "U"],
  ["時間外勤務時間数", "lower", "U"],
  ["1箱あたり単価", "lower", "T"],
  ["観光客の消費単価", "-", "U"],
  ["農産物の販売単価", "-", "U"],
  ["給水原価", "lower", "M"],
  ["一人当たり医療費", "lower", "U"],
  ["経費削減額", "higher", "U"],
  // Public finance.
  ["経常収支比率（※２）（％）", "lower", "S"],
  ["実質公債費比率（％）", "lower", "S"],
  ["将来負担比率（％）", "lower", "S"],
  ["財政力指数（※１）", "higher", "S"],
  ["総収支比率", "-", "K2"],
  ["こもろ愛のりくんの収支比率", "-", "K2"],
  ["年度末基金残高（一般会計における「定額資金運用基金」を除く）", "-", "K6"],
  ["年度末市債残高（臨時財政特例債を除く）", "lower", "K6"],
  ["市税滞納額", "lower", "F"],
  ["滞納繰越額", "lower", "U"],
  ["滞納整理率", "-", "U"],
  ["収入未済額", "lower", "U"],
  ["不納欠損額", "lower", "U"],
  ["一般会計の歳入決算規模", "lower", "M"],
  ["正規職員数", "lower", "M"],
  ["伝票返却率", "-", "K6"],
  // Places.
  ["地域ブランド調査の魅力度全国順位", "lower", "K2"],
  // Nothing in the noun.
  ["審議会委員等への女性の参画率", "higher", "K2"],
  ["企業立地数", "-", "K2"],
  ["人口の社会増減数", "-", "K2"],
  ["平均自立期間", "higher", "K2"],
  ["ミニコンサートの鑑賞者数", "-", "K2"],
  ["人口減少率", "lower", "U"],
  ["未利用地の面積", "lower", "U"],
  ["未収金", "lower", "U"],
  ["待機児童対策の相談件数", "-", "U"],
  ["交通安全教室の参加者数", "higher", "U"],
  ["虐待相談件数", "-", "U"],
];

test.each(NAMES)("%s: %s", (name, says) => {
  expect(evidenceOfName(name)?.direction ?? "-").toBe(says);
});

test("the table is long enough to be a table", () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(90);
});

test("the evidence quotes the noun, not the whole name", () => {
  expect(evidenceOfName("市民一人あたりのごみ排出量（ｇ）")).toEqual({
    source: "name",
    text: "排出量",
    direction: "lower",
  });
});

test("without any evidence the direction is higher, and says that this is assumed", () => {
  expect(judgeDirection(indicatorOf({ name: "企業立地数" }), null)).toEqual({
    direction: "higher",
    evidence: [{ source: "assumed", text: "", direction: "higher" }],
    isDisputed: false,
  });
});
