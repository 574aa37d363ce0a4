import { dateOfSerial } from "../../shared/functions/date-serial";

test.each([
  [36526, 2000, 1, 1],
  [36585, 2000, 2, 29],
  [36586, 2000, 3, 1],
  [45351, 2024, 2, 29],
  [45383, 2024, 4, 1],
  [46024, 2026, 1, 2],
  [73109, 2100, 2, 28],
  [73110, 2100, 3, 1],
])("%i is %i-%i-%i", (serial, year, month, day) => {
  expect(dateOfSerial(serial)).toEqual({ kind: "date", year, month, day });
});

test("every day from 1950 to 2150 is the calendar's", () => {
  const wrong: number[] = [];
  for (let serial = 18264; serial < 91676; serial++) {
    const date = new Date((serial - 25569) * 86_400_000);
    const { year, month, day } = dateOfSerial(serial);
    if (year !== date.getUTCFullYear() || month !== date.getUTCMonth() + 1 || day !== date.getUTCDate())
      wrong.push(serial);
  }
  expect(wrong).toEqual([]);
});
