import { remembering } from "../shared/remember";

test("a text is read once, a long one each time, and nothing is lost when the memory starts anew", () => {
  let calls = 0;
  const lengthOf = remembering((text) => {
    calls += 1;
    return text.length;
  });
  expect([lengthOf("計画"), lengthOf("計画"), calls]).toEqual([2, 2, 1]);
  const long = "長".repeat(201);
  expect([lengthOf(long), lengthOf(long), calls]).toEqual([201, 201, 3]);
  for (let i = 0; i < 20_000; i++) lengthOf(String(i));
  expect(lengthOf("計画")).toBe(2);
});
