import { inspect } from "../../shared/inspect";
import { grid, sheetOf } from "../forms/build-sheet";

/** What the rule on repeated names says of a list. */
function repeatedIn(list: string): readonly string[] {
  const report = inspect({ sheets: [sheetOf(grid(list))] }, { locale: "ja", settings: null });
  return (report.sheets[0]?.findings ?? [])
    .filter(({ rule }) => rule === "indicator-unique")
    .map(({ cell, message }) => `${cell} ${message}`);
}

const REST =
  "は、同じシートのセルB2にもあります。集計が二重になるため、どちらかを消すか、違いがわかる指標名にしてください。";

describe("the same name on one sheet", () => {
  test.each([
    ["districts", "地区|東部|西部"],
    ["facilities under a heading nobody knows", "施設名|中央図書館|南図書館"],
    ["pupils", "対象|小学生|中学生"],
    ["age groups", "年齢|20～64歳|65歳以上"],
    ["actions", "取組|防災訓練の充実|防災教育の推進"],
    ["sections", "担当課|防災課|教育課"],
    ["policies", "施策|1-1 防災|1-2 教育"],
  ])("is another indicator for other %s", (_, list) => {
    const [heading, first, second] = list.split("|");
    expect(
      repeatedIn(`
        ${heading}|指標名|単位|R5目標|R5実績
        ${first}|年間参加者数|人|800|750
        ${second}|年間参加者数|人|500|480`),
    ).toEqual([]);
  });

  test("is found where the group is the same too", () => {
    expect(
      repeatedIn(`
        地区|指標名|単位|R5目標|R5実績
        東部|自主防災組織率|％|80|75
        東部|自主防災組織率|％|80|75
        西部|自主防災組織率|％|85|79`),
    ).toEqual([`B3 指標「東部 自主防災組織率」${REST}`]);
  });

  test("is found where nothing tells the rows apart", () => {
    expect(
      repeatedIn(`
        No.|指標名|単位|R5目標|R5実績|備考
        1|自主防災組織率|％|80|75|東部は未集計
        2|自主防災組織率|％|80|75|`),
    ).toEqual([`B3 指標「自主防災組織率」${REST}`]);
  });
});
