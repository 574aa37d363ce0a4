import { rule } from "../../shared/rules/target-met";
import { runRule } from "./run";

const shown = (text: string, value: number) => ({ type: "number", value, text, numberFormat: "#,##0" }) as const;

test("figures that their number format shows alike are told apart, and the trend is that of the cells", () => {
  const found = runRule(rule, {
    unit: "冊",
    direction: "higher",
    years: {
      令和元年度: { plan: shown("5", 5), actual: shown("5", 4.6) },
      令和2年度: { plan: shown("5", 5.2), actual: shown("5", 4.9) },
    },
  });
  expect(found.map(({ at }) => at)).toEqual(["令和2年度.actual"]);
  expect(found[0]!.ja).toBe(
    "令和2年度の実績「5（4.9）」は計画「5（5.2）」に0.3冊足りず、未達です（達成率94.2%、令和元年度の「5」から改善、2年続けて未達）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
  );
});
