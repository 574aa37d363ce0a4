import { parseA1 } from "../../shared/sheet";
import { findChild, type Layout } from "../annotate/sheet-layout";

/** What the worksheet part says of rows and of the styles of cells, whether they hold anything or not. */
export interface FormattedCells {
  /** Called in the order of the file: a row, then its cells. */
  readonly onRow: (row: RowLook) => void;
  readonly onCell: (row: number, column: number, style: number) => void;
}

export interface RowLook {
  readonly row: number;
  /** Points; null where the file gives none. */
  readonly height: number | null;
  readonly isHidden: boolean;
  /** 0 where the row has none of its own. */
  readonly style: number;
}

const TAG = /<(?:\w+:)?(row|c)((?:\s[^<>]*?)?)\/?>/g;

/**
 * Walks through rows and cells. Sheets of mere formatting hold hundreds of thousands of cells, so this is one regular
 * expression instead of the tokenizer; attributes of rows and cells hold neither < nor >.
 */
export function walkFormattedCells(xml: string, layout: Layout, visit: FormattedCells): void {
  const data = findChild(layout, "sheetData");
  if (data?.tag.kind !== "open") return;
  let row = -1;
  let column = -1;
  TAG.lastIndex = data.tag.end;
  for (let match = TAG.exec(xml); match && match.index < data.end; match = TAG.exec(xml)) {
    const attributes = match[2]!;
    const place = attributeValue(attributes, "r");
    if (match[1] === "row") {
      row = place === null ? row + 1 : Number(place) - 1;
      column = -1;
      if (row >= 0) visit.onRow(readRow(row, attributes));
      continue;
    }
    const at = place === null ? null : parseA1(place);
    column = at ? at.column : column + 1;
    visit.onCell(at ? at.row : Math.max(0, row), column, Number(attributeValue(attributes, "s") ?? 0) || 0);
  }
}

/** Value of an attribute; quicker than a regular expression for each. */
function attributeValue(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > 32) continue;
    let open = at + name.length;
    while (attributes.charCodeAt(open) <= 32) open++;
    if (attributes[open] !== "=") continue;
    open++;
    while (attributes.charCodeAt(open) <= 32) open++;
    const close = attributes.indexOf(attributes[open] ?? "", open + 1);
    return close < 0 ? null : attributes.slice(open + 1, close);
  }
  return null;
}

const TRUE = /^(?:1|true)$/;

function readRow(row: number, attributes: string): RowLook {
  const height = attributeValue(attributes, "ht");
  const style = TRUE.test(attributeValue(attributes, "customFormat") ?? "")
    ? Number(attributeValue(attributes, "s") ?? 0) || 0
    : 0;
  return {
    row,
    height: height === null ? null : Number(height),
    isHidden: TRUE.test(attributeValue(attributes, "hidden") ?? ""),
    style,
  };
}
