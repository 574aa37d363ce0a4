import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { readSettingsJson, writeSettingsJson } from "../../shared/settings";
import { useSurroundings, useWords } from "../context";
import { type Draft, draftOf, readDraft } from "../state/settings-draft";
import { applySettings } from "./apply";
import {
  RateSection,
  RollUpSection,
  type SectionProps,
  SheetsSection,
  ThresholdSection,
  YearSection,
} from "./basic-sections";
import { OwnScalesSection } from "./own-scales";
import { RulesSection } from "./rules-section";
import { ScaleSection } from "./scale-section";
import { ColumnsSection, IndicatorsSection, SynonymsSection } from "./table-sections";

/**
 * Everything a municipality can say. Fields are checked while one types; nothing holds before the button is pressed.
 * `children`: what the shell says at the end.
 */
export function SettingsView({ children }: { children?: ComponentChildren }) {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  const form = useRef<HTMLDivElement>(null);
  const locale = store.locale.value;
  const inForce = store.settingsInForce.value;
  const edited = store.settingsDraft.value;
  const draft = useMemo(() => edited ?? draftOf(inForce), [edited, inForce]);
  const { settings, problems } = useMemo(() => readDraft(draft, locale, inForce.locale), [draft, locale, inForce]);
  const change = (part: Partial<Draft>) => {
    store.settingsDraft.value = { ...draft, ...part };
  };
  const apply = () => {
    if (edited === null) return;
    if (problems.size > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    applySettings(surroundings, settings);
    store.settingsDraft.value = null;
    store.notice.value = { tone: "good", text: words.settingsApplied };
  };
  const section: SectionProps = { draft, change, problems };
  return (
    <>
      <div class="scroller settings" ref={form} role="region" aria-label={words.settingsName}>
        <div class="settings-body">
          <SettingsHead />
          <YearSection {...section} />
          <ScaleSection {...section} settings={settings} />
          <OwnScalesSection {...section} settings={settings} />
          <RateSection {...section} settings={settings} />
          <RollUpSection {...section} />
          <RulesSection {...section} />
          <ThresholdSection {...section} />
          <IndicatorsSection {...section} settings={settings} />
          <SynonymsSection {...section} />
          <ColumnsSection {...section} />
          <SheetsSection {...section} />
          {children}
        </div>
      </div>
      {/* Not disabled while nothing is edited: a button that is, loses the focus as it is pressed. */}
      <div class="settings-bar">
        <button type="button" class="primary" aria-disabled={edited === null} onClick={apply}>
          {words.applySettings}
        </button>
        <button
          type="button"
          aria-disabled={edited === null}
          onClick={() => {
            store.settingsDraft.value = null;
          }}
        >
          {words.undoEdits}
        </button>
        <span class={problems.size > 0 ? "problem" : "faint"} role="status">
          {problems.size > 0 ? words.settingsProblems(problems.size) : edited === null ? "" : words.unsaved}
        </span>
      </div>
    </>
  );
}

/** Where the settings come from, and the file that carries them to other sections. */
function SettingsHead() {
  const surroundings = useSurroundings();
  const { store, host } = surroundings;
  const words = useWords();
  const { openSettingsText, saveText, ownSettingsNote } = host;
  const own = ownSettingsNote?.[store.locale.value] ?? words.settingsOwn;
  const given = store.fileSettings.value === null ? words.settingsDefault : words.settingsOfFile;
  const fail = (error: unknown) => {
    store.notice.value = { tone: "bad", text: words.failed(error instanceof Error ? error.message : "") };
  };
  const open = async () => {
    const text = await openSettingsText?.();
    if (text == null) return;
    const { settings, problems } = readSettingsJson(text, store.locale.value);
    store.settingsDraft.value = draftOf(settings);
    store.notice.value =
      problems.length === 0
        ? { tone: "good", text: words.settingsImported }
        : { tone: "bad", text: words.settingsImportedPartly(problems.length, problems[0]?.message ?? "") };
  };
  const reset = () => {
    if (store.settings.value === null) return;
    store.settingsDraft.value = null;
    applySettings(surroundings, null);
    store.notice.value = { tone: "good", text: words.settingsReset };
  };
  return (
    <div class="settings-head">
      <p class="faint">{store.settings.value === null ? given : own}</p>
      <div class="filter-line">
        {openSettingsText && (
          <button type="button" onClick={() => void open().catch(fail)}>
            {words.importSettings}
          </button>
        )}
        {saveText && (
          <button
            type="button"
            onClick={() =>
              void saveText(words.settingsFileName, writeSettingsJson(store.settingsInForce.value)).catch(fail)
            }
          >
            {words.exportSettings}
          </button>
        )}
        <button type="button" class="quiet" aria-disabled={store.settings.value === null} onClick={reset}>
          {words.resetSettings}
        </button>
      </div>
    </div>
  );
}
