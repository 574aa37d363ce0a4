import { a1, columnName, parseA1 } from "../shared/sheet";

test.each<[column: number, name: string]>([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s, asked once or twice", (column, name) => {
  expect([columnName(column), columnName(column)]).toEqual([name, name]);
});

test.each<[address: string, row: number, column: number]>([
  ["A1", 0, 0],
  ["D40", 39, 3],
  ["$D$40", 39, 3],
  ["XFD1048576", 1048575, 16383],
])("%s", (address, row, column) => {
  expect(parseA1(address)).toEqual({ row, column });
  expect(a1({ row, column })).toBe(address.replace(/\$/g, ""));
});

test.each(["", "A0", "1A", "A1:B2", "点検", "AAAA1"])("%j is no address", (text) => {
  expect(parseA1(text)).toBeNull();
});
