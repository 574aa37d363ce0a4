import { judgeDirection } from "../../shared/evaluate/direction";
import { readSheet } from "../../shared/forms";
import { grid, sheetOf } from "../forms/build-sheet";

const LIST = (mark: string) =>
  sheetOf(
    grid(`
    指標名|方向|単位|R5目標|R5実績
    窓口の待ち時間|${mark}|分|20以下|18`),
  );

test.each([
  ["↑", "higher"],
  ["↗", "higher"],
  ["増加", "higher"],
  ["↓", "lower"],
  ["減少", "lower"],
  ["→", "keep"],
  ["維持", "keep"],
])("%s in a column 方向 is %s, whatever bound and name say", (mark, direction) => {
  const indicator = readSheet(LIST(mark)).regions[0]!.indicators[0]!;
  const judged = judgeDirection(indicator, null);
  expect([judged.direction, judged.evidence[0]!.text, judged.isDisputed]).toEqual([direction, mark, false]);
  expect(judgeDirection(indicator, "lower").direction).toBe("lower");
});

test("other words in the column are no mark", () => {
  const indicator = readSheet(LIST("検討中")).regions[0]!.indicators[0]!;
  expect(indicator.directionMark ?? null).toBeNull();
  expect(judgeDirection(indicator, null).direction).toBe("lower");
});
