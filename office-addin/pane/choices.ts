import { effect, type Signal, signal } from "@preact/signals";
import type { Memory } from "../../ui";

/** What the clerk switches on and off; remembered from one workbook to the next. */
export interface Choices {
  /** Checks what is edited, as it is edited. */
  readonly isLive: Signal<boolean>;
  /** Marks cells that have findings. */
  readonly hasMarks: Signal<boolean>;
  /** Writes the findings into notes of the marked cells. */
  readonly hasNotes: Signal<boolean>;
}

/** Nothing is written into a workbook before somebody asks for it. */
const DEFAULTS = { live: true, marks: false, notes: false } as const;

export function rememberedChoices(memory: Memory): Choices {
  const choice = (key: keyof typeof DEFAULTS): Signal<boolean> => {
    const kept = memory.get(`pane.${key}`);
    const made = signal(kept === null ? DEFAULTS[key] : kept === "on");
    effect(() => memory.set(`pane.${key}`, made.value ? "on" : "off"));
    return made;
  };
  return { isLive: choice("live"), hasMarks: choice("marks"), hasNotes: choice("notes") };
}

/** A memory that keeps everything but one value: settings belong to the workbook, not to the computer. */
export function memoryWithout(memory: Memory, key: string): Memory {
  return {
    get: (name) => (name === key ? null : memory.get(name)),
    set: (name, value) => {
      if (name !== key) memory.set(name, value);
    },
  };
}
