import type { ComponentChildren } from "preact";
import { SCALES } from "../../shared/evaluate/scales";
import type { Direction, RateMethod } from "../../shared/evaluate/types";
import { DIRECTION_WORDS, RATE_METHOD_WORDS } from "../../shared/report/wording";
import type { Settings } from "../../shared/settings";
import { labelWord, TAUGHT_LABELS } from "../../shared/settings/label-words";
import { useSurroundings, useWords } from "../context";
import { EMPTY_INDICATOR } from "../state/settings-draft";
import type { SectionProps } from "./basic-sections";
import { ChoiceField, Problem, type Problems, replaced, Section, TextField, without } from "./fields";

const DIRECTIONS: readonly Direction[] = ["higher", "lower", "keep"];
const METHODS = Object.keys(RATE_METHOD_WORDS) as readonly RateMethod[];

/** Words of the headings that only this municipality uses. */
export function SynonymsSection({ draft, change, problems }: SectionProps) {
  const words = useWords();
  const meanings = useMeanings();
  return (
    <Section title={words.sectionSynonyms} hint={words.synonymsHint}>
      <Rows
        rows={draft.synonyms}
        at="synonyms"
        problems={problems}
        nameOf={(row) => row.word}
        addLabel={words.addSynonym}
        onAdd={() => change({ synonyms: [...draft.synonyms, { word: "", as: "plan" }] })}
        onRemove={(index) => change({ synonyms: without(draft.synonyms, index) })}
      >
        {(row, index) => (
          <>
            <TextField
              label={words.synonymWord}
              at={`synonyms[${index}].word`}
              problems={problems}
              value={row.word}
              onChange={(word) => change({ synonyms: replaced(draft.synonyms, index, { word }) })}
            />
            <ChoiceField
              label={words.synonymMeaning}
              at={`synonyms.${row.as}`}
              problems={problems}
              value={row.as}
              choices={meanings}
              onChange={(as) => change({ synonyms: replaced(draft.synonyms, index, { as }) })}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}

/** "This column is the plan." */
export function ColumnsSection({ draft, change, problems }: SectionProps) {
  const words = useWords();
  const meanings = useMeanings();
  return (
    <Section title={words.sectionColumns} hint={words.columnsHint}>
      <Rows
        rows={draft.columns}
        at="columns"
        problems={problems}
        nameOf={(row) => row.column}
        addLabel={words.addColumn}
        onAdd={() => change({ columns: [...draft.columns, { column: "", as: "plan", sheet: "" }] })}
        onRemove={(index) => change({ columns: without(draft.columns, index) })}
      >
        {(row, index) => (
          <>
            <TextField
              label={words.columnName}
              at={`columns[${index}].column`}
              problems={problems}
              value={row.column}
              onChange={(column) => change({ columns: replaced(draft.columns, index, { column }) })}
            />
            <ChoiceField
              label={words.synonymMeaning}
              at={`columns[${index}].as`}
              problems={problems}
              value={row.as}
              choices={meanings}
              onChange={(as) => change({ columns: replaced(draft.columns, index, { as }) })}
            />
            <TextField
              label={words.columnSheet}
              at={`columns[${index}].sheet`}
              problems={problems}
              value={row.sheet}
              onChange={(sheet) => change({ columns: replaced(draft.columns, index, { sheet }) })}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}

/** What holds for single indicators. */
export function IndicatorsSection({
  draft,
  change,
  problems,
  settings,
}: SectionProps & { readonly settings: Settings }) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const usual = { value: "", label: words.asUsual };
  const choices = {
    direction: DIRECTIONS.map((value) => ({ value: value as string, label: DIRECTION_WORDS[value][locale] })),
    method: METHODS.map((value) => ({ value: value as string, label: RATE_METHOD_WORDS[value][locale] })),
    scale: [...settings.ownScales, ...SCALES].map(({ id, name }) => ({ value: id, label: name[locale] })),
  };
  const labels = { direction: words.direction, method: words.method, scale: words.sectionScale };
  return (
    <Section title={words.sectionIndicators} hint={words.indicatorsHint}>
      <Rows
        rows={draft.indicators}
        at="indicators"
        problems={problems}
        nameOf={(row) => row.name}
        addLabel={words.addIndicator}
        onAdd={() => change({ indicators: [...draft.indicators, EMPTY_INDICATOR] })}
        onRemove={(index) => change({ indicators: without(draft.indicators, index) })}
      >
        {(row, index) => {
          const set = (part: Partial<typeof row>) => change({ indicators: replaced(draft.indicators, index, part) });
          return (
            <>
              <TextField
                label={words.indicator}
                at={`indicators[${index}].name`}
                problems={problems}
                value={row.name}
                onChange={(name) => set({ name })}
              />
              {(["direction", "method", "scale"] as const).map((key) => (
                <ChoiceField
                  key={key}
                  label={labels[key]}
                  at={`indicators[${index}].${key}`}
                  problems={problems}
                  value={row[key]}
                  choices={[usual, ...choices[key]]}
                  onChange={(value) => set({ [key]: value })}
                />
              ))}
              <TextField
                label={words.baselineYear}
                at={`indicators[${index}].baselineYear`}
                problems={problems}
                value={row.baselineYear}
                onChange={(baselineYear) => set({ baselineYear })}
              />
              <TextField
                label={words.columnSheet}
                at={`indicators[${index}].sheet`}
                problems={problems}
                value={row.sheet}
                onChange={(sheet) => set({ sheet })}
              />
            </>
          );
        }}
      </Rows>
    </Section>
  );
}

interface RowsProps<T> {
  readonly rows: readonly T[];
  /** Key of the list in a settings file. */
  readonly at: string;
  readonly problems: Problems;
  readonly nameOf: (row: T) => string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (row: T, index: number) => ComponentChildren;
}

function Rows<T>(props: RowsProps<T>) {
  const words = useWords();
  return (
    <>
      {props.rows.map((row, index) => (
        // Rows are known by their place only
        <div class="settings-row" key={index}>
          {props.children(row, index)}
          <button
            type="button"
            class="quiet"
            aria-label={words.removeRow(props.nameOf(row))}
            onClick={() => props.onRemove(index)}
          >
            {words.remove}
          </button>
          <Problem at={`${props.at}[${index}]`} problems={props.problems} />
        </div>
      ))}
      <button type="button" onClick={props.onAdd}>
        {props.addLabel}
      </button>
    </>
  );
}

function useMeanings() {
  const { locale } = useSurroundings().store;
  return TAUGHT_LABELS.map((key) => ({ value: key as string, label: locale.value === "ja" ? labelWord(key) : key }));
}
