import type { Finding } from "../../shared/report/types";
import { a1, type CellRef } from "../../shared/sheet";
import { CellText, SeverityBadge, useSurroundings } from "../../ui";
import type { SheetLook } from "../../xlsx/look";
import { cellKey, type Marks } from "./marks";
import { cellIndex, textAt } from "./metrics";
import { sheetWords } from "./words";

/** Longest text shown; the cell itself shows what has room in it. */
const LONGEST = 1000;

/** The active cell below the sheet: address, everything it holds, and what is found in it, the chosen finding first. */
export function CellBar({ look, cell, marks }: { look: SheetLook; cell: CellRef; marks: Marks }) {
  const { store } = useSurroundings();
  const words = sheetWords(store.locale.value);
  const chosen = store.selectedRow.value?.finding;
  const isChosen = (finding: Finding) => finding === chosen;
  const text = textAt(look, cell.row, cell.column);
  const formula = look.cells.formulas.get(cellIndex(look, cell.row, cell.column));
  const found = marks.get(cellKey(cell.row, cell.column))?.findings ?? [];
  const findings = [...found.filter(isChosen), ...found.filter((finding) => !isChosen(finding))];
  return (
    <div
      class="cell-bar"
      data-testid="cell-bar"
      aria-live="polite"
      tabIndex={0}
      role="group"
      aria-label={words.cellBarName}
    >
      <p class="cell-content">
        <span class="address">{a1(cell)}</span>
        {text === "" ? (
          <span class="faint">{words.emptyCell}</span>
        ) : (
          <CellText class="cell-text" text={text.slice(0, LONGEST)} />
        )}
        {formula !== undefined && (
          <span class="faint">
            {words.formula} <CellText text={formula.slice(0, LONGEST)} />
          </span>
        )}
      </p>
      {findings.map((finding) => (
        <p
          key={`${finding.rule}${finding.message}`}
          class="cell-finding"
          aria-current={isChosen(finding) && findings.length > 1}
        >
          <SeverityBadge severity={finding.severity} />
          <CellText text={finding.message} />
        </p>
      ))}
    </div>
  );
}
