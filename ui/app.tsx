import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { useSurroundings, useWords } from "./context";
import { FindingsView } from "./findings/findings-view";
import { Header } from "./frame/header";
import { LiveRegion } from "./frame/live-region";
import { ChangesLine, NoticeLine, ProgressLine } from "./frame/notices";
import { SheetPane } from "./frame/sheet-pane";
import { panelId, TabBar, tabId } from "./frame/tabs";
import { IndicatorPage } from "./indicators/indicator-page";
import { IndicatorsView } from "./indicators/indicators-view";
import { listenToKeys } from "./keys";
import { MissingView } from "./missing/missing-view";
import { SettingsView } from "./settings/settings-view";
import { TABS, type Tab } from "./store";
import { SummaryView } from "./summary/summary-view";
import { isWide } from "./wide";

/** What a shell puts into the app; each is drawn inside it and may use its contexts. */
export interface Slots {
  /** Shown while no file is open: how to begin. */
  readonly empty: () => VNode;
  /** Buttons at the right of the header, before those of the app: open, open again. */
  readonly tools?: () => VNode;
  /** One line under the header: what is watched, what the browser cannot do. */
  readonly status?: () => VNode;
  /** The sheet around the chosen cell; the app places it beside or over the lists. */
  readonly sheet?: () => VNode;
  /** At the end of the settings: about the shell, how to verify that it sends nothing. */
  readonly about?: () => VNode;
}

const VIEWS: Readonly<Record<Tab, (slots: Slots) => ComponentChildren>> = {
  missing: () => <MissingView />,
  findings: () => <FindingsView />,
  indicators: () => <IndicatorsView />,
  summary: () => <SummaryView />,
  settings: ({ about }) => <SettingsView>{about?.()}</SettingsView>,
};

export function App({ slots }: { slots: Slots }) {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  useEffect(() => listenToKeys(surroundings), [surroundings]);
  const tab = store.tab.value;
  const isEmpty = store.files.value.length === 0;
  const hasSheet = slots.sheet !== undefined && !isEmpty;
  const isBeside = isWide() && (tab === "missing" || tab === "findings");
  const isOver = hasSheet && store.isSheetShown.value && !isBeside;
  return (
    <div class={`tenken ${hasSheet ? "has-sheet" : ""} tab-is-${tab}`} lang={store.locale.value}>
      <a class="skip" href={`#${panelId(tab)}`}>
        {words.skipToContent}
      </a>
      <Header tools={slots.tools} isEmpty={isEmpty} />
      <main class="main">
        {slots.status?.()}
        <ProgressLine />
        <NoticeLine />
        <ChangesLine />
        {!isEmpty && <TabBar />}
        <div class={`stage ${isOver ? "is-sheet-shown" : ""}`}>
          {isEmpty && tab !== "settings" ? (
            <div class="panel first-use" id={panelId(tab)}>
              {slots.empty()}
            </div>
          ) : (
            TABS.map((name) => (
              <div
                key={name}
                id={panelId(name)}
                class={`panel panel-${name}`}
                {...(isEmpty ? {} : { role: "tabpanel" as const, "aria-labelledby": tabId(name) })}
                hidden={name !== tab}
                inert={isOver}
              >
                {name === tab && VIEWS[name](slots)}
              </div>
            ))
          )}
          {hasSheet && <SheetPane isOver={isOver}>{slots.sheet?.()}</SheetPane>}
        </div>
      </main>
      <IndicatorPage />
      <LiveRegion />
    </div>
  );
}
