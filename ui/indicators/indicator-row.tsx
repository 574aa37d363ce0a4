import { shorten } from "../../shared/report/shorten";
import { useSurroundings, useWords } from "../context";
import { CellText, VerdictBadge } from "../parts/badges";
import type { IndicatorQuery, IndicatorRow, IndicatorSort } from "../state/indicator-rows";
import { fileName } from "../state/missing";
import type { Words } from "../words";
import { IndicatorChart } from "./chart";
import { Rate, Rating, Written, Year } from "./figures";

/** Columns in their order; those with a sort can be sorted by. */
const COLUMNS: readonly { readonly key: string; readonly word: keyof Words; readonly sort: IndicatorSort | null }[] = [
  { key: "name", word: "indicator", sort: "name" },
  { key: "year", word: "year", sort: null },
  { key: "plan", word: "plan", sort: null },
  { key: "actual", word: "actual", sort: null },
  { key: "verdict", word: "verdict", sort: "verdict" },
  { key: "rate", word: "rate", sort: "rate" },
  { key: "rating", word: "rating", sort: "rating" },
  { key: "trend", word: "trend", sort: null },
];

export function IndicatorHeading({ query, onSort }: { query: IndicatorQuery; onSort: (sort: IndicatorSort) => void }) {
  const words = useWords();
  return (
    <div role="rowgroup" class="indicator-heading">
      <div role="row" class="indicator" aria-rowindex={1}>
        {COLUMNS.map(({ key, word, sort }) => {
          const label = words[word] as string;
          const isSorted = sort !== null && sort === query.sort;
          return (
            <span
              key={key}
              role="columnheader"
              class={`cell cell-${key}`}
              {...(isSorted
                ? { "aria-sort": query.isDescending ? ("descending" as const) : ("ascending" as const) }
                : {})}
            >
              {sort === null ? (
                label
              ) : (
                <button type="button" class="quiet" aria-label={words.sortOn(label)} onClick={() => onSort(sort)}>
                  {label}
                  <span aria-hidden="true" class="sort-sign">
                    {isSorted ? (query.isDescending ? "▼" : "▲") : ""}
                  </span>
                </button>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

interface IndicatorRowProps {
  readonly row: IndicatorRow;
  readonly position: number;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
}

export function IndicatorRowView({ row, position, isTabStop, onOpen }: IndicatorRowProps) {
  const { store } = useSurroundings();
  const words = useWords();
  const { indicator, period } = row;
  const name = shorten(indicator.name, 90);
  const place = [store.files.value.length > 1 ? fileName(row.file) : null, row.sheet, row.department];
  return (
    <div role="row" class="indicator" aria-rowindex={position} data-testid="indicator">
      <span role="cell" class="cell cell-name">
        <button type="button" class="quiet name" data-roving tabIndex={isTabStop ? 0 : -1} onClick={onOpen}>
          <CellText text={name === "" ? words.noName : name} />
          {indicator.unit && <CellText class="unit" text={words.inBrackets(shorten(indicator.unit, 16))} />}
        </button>
        <span class="where">
          {place
            .filter((part) => part !== null)
            .map((part) => (
              <CellText key={part} text={shorten(part, 36)} />
            ))}
        </span>
      </span>
      <span role="cell" class="cell cell-year">
        <Year period={period} />
      </span>
      <span role="cell" class="cell cell-plan">
        <Label text={words.plan} />
        <Written text={period?.plan?.text} />
      </span>
      <span role="cell" class="cell cell-actual">
        <Label text={words.actual} />
        <Written text={period?.actual?.text} />
      </span>
      <span role="cell" class="cell cell-verdict">
        <VerdictBadge verdict={row.verdict} />
      </span>
      <span role="cell" class="cell cell-rate">
        <Label text={words.rate} />
        <Rate period={period} />
      </span>
      <span role="cell" class="cell cell-rating">
        <Label text={words.rating} />
        <Rating period={period} />
      </span>
      <span role="cell" class="cell cell-trend">
        <IndicatorChart indicator={indicator} />
      </span>
    </div>
  );
}

/** Where rows are cards, the heading row is out of sight and each figure carries its name. */
function Label({ text }: { text: string }) {
  return (
    <span class="cell-label" aria-hidden="true">
      {text}
    </span>
  );
}
