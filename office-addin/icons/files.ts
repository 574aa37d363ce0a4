import { BRAND_SIZES, ICON_SIZES, iconFile } from "../manifest/add-in";
import { COMMANDS } from "../pane/commands";
import { rasterize } from "./canvas";
import { type IconName, layersOf } from "./glyphs";

/** An icon to be written as PNG: its file and its pixels, RGBA row by row. */
export interface IconPicture {
  readonly file: string;
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** Every icon that the manifests name, and the two of the unified manifest's package. */
export function iconPictures(): readonly IconPicture[] {
  const picture = (name: IconName, size: number, file = iconFile(name, size)): IconPicture => ({
    file,
    size,
    pixels: rasterize(layersOf(name, size), size),
  });
  return [
    ...BRAND_SIZES.map((size) => picture("tenken", size)),
    ...COMMANDS.flatMap((command) => ICON_SIZES.map((size) => picture(command, size))),
    picture("tenken", 192, "color.png"),
    picture("outline", 32, "outline.png"),
  ];
}
