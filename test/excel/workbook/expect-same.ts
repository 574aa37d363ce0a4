/**
 * toEqual for values of many cells: as texts they are compared a hundred times faster. Where these differ, be it in the
 * order of keys alone, jest looks, and says what it is.
 */
export function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}
