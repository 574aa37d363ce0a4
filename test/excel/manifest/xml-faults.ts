import { faultOfUrl, pngSize } from "./files";
import { allOf, type Node, named, parseXml } from "./xml-tree";

/**
 * Children in the order that the schema asks for; "?" marks those that may be missing. From
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering and the elements' own pages at
 * https://learn.microsoft.com/javascript/api/manifest/officeapp.
 */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements? DefaultSettings Permissions Dictionary? VersionOverrides",
  VersionOverrides: "Description? Requirements? Hosts Resources WebApplicationInfo?",
  "Host/VersionOverrides": "Runtimes? AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile? ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint/CustomFunctions": "Script Page Metadata Namespace",
  Group: "OverriddenByRibbonApi? Label Icon Control+",
  Control: "OverriddenByRibbonApi? Label ToolTip? Supertip Icon Action Enabled?",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation Title?",
  Icon: "bt:Image+",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Lengths of https://learn.microsoft.com/javascript/api/manifest/resources and …/displayname, …/description. */
const LONGEST = { id: 32, url: 2048, shortString: 125, longString: 250, displayName: 125, description: 250 } as const;

const REQUIRED_ICONS = ["16", "32", "80"];
const ALLOWED_ICONS = [...REQUIRED_ICONS, "20", "24", "40", "48", "64"];

/** Everything that is wrong with a manifest.xml beside the files in `folder`; empty: nothing was found. */
export function faultsOfXml(xml: string, folder: string): readonly string[] {
  let app: Node;
  try {
    app = parseXml(xml);
  } catch (error) {
    return [String(error)];
  }
  const origin = /^(.*)\/taskpane\.html$/.exec(addressOf(app, "SourceLocation"))?.[1] ?? "https://none.example";
  return [
    ...orderFaults(app),
    ...headFaults(app),
    ...resourceFaults(app),
    ...iconFaults(app, folder, origin),
    ...urlsIn(app).flatMap((url) => faultOfUrl(url, origin, folder) ?? []),
  ];
}

function addressOf(app: Node, name: string): string {
  return (
    app.children.flatMap((child) => [child, ...child.children]).find((node) => node.name === name)?.attributes
      .DefaultValue ?? ""
  );
}

function orderFaults(app: Node): string[] {
  const faults: string[] = [];
  const look = (node: Node, inOverrides: boolean): void => {
    const type = node.attributes["xsi:type"] ?? "";
    const key = node.name === "Host" && inOverrides ? "Host/VersionOverrides" : `${node.name}/${type}`;
    const order = ORDER[key] ?? ORDER[node.name];
    if (order) {
      const pattern = order
        .split(" ")
        .map((word) => word.replace(/^([\w:]+)([?+]?)$/, "(?:$1 )$2"))
        .join("");
      const written = node.children.map(({ name }) => `${name} `).join("");
      if (!new RegExp(`^${pattern}$`).test(written)) faults.push(`order in ${node.name}: ${written.trim()}`);
    }
    for (const child of node.children) look(child, inOverrides || node.name === "VersionOverrides");
  };
  look(app, false);
  return faults;
}

