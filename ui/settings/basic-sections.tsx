import { formatShare, type RoundingMode } from "../../shared/evaluate/rounding";
import type { RateMethod } from "../../shared/evaluate/types";
import { RATE_METHOD_WORDS } from "../../shared/report/wording";
import type { Settings } from "../../shared/settings";
import { useSurroundings, useWords } from "../context";
import type { Draft } from "../state/settings-draft";
import { ChoiceField, type Problems, Section, TextField } from "./fields";

export interface SectionProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problems: Problems;
}

const METHODS = Object.keys(RATE_METHOD_WORDS) as readonly RateMethod[];

export function YearSection({ draft, change, problems }: SectionProps) {
  const words = useWords();
  return (
    <Section title={words.sectionYear}>
      <TextField
        label={words.fiscalYearField}
        at="fiscalYear"
        problems={problems}
        value={draft.fiscalYear}
        hint={words.fiscalYearHint}
        onChange={(fiscalYear) => change({ fiscalYear })}
      />
    </Section>
  );
}

export function RateSection({ draft, change, problems, settings }: SectionProps & { readonly settings: Settings }) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const choices = METHODS.map((value) => ({ value, label: RATE_METHOD_WORDS[value][locale] }));
  const names = { higher: words.rateHigher, lower: words.rateLower, keep: words.rateKeep };
  return (
    <Section title={words.sectionRate}>
      <div class="field-grid">
        {(["higher", "lower", "keep"] as const).map((way) => (
          <ChoiceField
            key={way}
            label={names[way]}
            at={`rateMethods.${way}`}
            problems={problems}
            value={draft.rateMethods[way]}
            choices={choices}
            onChange={(method) => change({ rateMethods: { ...draft.rateMethods, [way]: method } })}
          />
        ))}
        <ChoiceField
          label={words.roundingMode}
          at="rounding.mode"
          problems={problems}
          value={draft.rounding.mode}
          choices={(["half-up", "truncate"] satisfies readonly RoundingMode[]).map((value) => ({
            value,
            label: words.roundings[value] ?? value,
          }))}
          onChange={(mode) => change({ rounding: { ...draft.rounding, mode } })}
        />
        <TextField
          label={words.roundingDigits}
          at="rounding.digits"
          problems={problems}
          value={draft.rounding.digits}
          isNumber
          hint={words.roundingExample(formatShare(0.93972, settings.rounding))}
          onChange={(digits) => change({ rounding: { ...draft.rounding, digits } })}
        />
      </div>
    </Section>
  );
}

const ROLL_UPS = ["worst", "average", "points"] as const;

export function RollUpSection({ draft, change, problems }: SectionProps) {
  const words = useWords();
  return (
    <Section title={words.sectionRollUp}>
      <ChoiceField
        label={words.rollUpField}
        at="rollUp"
        problems={problems}
        value={draft.rollUp}
        choices={ROLL_UPS.map((value) => ({ value, label: words.rollUps[value] ?? value }))}
        onChange={(rollUp) => change({ rollUp })}
      />
    </Section>
  );
}

export function ThresholdSection({ draft, change, problems }: SectionProps) {
  const words = useWords();
  const labels = { overAchievement: words.overAchievement, magnitude: words.magnitude, budgetJump: words.budgetJump };
  return (
    <Section title={words.sectionThresholds}>
      <div class="field-grid">
        {(["overAchievement", "magnitude", "budgetJump"] as const).map((key) => (
          <TextField
            key={key}
            label={labels[key]}
            at={`thresholds.${key}`}
            problems={problems}
            value={draft.thresholds[key]}
            isNumber
            onChange={(value) => change({ thresholds: { ...draft.thresholds, [key]: value } })}
          />
        ))}
      </div>
    </Section>
  );
}

export function SheetsSection({ draft, change, problems }: SectionProps) {
  const words = useWords();
  return (
    <Section title={words.sectionSheets}>
      <TextField
        label={words.expectedSheets}
        at="expectedSheets"
        problems={problems}
        value={draft.expectedSheets}
        hint={words.expectedSheetsHint}
        onChange={(expectedSheets) => change({ expectedSheets })}
      />
    </Section>
  );
}
