import { SEVERITY_WORDS } from "../../shared/report/wording";
import { RULES } from "../../shared/rules";
import { SEVERITIES } from "../../shared/rules/define-rule";
import { useSurroundings, useWords } from "../context";
import { Select } from "../parts/fields";
import type { SectionProps } from "./basic-sections";
import { Section } from "./fields";

/** Every rule with its reason, and how it is treated. */
export function RulesSection({ draft, change }: SectionProps) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const choices = [
    ...SEVERITIES.map((value) => ({ value: value as string, label: SEVERITY_WORDS[value][locale] })),
    { value: "off", label: words.ruleOff },
  ];
  const treat = (id: string, own: string, value: string) => {
    const { [id]: _, ...others } = draft.rules;
    change({ rules: value === own ? others : { ...others, [id]: value } });
  };
  return (
    <Section title={words.sectionRules} hint={words.rulesHint}>
      <ul class="rules">
        {RULES.map((rule) => {
          const value = draft.rules[rule.id] ?? rule.severity;
          return (
            <li key={rule.id} class={value === "off" ? "is-off" : ""}>
              <div>
                <span class="strong">{rule.title[locale]}</span>
                {value !== rule.severity && <span class="badge">{words.ruleChanged}</span>}
                <p class="hint">{rule.why[locale]}</p>
              </div>
              <Select
                label={words.ruleTreatment(rule.title[locale])}
                isLabelHidden
                value={value}
                choices={choices}
                onChange={(treatment) => treat(rule.id, rule.severity, treatment)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
