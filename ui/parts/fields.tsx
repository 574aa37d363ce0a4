import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** The label is for screen readers only. */
  readonly isLabelHidden?: boolean;
}

export function Select({ label, value, choices, onChange, isLabelHidden }: SelectProps) {
  const id = useId();
  return (
    <span class="field">
      <label for={id} class={isLabelHidden ? "unseen" : "field-label"}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** The field that the key "/" goes to; Escape empties it. */
export function SearchField({ label, placeholder, value, onInput }: SearchFieldProps) {
  return (
    <input
      type="search"
      class="search"
      data-search
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || value === "") return;
        event.preventDefault();
        event.stopPropagation();
        onInput("");
      }}
    />
  );
}

export interface CheckBoxProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ComponentChildren;
}

export function CheckBox({ isOn, onChange, children }: CheckBoxProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
