import { functionsMetadata } from "./functions/metadata";
import { iconPictures } from "./icons/files";
import { helpUrl, type ManifestTarget } from "./manifest/add-in";
import { addInOnlyManifest } from "./manifest/add-in-only";
import { ENGLISH_FILE, englishTexts, unifiedManifest } from "./manifest/unified";
import { helpPage } from "./pages/help";

export { iconPictures };

/** The files of the product that are made from descriptions, by name; scripts and pictures are added by the bundler. */
export function describedFiles(target: ManifestTarget): Readonly<Record<string, string>> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    "manifest.xml": addInOnlyManifest(target),
    "manifest.json": json(unifiedManifest(target)),
    [ENGLISH_FILE]: json(englishTexts()),
    "functions.json": json(functionsMetadata("ja", helpUrl(target))),
    "functions-en.json": json(functionsMetadata("en", helpUrl(target))),
    "index.html": helpPage(target.version),
  };
}

/** What the unified manifest's package holds, for the admin centre's upload. */
export const PACKAGE_FILES = ["manifest.json", ENGLISH_FILE, "color.png", "outline.png"] as const;
