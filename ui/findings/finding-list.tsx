import { useEffect, useState } from "preact/hooks";
import { ruleTitle } from "../../shared/report/rule-titles";
import { shorten } from "../../shared/report/shorten";
import { SEVERITY_SIGNS, SEVERITY_WORDS } from "../../shared/report/wording";
import { SEVERITIES } from "../../shared/rules/define-rule";
import { useSurroundings, useWords } from "../context";
import { CellText } from "../parts/badges";
import { type Reveal, VirtualList } from "../parts/virtual-list";
import type { Group, ListItem } from "../state/finding-list";
import type { FindingRow } from "../state/finding-rows";
import { readingOf } from "../state/reading";
import { count } from "../words/say";
import { chooseFinding, neighbour } from "./choose";
import { FindingRowView } from "./finding-row";

const HEIGHTS = { group: 40, row: 88 };

/** Steps of the keys that walk through findings. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export function FindingListView() {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const list = store.list.value;
  const selected = store.selected.value;
  const appeared = new Set(store.changes.value.flatMap((change) => change.appeared));
  const isSelectedListed = list.rows.some((row) => row.id === selected);
  const tabStop = isSelectedListed ? selected : (list.rows[0]?.id ?? null);

  // Chosen elsewhere (the sheet, 未記入): the row comes into view, the focus stays where it is.
  // What is chosen by now counts: with quick keys this runs for one row when the next one is chosen already.
  useEffect(() => {
    const now = store.selected.peek();
    setReveal((wish) => (now === null || wish?.key === now ? wish : { key: now, focus: false }));
  }, [selected]);

  const choose = (row: FindingRow, openSheet: boolean) => {
    chooseFinding(surroundings, row, openSheet);
    setReveal({ key: row.id, focus: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = neighbour(list.rows, tabStop === selected ? selected : null, step);
    if (!row) return;
    event.preventDefault();
    choose(row, false);
  };
  if (list.items.length === 0) {
    const none = readingOf(store.files.value) === "unread" ? words.nothingRead : words.noFindings;
    return <p class="empty">{list.total === 0 ? none : words.noMatch}</p>;
  }
  return (
    <VirtualList
      items={list.items}
      keyOf={(item: ListItem) => item.key}
      estimate={(item: ListItem) => HEIGHTS[item.kind]}
      reveal={reveal}
      label={words.findingsName}
      class="findings"
      onKeyDown={onKeyDown}
    >
      {(item) =>
        item.kind === "group" ? (
          <GroupHeading key={item.key} group={item.group} isFolded={item.isFolded} />
        ) : (
          <FindingRowView
            key={item.key}
            row={item.row}
            position={item.position}
            total={list.rows.length}
            isSelected={item.row.id === selected}
            isTabStop={item.row.id === tabStop}
            isNew={appeared.has(item.row.id)}
            isSheetNamed={store.grouping.value !== "sheet"}
            onChoose={(row) => choose(row, true)}
          />
        )
      }
    </VirtualList>
  );
}

function GroupHeading({ group, isFolded }: { group: Group; isFolded: boolean }) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const fold = () => {
    const next = new Set(store.foldedGroups.value);
    if (!next.delete(group.key)) next.add(group.key);
    store.foldedGroups.value = next;
  };
  return (
    <div role="listitem" class="group">
      <button type="button" class="group-main" aria-expanded={!isFolded} onClick={fold}>
        <span class="fold-sign" aria-hidden="true" />
        <span class="group-name">
          {group.file !== null && store.files.value.length > 1 && (
            <CellText class="faint" text={shorten(group.file, 60)} />
          )}
          <CellText class="group-title" text={titleOf(group, store.grouping.value, locale, words.noDepartment)} />
        </span>
        <span class="group-counts">
          {SEVERITIES.filter((severity) => group.counts[severity] > 0).map((severity) => (
            <span key={severity} class={`tally severity-${severity}`}>
              <span aria-hidden="true">{SEVERITY_SIGNS[severity]}</span>
              <span class="unseen">{SEVERITY_WORDS[severity][locale]}</span>
              {count(group.counts[severity])}
            </span>
          ))}
        </span>
      </button>
    </div>
  );
}

function titleOf(group: Group, grouping: string, locale: "ja" | "en", none: string): string {
  if (group.value === null) return none;
  return grouping === "rule" ? ruleTitle(group.value, locale) : shorten(group.value, 80);
}
