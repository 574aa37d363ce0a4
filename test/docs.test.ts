import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { MENU } from "../apps-script/menu/items";
import { helpText } from "../cli/help";
import { BUTTONS } from "../office-addin/manifest/texts";

const ROOT = resolve(__dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(ROOT, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
  ...readdirSync(join(ROOT, "docs/rules")).map((name) => `docs/rules/${name}`),
];

/** Text without what stands in fences and between backticks: no link is meant there. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
}

function linksOf(path: string): readonly string[] {
  return [...prose(read(path)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
}

/** The name under which GitHub finds a heading. */
function anchorOf(heading: string): string {
  const text = heading.replace(/`/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replace(/ /g, "-");
}

function anchorsOf(path: string): readonly string[] {
  return [...read(path).matchAll(/^#{1,6} (.+)$/gm)].map((match) => anchorOf(match[1]!));
}

test("every link within the project leads somewhere, also to the heading it names", () => {
  const dead = DOCUMENTS.flatMap((path) =>
    linksOf(path).flatMap((link) => {
      if (/^(https?|mailto):/.test(link)) return [];
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : relative(ROOT, resolve(ROOT, dirname(path), decodeURI(file)));
      if (!existsSync(join(ROOT, target))) return [`${path}: ${link}`];
      const isThere = anchor === undefined || anchorsOf(target).includes(decodeURI(anchor));
      return isThere ? [] : [`${path}: ${link}`];
    }),
  );
  expect(DOCUMENTS.length).toBeGreaterThan(40);
  expect(dead).toEqual([]);
});

test("every picture is shown somewhere", () => {
  const shown = DOCUMENTS.flatMap((path) => linksOf(path).map((link) => resolve(ROOT, dirname(path), link)));
  const pictures = readdirSync(join(ROOT, "docs/pictures")).map((name) => join(ROOT, "docs/pictures", name));
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});

test("every file that is named is there", () => {
  const named =
    /`((?:apps-script|browser|cli|docs|office-addin|offline|scripts|seeds|shared|test|ui|xlsx)\/[\w./-]+)`/g;
  const missing = DOCUMENTS.flatMap((path) =>
    [...read(path).matchAll(named)].flatMap((match) => (existsSync(join(ROOT, match[1]!)) ? [] : [match[1]!])),
  );
  expect(missing).toEqual([]);
});

test("every npm script that is named is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = DOCUMENTS.flatMap((path) => [...read(path).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((m) => m[1]!));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

/** The first cells of the table that begins with this one. */
function firstCells(path: string, heading: string): readonly string[] {
  const lines = read(path).split("\n");
  const at = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (at < 0) throw new Error(`${path} has no table ${heading}`);
  const rows = lines.slice(at + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => row.split("|")[1]!.trim());
}

test("menus and buttons are called as in the program", () => {
  const menu = MENU.flatMap((entry) => (entry === "-" ? [] : [entry[0]]));
  expect(firstCells("docs/google-sheets.ja.md", "メニュー「目標点検」")).toEqual(menu);
  expect(firstCells("docs/excel.ja.md", "ボタン")).toEqual(BUTTONS.map(({ label }) => label.ja));
  expect(firstCells("docs/excel.md", "button")).toEqual(BUTTONS.map(({ label }) => label.en));
});

test.each(["README.md", "README.ja.md"])("%s lists the flags that the command line knows", (path) => {
  const heading = path === "README.md" ? "flag" : "指定";
  const flags = firstCells(path, heading).flatMap((cell) => cell.match(/--[a-z-]+/g) ?? []);
  const usage = helpText("en");
  const check = usage.slice(usage.indexOf("Options of check"), usage.indexOf("Options of eval"));
  expect(new Set(flags)).toEqual(new Set(check.match(/--[a-z-]+/g)));
});

test("the two first pages say the same: commands, links and pictures", () => {
  const commands = (path: string) =>
    [...read(path).matchAll(/^```sh\n([\s\S]*?)^```/gm)].map((match) => match[1]!.replace(/ *#.*$/gm, ""));
  expect(commands("README.ja.md")).toEqual(commands("README.md"));
  const targets = (path: string) =>
    [...new Set(linksOf(path).flatMap((link) => (link.startsWith("#") ? [] : [link])))]
      .filter((link) => !link.startsWith("README"))
      .sort();
  expect(targets("README.ja.md")).toEqual(targets("README.md"));
  const sections = (path: string) => read(path).match(/^## /gm)?.length;
  expect(sections("README.ja.md")).toBe(sections("README.md"));
});
