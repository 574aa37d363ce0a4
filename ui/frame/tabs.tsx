import { useEffect } from "preact/hooks";
import { useSurroundings, useWords } from "../context";
import { missingByDepartment } from "../state/missing";
import { type Store, TABS, type Tab } from "../store";
import { count } from "../words/say";

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

export function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

export function panelId(tab: Tab): string {
  return `panel-${tab}`;
}

/** The views; arrow keys move between them, as everywhere. */
export function TabBar() {
  const { store } = useSurroundings();
  const words = useWords();
  const current = store.tab.value;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = TABS[step(TABS.indexOf(current))]!;
    goTo(store, next);
    document.getElementById(tabId(next))?.focus();
  };
  // Another tab, or its words in another language
  useEffect(() => {
    document.getElementById(tabId(current))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current, words]);
  return (
    <div class="tabs" role="tablist" aria-label={words.tabsName} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          type="button"
          role="tab"
          key={tab}
          id={tabId(tab)}
          class={`tab tab-${tab}`}
          aria-selected={tab === current}
          aria-controls={panelId(tab)}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => goTo(store, tab)}
        >
          {words.tabs[tab]}
          <TabCount store={store} tab={tab} />
        </button>
      ))}
    </div>
  );
}

function goTo(store: Store, tab: Tab): void {
  store.tab.value = tab;
  store.isSheetShown.value = false;
}

function TabCount({ store, tab }: { store: Store; tab: Tab }) {
  const figure = COUNTS[tab]?.(store) ?? null;
  return figure === null ? null : <span class="figure">{count(figure)}</span>;
}

const COUNTS: Partial<Readonly<Record<Tab, (store: Store) => number>>> = {
  missing: (store) => missingByDepartment(store.findings.value).reduce((sum, group) => sum + group.rows.length, 0),
  findings: (store) => store.findings.value.length,
  indicators: (store) => store.indicators.value.length,
};
