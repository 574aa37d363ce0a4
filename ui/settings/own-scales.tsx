import type { Settings } from "../../shared/settings";
import { useWords } from "../context";
import { CheckBox } from "../parts/fields";
import { type DraftScale, EMPTY_LEVEL, newScale } from "../state/settings-draft";
import type { SectionProps } from "./basic-sections";
import { ChoiceField, Problem, type Problems, replaced, Section, TextField, without } from "./fields";
import { ScalePreview } from "./scale-section";

/** Scales of the municipality's own, with what they would say of the opened files. */
export function OwnScalesSection({
  draft,
  change,
  problems,
  settings,
}: SectionProps & { readonly settings: Settings }) {
  const words = useWords();
  const add = () => {
    const names = new Set(draft.scales.map(({ name }) => name));
    let number = draft.scales.length + 1;
    while (names.has(words.newScaleName(number))) number += 1;
    change({ scales: [...draft.scales, newScale(words.newScaleName(number))] });
  };
  return (
    <Section title={words.sectionOwnScales} hint={words.scaleOrder}>
      {draft.scales.map((scale, index) => {
        const read = settings.ownScales.find(({ id }) => id === scale.name.trim());
        return (
          // A scale has no name that stays while it is typed
          <div class="own-scale" key={index}>
            <ScaleEditor
              scale={scale}
              at={`scales[${index}]`}
              problems={problems}
              change={(part) => {
                const scales = replaced(draft.scales, index, part);
                // The chosen scale stays chosen under its new name.
                const renamed = part.name !== undefined && draft.scale === scale.name.trim();
                change(renamed ? { scales, scale: part.name!.trim() } : { scales });
              }}
              remove={() => change({ scales: without(draft.scales, index) })}
            />
            {read && <ScalePreview scale={read} />}
            {read && draft.scale !== read.id && (
              <button type="button" onClick={() => change({ scale: read.id })}>
                {words.useScale}
              </button>
            )}
          </div>
        );
      })}
      <button type="button" onClick={add}>
        {words.addScale}
      </button>
    </Section>
  );
}

interface ScaleEditorProps {
  readonly scale: DraftScale;
  readonly at: string;
  readonly problems: Problems;
  readonly change: (part: Partial<DraftScale>) => void;
  readonly remove: () => void;
}

function ScaleEditor({ scale, at, problems, change, remove }: ScaleEditorProps) {
  const words = useWords();
  return (
    <>
      <div class="own-scale-head">
        <TextField
          label={words.scaleName}
          at={`${at}.name`}
          problems={problems}
          value={scale.name}
          onChange={(name) => change({ name })}
        />
        <ChoiceField
          label={words.scaleFigure}
          at={`${at}.figure`}
          problems={problems}
          value={scale.figure}
          choices={Object.entries(words.scaleFigures).map(([value, label]) => ({ value, label }))}
          onChange={(figure) => change({ figure })}
        />
        <button type="button" class="quiet end" aria-label={words.removeScale(scale.name)} onClick={remove}>
          {words.remove}
        </button>
      </div>
      <Problem at={at} problems={problems} />
      <div class="level-rows">
        {scale.levels.map((level, index) => (
          // Levels are known by their place only
          <div class="level-row" key={index}>
            <TextField
              label={words.level}
              at={`${at}.levels[${index}].label`}
              problems={problems}
              value={level.label}
              onChange={(label) => change({ levels: replaced(scale.levels, index, { label }) })}
            />
            <TextField
              label={words.levelFrom}
              at={`${at}.levels[${index}].from`}
              problems={problems}
              value={level.isByPeople ? "" : level.from}
              placeholder={level.isByPeople ? "" : words.levelRest}
              isNumber
              isDisabled={level.isByPeople}
              onChange={(from) => change({ levels: replaced(scale.levels, index, { from }) })}
            />
            <TextField
              label={words.levelMeaning}
              at={`${at}.levels[${index}].meaning`}
              problems={problems}
              value={level.meaning}
              onChange={(meaning) => change({ levels: replaced(scale.levels, index, { meaning }) })}
            />
            <CheckBox
              isOn={level.isByPeople}
              onChange={(isByPeople) => change({ levels: replaced(scale.levels, index, { isByPeople }) })}
            >
              {words.levelByPeople}
            </CheckBox>
            <button
              type="button"
              class="quiet"
              aria-label={words.removeLevel(level.label)}
              disabled={scale.levels.length <= 2}
              onClick={() => change({ levels: without(scale.levels, index) })}
            >
              {words.remove}
            </button>
            <Problem at={`${at}.levels[${index}]`} problems={problems} />
          </div>
        ))}
      </div>
      <button type="button" class="quiet" onClick={() => change({ levels: [...scale.levels, EMPTY_LEVEL] })}>
        {words.addLevel}
      </button>
    </>
  );
}
