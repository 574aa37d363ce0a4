import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Choice } from "../parts/fields";
import type { ReadDraft } from "../state/settings-draft";

/** What is wrong, by key as a settings file would name it. */
export type Problems = ReadDraft["problems"];

interface FieldProps {
  readonly label: string;
  /** Key in a settings file: "rounding.digits". */
  readonly at: string;
  readonly problems: Problems;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly hint?: string;
  readonly isNumber?: boolean;
  readonly placeholder?: string;
}

/** A text with its label above, its hint and what is wrong with it beneath. */
export function TextField(props: TextFieldProps) {
  const { label, at, problems, value, onChange, hint, isNumber, isLabelHidden } = props;
  const id = useId();
  const problem = problems.get(at);
  return (
    <div class={`field ${isNumber ? "is-number" : ""}`}>
      <label for={id} class={isLabelHidden ? "unseen" : "field-label"}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? "decimal" : "text"}
        value={value}
        placeholder={props.placeholder ?? ""}
        disabled={props.isDisabled ?? false}
        aria-invalid={problem !== undefined}
        {...(problem || hint ? { "aria-describedby": `${id}-note` } : {})}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldNote id={`${id}-note`} problem={problem} hint={hint} />
    </div>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
}

export function ChoiceField({ label, at, problems, value, onChange, choices, isLabelHidden }: ChoiceFieldProps) {
  const id = useId();
  const problem = problems.get(at);
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? "unseen" : "field-label"}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={problem !== undefined}
        {...(problem ? { "aria-describedby": `${id}-note` } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldNote id={`${id}-note`} problem={problem} hint={undefined} />
    </div>
  );
}

function FieldNote({ id, problem, hint }: { id: string; problem: string | undefined; hint: string | undefined }) {
  if (problem === undefined && hint === undefined) return null;
  return (
    <div id={id} class={problem === undefined ? "hint" : "problem"}>
      {problem ?? hint}
    </div>
  );
}

/** What is wrong with a row or a scale as a whole. */
export function Problem({ at, problems }: { at: string; problems: Problems }) {
  const problem = problems.get(at);
  return problem === undefined ? null : (
    <p class="problem" role="note">
      {problem}
    </p>
  );
}

export function Section({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class="settings-section">
      <h2>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

/** The list with one entry replaced. */
export function replaced<T>(list: readonly T[], index: number, part: Partial<T>): readonly T[] {
  return list.map((entry, at) => (at === index ? { ...entry, ...part } : entry));
}

export function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index);
}
