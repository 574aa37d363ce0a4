import { CELL_KINDS, type LookFace, type LookStyle } from "../../xlsx/look/types";

/** Families by kind of face: what Japanese Windows has, then what other systems have. */
const FAMILIES: Readonly<Record<LookFace, string>> = {
  gothic: '"Yu Gothic","MS PGothic","Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",Meiryo,sans-serif',
  mincho: '"Yu Mincho","MS PMincho","Hiragino Mincho ProN","Noto Serif CJK JP","Noto Serif JP",serif',
  mono: '"MS Gothic","Osaka-Mono","Noto Sans Mono CJK JP",monospace',
};

const SIDES: Readonly<Record<"left" | "center" | "right", string>> = {
  left: "flex-start",
  center: "center",
  right: "flex-end",
};

const LEVELS = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** Alignment as drawn: texts begin left, figures end right, the rest stands in the middle. */
export function sideOf(style: LookStyle, kind: number): "left" | "center" | "right" {
  if (style.horizontal === "center" || style.horizontal === "across" || style.horizontal === "distributed") {
    return "center";
  }
  if (style.horizontal === "right") return "right";
  if (style.horizontal !== "general") return "left";
  const name = CELL_KINDS[kind];
  return name === "text" ? "left" : name === "number" || name === "date" ? "right" : "center";
}

/**
 * Style declarations of a cell's text. Numbers and words of ours only: nothing that stands in a file reaches them
 * except colours, which were read as six hexadecimal digits.
 */
export function textDeclarations(style: LookStyle, kind: number): string {
  const { font } = style;
  const side = sideOf(style, kind);
  const parts = [
    `font-family:${FAMILIES[font.face]}`,
    `font-size:${font.size.toFixed(2)}px`,
    `color:${font.color}`,
    `justify-content:${SIDES[side]}`,
    `align-items:${LEVELS[style.vertical]}`,
    `text-align:${style.horizontal === "justify" || style.horizontal === "distributed" ? "justify" : side}`,
    `white-space:${style.wraps ? "pre-wrap" : "pre"}`,
  ];
  if (font.isBold) parts.push("font-weight:700");
  if (font.isItalic) parts.push("font-style:italic");
  const lines = [font.isUnderlined ? "underline" : "", font.isStruck ? "line-through" : ""].filter(
    (line) => line !== "",
  );
  if (lines.length > 0) parts.push(`text-decoration:${lines.join(" ")}`);
  if (style.horizontal === "distributed") parts.push("text-align-last:justify");
  if (style.indent > 0) parts.push(`padding-${side === "right" ? "right" : "left"}:${2 + style.indent * 12}px`);
  return parts.join(";");
}

/** Declarations of the inner text where it is turned; "" where it is not. */
export function turnDeclarations({ rotation }: LookStyle): string {
  if (rotation === 0) return "";
  if (rotation === "stacked") return "writing-mode:vertical-rl;text-orientation:upright";
  if (rotation === -90) return "writing-mode:vertical-rl";
  if (rotation === 90) return "writing-mode:vertical-rl;transform:rotate(180deg)";
  return `transform:rotate(${-rotation}deg)`;
}

/** About how wide a text is drawn in one line; full-width characters count two. */
export function estimateWidth(text: string, size: number): number {
  let halves = 0;
  let widest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      widest = Math.max(widest, halves);
      halves = 0;
    } else halves += code < 0x100 || (code >= 0xff61 && code <= 0xff9f) ? 1.1 : 2;
  }
  return (Math.max(widest, halves) * size) / 2;
}
