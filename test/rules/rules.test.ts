import { SEVERITIES } from "../../shared/rules/define-rule";
import { type AnyExample, readRuleFiles, runRule } from "./run";

const FILES = readRuleFiles();

/** Traces of data that a message was not given. */
const LEAK = /undefined|null|NaN|Infinity|\[object/;

function byPlace(a: { at: string; key: string }, b: { at: string; key: string }): number {
  return `${a.at} ${a.key}`.localeCompare(`${b.at} ${b.key}`);
}

test("there are rules", () => {
  expect(FILES.length).toBeGreaterThan(0);
});

describe.each(FILES)("$name", ({ name, rule, examples }) => {
  test("is named after its file and has a severity", () => {
    expect(rule.id).toBe(name);
    expect(SEVERITIES).toContain(rule.severity);
  });

  test("its title and reason are there in both languages", () => {
    for (const text of [rule.title, rule.why]) {
      expect(text.ja).toMatch(/[ぁ-ん一-龥]/);
      // English may quote a term of the form (今後の方針) but is not Japanese.
      expect(text.en).toMatch(/[a-z]{3}/);
      expect(text.en).not.toBe(text.ja);
    }
    expect(rule.why.ja).toMatch(/。$/);
    expect(rule.why.en).toMatch(/\.$/);
  });

  test.each(examples.map((example) => [example.note.en, example] as const))("%s", (_, example: AnyExample) => {
    const found = [...runRule(rule, example.given)].sort(byPlace);
    const expected = [...example.finds].sort(byPlace);
    expect(found.map(({ at, key }) => `${at} ${key}`)).toEqual(expected.map(({ at, key }) => `${at} ${key}`));
    expected.forEach((finding, index) => {
      if (finding.ja !== undefined) expect(found[index]?.ja).toBe(finding.ja);
      if (finding.en !== undefined) expect(found[index]?.en).toBe(finding.en);
    });
    for (const { ja, en } of found) {
      expect(ja).not.toMatch(LEAK);
      expect(en).not.toMatch(LEAK);
      expect(ja).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
    }
  });

  test("each of its messages has an example with the whole Japanese sentence", () => {
    const worded = new Set(examples.flatMap((e) => e.finds.filter((f) => f.ja !== undefined).map((f) => f.key)));
    expect([...worded].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test("it has examples that find and examples that find nothing", () => {
    expect(examples.some((example) => example.finds.length > 0)).toBe(true);
    expect(examples.some((example) => example.finds.length === 0)).toBe(true);
  });

  test("its notes are in both languages and differ from each other", () => {
    const notes = examples.map((example) => example.note);
    for (const note of notes) expect(note.ja).toMatch(/[ぁ-ん一-龥]/);
    expect(new Set(notes.map((note) => note.en)).size).toBe(notes.length);
  });
});

describe("all rules together", () => {
  const givens = FILES.flatMap(({ name, examples }) =>
    examples.map((example) => [`${name}: ${example.note.en}`, example.given] as const),
  );
  test.each(FILES)("$name does not throw on the examples of the others", ({ rule }) => {
    for (const [where, given] of givens) {
      for (const { ja, en } of runRule(rule, given)) {
        expect(`${where} ${ja} ${en}`).not.toMatch(LEAK);
        expect(ja).toMatch(/。$/);
        expect(en).toMatch(/\.$/);
      }
    }
  });
});
