import { matchYearAt } from "../fiscal-year/match";
import { foldWithOffsets, writtenRange } from "../fold";
import { remembering } from "../remember";
import type { NamedFigure } from "./prose";
import { readQuantity } from "./read";

/** A figure that stands in running text without a name, and without a neighbour that could be its name. */
export type BareFigure = Pick<NamedFigure, "quantity" | "start" | "end" | "written">;

/** 「(平成2年4月1日現在624人)」: what stands between the year and the figure. */
const DATE_REST = /^(?:年?度?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:末日?)?の?(?:現在|時点|実績)(?:で|の|は|:)?\s*/;

/**
 * A text that is nothing but a figure, and lines that hold nothing but a date and the figure of that date. A figure on a
 * line of its own under words is theirs (「講座の開催 / (45人)」) and left out. Only figures with a unit. Never throws; []
 * when there are none.
 */
export function findBareFigures(text: string): readonly BareFigure[] {
  return /[0-9０-９]/.test(text) ? readBareFigures(text) : [];
}

const readBareFigures = remembering((text: string): readonly BareFigure[] => {
  const folded = foldWithOffsets(text);
  const figures: BareFigure[] = [];
  let lineStart = 0;
  let lineBefore = "";
  for (const line of folded.text.split("\n")) {
    const isOnlyLine = line.trim() === folded.text.trim();
    const inside = withoutFrame(line);
    const date = datedLength(inside.text);
    // A line without figures right above is the name of what follows.
    const mayCount = isOnlyLine || (date > 0 && (lineBefore === "" || /\d/.test(lineBefore)));
    const start = lineStart + inside.offset + date;
    const range = writtenRange(folded, start, lineStart + inside.offset + inside.text.length);
    const figure = mayCount ? onlyFigure(text.slice(range.start, range.end)) : null;
    if (figure) figures.push({ ...figure, ...range, written: text.slice(range.start, range.end) });
    lineBefore = line.trim();
    lineStart += line.length + 1;
  }
  return figures;
});

/** Without blanks, the list mark and one pair of parentheses around the whole line. */
function withoutFrame(line: string): { readonly text: string; readonly offset: number } {
  const mark = /^[\s・○●◆■※-]*/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(mark).trimEnd();
  const framed = /^\(([^()]*)\)$/.exec(rest);
  return framed ? { text: framed[1]!, offset: mark + 1 } : { text: rest, offset: mark };
}

function datedLength(line: string): number {
  const year = matchYearAt(line, 0);
  if (!year) return 0;
  const rest = DATE_REST.exec(line.slice(year.end));
  return rest ? year.end + rest[0].length : 0;
}

function onlyFigure(written: string): Pick<BareFigure, "quantity"> | null {
  const reading = readQuantity(written);
  if (reading.kind !== "quantities" || reading.quantities.length !== 1) return null;
  const quantity = reading.quantities[0]!;
  const isPlain = quantity.unit !== null && quantity.label === null && !quantity.relative && !quantity.note;
  return isPlain && quantity.ofWhich === undefined ? { quantity } : null;
}
