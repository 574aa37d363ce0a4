import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faultOfUrl, pngSize, pngSizeOf } from "./files";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What may stand at a place: how long a text is, what it looks like, which keys an object needs and may have. */
interface Rule {
  readonly longest?: number;
  readonly pattern?: RegExp;
  readonly needs?: string;
  readonly may?: string;
  readonly most?: number;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Places of the unified manifest and their rules, as the reference gives them for schema 1.30; an index is []:
 * https://learn.microsoft.com/microsoft-365/extensibility/schema/root and the pages of the objects below it,
 * e.g. …/schema/extension-runtimes-array, …/schema/extension-common-custom-group-controls-item.
 */
const RULES: Readonly<Record<string, Rule>> = {
  "": {
    needs:
      "$schema manifestVersion version id developer name description icons accentColor validDomains authorization localizationInfo extensions",
  },
  id: { pattern: GUID },
  manifestVersion: { pattern: /^1\.30$/ },
  version: { pattern: /^\d+\.\d+\.\d+$/ },
  name: { needs: "short full" },
  "name.short": { longest: 30 },
  "name.full": { longest: 100 },
  description: { needs: "short full" },
  "description.short": { longest: 80 },
  "description.full": { longest: 4000 },
  developer: { needs: "name websiteUrl privacyUrl termsOfUseUrl", may: "mpnId" },
  "developer.name": { longest: 32 },
  icons: { needs: "color outline", may: "color32x32" },
  accentColor: { pattern: /^#[0-9A-Fa-f]{6}$/ },
  validDomains: { most: 16 },
  "validDomains[]": { pattern: /^[\w.-]+$/, longest: 2048 },
  localizationInfo: { needs: "defaultLanguageTag additionalLanguages" },
  "localizationInfo.defaultLanguageTag": { pattern: /^ja$/ },
  "authorization.permissions.resourceSpecific[]": { needs: "name type" },
  extensions: { most: 1 },
  "extensions[]": { needs: "requirements runtimes ribbons", may: "alternates getStartedMessages autoRunEvents" },
  "extensions[].requirements": { needs: "scopes capabilities", may: "formFactors" },
  "extensions[].requirements.scopes[]": { pattern: /^workbook$/ },
  "extensions[].requirements.capabilities[]": { needs: "name minVersion", may: "maxVersion" },
  "extensions[].runtimes": { most: 20 },
  "extensions[].runtimes[]": { needs: "id type code lifetime", may: "actions customFunctions requirements" },
  "extensions[].runtimes[].id": { longest: 64 },
  "extensions[].runtimes[].type": { pattern: /^general$/ },
  "extensions[].runtimes[].code": { needs: "page", may: "script" },
  "extensions[].runtimes[].lifetime": { pattern: /^(?:short|long)$/ },
  "extensions[].runtimes[].actions[]": { needs: "id type", may: "view pinnable displayName" },
  "extensions[].runtimes[].actions[].id": { longest: 64 },
  "extensions[].runtimes[].actions[].type": { pattern: /^openPage$/ },
  "extensions[].runtimes[].actions[].view": { longest: 64 },
  "extensions[].runtimes[].customFunctions": { needs: "namespace metadataUrl", may: "functions enums" },
  "extensions[].runtimes[].customFunctions.namespace": { needs: "id name" },
  "extensions[].runtimes[].customFunctions.namespace.name": { longest: 32, pattern: /^[A-Z]+$/ },
  "extensions[].ribbons": { most: 20 },
  "extensions[].ribbons[]": { needs: "tabs", may: "contexts requirements fixedControls" },
  "extensions[].ribbons[].contexts[]": { pattern: /^default$/ },
  "extensions[].ribbons[].tabs[].groups[]": { needs: "id label icons controls", may: "overriddenByRibbonApi" },
  "extensions[].ribbons[].tabs[].groups[].id": { longest: 64 },
  "extensions[].ribbons[].tabs[].groups[].label": { longest: 64 },
  "extensions[].ribbons[].tabs[].groups[].controls": { most: 6 },
  "extensions[].ribbons[].tabs[].groups[].controls[]": {
    needs: "id type label icons supertip actionId",
    may: "enabled overriddenByRibbonApi",
  },
  "extensions[].ribbons[].tabs[].groups[].controls[].id": { longest: 64 },
  "extensions[].ribbons[].tabs[].groups[].controls[].type": { pattern: /^button$/ },
  "extensions[].ribbons[].tabs[].groups[].controls[].label": { longest: 64 },
  "extensions[].ribbons[].tabs[].groups[].controls[].supertip": { needs: "title description" },
  "extensions[].ribbons[].tabs[].groups[].controls[].supertip.title": { longest: 64 },
  "extensions[].ribbons[].tabs[].groups[].controls[].supertip.description": { longest: 128 },
  "extensions[].getStartedMessages[]": { needs: "title description learnMoreUrl", may: "requirements" },
  "extensions[].getStartedMessages[].title": { longest: 125 },
  "extensions[].getStartedMessages[].description": { longest: 250 },
  "extensions[].alternates[]": { needs: "alternateIcons", may: "requirements prefer hide" },
  "extensions[].alternates[].alternateIcons": { needs: "icon highResolutionIcon" },
};

/** Everything that is wrong with a manifest.json beside the files in `folder`. */
export function faultsOfJson(manifest: Json, folder: string): readonly string[] {
  const places = placesOf(manifest, "");
  const page = places.find(({ rule }) => rule === "extensions[].runtimes[].code.page")?.value;
  const origin = /^(.*)\/taskpane\.html/.exec(String(page))?.[1] ?? "https://none.example";
  return [
    ...places.flatMap((place) => placeFaults(place)),
    ...places.flatMap(({ path, value }) =>
      typeof value === "string" && value.startsWith("http") && path !== "$schema"
        ? (faultOfUrl(value, origin, folder) ?? [])
        : [],
    ),
    ...referenceFaults(manifest, places),
    ...pictureFaults(places, folder, origin),
    ...languageFaults(manifest, places, folder),
  ];
}

interface Place {
  /** "extensions[0].runtimes[1].id" */
  readonly path: string;
  /** "extensions[].runtimes[].id" */
  readonly rule: string;
  readonly value: Json;
}

function placesOf(value: Json, path: string): readonly Place[] {
  const here = { path, rule: path.replace(/\[\d+\]/g, "[]"), value };
  if (typeof value !== "object" || value === null) return [here];
  const inside = Array.isArray(value)
    ? value.flatMap((entry, index) => placesOf(entry, `${path}[${index}]`))
    : Object.entries(value).flatMap(([key, entry]) => placesOf(entry as Json, path === "" ? key : `${path}.${key}`));
  return [here, ...inside];
}

function placeFaults({ path, rule, value }: Place): string[] {
  const { longest, pattern, needs, may, most } = RULES[rule] ?? {};
  const faults: string[] = [];
  if (longest !== undefined && String(value).length > longest) faults.push(`${path} is longer than ${longest}`);
  if (pattern && !pattern.test(String(value))) faults.push(`${path} is ${String(value)}`);
  if (most !== undefined && Array.isArray(value) && value.length > most) faults.push(`${path} has more than ${most}`);
  if (needs !== undefined) {
    const keys = Object.keys(value as object);
    const known = `${needs} ${may ?? ""}`.split(" ");
    faults.push(...needs.split(" ").flatMap((key) => (keys.includes(key) ? [] : `${path} lacks ${key}`)));
    faults.push(...keys.flatMap((key) => (known.includes(key) ? [] : `${path} has ${key}`)));
  }
  return faults;
}

function referenceFaults(manifest: Json, places: readonly Place[]): string[] {
  const valuesAt = (end: string) => places.filter(({ rule }) => rule.endsWith(end)).map(({ value }) => String(value));
  const actions = valuesAt("actions[].id");
  const wanted = valuesAt("controls[].actionId");
  const faults = wanted.filter((id) => !actions.includes(id)).map((id) => `no action ${id}`);
  for (const end of ["runtimes[].id", "actions[].id", "controls[].id"]) {
    const ids = valuesAt(end);
    if (new Set(ids).size !== ids.length) faults.push(`an id of ${end} twice`);
  }
  if (new Set(valuesAt("actions[].view")).size !== 1) faults.push("buttons open different panes");
  const domains = (manifest as { readonly validDomains: readonly string[] }).validDomains;
  const hosts = valuesAt("code.page").map((page) => new URL(page).hostname);
  return [...faults, ...hosts.filter((host) => !domains.includes(host)).map((host) => `domain of ${host}`)];
}

function pictureFaults(places: readonly Place[], folder: string, origin: string): string[] {
  const faults = places.flatMap(({ path, value }) => {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !("size" in value)) return [];
    const { size, url } = value as { readonly size: number; readonly url: string };
    if (faultOfUrl(url, origin, folder)) return [];
    const drawn = pngSize(folder, url, origin);
    return drawn === `${size}x${size}` ? [] : [`${path} is ${drawn}`];
  });
  const sizes = { "icons.color": "192x192", "icons.outline": "32x32" };
  for (const [path, size] of Object.entries(sizes)) {
    const file = join(folder, String(places.find((place) => place.path === path)?.value));
    if (!existsSync(file) || pngSizeOf(readFileSync(file)) !== size) faults.push(`${path} is not ${size}`);
  }
  return faults;
}

/** Every text of the manifest is in the English file, at its own place and within its own length. */
function languageFaults(manifest: Json, places: readonly Place[], folder: string): string[] {
  const { localizationInfo } = manifest as {
    readonly localizationInfo: {
      readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[];
    };
  };
  const english = localizationInfo.additionalLanguages.find(({ languageTag }) => languageTag === "en");
  if (!english || !existsSync(join(folder, english.file))) return ["no English file"];
  const { $schema: _, ...texts } = JSON.parse(readFileSync(join(folder, english.file), "utf8")) as Record<
    string,
    string
  >;
  const japanese = places.filter(({ value }) => typeof value === "string" && /[ぁ-ヿ一-鿿]/.test(value));
  const missing = japanese.filter(({ path }) => !(path in texts)).map(({ path }) => `${path} is not in English`);
  const strange = Object.keys(texts).filter((path) => !places.some((place) => place.path === path));
  const long = Object.entries(texts).flatMap(([path, value]) =>
    placeFaults({ path: `en: ${path}`, rule: path.replace(/\[\d+\]/g, "[]"), value }),
  );
  return [...missing, ...strange.map((path) => `English of nothing: ${path}`), ...long];
}
