import { ServiceError } from "../errors";
import { expose } from "../expose";
import type { Run } from "../run";
import type { CellState } from "../state";

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

export interface RichTextState {
  text: string;
  link: string | null;
}

function richTextValue(run: Run, state: RichTextState): RichTextValue {
  return expose<RichTextValue>(
    run,
    "RichTextValue",
    {
      getText: () => state.text,
      getLinkUrl: () => state.link,
      copy: () => richTextBuilder(run, { ...state }),
      getRuns: () => [richTextValue(run, state)],
    },
    state,
  );
}

export function richTextBuilder(run: Run, state: RichTextState = { text: "", link: null }): Builder {
  let hasText = state.text !== "";
  const checkOffsets = (start: number, end: number) => {
    if (start < 0 || end > state.text.length || start >= end) throw new ServiceError("Illegal argument.");
  };
  const builder: Builder = expose<Builder>(run, "RichTextValueBuilder", {
    setText: (text: string) => {
      hasText = true;
      state.text = String(text);
      return builder;
    },
    setLinkUrl: (first: number | string | null, end?: number, link?: string | null) => {
      if (!hasText) throw new ServiceError("Illegal argument.");
      if (typeof first === "number") checkOffsets(first, Number(end));
      state.link = typeof first === "number" ? (link ?? null) : first;
      return builder;
    },
    setTextStyle: (first: number | TextStyle | null, end?: number) => {
      if (typeof first === "number") checkOffsets(first, Number(end));
      return builder;
    },
    build: () => richTextValue(run, { ...state }),
  });
  return builder;
}

/** Texts only: numbers and dates have no rich text. */
export function richTextOf(run: Run, cell: CellState | undefined): RichTextValue | null {
  if (cell && cell.type !== "text" && cell.type !== "blank") return null;
  return richTextValue(run, { text: cell?.type === "text" ? String(cell.value) : "", link: cell?.link ?? null });
}

/** A style of a part of a text: made, handed on, not kept. */
export function textStyleBuilder(run: Run): TextStyleBuilder {
  const style: Record<string, unknown> = {};
  const put = (name: string) => (value: unknown) => {
    style[name] = value;
    return builder;
  };
  const builder: TextStyleBuilder = expose<TextStyleBuilder>(run, "TextStyleBuilder", {
    setBold: put("bold"),
    setItalic: put("italic"),
    setUnderline: put("underline"),
    setStrikethrough: put("strikethrough"),
    setFontSize: put("fontSize"),
    setFontFamily: put("fontFamily"),
    setForegroundColor: put("color"),
    build: () => expose<TextStyle>(run, "TextStyle", {}, { ...style }),
  });
  return builder;
}
