import { type FunctionExample, na, value } from "./example";

export const NUMBER: readonly FunctionExample[] = [
  { given: ["１"], gives: 1, note: { ja: "全角", en: "Full width" } },
  { given: [" 2,637"], gives: 2637, note: { ja: "空白とコンマ", en: "Blank and comma" } },
  { given: ["104,602\t"], gives: 104602, note: { ja: "タブ", en: "Tab" } },
  { given: ["▲18.9%"], gives: -18.9, note: { ja: "▲は負。％の数値のまま", en: "▲ is minus; a percentage stays one" } },
  { given: ["－7,784"], gives: -7784, note: { ja: "全角の負号", en: "Full-width minus" } },
  { given: ["０．６ポイント"], gives: 0.6, note: { ja: "単位付き", en: "With its unit" } },
  { given: ["50億8千9百万円"], gives: 5089000000, note: { ja: "漢数字の単位", en: "億, 千, 百万" } },
  { given: ["3億4300万"], gives: 343000000, note: { ja: "億と万", en: "億 and 万" } },
  { given: ["1,443 千円"], gives: 1443000, note: { ja: "円に直す", en: "In yen" } },
  { given: ["１，４００万人"], gives: 14000000, note: { ja: "人に直す", en: "In people" } },
  { given: ["約600"], gives: 600, note: { ja: "概数", en: "About" } },
  { given: ["90%以上"], gives: 90, note: { ja: "以上", en: "At least" } },
  { given: ["２分の１"], gives: 0.5, note: { ja: "分数", en: "A fraction" } },
  { given: ["8割"], gives: 80, note: { ja: "割は％の数値", en: "割 as a percentage" } },
  {
    given: ["171(内空き家バンク契約数26件)"],
    gives: 171,
    note: { ja: "内数は含めない", en: "The total, not its part" },
  },
  { given: ["29（4）"], gives: 29, note: { ja: "かっこの外", en: "Outside the parentheses" } },
  { given: ["165,120 ※平成30年度数値"], gives: 165120, note: { ja: "注記", en: "A note" } },
  { given: ["ゼロ"], gives: 0, note: { ja: "言葉の0", en: "Zero as a word" } },
  { given: [0.283], gives: 0.283, note: { ja: "数値はそのまま", en: "A number as it is" } },
  { given: [""], gives: "", note: { ja: "空欄は0ではない", en: "Blank is not 0" } },
  {
    given: ["小100 中100"],
    gives: value("「小100 中100」には数値が2つあります（小100、中100）。1つの数値のセルを指定してください。"),
    note: { ja: "最初の数値だけを返すことはない", en: "Never just the first of several" },
  },
  {
    given: ["5～10"],
    gives: na("「5～10」は範囲で、1つの数値になりません。"),
    note: { ja: "範囲", en: "A range" },
  },
  {
    given: ["15％減"],
    gives: na("「15％減」は基準値などからの変化で、1つの数値になりません。"),
    note: { ja: "変化", en: "A change" },
  },
  {
    given: ["維持"],
    gives: na("「維持」は増減や維持を表す言葉です。数値がありません。"),
    note: { ja: "言葉", en: "A word" },
  },
  {
    given: ["―"],
    gives: na("「―」は「なし」の印です。数値がありません。"),
    note: { ja: "横線は0ではない", en: "A dash is not 0" },
  },
  {
    given: ["集計中"],
    gives: na("「集計中」は値がまだ出ていないことを表す言葉です。数値がありません。"),
    note: { ja: "集計中", en: "Pending" },
  },
  {
    given: ["######"],
    gives: value("セル「######」は列の幅が足りない表示です。値を入れ直してください。"),
    note: { ja: "PDFなどから貼った表示", en: "Pasted from a narrow column" },
  },
  {
    given: [true],
    gives: value("セル「TRUE」を数値として読めません。数値（単位は付いていてもかまいません）で書いてください。"),
    note: { ja: "チェックボックス", en: "A check box" },
  },
  {
    given: [{ kind: "zero-or-blank" }],
    gives: na('このExcelでは、関数が0と空欄を区別できません。D41&"" のように &"" を付けたセルを指定してください。'),
    note: { ja: "空欄を0として渡す古いExcel", en: "An older Excel that hands blanks over as 0" },
  },
];
