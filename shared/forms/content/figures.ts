import type { Entry, Written, YearHeading } from "../../indicator";
import { statusOfColumn, withStatus } from "../columns/column-status";
import type { ColumnRole } from "../columns/roles";
import { entryAt } from "../grid/entries";
import type { Grid } from "../grid/grid";
import { readHeadings } from "../grid/headings";
import { isBracketHeading, pairEntries } from "../grid/pair-cells";
import { measureAt, type RowGroup } from "../tables/groups";
import { isOpenYear } from "../tables/named-years";
import type { Table } from "../tables/tables";
import type { LabelKey } from "../words/labels";
import { isPairKey } from "../words/pair-labels";
import { cellIn, headingBeside, type Surroundings, yearBeside, yearIn, yearOfTarget } from "./surroundings";
import { type DatedEntry, splitByOwnYears } from "./targets";
import { type Draft, placeLoose, placeWords, put, settle, type YearRun } from "./year-records";

const MONEY: ReadonlySet<LabelKey> = new Set<LabelKey>(["budgetTotal", "budgetPart", "budgetGroup"]);

/** Where the figures of one indicator stand. */
export interface FigureRows {
  readonly table: Table;
  readonly columns: readonly ColumnRole[];
  readonly group: RowGroup;
  readonly name: Written | null;
  readonly around: Surroundings;
  readonly yearRun: YearRun | null;
  /** 計画 and 実績 stand down the rows. */
  readonly byMeasure: boolean;
}

/** The figures in the rows of one indicator, by year. */
export interface Figures {
  readonly drafts: Draft[];
  readonly baseline: DatedEntry;
  readonly finalTarget: DatedEntry;
  /** What the columns and rows are headed as, filled in or not. */
  readonly measures: ReadonlySet<LabelKey>;
  readonly hasValue: boolean;
}

/** Reads the cells under the columns of values, with the unit that is theirs. */
export function readFigures(reading: FigureRows, unitText: string | null): Figures {
  const { table, columns, group, name, around, yearRun, byMeasure } = reading;
  const { grid } = around;
  const measures = new Set<LabelKey>();
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  let baseline: DatedEntry = NONE;
  let finalTarget: DatedEntry = NONE;
  let hasValue = false;
  const draftOf = (heading: YearHeading | null, role: ColumnRole): Draft => {
    const key = heading ? (heading.fiscalYear !== null ? `y${heading.fiscalYear}` : `c${role.column}`) : "none";
    const known = byKey.get(key);
    if (known) return known;
    const draft: Draft = {
      heading,
      fiscalYear: heading?.fiscalYear ?? null,
      plan: null,
      actual: null,
      writtenRate: null,
      writtenRating: null,
    };
    byKey.set(key, draft);
    drafts.push(draft);
    return draft;
  };
  const loose: { key: LabelKey; entry: Entry }[] = [];
  for (const row of group.rows) {
    const rowYear = row.yearSlot ? (yearRun?.bySlot.get(row.yearSlot) ?? readHeadings([row.yearSlot])[0]!) : null;
    for (const role of columns) {
      const measure = byMeasure && role.repeatsYear ? "finalTarget" : measureAt(row, role.key, around.measure);
      if (measure === null || (row.isMisaligned && role.heading)) continue;
      if (role.hasUnknownWord && row.measure === null) continue;
      if (row.measure === null && MONEY.has(role.key)) continue;
      // 基準値 stands once for the rows of an indicator; rows give a measure only to columns of years.
      if (
        byMeasure &&
        row.measure !== null &&
        role.heading === null &&
        role.key !== "baseline" &&
        role.key !== "finalTarget"
      ) {
        if ((role.key === "rate" || role.key === "rating") && row === group.rows[0])
          loose.push(looseEntry(group, role, name, grid));
        continue;
      }
      const slot = row.cells.get(role.column) ?? null;
      const heading = role.heading ?? rowYear ?? headingBeside(table, group, measure);
      if (!slot && !heading && measure === "actual" && isOpenYear(role.words)) continue;
      const words = placeWords(name?.text.trim() ?? "", row, role);
      const written = entryAt(grid, row.row, role.column, slot, words, unitText, row.isInParentheses);
      const entry = measure === "actual" ? withStatus(written, statusOfColumn(role, columns)) : written;
      if (slot) hasValue = true;
      if (isPairKey(measure)) {
        const blank = entryAt(grid, row.row, role.column, null, words, unitText);
        const pair = pairEntries(slot, blank, words, measure, unitText, isBracketHeading(role.words));
        for (const key of ["plan", "actual"] as const) {
          const own = pair[key];
          measures.add(key);
          if (own) put(draftOf(heading, role), key, own, row.isRevised);
        }
        continue;
      }
      measures.add(measure);
      if (measure === "baseline") {
        const year = () => role.heading?.fiscalYear ?? yearBeside(table, group, "baseline") ?? yearIn(entry);
        if (isOpen(baseline, slot !== null)) baseline = { entry, fiscalYear: year() };
      } else if (measure === "finalTarget") {
        const year = () => role.heading?.fiscalYear ?? yearOfTarget(table, group) ?? yearIn(entry);
        if (isOpen(finalTarget, slot !== null)) finalTarget = { entry, fiscalYear: year() };
      } else if (heading === null && (measure === "rate" || measure === "rating"))
        loose.push({ key: settle(measure, entry), entry });
      else put(draftOf(heading, role), measure, entry, row.isRevised);
    }
  }
  splitByOwnYears(drafts);
  placeLoose(loose, drafts);
  return { drafts, baseline, finalTarget, measures, hasValue };
}

const NONE: DatedEntry = { entry: null, fiscalYear: null };

/** Nothing stands there yet, or a blank that something written replaces. */
function isOpen({ entry }: DatedEntry, isWritten: boolean): boolean {
  return entry === null || (entry.text === "" && isWritten);
}

/** What is written once for all rows of an indicator: 達成状況 right of the years. */
function looseEntry(
  group: RowGroup,
  role: ColumnRole,
  name: Written | null,
  grid: Grid,
): { readonly key: LabelKey; readonly entry: Entry } {
  const slot = cellIn(group, role.column);
  const words = [name?.text.trim() ?? "", ...role.placeWords];
  const entry = entryAt(grid, slot?.row ?? group.rows[0]!.row, role.column, slot, words, null);
  return { key: settle(role.key, entry), entry };
}
