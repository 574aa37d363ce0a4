/** Compares "1.10" with "1.9" as versions. */
export function isAtLeast(has: string, wanted: string): boolean {
  const [a = 0, b = 0] = has.split(".").map(Number);
  const [c = 0, d = 0] = wanted.split(".").map(Number);
  return a > c || (a === c && b >= d);
}
