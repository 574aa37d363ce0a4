import type { LocalText } from "../../shared/locale";
import { BRAND_SIZES, helpUrl, ICON_SIZES, iconFile, type ManifestTarget, NAMESPACE, paneUrl, urlOf } from "./add-in";
import { ADD_IN, BUTTONS } from "./texts";
import { type Element, element } from "./xml";

/** Ids of the resources that elements name by `resid`; at most 32 characters each. */
export const RESOURCES = {
  functionsScript: "Functions.Script",
  functionsPage: "Functions.Page",
  functionsMetadata: "Functions.Metadata",
  namespace: "Functions.Namespace",
  help: "Help.Url",
  group: "Group.Label",
  welcomeTitle: "Welcome.Title",
  welcome: "Welcome.Text",
  pane: (command: string): string => `Pane.${command}`,
  label: (command: string): string => `Label.${command}`,
  tip: (command: string): string => `Tip.${command}`,
  icon: (name: string, size: number): string => `Icon.${name}.${size}`,
} as const;

/** The Resources element: images, addresses and texts, each text with its English override. */
export function resources(target: ManifestTarget): Element {
  return element("Resources", {}, [
    element("bt:Images", {}, images(target)),
    element("bt:Urls", {}, urls(target)),
    element("bt:ShortStrings", {}, [
      element("bt:String", { id: RESOURCES.namespace, DefaultValue: NAMESPACE }),
      text(RESOURCES.group, ADD_IN.group),
      text(RESOURCES.welcomeTitle, ADD_IN.welcomeTitle),
      ...BUTTONS.map(({ command, label }) => text(RESOURCES.label(command), label)),
    ]),
    element("bt:LongStrings", {}, [
      text(RESOURCES.welcome, ADD_IN.welcome),
      ...BUTTONS.map(({ command, tip }) => text(RESOURCES.tip(command), tip)),
    ]),
  ]);
}

function images(target: ManifestTarget): readonly Element[] {
  const image = (name: string, size: number): Element =>
    element("bt:Image", { id: RESOURCES.icon(name, size), DefaultValue: urlOf(target, iconFile(name, size)) });
  return [
    ...BRAND_SIZES.filter((size) => size <= 80).map((size) => image("tenken", size)),
    ...BUTTONS.flatMap(({ command }) => ICON_SIZES.map((size) => image(command, size))),
  ];
}

/**
 * Functions exist twice, so that help and errors speak the language of Excel
 * (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming#localize-custom-functions).
 */
function urls(target: ManifestTarget): readonly Element[] {
  const byLanguage = (id: string, ja: string, en: string): Element =>
    element("bt:Url", { id, DefaultValue: urlOf(target, ja) }, [
      element("bt:Override", { Locale: "en-US", Value: urlOf(target, en) }),
    ]);
  return [
    byLanguage(RESOURCES.functionsScript, "functions.js", "functions-en.js"),
    byLanguage(RESOURCES.functionsPage, "functions.html", "functions-en.html"),
    byLanguage(RESOURCES.functionsMetadata, "functions.json", "functions-en.json"),
    element("bt:Url", { id: RESOURCES.help, DefaultValue: helpUrl(target) }),
    ...BUTTONS.map(({ command }) =>
      element("bt:Url", { id: RESOURCES.pane(command), DefaultValue: paneUrl(target, command) }),
    ),
  ];
}

function text(id: string, { ja, en }: LocalText): Element {
  return element("bt:String", { id, DefaultValue: ja }, [element("bt:Override", { Locale: "en-US", Value: en })]);
}
