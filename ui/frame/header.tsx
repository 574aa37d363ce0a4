import type { VNode } from "preact";
import { SEVERITY_SIGNS, SEVERITY_WORDS } from "../../shared/report/wording";
import { SEVERITIES } from "../../shared/rules/define-rule";
import { useSurroundings, useWords } from "../context";
import type { Theme } from "../store";
import { wordsIn } from "../words";
import { count } from "../words/say";
import { SaveMenu } from "./save-menu";

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" };

const THEME_SIGNS: Readonly<Record<Theme, string>> = { system: "◐", light: "○", dark: "●" };

export function Header({ tools, isEmpty }: { tools: (() => VNode) | undefined; isEmpty: boolean }) {
  const { store, host } = useSurroundings();
  const words = useWords();
  const theme = store.theme.value;
  const changeLocale = () => {
    const locale = store.locale.value === "ja" ? "en" : "ja";
    store.locale.value = locale;
    Promise.resolve(host.changeLocale?.(locale)).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : "";
      store.notice.value = { tone: "bad", text: wordsIn(locale).failed(reason) };
    });
  };
  return (
    <header class="top">
      <h1 class="brand">{words.appName}</h1>
      {!isEmpty && <Status />}
      <div class="tools">
        {tools?.()}
        {!isEmpty && host.saves.length > 0 && <SaveMenu />}
        {isEmpty && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              store.tab.value = store.tab.value === "settings" ? "missing" : "settings";
            }}
          >
            {store.tab.value === "settings" ? words.close : words.tabs.settings}
          </button>
        )}
        <button type="button" class="quiet" onClick={changeLocale}>
          <span class="long">{words.language}</span>
          <span class="short" aria-hidden="true">
            {words.languageShort}
          </span>
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.theme[theme]}
          onClick={() => {
            store.theme.value = NEXT_THEME[theme];
          }}
        >
          <span class="long">{words.theme[theme]}</span>
          <span class="short" aria-hidden="true">
            {THEME_SIGNS[theme]}
          </span>
        </button>
      </div>
    </header>
  );
}

function Status() {
  const { store, host } = useSurroundings();
  const words = useWords();
  const files = store.files.value;
  const isOpenWorkbook = host.kind !== "offline" && files.length === 1;
  const summary = store.summary.value;
  const locale = store.locale.value;
  return (
    <p class="status" aria-label={words.statusName} role="group">
      <span>{isOpenWorkbook ? words.sheetCount(files[0]?.sheets.length ?? 0) : words.fileCount(files.length)}</span>
      <span>{words.indicatorCount(summary.indicators)}</span>
      {SEVERITIES.map((severity) => (
        <span key={severity} class={`tally severity-${severity}`}>
          <span aria-hidden="true">{SEVERITY_SIGNS[severity]}</span>
          <span class="word">{SEVERITY_WORDS[severity][locale]}</span>
          {count(summary.findings[severity])}
        </span>
      ))}
    </p>
  );
}
