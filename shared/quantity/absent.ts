import { isDigit } from "../fold";
import { wordTable } from "./table";
import type { Absence, UnreadableReason } from "./types";
import { readPlainUnit } from "./units";

/** Texts that say why there is no figure (field 3E); compared without blanks. */
const ABSENT = wordTable<Absence>([
  ["dash", "- -- --- ---- / // \\ なし 無し 特になし 特に無し 実績なし 実績無し (-) -(-) ―"],
  [
    "pending",
    `
    集計中 調査中 調整中 精査中 算定中 算出中 確認中 計算中 照会中 未確定 未集計 未公表 公表前 公表待ち 未発表 発表前 取りまとめ中 とりまとめ中 取りまとめ前 後日記入 後日報告 後日 入力待ち
    照会待ち 結果待ち 確定待ち 確定前 決算前 決算未確定 数値未確定 未記入 集計前 分析中 年度途中`,
  ],
  [
    "not-surveyed",
    `
    調査未実施 未調査 調査なし 調査無し 調査実施なし 調査せず 調査年度外 非調査年 非調査年度 調査対象年度外 調査対象外年度 隔年 隔年調査 隔年実施 隔年度調査 アンケート未実施 調査実施せず
    調査年でない 調査年度でない 未測定 測定なし 計測なし 未計測 アンケート実施なし 調査非実施 未算定 未算出`,
  ],
  [
    "cancelled",
    "中止 廃止 休止 未実施 事業廃止 事業中止 事業休止 開催中止 実施せず 開催せず 開催なし 実施なし 延期 開催延期 見送り 実施見送り 取りやめ 取り止め 取止め 休館 休止中 実績なし(中止) 未開催",
  ],
  [
    "out-of-scope",
    "対象外 評価対象外 該当なし 該当無し 非該当 対象なし 対象無し 該当せず n/a N/A N.A. NA na 評価なし 適用なし",
  ],
  [
    "unset",
    "未設定 設定なし 設定無し 目標なし 目標値なし 目標設定なし 計画なし 未定 目標未設定 設定せず 目標値未設定 検討の上設定 今後設定 設定していない 目標値設定なし 目標値は設定しない 設定しない",
  ],
  [
    "not-held",
    `
    未把握 把握不可 把握できず 把握していない データなし データ無し データ無 不明 不詳 数値なし 統計なし 記録なし 算出不可 算定不可 算出不能 測定不能 測定不可 把握困難 実績不明 資料なし … ……
    ... データ未取得 未取得 比較不可`,
  ],
]);

/** Ends of short phrases that give the reason first: 「感染症の影響により中止」. */
const ABSENT_ENDINGS: readonly (readonly [Absence, RegExp])[] = [
  [
    "not-surveyed",
    /(?:調査|アンケート|測定|検査)(?:は|を|が|の)?(?:未実施|実施せず|中止|実施なし|行わず|実施していない)(?:のため)?$/,
  ],
  [
    "not-surveyed",
    /(?:隔年|\d年(?:に1度|に1回|ごと|毎)|\dか年ごと)(?:の?調査|に?実施)(?:のため|により)?(?:調査なし|未実施|実績なし|数値なし|なし)?$/,
  ],
  // 「次回R8」「次回調査は令和8年度」
  [
    "not-surveyed",
    /^次回の?(?:調査|実施|測定)?(?:は|:|予定:?)?(?:令和|R|20)(?:元|\d{1,2})(?:年度?)?(?:に?の?(?:調査|実施|測定|予定))*$/,
  ],
  [
    "cancelled",
    /(?:中止|休止|廃止|見送り|延期|未実施|開催せず|実施せず|取りやめ)(?:のため|した|となった|により|による|とした)?(?:実績なし|なし|-)?$/,
  ],
  [
    "pending",
    /(?:集計中|精査中|調査中|確定予定|公表予定|公表待ち|判明予定|確定見込み?|算定中|把握予定|発表予定|確定次第|公表後|公表前|算出予定|集計予定|調査予定|取りまとめ中|とりまとめ中)(?:のため)?(?:未確定|-)?$/,
  ],
  [
    "not-held",
    /(?:把握できない|把握していない|算出できない|データがない|測定できない|算定できない|把握できず|取得できない)(?:ため)?-?$/,
  ],
  ["unset", /(?:設定していない|設定しない|設定なし|未設定|目標を定めない|定めていない)(?:ため)?-?$/],
  ["out-of-scope", /(?:対象外|該当なし|非該当)(?:のため)?-?$/],
];
/** What the endings above can end with: a figure ends otherwise, and most texts with a digit need not be searched. */
const ENDING_CHARACTERS = "施ずし止いめ査中定ちみ込第後前期りたる-外当送。";
const DATES = /(?:令和|平成|[RH])(?:元|\d+)(?:年度?)?(?:\.\d+)*|\d{4}年度?|\d+年度|\d+月(?:\d+日)?|第\d+回/g;
/** A phrase longer than this tells a story; its figures and reasons are for people. */
const LONGEST_PHRASE = 40;

