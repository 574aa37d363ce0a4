import { attributeOf, forEachTag, isTrue, type Tag } from "../xml";

/** Colours of a workbook by which cells name them: theme, old numbered palette. */
export interface Palette {
  /** "#rrggbb" by theme number as cells use it. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office's own theme, for workbooks without one. In the order cells count: light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE_THEME = [
  ..."ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72".split(" "),
].map((hex) => `#${hex}`);

/** The numbered palette (ECMA-376 part 1, 18.8.27); 0-7 repeat 8-15, 64 is the text, 65 the paper. */
const EIGHT = "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff";
const INDEXED = [
  ...`${EIGHT} ${EIGHT} 800000 008000 000080 808000 800080 008080 c0c0c0 808080
9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff
00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333 000000 ffffff`.split(/\s+/),
].map((hex) => `#${hex}`);

const THEME_NAMES = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** Palette from the theme part ("" if there is none) and the style sheet's own numbered colours. */
export function readPalette(themeXml: string, stylesXml: string): Palette {
  return { theme: readTheme(themeXml), indexed: readIndexed(stylesXml) };
}

function readTheme(xml: string): readonly string[] {
  const theme = [...OFFICE_THEME];
  let inScheme = false;
  let current = -1;
  forEachTag(xml, (tag) => {
    if (tag.name === "clrScheme") {
      if (tag.kind === "close") return false;
      inScheme = true;
      return;
    }
    if (!inScheme || tag.kind === "close") return;
    const at = THEME_NAMES.indexOf(tag.name);
    if (at >= 0) current = at;
    else if (current >= 0) {
      const hex = attributeOf(tag, tag.name === "sysClr" ? "lastClr" : "val");
      const color = hexColor(hex);
      if (color) theme[current] = color;
    }
    return;
  });
  return theme;
}

function readIndexed(xml: string): readonly string[] {
  const at = xml.indexOf("indexedColors");
  if (at < 0) return INDEXED;
  const own = [...xml.slice(at).matchAll(/<(?:\w+:)?rgbColor\s[^<>]*rgb="([0-9A-Fa-f]{6,8})"/g)].map((m) =>
    hexColor(m[1]!),
  );
  return INDEXED.map((color, i) => own[i] ?? color);
}

/** "FF00B0F0" or "00B0F0" -> "#00b0f0"; null for anything else. */
function hexColor(text: string | null): string | null {
  const match = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text ?? "");
  return match ? `#${match[1]!.toLowerCase()}` : null;
}

/** Colour that a tag (color, fgColor, bgColor) names; null where it names none or says "automatic". */
export function colorOf(tag: Tag, palette: Palette): string | null {
  if (isTrue(attributeOf(tag, "auto"))) return null;
  const base =
    hexColor(attributeOf(tag, "rgb")) ?? listed(tag, "theme", palette.theme) ?? listed(tag, "indexed", palette.indexed);
  if (base === null) return null;
  const tint = Number(attributeOf(tag, "tint") ?? 0);
  return tint === 0 || !Number.isFinite(tint) ? base : tinted(base, Math.max(-1, Math.min(1, tint)));
}

function listed(tag: Tag, attribute: string, colors: readonly string[]): string | null {
  const index = attributeOf(tag, attribute);
  return index === null ? null : (colors[Number(index)] ?? null);
}

/** Lightness moved towards black (tint < 0) or white (tint > 0), in HSL (ECMA-376 part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  const [hue, saturation, lightness] = toHsl(channels(color));
  return fromHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint);
}

/** `share` of the first colour on the second: what a hatched pattern looks like from afar. */
export function mixed(color: string, other: string, share: number): string {
  const to = channels(other);
  return hexOf(channels(color).map((part, i) => part * share + to[i]! * (1 - share)));
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}

function hexOf(parts: readonly number[]): string {
  const hex = (part: number) =>
    Math.round(Math.max(0, Math.min(1, part)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${parts.map(hex).join("")}`;
}

function toHsl([r = 0, g = 0, b = 0]: readonly number[]): readonly [number, number, number] {
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const lightness = (high + low) / 2;
  const range = high - low;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const hue = high === r ? ((g - b) / range + 6) % 6 : high === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [hue, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const range = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const low = lightness - range / 2;
  const part = (offset: number) => {
    const turn = (hue + offset) % 6;
    return low + range * Math.max(0, Math.min(1, Math.abs(turn - 3) - 1));
  };
  return hexOf([part(0), part(4), part(2)]);
}
