import type { LocalText } from "../../shared/locale";
import {
  ADD_IN_ID,
  EXCEL_API,
  helpUrl,
  ICON_SIZES,
  iconFile,
  type ManifestTarget,
  PANE_ID,
  PROVIDER,
  paneUrl,
  TAB,
  urlOf,
} from "./add-in";
import { RESOURCES, resources } from "./resources";
import { ADD_IN, BUTTONS } from "./texts";
import { type Element, element, writeXml } from "./xml";

/**
 * manifest.xml, which every Excel with add-ins takes: Windows, Mac, web, network share, admin centre. Elements stand in
 * the order that the schema asks for (https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering).
 */
export function addInOnlyManifest(target: ManifestTarget): string {
  return writeXml(
    element(
      "OfficeApp",
      {
        xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
        "xsi:type": "TaskPaneApp",
      },
      [
        element("Id", {}, ADD_IN_ID),
        element("Version", {}, fourPartVersion(target.version)),
        element("ProviderName", {}, PROVIDER),
        element("DefaultLocale", {}, "ja-JP"),
        localized("DisplayName", ADD_IN.shortName),
        localized("Description", ADD_IN.summary),
        element("IconUrl", { DefaultValue: urlOf(target, iconFile("tenken", 32)) }),
        element("HighResolutionIconUrl", { DefaultValue: urlOf(target, iconFile("tenken", 64)) }),
        element("SupportUrl", { DefaultValue: helpUrl(target) }),
        element("AppDomains", {}, [element("AppDomain", {}, domainOf(target.origin))]),
        element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
        element("Requirements", {}, [
          element("Sets", { DefaultMinVersion: "1.1" }, [element("Set", { Name: "ExcelApi", MinVersion: EXCEL_API })]),
        ]),
        element("DefaultSettings", {}, [element("SourceLocation", { DefaultValue: paneUrl(target, null) })]),
        element("Permissions", {}, "ReadWriteDocument"),
        versionOverrides(target),
      ],
    ),
  );
}

/** "0.1.0" as the four parts that the schema takes. */
function fourPartVersion(version: string): string {
  const parts = version.split("-")[0]!.split(".");
  return [...parts, "0", "0", "0", "0"].slice(0, 4).join(".");
}

function domainOf(origin: string): string {
  return /^https:\/\/[^/]+/.exec(origin)?.[0] ?? origin;
}

function localized(name: string, { ja, en }: LocalText): Element {
  return element(name, { DefaultValue: ja }, [element("Override", { Locale: "en-US", Value: en })]);
}

/**
 * Ribbon and functions. Task panes know version 1.0 of it alone
 * (https://learn.microsoft.com/javascript/api/manifest/versionoverrides#namespace-values); Excel without ribbon add-ins
 * leaves the whole element out and offers the pane.
 */
function versionOverrides(target: ManifestTarget): Element {
  return element(
    "VersionOverrides",
    { xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides", "xsi:type": "VersionOverridesV1_0" },
    [
      element("Hosts", {}, [
        element("Host", { "xsi:type": "Workbook" }, [
          element("AllFormFactors", {}, [customFunctions()]),
          element("DesktopFormFactor", {}, [
            element("GetStarted", {}, [
              element("Title", { resid: RESOURCES.welcomeTitle }),
              element("Description", { resid: RESOURCES.welcome }),
              element("LearnMoreUrl", { resid: RESOURCES.help }),
            ]),
            element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [
              element("OfficeTab", { id: TAB }, [ribbonGroup()]),
            ]),
          ]),
        ]),
      ]),
      resources(target),
    ],
  );
}

function customFunctions(): Element {
  const source = (resid: string): Element => element("SourceLocation", { resid });
  return element("ExtensionPoint", { "xsi:type": "CustomFunctions" }, [
    element("Script", {}, [source(RESOURCES.functionsScript)]),
    element("Page", {}, [source(RESOURCES.functionsPage)]),
    element("Metadata", {}, [source(RESOURCES.functionsMetadata)]),
    element("Namespace", { resid: RESOURCES.namespace }),
  ]);
}

function ribbonGroup(): Element {
  return element("Group", { id: "Tenken.Group" }, [
    element("Label", { resid: RESOURCES.group }),
    icon("tenken"),
    ...BUTTONS.map(({ command }) =>
      element("Control", { "xsi:type": "Button", id: `Tenken.${command}` }, [
        element("Label", { resid: RESOURCES.label(command) }),
        element("Supertip", {}, [
          element("Title", { resid: RESOURCES.label(command) }),
          element("Description", { resid: RESOURCES.tip(command) }),
        ]),
        icon(command),
        element("Action", { "xsi:type": "ShowTaskpane" }, [
          element("TaskpaneId", {}, PANE_ID),
          element("SourceLocation", { resid: RESOURCES.pane(command) }),
        ]),
      ]),
    ),
  ]);
}

function icon(name: string): Element {
  const image = (size: number): Element =>
    element("bt:Image", { size: String(size), resid: RESOURCES.icon(name, size) });
  return element("Icon", {}, ICON_SIZES.map(image));
}
