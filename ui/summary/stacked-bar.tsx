import { count } from "../words/say";

/** One part of a bar. The pattern tells parts apart on a black-and-white copy, the label says what they are. */
export interface BarPart {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly pattern: "solid" | "blank" | "hatch" | "dots" | "lines" | "grey";
}

/** A bar of parts; those without anything are left out. */
export function StackedBar({ parts, label }: { parts: readonly BarPart[]; label: string }) {
  const shown = parts.filter((part) => part.count > 0);
  if (shown.length === 0) return <span class="faint">－</span>;
  const name = `${label} ${shown.map((part) => `${part.label} ${count(part.count)}`).join(" ")}`;
  return (
    <span class="bar" role="img" aria-label={name}>
      {shown.map((part) => (
        <span key={part.key} class={`bar-part pattern-${part.pattern}`} style={{ flexGrow: part.count }} />
      ))}
    </span>
  );
}

/** Patterns, words and counts of a bar, one beside the other. */
export function BarLegend({ parts }: { parts: readonly BarPart[] }) {
  return (
    <ul class="bar-legend">
      {parts.map((part) => (
        <li key={part.key}>
          <span class={`swatch pattern-${part.pattern}`} aria-hidden="true" />
          {part.label}
          <span class="figure strong">{count(part.count)}</span>
        </li>
      ))}
    </ul>
  );
}
