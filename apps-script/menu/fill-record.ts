import type { FilledCell } from "../spreadsheet";

type Fills = readonly FilledCell[];

const KEY = "tenken.filled.";
/** One value may hold 9 kB, a Japanese character takes three bytes: https://developers.google.com/apps-script/guides/services/quotas */
const PIECE = 2500;
/** All properties of a file hold 500 kB; the record leaves most of it to others. */
const MOST_PIECES = 40;

type Packed = Readonly<Record<string, readonly (readonly [cell: string, value: string | number, row?: string])[]>>;

/** What was filled in and not taken back yet. A record that makes no sense counts as none. */
export function filledBefore(): Fills {
  const properties = PropertiesService.getDocumentProperties().getProperties();
  let text = "";
  for (let piece = 0; properties[KEY + piece] !== undefined; piece++) text += properties[KEY + piece];
  try {
    return Object.entries(JSON.parse(text) as Packed).flatMap(([sheet, cells]) =>
      cells.map(([cell, value, row]) => ({
        sheet,
        cell,
        kind: typeof value === "number" ? ("rate" as const) : ("rating" as const),
        value,
        ...(row === undefined ? {} : { row }),
      })),
    );
  } catch {
    return [];
  }
}

/** Keeps the record, or forgets it ([]). False: it is too long; then the one before stays. */
export function rememberFilled(fills: Fills): boolean {
  const packed: Record<string, [cell: string, value: string | number, row?: string][]> = {};
  for (const { sheet, cell, value, row } of fills) {
    packed[sheet] ??= [];
    packed[sheet].push(row === undefined ? [cell, value] : [cell, value, row]);
  }
  const text = fills.length === 0 ? "" : JSON.stringify(packed);
  const pieces: Record<string, string> = {};
  for (let at = 0; at < text.length; at += PIECE) pieces[KEY + at / PIECE] = text.slice(at, at + PIECE);
  const count = Object.keys(pieces).length;
  if (count > MOST_PIECES) return false;
  const properties = PropertiesService.getDocumentProperties();
  for (const key of properties.getKeys()) if (key.startsWith(KEY) && !(key in pieces)) properties.deleteProperty(key);
  if (count > 0) properties.setProperties(pieces);
  return true;
}
