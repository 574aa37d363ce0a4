import type { Verdict } from "../../evaluate/types";
import type { Locale } from "../../locale";
import { SEVERITIES } from "../../rules/define-rule";
import type { Summary } from "../types";
import { SEVERITY_SIGNS, SEVERITY_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from "../wording";
import { html, type Markup } from "./markup";

export function summaryCards(summary: Summary, locale: Locale): Markup {
  const card = (sign: string, word: string, count: number, isStrong = false) =>
    html`<div class="card ${isStrong ? "strong" : ""}"><span>${sign} ${word}</span><b>${count}</b></div>`;
  const verdicts = VERDICTS.map((verdict) =>
    card(VERDICT_SIGNS[verdict], VERDICT_WORDS[verdict][locale], countOf(summary, verdict), verdict === "missed"),
  );
  const findings = SEVERITIES.map((severity) =>
    card(SEVERITY_SIGNS[severity], SEVERITY_WORDS[severity][locale], summary.findings[severity], severity === "error"),
  );
  const headings = locale === "ja" ? ["指標の判定", "指摘"] : ["Indicators", "Findings"];
  return html`<div class="card-groups"><div><p class="legend">${headings[0]!}</p><div class="cards five">${verdicts}</div></div>
<div><p class="legend">${headings[1]!}</p><div class="cards three">${findings}</div></div></div>`;
}

const VERDICTS: readonly Verdict[] = ["met", "missed", "not-measured", "not-due", "unjudgeable"];

function countOf(summary: Summary, verdict: Verdict): number {
  switch (verdict) {
    case "met":
      return summary.met;
    case "missed":
      return summary.missed;
    case "not-measured":
      return summary.notMeasured;
    case "not-due":
      return summary.notDue;
    case "unjudgeable":
      return summary.unjudgeable;
  }
}
