import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describedFiles } from "../../office-addin/product";
import { faultsOfJson } from "./manifest/json-faults";
import { parseXml } from "./manifest/xml-tree";
import { builtAddIn } from "./product";

let folder: string;
let text: string;
beforeAll(() => {
  folder = builtAddIn();
  text = readFileSync(join(folder, "manifest.json"), "utf8");
});

// biome-ignore lint/suspicious/noExplicitAny: the cases reach into any place of the manifest to spoil it
type Manifest = any;

test("the unified manifest keeps the reference's shape, lengths, references, pictures, addresses and languages", () => {
  expect(faultsOfJson(JSON.parse(text), folder)).toEqual([]);
});

test("a host with a port and a path is followed through", () => {
  const target = { origin: "https://tools.city.example:8443/apps/tenken", version: "12.3.4" };
  const made = JSON.parse(describedFiles(target)["manifest.json"]!);
  expect(faultsOfJson(made, folder)).toEqual([]);
  expect([made.validDomains, made.version]).toEqual([["tools.city.example"], "12.3.4"]);
});

test("both manifests are the same add-in of the same version", () => {
  const app = parseXml(readFileSync(join(folder, "manifest.xml"), "utf8"));
  const manifest: Manifest = JSON.parse(text);
  const inXml = (name: string) => app.children.find((node) => node.name === name)!.text.trim();
  const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
  expect([inXml("Id"), inXml("Version")]).toEqual([manifest.id, `${manifest.version}.0`]);
  expect(manifest.version).toBe(version);
});

test("each button opens its own page in one pane, and the functions have a runtime of their own", () => {
  const manifest: Manifest = JSON.parse(text);
  const { runtimes, ribbons } = manifest.extensions[0];
  const pageOf = (actionId: string) =>
    runtimes.find((runtime: Manifest) => runtime.actions?.some((action: Manifest) => action.id === actionId)).code.page;
  const group = ribbons[0].tabs[0].groups[0];
  expect([ribbons[0].tabs[0].builtInTabId, group.label]).toEqual(["TabHome", "目標点検"]);
  const buttons = group.controls.map((control: Manifest) => [
    control.label,
    pageOf(control.actionId).replace(/^.*\?/, ""),
  ]);
  expect(buttons).toEqual([
    ["点検する", "do=check"],
    ["すべてのシート", "do=checkAll"],
    ["結果一覧", "do=results"],
    ["記入もれ", "do=missing"],
    ["消去", "do=clear"],
    ["設定", "do=settings"],
  ]);
  expect(runtimes.filter((runtime: Manifest) => runtime.customFunctions).length).toBe(1);
});

test("the package for the admin centre holds the manifest, its language and its two pictures, at its top", () => {
  const files = unzipSync(readFileSync(join(folder, "tenken-office-addin.zip")));
  expect(Object.keys(files).sort()).toEqual(["color.png", "en.json", "manifest.json", "outline.png"]);
  for (const [name, bytes] of Object.entries(files)) {
    expect([name, Buffer.from(bytes).equals(readFileSync(join(folder, name)))]).toEqual([name, true]);
  }
});

const extension = (manifest: Manifest) => manifest.extensions[0];
const control = (manifest: Manifest) => extension(manifest).ribbons[0].tabs[0].groups[0].controls[0];

type Case = readonly [what: string, spoil: (manifest: Manifest) => unknown, fault: RegExp];

