import { ruleTitle } from "../../shared/report/rule-titles";
import { shorten } from "../../shared/report/shorten";
import { RULES } from "../../shared/rules";
import { useSurroundings, useWords } from "../context";
import { CellText, SeverityBadge } from "../parts/badges";
import type { FindingRow } from "../state/finding-rows";

export interface FindingRowProps {
  readonly row: FindingRow;
  readonly position: number;
  readonly total: number;
  readonly isSelected: boolean;
  /** The one row of the list that the Tab key reaches. */
  readonly isTabStop: boolean;
  readonly isNew: boolean;
  /** The sheet is named in the row where no heading names it. */
  readonly isSheetNamed: boolean;
  readonly onChoose: (row: FindingRow) => void;
}

/** Longest texts shown; a cell may hold 32,767 characters, a message quotes it. */
const SHOWN = { place: 90, written: 48, message: 420 };

export function FindingRowView(props: FindingRowProps) {
  const { row, isSelected, isNew } = props;
  const { finding } = row;
  const words = useWords();
  return (
    <div
      role="listitem"
      class={`finding ${isSelected ? "is-selected" : ""}`}
      data-testid="finding"
      aria-setsize={props.total}
      aria-posinset={props.position}
    >
      <button
        type="button"
        class="finding-main"
        data-roving
        tabIndex={props.isTabStop ? 0 : -1}
        aria-expanded={isSelected}
        onClick={() => props.onChoose(row)}
      >
        <span class="finding-head">
          <SeverityBadge severity={finding.severity} />
          {isNew && <span class="badge new">{words.isNew}</span>}
          <span class="address">
            {props.isSheetNamed && <CellText text={`${shorten(finding.sheet, 30)}　`} />}
            {finding.cell}
          </span>
          <span class="written">
            <span class="written-label">{words.written}</span>
            {finding.text.trim() === "" ? (
              <span class="faint">{words.blank}</span>
            ) : (
              <CellText text={shorten(finding.text, SHOWN.written)} />
            )}
          </span>
        </span>
        {finding.place !== "" && <CellText class="place" text={shorten(finding.place, SHOWN.place)} />}
        <CellText class="message" text={shorten(finding.message, SHOWN.message)} />
      </button>
      {isSelected && <FindingDetails row={row} />}
    </div>
  );
}

/** What the row has no room for: what should hold, why, by whom. */
function FindingDetails({ row }: { row: FindingRow }) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const rule = RULES.find(({ id }) => id === row.finding.rule);
  return (
    <dl class="finding-details">
      <dt>{words.shouldHold}</dt>
      <dd>{ruleTitle(row.finding.rule, locale)}</dd>
      {rule && (
        <>
          <dt>{words.why}</dt>
          <dd>{rule.why[locale]}</dd>
        </>
      )}
      {row.department !== null && (
        <>
          <dt>{words.department}</dt>
          <dd>
            <CellText text={shorten(row.department, 80)} />
          </dd>
        </>
      )}
    </dl>
  );
}
