import { findNamedFigures } from "../../shared/quantity/prose";

/** [group, name, as written, value, unit, bound] */
type Figure = [string | null, string, string, number, string | null, string | null];

const figuresOf = (text: string): Figure[] =>
  findNamedFigures(text).map((figure) => [
    figure.group,
    figure.name,
    figure.written,
    figure.quantity.value,
    figure.quantity.unit,
    figure.quantity.bound,
  ]);

// Figures and their names as in 南アルプス市 行革; the words around them are our own.
test.each<[string, Figure[]]>([
  [
    "実質公債費比率 6.5%以下 将来負担比率 31.8%以下",
    [
      [null, "実質公債費比率", "6.5%以下", 6.5, "%", "at-most"],
      [null, "将来負担比率", "31.8%以下", 31.8, "%", "at-most"],
    ],
  ],
  [
    "・実質公債費比率 3.7%\n・将来負担比率 ▲18.9%",
    [
      [null, "実質公債費比率", "3.7%", 3.7, "%", null],
      [null, "将来負担比率", "▲18.9%", -18.9, "%", null],
    ],
  ],
  [
    "・財政調整基金残高40.6億円\n・減債基金残高27.7億円",
    [
      [null, "財政調整基金残高", "40.6億円", 4_060_000_000, "円", null],
      [null, "減債基金残高", "27.7億円", 2_770_000_000, "円", null],
    ],
  ],
  [
    "国保税\n現年分徴収率 95.0%\n滞繰分徴収率 23.0%\n国保税合計 77.0%",
    [
      ["国保税", "現年分徴収率", "95.0%", 95, "%", null],
      ["国保税", "滞繰分徴収率", "23.0%", 23, "%", null],
      ["国保税", "国保税合計", "77.0%", 77, "%", null],
    ],
  ],
  [
    "市税 現年分徴収率 99.3% 市税合計 97.1% 国保税 現年分徴収率 97.0%",
    [
      ["市税", "現年分徴収率", "99.3%", 99.3, "%", null],
      ["市税", "市税合計", "97.1%", 97.1, "%", null],
      ["国保税", "現年分徴収率", "97.0%", 97, "%", null],
    ],
  ],
  [
    "[達成目安]\n目標額 15,000千円\n売却額 5,000千円",
    [
      [null, "目標額", "15,000千円", 15_000_000, "円", null],
      [null, "売却額", "5,000千円", 5_000_000, "円", null],
    ],
  ],
  ["・普通財産売却額(9件) 16,000千円", [[null, "普通財産売却額", "16,000千円", 16_000_000, "円", null]]],
  [
    "ふるさと納税 200,000千円以上ネーミングライツ 5,000千円以上",
    [
      [null, "ふるさと納税", "200,000千円以上", 200_000_000, "円", "at-least"],
      [null, "ネーミングライツ", "5,000千円以上", 5_000_000, "円", "at-least"],
    ],
  ],
  [
    "地域活動へ参加している(世帯)市民の割合(市民アンケート) 70%(H27:54.3%)",
    [[null, "地域活動へ参加している市民の割合", "70%", 70, "%", null]],
  ],
  [
    "給水原価125円〈供給単価142円",
    [
      [null, "給水原価", "125円", 125, "円", null],
      [null, "供給単価", "142円", 142, "円", null],
    ],
  ],
  [
    "・計画整備面積 A=54.0ha\n・計画整備面積累計 A=1524.0ha",
    [
      [null, "計画整備面積", "54.0ha", 54, "ha", null],
      [null, "計画整備面積累計", "1524.0ha", 1524, "ha", null],
    ],
  ],
  ["・R2年度末生活排水クリーン処理率75.7%", [[null, "生活排水クリーン処理率", "75.7%", 75.7, "%", null]]],
  ["[参考]\n・物件費、維持補修費 50億4千7百万円", [[null, "維持補修費", "50億4千7百万円", 5_047_000_000, "円", null]]],
  ["・正規職員数 615人\n(平成32年4月1日現在正規職員数)", [[null, "正規職員数", "615人", 615, "人", null]]],
  [
    "・座談会4回開催41名参加\n・市長への手紙151件",
    [
      [null, "座談会", "4回", 4, "回", null],
      [null, "市長への手紙", "151件", 151, "件", null],
    ],
  ],
  ["収納率は97.0％であった。", [[null, "収納率", "97.0％", 97, "%", null]]],
  ["参加者数　約１２０人", [[null, "参加者数", "約１２０人".slice(1), 120, "人", "about"]]],
  ["平成2年4月1日現在624人", []],
  ["令和3年1月7日 第2回目の協議", []],
  ["前年度より5件増え、10月に実施した", []],
  ["計画どおり進捗している。", []],
  ["A4用紙 3回目、第5次計画、TEL 0267-22-1700", []],
  ["", []],
])("figures of %j", (text, expected) => {
  expect(figuresOf(text)).toEqual(expected);
});

test("names and places are as written", () => {
  const text = "・実質公債費 比率：６．５％以下";
  const [figure] = findNamedFigures("・将来負担比率（見込） ：６．５％以下");
  expect(figure).toMatchObject({ name: "将来負担比率", nameWritten: "将来負担比率（見込）", written: "６．５％以下" });
  expect(findNamedFigures(text)[0]).toMatchObject({
    name: "比率",
    group: "実質公債費",
    written: "６．５％以下",
    start: 10,
    end: 16,
  });
});

test("a year that stands before the name dates the figure", () => {
  expect(findNamedFigures("R2年度末 処理率 75.7%")[0]!.quantity.fiscalYear).toBe(2020);
});
