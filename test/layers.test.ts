import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");

/** The floors of the house, lowest first: a file may import from its own floor's folder and from floors below. */
const FLOORS: readonly (readonly [name: string, ...paths: string[]])[] = [
  [
    "ground",
    "shared/locale.ts",
    "shared/sheet.ts",
    "shared/grid.ts",
    "shared/fold.ts",
    "shared/fold",
    "shared/remember.ts",
  ],
  ["fiscal-year", "shared/fiscal-year"],
  ["quantity", "shared/quantity"],
  ["indicator", "shared/indicator.ts"],
  ["words of a form", "shared/forms/words"],
  ["grid of a sheet", "shared/forms/grid"],
  ["columns of a table", "shared/forms/columns"],
  ["tables", "shared/forms/tables"],
  ["content of tables", "shared/forms/content"],
  ["forms", "shared/forms"],
  ["evaluate", "shared/evaluate"],
  ["rules", "shared/rules"],
  ["settings", "shared/settings"],
  ["report", "shared/report"],
  ["inspect", "shared/inspect.ts", "shared/functions"],
  ["ui", "ui"],
  ["xlsx", "xlsx"],
  ["browser", "browser"],
  ["shells", "cli", "offline", "office-addin", "apps-script"],
];
const SHELLS = ["cli", "offline", "office-addin", "apps-script"];

function sourcesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replace(/\\/g, "/")}`);
}

function floorOf(path: string): number {
  return FLOORS.findIndex(([, ...paths]) => paths.some((start) => path === start || path.startsWith(`${start}/`)));
}

function importsOf(path: string): { readonly target: string; readonly isRelative: boolean }[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  return [
    ...text.matchAll(/^(?:import|export)\b[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm),
  ].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    if (!specifier.startsWith(".")) return { target: specifier, isRelative: false };
    return { target: relative(ROOT, resolve(ROOT, dirname(path), specifier)).replace(/\\/g, "/"), isRelative: true };
  });
}

const CORE = sourcesIn("shared");
const ALL = [...CORE, ...["ui", "xlsx", "browser", "cli", "offline", "office-addin", "apps-script"].flatMap(sourcesIn)];

/** The imported path without its ending may be a file or a folder's index. */
function pathOf(target: string): string {
  return ALL.find((path) => path === target || path === `${target}.ts` || path === `${target}/index.ts`) ?? target;
}

test("the core is there and every file of the house stands on a floor", () => {
  expect(CORE.length).toBeGreaterThan(50);
  expect(ALL.filter((path) => floorOf(path) < 0)).toEqual([]);
});

test("imports run one way", () => {
  const upward = ALL.flatMap((path) =>
    importsOf(path)
      .filter(({ isRelative }) => isRelative)
      .map(({ target }) => pathOf(target))
      .filter((target) => floorOf(target) > floorOf(path))
      .map((target) => `${path} -> ${target}`),
  );
  expect(upward).toEqual([]);
});

test("a rule imports no rule, a form no form, a shell no shell", () => {
  const declares = (path: string, name: string) =>
    readFileSync(join(ROOT, path), "utf8").includes(`export const ${name} = `);
  const rules = CORE.filter((path) => path.startsWith("shared/rules/") && declares(path, "rule"));
  const forms = CORE.filter((path) => path.startsWith("shared/forms/") && declares(path, "form"));
  expect(rules.length).toBeGreaterThan(25);
  expect(forms.length).toBeGreaterThanOrEqual(7);
  const crossing = [rules, forms].flatMap((group) =>
    group.flatMap((path) =>
      importsOf(path)
        .map(({ target }) => pathOf(target))
        .filter((target) => group.includes(target))
        .map((target) => `${path} -> ${target}`),
    ),
  );
  const betweenShells = ALL.filter((path) => SHELLS.includes(path.split("/")[0] ?? "")).flatMap((path) =>
    importsOf(path)
      .filter(
        ({ target }) => SHELLS.includes(target.split("/")[0] ?? "") && target.split("/")[0] !== path.split("/")[0],
      )
      .map(({ target }) => `${path} -> ${target}`),
  );
  expect([...crossing, ...betweenShells]).toEqual([]);
});

test("the core needs nothing but zod, and that only in its settings", () => {
  const packages = CORE.flatMap((path) =>
    importsOf(path)
      .filter(({ isRelative }) => !isRelative)
      .map(({ target }) => `${path.startsWith("shared/settings/") ? "settings" : path}: ${target}`),
  );
  expect([...new Set(packages)].filter((line) => !/^settings: zod(\/mini)?$/.test(line))).toEqual([]);
});

test("the core asks no host, clock, network, and stays within what old web views read", () => {
  const forbidden =
    /\bnew Date\b|\bDate\.|\bIntl\.|\bprocess\.|\bconsole\.|\brequire\(|\basync \b|\bawait \b|\bPromise\b|\bfetch\(|\(\?<[=!]|\.toLocale|\.localeCompare/;
  const found = CORE.flatMap((path) =>
    readFileSync(join(ROOT, path), "utf8")
      .split("\n")
      .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
      .filter(({ line }) => !/^\s*(\*|\/\/|\/\*)/.test(line) && forbidden.test(line))
      .map(({ at, line }) => `${at} ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test("files are small enough to be read in one sitting", () => {
  const long = ALL.map((path) => ({ path, lines: readFileSync(join(ROOT, path), "utf8").split("\n").length }))
    // Tables of examples (spellings, rules' own examples) are read row by row.
    .filter(({ path, lines }) => lines > 300 && !/spellings/.test(path))
    .map(({ path, lines }) => `${path} ${lines}`);
  expect(long).toEqual([]);
});
