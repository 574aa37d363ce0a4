import { readFileSync } from "node:fs";
import { join } from "node:path";

const CSS = readFileSync(join(__dirname, "../../ui/style/theme.css"), "utf8");

/** Declarations of the block behind a selector. */
function declarations(selector: string): readonly string[] {
  const at = CSS.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`no ${selector}`);
  const block = CSS.slice(CSS.indexOf("{", at) + 1, CSS.indexOf("}", at));
  return block.split(";").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

const nameOf = (declaration: string) => declaration.split(":")[0];

test("dark is the same whether the system or the user wants it, and has a colour for every one of light", () => {
  const chosen = declarations(':root[data-theme="dark"]');
  expect(chosen.length).toBeGreaterThan(20);
  expect(declarations(':root:not([data-theme="light"])')).toEqual(chosen);
  expect(chosen.map(nameOf)).toEqual(declarations(":root").map(nameOf));
});