/** Why the (blank-free, folded) text has no figure; null when it does not say so. */
export function readAbsence(tight: string): Absence | null {
  const exact = ABSENT.whole(tight);
  if (exact !== undefined) return exact;
  const first = tight[0];
  const last = tight[tight.length - 1]!;
  if (isDigit(first) && !ENDING_CHARACTERS.includes(last)) return null;
  const plain = tight.replace(/^※/, "").replace(/[。.]$/, (end) => (tight.startsWith("..") ? end : ""));
  if (plain !== tight) return readAbsence(plain);
  if (first === "-") {
    if (/^-+(?:[※*]\d{0,2})?$/.test(plain)) return "dash";
    const dashed = /^-+(.{1,4})$/.exec(plain);
    if (dashed && readPlainUnit(dashed[1]!)) return "dash";
  }
  const noted = /^([^([※]{1,20})(?:[([](.{1,60})[)\]]|※(.{1,60}))$/.exec(plain);
  if (noted) {
    const outer = ABSENT.whole(noted[1]!) ?? (/^-+$/.test(noted[1]!) ? "dash" : null);
    // 「－（中止）」: the note knows more than the dash.
    if (outer === "dash") return readAbsence(noted[2] ?? noted[3]!) ?? "dash";
    if (outer !== null) return outer;
  }
  const wrapped = /^[([](.+)[)\]]$/.exec(plain);
  if (wrapped && !/[()[\]]/.test(wrapped[1]!)) return readAbsence(wrapped[1]!);
  if (plain.length > LONGEST_PHRASE) return null;
  const found = ABSENT_ENDINGS.find(([, ending]) => ending.test(plain));
  if (!found) return null;
  // 「施設2件の売却、1件の廃止」 tells of figures; a date or a survey's rhythm (3年に1回) is none.
  return found[0] === "not-surveyed" || !/\d/.test(plain.replace(DATES, "")) ? found[0] : null;
}

const CELL_ERROR =
  /^#(?:REF!?|N\/A|VALUE!?|DIV\/0!?|NAME\??|NUM!?|NULL!?|SPILL!?|CALC!?|ERROR!?|GETTING_DATA|FIELD!?|BLOCKED!?|CONNECT!?|UNKNOWN!?)$/;
const OVERFLOW = /^#{2,}$/;
/** The form was not filled in: 「R年度」「令和○年度」「○○％」「　　人」 (field pattern 88). */
const TEMPLATE = [
  /^(?:令和|平成|昭和|R|H|20)?[-_○●〇△□×xX.]*年度?(?:末|実績|目標)?$/,
  /^(?:令和|平成|R|H)[-_○●〇△□xX]+$/,
  /^[○●◯〇]{2,}/,
  /^(?:[xX]{2,}|[△▲□■]{2,}|_+|\*{2,})/,
  /[○●◯]{2,}/,
];
const TEMPLATE_MARKS = /[○●◯〇△▲□■×xX_*年]/;
/** Cases that only a person can decide (field pattern 48). */
const CONDITIONAL = /場合|ただし|但し|の際は|いずれか|のとき/;

/** Why the (blank-free, folded) text can be no figure at all, whatever its digits; null when nothing forbids one. */
export function readObstacle(tight: string): UnreadableReason | null {
  if (tight.charCodeAt(0) === 0x23) {
    if (CELL_ERROR.test(tight)) return "cell-error";
    if (OVERFLOW.test(tight)) return "overflow";
  }
  if (tight.length <= 30) {
    if (TEMPLATE_MARKS.test(tight)) for (const pattern of TEMPLATE) if (pattern.test(tight)) return "template";
    if (/^[○●◯]/.test(tight) && readPlainUnit(tight.slice(1))) return "template";
    // 百人 and 十人 are amounts, 千円 and 百万円 the unit of the form.
    if (!isDigit(tight[0]) && !/^(?:十|百(?!万))/.test(tight) && readPlainUnit(tight)) return "template";
  }
  return CONDITIONAL.test(tight) ? "conditional" : null;
}
