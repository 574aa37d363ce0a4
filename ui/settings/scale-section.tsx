import { useId, useMemo } from "preact/hooks";
import { SCALES } from "../../shared/evaluate/scales";
import type { RatingScale } from "../../shared/evaluate/scales/types";
import { shorten } from "../../shared/report/shorten";
import type { Settings } from "../../shared/settings";
import { useSurroundings, useWords } from "../context";
import { CellText } from "../parts/badges";
import { levelBounds } from "../state/bound-text";
import { previewScale } from "../state/scale-preview";
import { ratingParts } from "../summary/bar-parts";
import { BarLegend, StackedBar } from "../summary/stacked-bar";
import type { SectionProps } from "./basic-sections";
import { Problem, Section } from "./fields";

/** The scales to choose from, with their levels and where they were read. */
export function ScaleSection({ draft, change, problems, settings }: SectionProps & { readonly settings: Settings }) {
  const words = useWords();
  const group = useId();
  const scales = [...settings.ownScales, ...SCALES];
  return (
    <Section title={words.sectionScale}>
      <Problem at="scale" problems={problems} />
      <fieldset class="scales">
        <legend class="unseen">{words.sectionScale}</legend>
        {scales.map((scale, index) => (
          <ScaleChoice
            key={scale.id}
            scale={scale}
            group={group}
            isOwn={index < settings.ownScales.length}
            isChosen={draft.scale === scale.id}
            onChoose={() => change({ scale: scale.id })}
          />
        ))}
      </fieldset>
    </Section>
  );
}

interface ScaleChoiceProps {
  readonly scale: RatingScale;
  readonly group: string;
  readonly isOwn: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ScaleChoice({ scale, group, isOwn, isChosen, onChoose }: ScaleChoiceProps) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  return (
    <div class={`scale ${isChosen ? "is-chosen" : ""}`}>
      <label class="check">
        <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
        <span class="strong">
          <CellText text={shorten(scale.name[locale], 60)} />
        </span>
        {isOwn && <span class="badge">{words.ownScale}</span>}
        <span class="level-line">{shorten(scale.levels.map(({ label }) => label).join(" "), 60)}</span>
      </label>
      {isChosen && (
        <div class="scale-details">
          <dl class="levels">
            {scale.levels
              .map((level) => ({ ...level, bounds: levelBounds(level, words) ?? words.levelByPeople }))
              .map(({ label, meaning, bounds }) => (
                <div key={label}>
                  <dt>
                    <CellText text={shorten(label, 24)} />
                  </dt>
                  <dd>
                    <CellText text={shorten(meaning[locale], 120)} />
                    <span class="bounds">{bounds}</span>
                  </dd>
                </div>
              ))}
          </dl>
          {scale.remarks && <p class="hint">{scale.remarks[locale]}</p>}
          {scale.source && <p class="hint">{words.scaleSource(scale.source.publisher)}</p>}
          <ScalePreview scale={scale} />
        </div>
      )}
    </div>
  );
}

/** What the scale would say of the opened files, while it is being changed. */
export function ScalePreview({ scale }: { scale: RatingScale }) {
  const { store } = useSurroundings();
  const words = useWords();
  const rows = store.indicators.value;
  const preview = useMemo(() => previewScale(rows, scale), [rows, scale]);
  if (rows.length === 0) return <p class="hint">{words.previewNone}</p>;
  const parts = [
    ...ratingParts(preview.ratings, scale),
    { key: "\u0000", label: words.noRating, count: preview.unrated, pattern: "dots" as const },
  ];
  return (
    <div class="preview" data-testid="scale-preview">
      <p class="field-label">
        {words.preview}　<span class="strong">{words.previewChanged(preview.changed)}</span>
      </p>
      <StackedBar parts={parts} label={words.preview} />
      <BarLegend parts={parts} />
    </div>
  );
}
