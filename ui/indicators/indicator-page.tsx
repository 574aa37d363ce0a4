import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { shorten } from "../../shared/report/shorten";
import { useSurroundings, useWords } from "../context";
import { chooseFinding, showCell } from "../findings/choose";
import { CellText, SeverityBadge, VerdictBadge } from "../parts/badges";
import { findingsOf, type IndicatorRow } from "../state/indicator-rows";
import { shareText } from "../state/share-text";
import { IndicatorChart } from "./chart";
import { DirectionSection } from "./direction";
import { Note, Rate, Rating, Written, Year } from "./figures";

/** Everything about one indicator, over the lists. */
export function IndicatorPage() {
  const { store } = useSurroundings();
  const row = store.indicators.value.find(({ id }) => id === store.openIndicator.value) ?? null;
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = row !== null;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="indicator-page"
      aria-labelledby="indicator-title"
      onClose={() => {
        store.openIndicator.value = null;
      }}
      onClick={(event) => {
        // A click beside the page, on the backdrop, belongs to the dialog element itself.
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      {row && <Page row={row} close={() => dialog.current?.close()} />}
    </dialog>
  );
}

function Page({ row, close }: { row: IndicatorRow; close: () => void }) {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  const { indicator, period } = row;
  const show = () => {
    close();
    const cell = period?.actual?.cell ?? period?.plan?.cell ?? indicator.nameCell;
    showCell(surroundings, { file: row.file, sheet: row.sheet, cell });
    store.isSheetShown.value = true;
  };
  return (
    <div class="page-body">
      <header class="page-head">
        <h2 id="indicator-title">
          <CellText text={shorten(indicator.name, 200)} />
          {indicator.unit && <CellText class="unit" text={words.inBrackets(shorten(indicator.unit, 24))} />}
        </h2>
        <button type="button" onClick={close}>
          {words.close}
        </button>
      </header>
      <p class="where">
        {store.files.value.length > 1 && <CellText text={shorten(row.file, 80)} />}
        <CellText text={shorten(row.sheet, 40)} />
        <span class="address">{indicator.nameCell}</span>
        <button type="button" class="quiet" onClick={show}>
          {words.showCell}
        </button>
      </p>
      <dl class="facts">
        <Fact name={words.department}>{row.department && <CellText text={shorten(row.department, 80)} />}</Fact>
        <Fact name={words.policy}>{row.policy && <CellText text={shorten(row.policy, 80)} />}</Fact>
        <Fact name={words.baseline}>{indicator.baseline && <Written text={indicator.baseline.text} />}</Fact>
        <Fact name={words.finalTarget}>{indicator.finalTarget && <Written text={indicator.finalTarget.text} />}</Fact>
        <Fact name={words.progressRate}>
          {period?.progress == null ? null : shareText(period.progress, store.settingsInForce.value.rounding)}
        </Fact>
      </dl>
      <IndicatorChart indicator={indicator} isLarge />
      <p class="legend">{words.chartLegend}</p>
      <AllYears row={row} />
      <FindingsHere row={row} close={close} />
      <DirectionSection row={row} />
    </div>
  );
}

/** Nothing where the sheet says nothing. */
function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === null || children === false || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What was found at the cells of the indicator. */
function FindingsHere({ row, close }: { row: IndicatorRow; close: () => void }) {
  const surroundings = useSurroundings();
  const words = useWords();
  const found = findingsOf(row, surroundings.store.findings.value);
  if (found.length === 0) return null;
  return (
    <section class="findings-here">
      <h3>{words.findingsHere(found.length)}</h3>
      <ul>
        {found.slice(0, 20).map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              class="quiet finding-here"
              onClick={() => {
                close();
                chooseFinding(surroundings, entry, true);
                surroundings.store.isSheetShown.value = true;
              }}
            >
              <SeverityBadge severity={entry.finding.severity} />
              <span class="address">{entry.finding.cell}</span>
              <CellText class="message" text={shorten(entry.finding.message, 300)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AllYears({ row }: { row: IndicatorRow }) {
  const words = useWords();
  const { periods, current } = row.indicator;
  if (periods.length === 0) return null;
  const hasNotes = periods.some((period) => period.verdictReason !== null || period.provisional);
  return (
    // A part that scrolls sideways must be reachable by keyboard
    <section class="years" aria-label={words.allYears} tabIndex={0}>
      <table>
        <caption>{words.allYears}</caption>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col" class="number">
              {words.plan}
            </th>
            <th scope="col" class="number">
              {words.actual}
            </th>
            <th scope="col">{words.verdict}</th>
            <th scope="col" class="number">
              {words.rate}
            </th>
            <th scope="col">{words.rating}</th>
            {hasNotes && <th scope="col">{words.remarks}</th>}
          </tr>
        </thead>
        <tbody>
          {periods.map((period, index) => (
            <tr
              key={`${period.fiscalYear}-${period.plan?.cell ?? period.actual?.cell}`}
              class={index === current ? "is-current" : ""}
            >
              <th scope="row">
                <Year period={period} />
              </th>
              <td class="number" data-label={words.plan}>
                <Written text={period.plan?.text} />
              </td>
              <td class="number" data-label={words.actual}>
                <Written text={period.actual?.text} />
              </td>
              <td class="year-verdict">
                <VerdictBadge verdict={period.verdict} />
              </td>
              <td class="number" data-label={words.rate}>
                <Rate period={period} />
              </td>
              <td data-label={words.rating}>
                <Rating period={period} />
              </td>
              {hasNotes && (
                <td class="faint">
                  <Note period={period} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
