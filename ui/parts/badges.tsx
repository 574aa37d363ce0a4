import type { Verdict } from "../../shared/evaluate/types";
import { SEVERITY_SIGNS, SEVERITY_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from "../../shared/report/wording";
import type { Severity } from "../../shared/rules/define-rule";
import { useSurroundings } from "../context";

/** Sign and word; the sign is for the eye only. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { locale } = useSurroundings().store;
  return (
    <span class={`badge severity-${severity}`}>
      <span aria-hidden="true" class="sign">
        {SEVERITY_SIGNS[severity]}
      </span>
      {SEVERITY_WORDS[severity][locale.value]}
    </span>
  );
}

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { locale } = useSurroundings().store;
  return (
    <span class={`badge verdict-${verdict}`}>
      <span aria-hidden="true" class="sign">
        {VERDICT_SIGNS[verdict]}
      </span>
      {VERDICT_WORDS[verdict][locale.value]}
    </span>
  );
}

/** Text out of a sheet: always text, in its own direction, so that marks in it cannot turn the line around. */
export function CellText({ text, class: name }: { text: string; class?: string }) {
  return <bdi class={name ?? ""}>{text}</bdi>;
}
