import { useId } from "preact/hooks";
import type { Direction } from "../../shared/evaluate/types";
import { shorten } from "../../shared/report/shorten";
import { DIRECTION_SOURCE_WORDS, DIRECTION_WORDS } from "../../shared/report/wording";
import { useSurroundings, useWords } from "../context";
import { CellText } from "../parts/badges";
import { applySettings } from "../settings/apply";
import type { IndicatorRow } from "../state/indicator-rows";
import { chosenDirection, withDirection } from "../state/settings-change";

const CHOICES: readonly Direction[] = ["higher", "lower", "keep"];

/** Which way is good, why we think so, and the means to say otherwise. */
export function DirectionSection({ row }: { row: IndicatorRow }) {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  const group = useId();
  const locale = store.locale.value;
  const { indicator } = row;
  const settings = store.settingsInForce.value;
  const chosen = chosenDirection(settings, indicator.name, row.sheet);
  const choose = (direction: Direction | null) =>
    applySettings(surroundings, withDirection(store.settingsInForce.value, indicator.name, direction));
  const options = [
    { value: null, label: words.byEvidence },
    ...CHOICES.map((value) => ({ value, label: DIRECTION_WORDS[value][locale] })),
  ];
  return (
    <section class="direction">
      <h3>{words.whyDirection(DIRECTION_WORDS[indicator.direction][locale])}</h3>
      <ol class="evidence">
        {indicator.directionEvidence.map(({ source, text, direction }) => (
          <li key={`${source} ${text}`}>
            <span class="evidence-source">{DIRECTION_SOURCE_WORDS[source][locale]}</span>
            {text !== "" && source !== "settings" && <CellText class="quoted" text={shorten(text, 60)} />}
            <span class="evidence-says">{words.evidenceSays(DIRECTION_WORDS[direction][locale])}</span>
          </li>
        ))}
      </ol>
      {indicator.directionEvidence.length > 1 && <p class="faint">{words.evidenceRank}</p>}
      <fieldset class="choose-direction">
        <legend>{words.correctDirection}</legend>
        <div class="radio-line">
          {options.map(({ value, label }) => (
            <label class="check" key={label}>
              <input type="radio" name={group} checked={chosen === value} onChange={() => choose(value)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
        <p class="faint">{words.correctHint}</p>
      </fieldset>
    </section>
  );
}
