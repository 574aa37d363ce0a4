import { createOwnWrites } from "../../../office-addin/workbook/own-writes";

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

test("events that come while we write wait until it is done, also where it fails", async () => {
  for (const isFailing of [false, true]) {
    const own = createOwnWrites();
    const heard: string[] = [];
    const work = own.during(async () => {
      own.afterwards(() => heard.push(own.sheets.has("{新}") ? "ours" : "somebody's"));
      heard.push("written");
      await Promise.resolve();
      own.sheets.add("{新}");
      if (isFailing) throw new Error("refused");
    });
    await work.catch(() => undefined);
    expect(heard).toEqual(["written", "ours"]);
    own.afterwards(() => heard.push("at once"));
    expect(heard).toEqual(["written", "ours", "at once"]);
  }
});

test("an area that is expected is told of once, by its sheet and its address", () => {
  const own = createOwnWrites();
  own.expect("5-1", [area(1, 3, 2, 3)]);
  expect(own.isExpected("5-2", area(1, 3, 2, 3))).toBe(false);
  expect(own.isExpected("5-1", area(1, 3))).toBe(false);
  expect(own.isExpected("5-1", area(1, 3, 2, 3))).toBe(true);
  expect(own.isExpected("5-1", area(1, 3, 2, 3))).toBe(false);
});
