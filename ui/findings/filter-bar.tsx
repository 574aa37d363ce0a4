import { useState } from "preact/hooks";
import type { Verdict } from "../../shared/evaluate/types";
import { ruleTitle } from "../../shared/report/rule-titles";
import { shorten } from "../../shared/report/shorten";
import { SEVERITY_SIGNS, SEVERITY_WORDS, VERDICT_WORDS } from "../../shared/report/wording";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";
import { useSurroundings, useWords } from "../context";
import { CheckBox, SearchField, Select } from "../parts/fields";
import { type Filters, type FindingSort, GROUPINGS, type Grouping, NO_FILTERS, SORTS } from "../state/finding-list";
import { count } from "../words/say";

const VERDICTS: readonly Verdict[] = ["met", "missed", "not-measured", "not-due", "unjudgeable"];

export function FilterBar() {
  const { store } = useSurroundings();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const filters = store.filters.value;
  const list = store.list.value;
  const change = (part: Partial<Filters>) => {
    store.filters.value = { ...filters, ...part };
  };
  const active = activeFilters(filters);
  return (
    <div class="filter-bar">
      <div class="filter-line">
        <SearchField
          label={words.search}
          placeholder={words.searchHint}
          value={filters.search}
          onInput={(search) => change({ search })}
        />
        <SeverityButtons filters={filters} counts={list.bySeverity} onChange={(severities) => change({ severities })} />
      </div>
      <div class="filter-line">
        <Select
          label={words.groupBy}
          isLabelHidden
          value={store.grouping.value}
          choices={GROUPINGS.map((value) => ({ value, label: words.groupings[value] }))}
          onChange={(value) => {
            store.grouping.value = value as Grouping;
          }}
        />
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {active === 0 ? words.filters : words.filtersActive(active)}
        </button>
        <span class="shown" role="status">
          {words.shownOf(list.shown, list.total)}
        </span>
      </div>
      {isOpen && <MoreFilters filters={filters} change={change} />}
    </div>
  );
}

function activeFilters({ verdict, rule, department, file, onlyNew }: Filters): number {
  return [verdict, rule, department, file].filter((value) => value !== null).length + (onlyNew ? 1 : 0);
}

interface SeverityButtonsProps {
  readonly filters: Filters;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly onChange: (severities: readonly Severity[]) => void;
}

function SeverityButtons({ filters, counts, onChange }: SeverityButtonsProps) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  return (
    // A fieldset cannot be laid out in the line of the search field
    <div role="group" class="severity-buttons" aria-label={words.severityFilter}>
      {SEVERITIES.map((severity) => {
        const isOn = filters.severities.includes(severity);
        return (
          <button
            type="button"
            key={severity}
            class={`toggle severity-${severity}`}
            aria-pressed={isOn}
            onClick={() =>
              onChange(SEVERITIES.filter((other) => (other === severity ? !isOn : filters.severities.includes(other))))
            }
          >
            <span aria-hidden="true" class="sign">
              {SEVERITY_SIGNS[severity]}
            </span>
            {SEVERITY_WORDS[severity][locale]}
            <span class="figure">{count(counts[severity])}</span>
          </button>
        );
      })}
    </div>
  );
}

function MoreFilters({ filters, change }: { filters: Filters; change: (part: Partial<Filters>) => void }) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const rules = new Set<string>();
  const departments = new Set<string>();
  for (const row of store.findings.value) {
    rules.add(row.finding.rule);
    departments.add(row.department ?? "");
  }
  const all = { value: ALL, label: words.all };
  const pick = (key: "verdict" | "rule" | "department" | "file") => (value: string) =>
    change({ [key]: value === ALL ? null : value });
  return (
    <div class="more-filters">
      <Select
        label={words.sortBy}
        value={store.sort.value}
        choices={SORTS.map((value) => ({ value, label: words.findingSorts[value] }))}
        onChange={(value) => {
          store.sort.value = value as FindingSort;
        }}
      />
      <Select
        label={words.verdict}
        value={filters.verdict ?? ALL}
        choices={[all, ...VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value][locale] }))]}
        onChange={pick("verdict")}
      />
      <Select
        label={words.rule}
        value={filters.rule ?? ALL}
        choices={[all, ...[...rules].map((value) => ({ value, label: ruleTitle(value, locale) }))]}
        onChange={pick("rule")}
      />
      <Select
        label={words.department}
        value={filters.department ?? ALL}
        choices={[
          all,
          ...[...departments].sort().map((value) => ({ value, label: shorten(value, 40) || words.noDepartment })),
        ]}
        onChange={pick("department")}
      />
      {store.files.value.length > 1 && (
        <Select
          label={words.file}
          value={filters.file ?? ALL}
          choices={[all, ...store.files.value.map(({ path }) => ({ value: path, label: shorten(path, 60) }))]}
          onChange={pick("file")}
        />
      )}
      {store.changes.value.length > 0 && (
        <CheckBox isOn={filters.onlyNew} onChange={(onlyNew) => change({ onlyNew })}>
          {words.onlyNew}
        </CheckBox>
      )}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          store.filters.value = NO_FILTERS;
        }}
      >
        {words.clearFilters}
      </button>
    </div>
  );
}

/** No department, rule or file is called so. */
const ALL = "\u0001";
