import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../office-addin/pane/commands";
import { describedFiles } from "../../office-addin/product";
import { faultsOfXml } from "./manifest/xml-faults";
import { named, parseXml } from "./manifest/xml-tree";
import { builtAddIn } from "./product";

let folder: string;
let xml: string;
beforeAll(() => {
  folder = builtAddIn();
  xml = readFileSync(join(folder, "manifest.xml"), "utf8");
});

test("the manifest keeps the schema's order, its resources, lengths, icons and addresses", () => {
  expect(faultsOfXml(xml, folder)).toEqual([]);
});

test("a host with a port and a path is followed through, and is the only domain", () => {
  const target = { origin: "https://tools.city.example:8443/apps/tenken", version: "12.3.4" };
  const made = describedFiles(target)["manifest.xml"]!;
  expect(faultsOfXml(made, folder)).toEqual([]);
  expect(named(parseXml(made), "AppDomain").map(({ text }) => text)).toEqual(["https://tools.city.example:8443"]);
  expect(named(parseXml(made), "Version")[0]!.text).toBe("12.3.4.0");
  expect(made).not.toContain("localhost");
});

test("the group 目標点検 has the six buttons in order, in both languages, each with its own page", () => {
  const app = parseXml(xml);
  const texts = new Map(
    named(app, "bt:String").map(({ attributes, children }) => [
      attributes.id,
      [attributes.DefaultValue, children[0]?.attributes.Value],
    ]),
  );
  const urls = new Map(named(app, "bt:Url").map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
  const group = named(app, "Group")[0]!;
  expect(texts.get(group.children[0]!.attributes.resid)).toEqual(["目標点検", "Tenken"]);
  const buttons = named(group, "Control").map((control) => [
    ...texts.get(named(control, "Label")[0]!.attributes.resid)!,
    urls.get(named(control, "SourceLocation")[0]!.attributes.resid)!.replace(/^.*\?/, ""),
  ]);
  expect(buttons).toEqual([
    ["点検する", "Check", "do=check"],
    ["すべてのシート", "All sheets", "do=checkAll"],
    ["結果一覧", "Results", "do=results"],
    ["記入もれ", "Missing", "do=missing"],
    ["消去", "Clear", "do=clear"],
    ["設定", "Settings", "do=settings"],
  ]);
  expect(buttons.map(([, , query]) => query!.slice(3))).toEqual([...COMMANDS]);
});

test("an old Excel shows the add-in too, so that the pane can say what is missing", () => {
  const sets = named(parseXml(xml), "Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
  expect(sets).toEqual([["ExcelApi", "1.1"]]);
});

test.each([
  ["an element that is not closed", (text: string) => text.replace("</Hosts>", ""), /closes/],
  ["an ampersand that is not written as one", (text: string) => text.replace("?do=check", "?a=1&do=check"), /entity/],
  [
    "elements in another order",
    (text: string) => text.replace(/(<Id>.*<\/Id>)(\s*)(<Version>.*<\/Version>)/, "$3$2$1"),
    /order in OfficeApp/,
  ],
  [
    "a tip before its title",
    (text: string) => text.replace(/(<Title resid="Label.check"\/>)(\s*)(<Description [^>]*>)/, "$3$2$1"),
    /order in Supertip/,
  ],
  ["an Id that is none", (text: string) => text.replace(/<Id>.*<\/Id>/, "<Id>tenken</Id>"), /GUID/],
  [
    "a version of three parts",
    (text: string) => text.replace(/<Version>.*<\/Version>/, "<Version>1.0.0</Version>"),
    /four parts/,
  ],
  [
    "http",
    (text: string) => text.replace('id="Help.Url" DefaultValue="https', 'id="Help.Url" DefaultValue="http'),
    /not https/,
  ],
  [
    "a file that is not there",
    (text: string) => text.replaceAll("functions-en.js?", "functions-english.js?"),
    /no file/,
  ],
  [
    "a resource that is not defined",
    (text: string) => text.replace('<Label resid="Label.clear"/>', '<Label resid="Label.clean"/>'),
    /Label.clean is not defined/,
  ],
  [
    "a resource that nothing uses",
    (text: string) =>
      text.replace(
        "<bt:LongStrings>",
        '<bt:LongStrings><bt:String id="Old" DefaultValue="a"><bt:Override Locale="en-US" Value="a"/></bt:String>',
      ),
    /Old is not used/,
  ],
  [
    "an id twice",
    (text: string) => text.replace('<bt:String id="Tip.clear"', '<bt:String id="Tip.check"'),
    /Tip.check twice/,
  ],
  [
    "an id of more than 32 characters",
    (text: string) => text.replaceAll("Tip.clear", "Tip.clear.of.everything.that.we.marked"),
    /length of id/,
  ],
  [
    "a label of more than 125 characters",
    (text: string) => text.replace('DefaultValue="消去"', `DefaultValue="${"消".repeat(126)}"`),
    /length of Label.clear/,
  ],
  [
    "a tip of more than 250 characters",
    (text: string) => text.replace(/(id="Tip.clear" DefaultValue=")[^"]*/, `$1${"消".repeat(251)}`),
    /length of Tip.clear/,
  ],
  [
    "a text without English",
    (text: string) =>
      text.replace(/(<bt:String id="Label.clear" DefaultValue="消去")>\s*<bt:Override[^>]*>\s*<\/bt:String>/, "$1/>"),
    /Label.clear is not in English/,
  ],
  [
    "a picture of another size",
    (text: string) =>
      text
        .replace('size="80" resid="Icon.clear.80"', 'size="80" resid="Icon.clear.64"')
        .replace('size="64" resid="Icon.clear.64"', 'size="64" resid="Icon.clear.80"'),
    /is 64x64, not 80/,
  ],
  [
    "an icon without the 16 pixels that are required",
    (text: string) => text.replace('<bt:Image size="16" resid="Icon.check.16"/>', ""),
    /no icon of 16/,
  ],
  [
    "a seventh button",
    (text: string) =>
      text.replace(
        /(<Control [\s\S]*?<\/Control>)/,
        (all) => all + all.replace('id="Tenken.check"', 'id="Tenken.seventh"'),
      ),
    /six controls/,
  ],
  ["a second pane", (text: string) => text.replace("<TaskpaneId>TenkenPane<", "<TaskpaneId>Other<"), /different panes/],
  [
    "a foreign domain",
    (text: string) => text.replace(/<AppDomain>[^<]*/, "<AppDomain>https://elsewhere.example"),
    /not our own/,
  ],
  ["a higher permission by mistake", (text: string) => text.replace("ReadWriteDocument", "Restricted"), /permissions/],
] as const)("the checks see %s", (_, spoil, fault) => {
  const spoilt = spoil(xml);
  expect(spoilt).not.toBe(xml);
  expect(faultsOfXml(spoilt, folder).join("\n")).toMatch(fault);
});
