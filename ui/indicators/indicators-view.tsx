import { useMemo, useState } from "preact/hooks";
import type { Verdict } from "../../shared/evaluate/types";
import { VERDICT_WORDS } from "../../shared/report/wording";
import { useSurroundings, useWords } from "../context";
import { SearchField, Select } from "../parts/fields";
import { type Reveal, VirtualList } from "../parts/virtual-list";
import {
  INDICATOR_SORTS,
  type IndicatorQuery,
  type IndicatorRow,
  type IndicatorSort,
  listIndicators,
} from "../state/indicator-rows";
import { IndicatorHeading, IndicatorRowView } from "./indicator-row";

const VERDICTS: readonly Verdict[] = ["missed", "met", "not-measured", "not-due", "unjudgeable"];
const FIRST_QUERY: IndicatorQuery = { sort: "place", isDescending: false, search: "", verdict: null };
const ROW_HEIGHT = 58;

/** 評価一覧: one row an indicator, of the year that stands for it. */
export function IndicatorsView() {
  const { store } = useSurroundings();
  const words = useWords();
  const [query, setQuery] = useState(FIRST_QUERY);
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const all = store.indicators.value;
  const rows = useMemo(() => listIndicators(all, query), [all, query]);
  const at = rows.findIndex((row) => row.id === focused);

  const sortBy = (sort: IndicatorSort) =>
    setQuery({ ...query, sort, isDescending: query.sort === sort && !query.isDescending });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))];
    if (!next) return;
    event.preventDefault();
    setFocused(next.id);
    setReveal({ key: next.id, focus: true });
  };
  return (
    <>
      <IndicatorBar query={query} onChange={setQuery} shown={rows.length} total={all.length} />
      {rows.length === 0 ? (
        <p class="empty">{all.length === 0 ? words.noIndicators : words.noIndicatorMatch}</p>
      ) : (
        <VirtualList
          items={rows}
          keyOf={(row: IndicatorRow) => row.id}
          estimate={() => ROW_HEIGHT}
          reveal={reveal}
          role="table"
          class="indicators"
          label={words.indicatorsName}
          rowCount={rows.length + 1}
          onKeyDown={onKeyDown}
          heading={<IndicatorHeading query={query} onSort={sortBy} />}
        >
          {(row, index) => (
            <IndicatorRowView
              key={row.id}
              row={row}
              position={index + 2}
              isTabStop={at < 0 ? index === 0 : row.id === focused}
              onOpen={() => {
                setFocused(row.id);
                store.openIndicator.value = row.id;
              }}
            />
          )}
        </VirtualList>
      )}
    </>
  );
}

interface IndicatorBarProps {
  readonly query: IndicatorQuery;
  readonly onChange: (query: IndicatorQuery) => void;
  readonly shown: number;
  readonly total: number;
}

function IndicatorBar({ query, onChange, shown, total }: IndicatorBarProps) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  return (
    <div class="filter-bar">
      <div class="filter-line">
        <SearchField
          label={words.search}
          placeholder={words.indicatorSearchHint}
          value={query.search}
          onInput={(search) => onChange({ ...query, search })}
        />
        <Select
          label={words.verdict}
          isLabelHidden
          value={query.verdict ?? ""}
          choices={[
            { value: "", label: words.everyVerdict },
            ...VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value][locale] })),
          ]}
          onChange={(value) => onChange({ ...query, verdict: value === "" ? null : (value as Verdict) })}
        />
        <Select
          label={words.sortBy}
          isLabelHidden
          value={query.sort}
          choices={INDICATOR_SORTS.map((value) => ({ value, label: words.indicatorSorts[value] }))}
          onChange={(value) => onChange({ ...query, sort: value as IndicatorSort })}
        />
        <button type="button" class="quiet" onClick={() => onChange({ ...query, isDescending: !query.isDescending })}>
          {query.isDescending ? words.descending : words.ascending}
        </button>
        <span class="shown" role="status">
          {words.indicatorsShown(shown, total)}
        </span>
      </div>
      <p class="legend">{words.chartLegend}</p>
    </div>
  );
}