function headFaults(app: Node): string[] {
  const faults: string[] = [];
  const child = (name: string) => app.children.find((node) => node.name === name);
  const text = (name: string) => child(name)?.text.trim() ?? "";
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  must(app.attributes["xsi:type"] === "TaskPaneApp", "not a task pane");
  must(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id")), "Id is no GUID");
  must(/^\d{1,5}(?:\.\d{1,5}){3}$/.test(text("Version")), "Version is not of four parts");
  must(text("DefaultLocale") === "ja-JP", "default locale is not Japanese");
  must(text("Permissions") === "ReadWriteDocument", "permissions");
  must(
    named(app, "VersionOverrides")[0]?.attributes["xsi:type"] === "VersionOverridesV1_0",
    "VersionOverrides version",
  );
  must(
    named(app, "Host").every(({ attributes }) => (attributes.Name ?? attributes["xsi:type"]) === "Workbook"),
    "hosts",
  );
  const pane = new URL(addressOf(app, "SourceLocation"));
  must(
    named(app, "AppDomain").every((node) => node.text.trim() === pane.origin),
    "a domain that is not our own",
  );
  const longest = { DisplayName: LONGEST.displayName, Description: LONGEST.description };
  for (const [name, length] of Object.entries(longest)) {
    const node = child(name);
    const english = node?.children.find(({ attributes }) => attributes.Locale === "en-US")?.attributes.Value ?? "";
    const japanese = node?.attributes.DefaultValue ?? "";
    must(japanese !== "" && english !== "", `${name} is not in both languages`);
    must(japanese.length <= length && english.length <= length, `${name} is too long`);
  }
  return faults;
}

function resourceFaults(app: Node): string[] {
  const faults: string[] = [];
  const resources = named(app, "Resources")[0];
  if (!resources) return ["no resources"];
  const defined = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => named(resources, name));
  const ids = defined.map(({ attributes }) => attributes.id ?? "");
  for (const id of ids) {
    if (id === "" || id.length > LONGEST.id) faults.push(`length of id ${id}`);
    if (ids.filter((other) => other === id).length > 1) faults.push(`id ${id} twice`);
  }
  const used = allOf(app).flatMap(({ attributes }) => attributes.resid ?? []);
  faults.push(...used.filter((id) => !ids.includes(id)).map((id) => `resource ${id} is not defined`));
  faults.push(...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`));
  for (const kind of ["ShortStrings", "LongStrings"] as const) {
    const longest = kind === "ShortStrings" ? LONGEST.shortString : LONGEST.longString;
    for (const string of named(resources, `bt:${kind}`).flatMap((list) => list.children)) {
      const english = string.children.find(({ attributes }) => attributes.Locale === "en-US")?.attributes.Value;
      const isName = string.attributes.id === "Functions.Namespace";
      if (!isName && !english) faults.push(`${string.attributes.id} is not in English`);
      const texts = [string.attributes.DefaultValue ?? "", english ?? "-"];
      if (texts.some((text) => text === "" || text.length > longest)) faults.push(`length of ${string.attributes.id}`);
    }
  }
  for (const name of ["Control", "Group"]) {
    const own = named(app, name).map(({ attributes }) => attributes.id ?? "");
    if (new Set(own).size !== own.length || own.some((id) => id === "" || id.length > 125))
      faults.push(`ids of ${name}`);
  }
  // "A group can have up to six controls": https://learn.microsoft.com/javascript/api/manifest/officetab
  if (named(app, "Group").some((group) => named(group, "Control").length > 6)) faults.push("more than six controls");
  const panes = named(app, "TaskpaneId").map((node) => node.text);
  if (new Set(panes).size !== 1) faults.push("buttons open different panes");
  return faults;
}

function iconFaults(app: Node, folder: string, origin: string): string[] {
  const urls = new Map(
    named(app, "bt:Image").flatMap(({ attributes: { id, DefaultValue } }) => (id ? [[id, DefaultValue ?? ""]] : [])),
  );
  const sized = named(app, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes.size ?? "");
    const missing = REQUIRED_ICONS.filter((size) => !sizes.includes(size)).map((size) => `no icon of ${size}`);
    const wrong = sizes.filter((size) => !ALLOWED_ICONS.includes(size)).map((size) => `icon of ${size}`);
    const drawn = icon.children.map(({ attributes }) => [
      attributes.size ?? "",
      urls.get(attributes.resid ?? "") ?? "",
    ]);
    return [...missing, ...wrong, ...drawn.flatMap(([size, url]) => sizeFault(url!, size!, folder, origin))];
  });
  return [
    ...sized,
    ...sizeFault(addressOf(app, "IconUrl"), "32", folder, origin),
    ...sizeFault(addressOf(app, "HighResolutionIconUrl"), "64", folder, origin),
  ];
}

function sizeFault(url: string, size: string, folder: string, origin: string): string[] {
  if (faultOfUrl(url, origin, folder)) return [];
  const drawn = pngSize(folder, url, origin);
  return drawn === `${size}x${size}` ? [] : [`${url} is ${drawn}, not ${size}`];
}

function urlsIn(app: Node): readonly string[] {
  const marked = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"];
  const nodes = marked.flatMap((name) => named(app, name)).filter(({ attributes }) => attributes.DefaultValue);
  const overrides = named(app, "bt:Url").flatMap(({ children }) =>
    children.map(({ attributes }) => attributes.Value ?? ""),
  );
  return [...nodes.map(({ attributes }) => attributes.DefaultValue ?? ""), ...overrides];
}
