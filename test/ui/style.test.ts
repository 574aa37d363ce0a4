import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
/** Styles that meet on a page: ui/ lies under all of them, browser/ under two; no shell meets another. */
const MEETINGS = [
  ["browser/style", "ui/style"],
  ["browser/style", "offline/style"],
  ["browser/style", "office-addin/pane/style"],
  ["offline/style", "ui/style"],
  ["offline/style", "browser/style"],
  ["office-addin/pane/style", "ui/style"],
  ["office-addin/pane/style", "browser/style"],
  ["apps-script/sidebar/style", "ui/style"],
] as const;

function selectorsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".css"))
    .flatMap((name) => {
      const text = readFileSync(join(ROOT, folder, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
      return [...text.matchAll(/([^{};]+)\{/g)].flatMap((match) => match[1]!.split(",").map((one) => one.trim()));
    });
}

/** Classes that a folder lays out wherever they stand: nothing else may be called so. */
function owned(folder: string): ReadonlySet<string> {
  return new Set(selectorsIn(folder).flatMap((selector) => /^\.([\w-]+)$/.exec(selector)?.[1] ?? []));
}

test("a class that one part lays out is not used by the style of another part for something else", () => {
  const twice = MEETINGS.flatMap(([folder, other]) => {
    const used = new Set(selectorsIn(other).flatMap((selector) => selector.match(/\.[a-z][\w-]*/g) ?? []));
    return [...owned(folder)].filter((name) => used.has(`.${name}`)).map((name) => `${name}: ${folder}, ${other}`);
  });
  expect(owned("browser/style").size).toBeGreaterThan(10);
  expect(twice).toEqual([]);
});
