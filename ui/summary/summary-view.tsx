import { useMemo, useState } from "preact/hooks";
import type { RollUp } from "../../shared/evaluate/roll-up";
import { shorten } from "../../shared/report/shorten";
import { SEVERITY_SIGNS, SEVERITY_WORDS } from "../../shared/report/wording";
import { useSurroundings, useWords } from "../context";
import { CellText } from "../parts/badges";
import { Select } from "../parts/fields";
import { fileName } from "../state/missing";
import { shareText } from "../state/share-text";
import { rollUpRows, SUMMARY_KEYS, type SummaryGroup, type SummaryKey, summarizeBy } from "../state/summary-groups";
import { count } from "../words/say";
import { ratingParts, verdictParts } from "./bar-parts";
import { BarLegend, StackedBar } from "./stacked-bar";

/** 集計: verdicts and ratings of all, then by department, policy, sheet or file. */
export function SummaryView() {
  const { store } = useSurroundings();
  const words = useWords();
  const [key, setKey] = useState<SummaryKey>("department");
  const indicators = store.indicators.value;
  const findings = store.findings.value;
  const { scale, rollUp } = store.settingsInForce.value;
  const all = useMemo(() => rollUpRows(indicators, scale, rollUp), [indicators, scale, rollUp]);
  const groups = useMemo(
    () => summarizeBy(key, indicators, findings, scale, rollUp),
    [key, indicators, findings, scale, rollUp],
  );
  return (
    // A part that scrolls must be reachable by keyboard
    <section class="scroller summary" aria-label={words.summaryName} tabIndex={0}>
      <Overall all={all} />
      <div class="filter-line">
        <Select
          label={words.groupBy}
          isLabelHidden
          value={key}
          choices={SUMMARY_KEYS.map((value) => ({ value, label: words.summaryBy[value] }))}
          onChange={(value) => setKey(value as SummaryKey)}
        />
        <span class="faint">{words.rollUpBy(words.rollUps[rollUp] ?? rollUp)}</span>
      </div>
      <GroupTable groups={groups} groupKey={key} />
      <p class="legend">{words.shareNote}</p>
    </section>
  );
}

function Overall({ all }: { all: RollUp }) {
  const { store } = useSurroundings();
  const words = useWords();
  const { scale } = store.settingsInForce.value;
  const verdicts = verdictParts(all, store.locale.value);
  const ratings = ratingParts(all.ratings, scale);
  return (
    <div class="overall">
      <section>
        <h2>{words.byVerdict}</h2>
        <StackedBar parts={verdicts} label={words.byVerdict} />
        <BarLegend parts={verdicts} />
      </section>
      <section>
        <h2>
          {words.byRating}
          <span class="faint scale-name">{words.inBrackets(scale.name[store.locale.value])}</span>
        </h2>
        <StackedBar parts={ratings} label={words.byRating} />
        <BarLegend parts={ratings} />
      </section>
    </div>
  );
}

/** Groups shown before the rest is asked for: a batch has thousands of sheets. */
const SHOWN = 200;

function GroupTable({ groups, groupKey }: { groups: readonly SummaryGroup[]; groupKey: SummaryKey }) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const hasFindings = groupKey !== "policy";
  const [most, setMost] = useState(SHOWN);
  return (
    <>
      <table class="groups">
        <caption class="unseen">{words.summaryBy[groupKey]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.summaryHeads[groupKey]}</th>
            <th scope="col" class="number">
              {words.indicator}
            </th>
            <th scope="col">{words.byVerdict}</th>
            <th scope="col" class="number">
              {words.shareMet}
            </th>
            <th scope="col">{words.byRating}</th>
            <th scope="col" class="middle">
              {words.groupRating}
            </th>
            {hasFindings && (
              <th scope="col" class="number">
                {SEVERITY_WORDS.error[locale]}
              </th>
            )}
            {hasFindings && (
              <th scope="col" class="number">
                {SEVERITY_WORDS.warning[locale]}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, most).map((group) => (
            <GroupRow
              key={`${group.file}\u0000${group.name}`}
              group={group}
              groupKey={groupKey}
              hasFindings={hasFindings}
            />
          ))}
        </tbody>
      </table>
      {groups.length > most && (
        <button type="button" onClick={() => setMost(most * 5)}>
          {words.moreGroups(groups.length - most)}
        </button>
      )}
    </>
  );
}

interface GroupRowProps {
  readonly group: SummaryGroup;
  readonly groupKey: SummaryKey;
  readonly hasFindings: boolean;
}

function GroupRow({ group, groupKey, hasFindings }: GroupRowProps) {
  const { store } = useSurroundings();
  const words = useWords();
  const locale = store.locale.value;
  const { rollUp } = group;
  const { scale, rounding } = store.settingsInForce.value;
  const verdicts = verdictParts(rollUp, locale);
  const ratings = ratingParts(rollUp.ratings, scale);
  return (
    <tr>
      <th scope="row">
        <CellText text={nameOf(group, groupKey, words.noDepartment, words.noPolicy)} />
        {group.file !== null && store.files.value.length > 1 && (
          <CellText class="beneath" text={shorten(fileName(group.file), 40)} />
        )}
      </th>
      <td class="number" data-label={words.indicator}>
        {count(rollUp.indicators)}
      </td>
      <td class="bar-cell">
        <StackedBar parts={verdicts} label={words.byVerdict} />
        <Tally parts={verdicts} />
      </td>
      <td class="number" data-label={words.shareMet}>
        {rollUp.shareMet === null ? "－" : shareText(rollUp.shareMet, rounding)}
      </td>
      <td class="bar-cell">
        <StackedBar parts={ratings} label={words.byRating} />
        <Tally parts={ratings} />
      </td>
      <td class="middle strong" data-label={words.groupRating}>
        {rollUp.rating === null ? "－" : shorten(rollUp.rating, 16)}
      </td>
      {hasFindings && <FindingCount severity="error" group={group} />}
      {hasFindings && <FindingCount severity="warning" group={group} />}
    </tr>
  );
}

function nameOf(group: SummaryGroup, key: SummaryKey, noDepartment: string, noPolicy: string): string {
  if (group.name === null) return key === "policy" ? noPolicy : noDepartment;
  return shorten(key === "file" ? fileName(group.name) : group.name, 60);
}

/** The figures under a bar, in its order. */
function Tally({ parts }: { parts: ReturnType<typeof verdictParts> }) {
  return (
    <span class="bar-tally" aria-hidden="true">
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <span key={part.key}>
            {part.label} {count(part.count)}
          </span>
        ))}
    </span>
  );
}

function FindingCount({ severity, group }: { severity: "error" | "warning"; group: SummaryGroup }) {
  const { store } = useSurroundings();
  const figure = group.findings[severity];
  return (
    <td class="number" data-label={SEVERITY_WORDS[severity][store.locale.value]}>
      {figure === 0 ? (
        <span class="faint">0</span>
      ) : (
        <span class={`tally severity-${severity}`}>
          <span aria-hidden="true">{SEVERITY_SIGNS[severity]}</span>
          {count(figure)}
        </span>
      )}
    </td>
  );
}
