import { FUNCTIONS } from "../../shared/functions";
import { FUNCTION_EXAMPLES } from "../../shared/functions/examples";
import type { FunctionInput } from "../../shared/functions/types";

const rows = FUNCTIONS.flatMap(({ id, call }) =>
  FUNCTION_EXAMPLES[id].map((example) => [`${id}(${JSON.stringify(example.given)})`, call, example] as const),
);

test.each(rows)("%s", (_, call, { given, gives }) => {
  const result = call(...given);
  if (typeof gives !== "object") expect(result).toEqual({ value: gives });
  else expect(result.problem && { problem: result.problem.kind, ja: result.problem.message.ja }).toEqual(gives);
});

test("each function has examples that give values and examples that give problems", () => {
  for (const { id } of FUNCTIONS) {
    const kinds = FUNCTION_EXAMPLES[id].map(({ gives }) => typeof gives);
    expect([id, kinds.includes("object"), kinds.some((kind) => kind !== "object")]).toEqual([id, true, true]);
  }
});

test("every problem is worded in both languages, without words of the machine", () => {
  const sentences = rows.flatMap(([name, call, { given }]) => {
    const { problem } = call(...given);
    return problem ? [{ name, ...problem.message }] : [];
  });
  expect(sentences.length).toBeGreaterThan(25);
  for (const { name, ja, en } of sentences) {
    const bad = [
      /。$/.test(ja) ? "" : "no 。",
      /^[A-Z"].*\.$/s.test(en) ? "" : "no sentence",
      /undefined|null|NaN|\[object/.test(ja + en) ? "machine word" : "",
    ].filter(Boolean);
    expect([name, bad]).toEqual([name, []]);
  }
});

const WEIRD: readonly FunctionInput[] = [
  null,
  undefined,
  "",
  " ",
  "a",
  "=1+1",
  "０",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1e300,
  1e-300,
  true,
  false,
  "小1 中2 大3",
  "－",
  "維持",
  "#N/A",
  "😀",
  "\u0000",
  "9".repeat(400),
  { kind: "date", year: 2026, month: 1, day: 1 },
];

test("functions are total: no pair of inputs throws, and every result is a value or a problem, never both", () => {
  for (const { id, call } of FUNCTIONS) {
    for (const first of WEIRD) {
      for (const second of WEIRD) {
        for (const third of [null, "減少", "?", 5]) {
          const result = call(first, second, third, third);
          const isValue =
            typeof result.value === "string" || (typeof result.value === "number" && Number.isFinite(result.value));
          expect([id, first, second, third, isValue]).toEqual([id, first, second, third, result.problem === undefined]);
        }
      }
    }
  }
});