test.each<Case>([
  [
    "a short name of more than 30 characters",
    (m: Manifest) => (m.name.short = "点".repeat(31)),
    /name.short is longer/,
  ],
  [
    "a tip of more than 128 characters",
    (m: Manifest) => (control(m).supertip.description = "点".repeat(129)),
    /description is longer than 128/,
  ],
  ["a key that the schema does not know", (m: Manifest) => (control(m).tooltip = "x"), /has tooltip/],
  ["a key that is missing", (m: Manifest) => delete m.developer.privacyUrl, /lacks privacyUrl/],
  ["an id that is none", (m: Manifest) => (m.id = "tenken"), /id is tenken/],
  ["an action that no runtime has", (m: Manifest) => (control(m).actionId = "Show.all"), /no action Show.all/],
  [
    "two runtimes of one id",
    (m: Manifest) => (extension(m).runtimes[1].id = extension(m).runtimes[0].id),
    /runtimes\[\].id twice/,
  ],
  [
    "an address that is not https",
    (m: Manifest) => (m.developer.websiteUrl = m.developer.websiteUrl.replace("https", "http")),
    /not https/,
  ],
  [
    "a page that is not there",
    (m: Manifest) =>
      (extension(m).runtimes[6].code.script = extension(m).runtimes[6].code.script.replace("functions", "missing")),
    /no file/,
  ],
  ["a part of the help that is not there", (m: Manifest) => (m.developer.termsOfUseUrl += "-of-use"), /no part/],
  ["a picture of another size", (m: Manifest) => (control(m).icons[0].size = 20), /is 16x16/],
  ["a foreign domain alone", (m: Manifest) => (m.validDomains = ["elsewhere.example"]), /domain of/],
  [
    "a text without English",
    (m: Manifest) => extension(m).getStartedMessages.push({ ...extension(m).getStartedMessages[0] }),
    /getStartedMessages\[1\].title is not in English/,
  ],
  ["no English file", (m: Manifest) => (m.localizationInfo.additionalLanguages = []), /no English file/],
  ["an older schema", (m: Manifest) => (m.manifestVersion = "1.17"), /manifestVersion is 1.17/],
])("the checks see %s", (_, spoil, fault) => {
  const manifest: Manifest = JSON.parse(text);
  spoil(manifest);
  const faults = faultsOfJson(manifest, folder).join("\n");
  expect(faults).toMatch(fault);
});

test("the two descriptions of the functions keep Excel's rules, and differ in language alone", () => {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const japanese = read("functions.json");
  const english = read("functions-en.json");
  for (const metadata of [japanese, english]) {
    const ids = metadata.functions.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(5);
    for (const { id, name, description, helpUrl, parameters, result } of metadata.functions) {
      // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming and …/custom-functions-json
      expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
      expect(name).toBe(id);
      expect(result).toEqual({ type: "any", dimensionality: "matrix" });
      expect([id, description.length > 0 && description.length <= 128]).toEqual([id, true]);
      expect(new URL(helpUrl).hash).toBe(`#${id}`);
      expect(readFileSync(join(folder, "index.html"), "utf8")).toContain(`id="${id}"`);
      const names = parameters.map((parameter: Manifest) => parameter.name);
      expect(new Set(names).size).toBe(names.length);
      const firstOptional = parameters.findIndex((parameter: Manifest) => parameter.optional === true);
      for (const [index, parameter] of parameters.entries()) {
        expect(Object.keys(parameter).sort()).toEqual(
          ["description", "dimensionality", "name", ...(parameter.optional ? ["optional"] : []), "type"].sort(),
        );
        expect([parameter.type, parameter.dimensionality]).toEqual(["any", "matrix"]);
        expect([parameter.name, parameter.description.length <= 128]).toEqual([parameter.name, true]);
        // An argument that must be given cannot stand behind one that need not.
        if (firstOptional >= 0 && index > firstOptional) expect(parameter.optional).toBe(true);
      }
    }
  }
  const shape = (metadata: Manifest) =>
    metadata.functions.map(({ id, parameters }: Manifest) => [
      id,
      parameters.map((p: Manifest) => p.optional === true),
    ]);
  expect(shape(japanese)).toEqual(shape(english));
  expect(shape(japanese)).toEqual([
    ["RATE", [false, false, true, true]],
    ["VERDICT", [false, false, true]],
    ["RATING", [false, false, true, true]],
    ["NUMBER", [false]],
    ["YEAR", [false]],
  ]);
  expect(JSON.stringify(english)).not.toMatch(/[ぁ-ヿ]{4}/);
});
