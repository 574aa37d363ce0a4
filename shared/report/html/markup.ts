/** Markup that is safe to show: made only by `html`, which escapes everything put into it. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | number | null | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that XML and HTML forbid outright would break the page even when escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function render(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escapeHtml(piece);
  if (typeof piece === "number") return String(piece);
  if ("markup" in piece) return piece.markup;
  return piece.map((part) => part.markup).join("");
}

/** `html\`<td>${text}</td>\``: whatever stands in ${…} is escaped, unless it is markup already. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let markup = strings[0] ?? "";
  for (const [index, piece] of pieces.entries()) markup += render(piece) + (strings[index + 1] ?? "");
  return { markup };
}

export const NOTHING: Markup = { markup: "" };
