import {
  ADD_IN_ID,
  CUSTOM_FUNCTIONS,
  EXCEL_API,
  helpUrl,
  ICON_SIZES,
  iconFile,
  type ManifestTarget,
  NAMESPACE,
  PANE_ID,
  PROVIDER,
  paneUrl,
  TAB,
  urlOf,
} from "./add-in";
import { ADD_IN, BUTTONS } from "./texts";

/**
 * Version of the schema: the first with `metadataUrl`, so that help of the functions stays in one file
 * (https://learn.microsoft.com/microsoft-365/extensibility/schema/extension-runtimes-array?view=m365-app-1.30).
 */
const SCHEMA_VERSION = "1.30";

const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`;

/** Where the English texts lie in the package. */
export const ENGLISH_FILE = "en.json";

/**
 * manifest.json, the unified manifest for Microsoft 365. Excel on the web and Microsoft 365 on Windows take it; for Mac
 * and perpetual Office the admin centre makes an add-in-only one of it
 * (https://learn.microsoft.com/office/dev/add-ins/develop/unified-manifest-overview).
 */
export function unifiedManifest(target: ManifestTarget) {
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version: target.version,
    id: ADD_IN_ID,
    localizationInfo: {
      defaultLanguageTag: "ja",
      additionalLanguages: [{ languageTag: "en", file: ENGLISH_FILE }],
    },
    developer: {
      name: PROVIDER,
      websiteUrl: helpUrl(target),
      privacyUrl: helpUrl(target, "privacy"),
      termsOfUseUrl: helpUrl(target, "terms"),
    },
    name: { short: ADD_IN.shortName.ja, full: ADD_IN.name.ja },
    description: { short: ADD_IN.summary.ja, full: ADD_IN.description.ja },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#1F4E8C",
    validDomains: [hostOf(target.origin)],
    authorization: {
      permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] },
    },
    extensions: [
      {
        requirements: { scopes: ["workbook"], capabilities: [{ name: "ExcelApi", minVersion: EXCEL_API }] },
        runtimes: [...BUTTONS.map(({ command }) => paneRuntime(target, command)), functionsRuntime(target)],
        ribbons: [
          {
            requirements: { capabilities: [{ name: "AddinCommands", minVersion: "1.1" }] },
            contexts: ["default"],
            tabs: [{ builtInTabId: TAB, groups: [ribbonGroup(target)] }],
          },
        ],
        getStartedMessages: [
          {
            title: ADD_IN.welcomeTitle.ja,
            description: ADD_IN.welcome.ja,
            learnMoreUrl: helpUrl(target),
          },
        ],
        alternates: [
          {
            requirements: { scopes: ["workbook"] },
            alternateIcons: {
              icon: { size: 32, url: urlOf(target, iconFile("tenken", 32)) },
              highResolutionIcon: { size: 64, url: urlOf(target, iconFile("tenken", 64)) },
            },
          },
        ],
      },
    ],
  };
}

/** A page a button: a runtime has one page only, and `view` keeps them all in one pane. */
function paneRuntime(target: ManifestTarget, command: string) {
  return {
    id: `Pane.${command}`,
    type: "general",
    code: { page: paneUrl(target, command) },
    lifetime: "short",
    actions: [{ id: `Show.${command}`, type: "openPage", view: PANE_ID }],
  };
}

function functionsRuntime(target: ManifestTarget) {
  return {
    requirements: { capabilities: [{ name: "CustomFunctionsRuntime", minVersion: CUSTOM_FUNCTIONS }] },
    id: "Functions",
    type: "general",
    code: { page: urlOf(target, "functions.html"), script: urlOf(target, "functions.js") },
    lifetime: "short",
    customFunctions: {
      namespace: { id: NAMESPACE, name: NAMESPACE },
      metadataUrl: urlOf(target, "functions.json"),
    },
  };
}

function ribbonGroup(target: ManifestTarget) {
  return {
    id: "Tenken.Group",
    label: ADD_IN.group.ja,
    icons: icons(target, "tenken"),
    controls: BUTTONS.map(({ command, label, tip }) => ({
      id: `Tenken.${command}`,
      type: "button",
      label: label.ja,
      icons: icons(target, command),
      supertip: { title: label.ja, description: tip.ja },
      actionId: `Show.${command}`,
    })),
  };
}

function icons(target: ManifestTarget, name: string) {
  return ICON_SIZES.map((size) => ({ size, url: urlOf(target, iconFile(name, size)) }));
}

function hostOf(origin: string): string {
  return /^https:\/\/([^/:]+)/.exec(origin)?.[1] ?? origin;
}

/**
 * The English texts, by the places they stand in. Runtimes are not localized here, so that the functions explain
 * themselves in Japanese; manifest.xml has both languages (https://learn.microsoft.com/office/dev/add-ins/develop/localization).
 */
export function englishTexts(): Readonly<Record<string, string>> {
  const group = "extensions[0].ribbons[0].tabs[0].groups[0]";
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    "name.short": ADD_IN.shortName.en,
    "name.full": ADD_IN.name.en,
    "description.short": ADD_IN.summary.en,
    "description.full": ADD_IN.description.en,
    [`${group}.label`]: ADD_IN.group.en,
    ...Object.fromEntries(
      BUTTONS.flatMap(({ label, tip }, index) => [
        [`${group}.controls[${index}].label`, label.en],
        [`${group}.controls[${index}].supertip.title`, label.en],
        [`${group}.controls[${index}].supertip.description`, tip.en],
      ]),
    ),
    "extensions[0].getStartedMessages[0].title": ADD_IN.welcomeTitle.en,
    "extensions[0].getStartedMessages[0].description": ADD_IN.welcome.en,
  };
}
