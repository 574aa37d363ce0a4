import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useSurroundings, useWords } from "../context";
import type { SaveAction } from "../host";

/** What the shell can save, behind one button. */
export function SaveMenu() {
  const { store, host } = useSurroundings();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [running, setRunning] = useState<string | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const locale = store.locale.value;

  // With the drawing, not after it: a key that follows at once is meant for the menu.
  useLayoutEffect(() => {
    if (!isOpen) return;
    menu.current?.querySelector<HTMLElement>(".save-action")?.focus();
    const close = (event: Event) => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [isOpen]);

  const run = async (action: SaveAction) => {
    const label = action.label[locale];
    setRunning(action.id);
    const isQuiet = action.speaksForItself ?? false;
    if (!isQuiet) store.notice.value = { tone: "plain", text: words.saving(label) };
    try {
      await action.run(store.files.value);
      if (!isQuiet) store.notice.value = { tone: "good", text: words.saved(label) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : "";
      store.notice.value = { tone: "bad", text: words.saveFailed(label, reason) };
    }
    setRunning(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const actions = [...(menu.current?.querySelectorAll<HTMLElement>(".save-action") ?? [])];
    const at = actions.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape") {
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      actions[(at + (event.key === "ArrowDown" ? 1 : actions.length - 1)) % actions.length]?.focus();
    }
  };
  return (
    <div class="save">
      <button
        type="button"
        ref={button}
        class="primary"
        aria-expanded={isOpen}
        data-testid="save"
        onClick={() => setOpen(!isOpen)}
      >
        {words.save}
      </button>
      {isOpen && (
        <div ref={menu} class="save-menu" onKeyDown={onKeyDown}>
          {host.saves.map((action) => (
            <button
              type="button"
              key={action.id}
              class="save-action"
              data-testid={`save-${action.id}`}
              disabled={running !== null}
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                void run(action);
              }}
            >
              <span class="strong">{action.label[locale]}</span>
              {action.description && <span class="faint">{action.description[locale]}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
