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

/** Of a text that is too high for its cell the beginning is seen; older browsers take the first and cut both ends. */
const LEVELS = {
  top: "align-items:flex-start",
  center: "align-items:center;align-items:safe center",
  bottom: "align-items:flex-end;align-items:safe flex-end",
} as const;

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
    LEVELS[style.vertical],
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

/** Height of a line, in sizes of its font; as in style/sheet.css. */
const LINE = 1.2;
/** Below this part of its size a text is no longer read. */
const SMALLEST = 0.6;

/**
 * How a text is put into its cell: lines as they come, over the cells beside it, or smaller. A figure is never broken
 * or cut, for a cut figure is another figure; nor is a text in a cell of one line, of which a line break would hide
 * the rest: our fonts are wider than those the sheet was made with.
 */
export function fitOf(text: string, kind: number, style: LookStyle, box: { width: number; height: number }): TextFit {
  const needed = estimateWidth(text, style.font.size) + 6;
  if (needed <= box.width) return { lines: style.wraps ? "broken" : "one", size: null, runsOn: false, needed };
  const size = Math.max(4, (style.font.size * box.width) / needed);
  const isFigure = CELL_KINDS[kind] !== "text";
  const isLow = !text.includes("\n") && box.height < 2 * LINE * style.font.size && size >= SMALLEST * style.font.size;
  const isSmaller = style.wraps ? !isFigure && isLow : style.shrinks;
  if (isSmaller && style.rotation === 0) return { lines: "one", size, runsOn: false, needed };
  if (style.wraps && !isFigure) return { lines: "broken", size: null, runsOn: false, needed };
  return { lines: "one", size: null, runsOn: style.rotation === 0, needed };
}

export interface TextFit {
  readonly lines: "one" | "broken";
  /** In pixels where it differs from the style's. */
  readonly size: number | null;
  readonly runsOn: boolean;
  /** Pixels of the text in one line. */
  readonly needed: number;
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
