import type { FiscalYear } from "../fiscal-year/types";
import type { Entry, Indicator, Written, YearHeading, YearRecord } from "../indicator";
import { unitInName } from "../quantity/units";
import { type BlockName, blockName } from "./block-name";
import { statusOfColumn, withStatus } from "./column-status";
import { entryAt } from "./entries";
import type { Grid, Slot } from "./grid";
import { isNamedRow, unitOf } from "./group-facts";
import { namesOf } from "./group-names";
import { groupRows, hasFigures, hasRowMeasures, hasRowYears, isSubject, measureAt, type RowGroup } from "./groups";
import { readHeadings } from "./headings";
import type { LabelKey } from "./labels";
import { isOpenYear } from "./named-years";
import { isBracketHeading, pairEntries } from "./pair-cells";
import { isPairKey } from "./pair-labels";
import { isContinued, withNamesOfWholes, withoutOpenPlans } from "./part-rows";
import type { ColumnRole } from "./roles";
import {
  areaOf,
  cellIn,
  directionMarkOf,
  goalsOf,
  headingBeside,
  headingOf,
  inPart,
  kindOf,
  remarksOf,
  type Surroundings,
  textOf,
  yearBeside,
  yearIn,
  yearOfTarget,
} from "./surroundings";
import type { Table } from "./tables";
import { settleTarget, splitByOwnYears } from "./targets";
import {
  type Draft,
  inTimeOrder,
  placeLoose,
  placeWords,
  put,
  rowHeadings,
  settle,
  type YearRun,
} from "./year-records";

const MONEY: ReadonlySet<LabelKey> = new Set<LabelKey>(["budgetTotal", "budgetPart", "budgetGroup"]);

/** Where the name of an indicator stands. */
export type NamePlace = "block" | "column";

export interface IndicatorTable {
  readonly indicators: readonly Indicator[];
  readonly namePlace: NamePlace;
  readonly hasActual: boolean;
  readonly hasPlan: boolean;
  readonly yearRows: readonly (readonly YearHeading[])[];
  /** Label words the reading rests on. */
  readonly labels: readonly string[];
  readonly used: readonly Slot[];
}

/** Reads the indicators of one table. */
export function readIndicators(table: Table, around: Surroundings): IndicatorTable {
  const used = new Set<Slot>();
  const block = table.nameRole === null ? blockName(table, around) : null;
  const yearRun = hasRowYears(table) ? rowHeadings(table) : null;
  const indicators: Indicator[] = [];
  let measures = new Set<LabelKey>();
  const groups = groupRows(table);
  const own = namesOf(around.grid, table, groups, around.context);
  const names = withNamesOfWholes(own);
  const byMeasure = hasRowMeasures(table);
  const columns = figureColumns(table);
  // A name above the table stands for one indicator; of several groups without names none can be told to be it.
  const nameless = groups.filter((group, i) => !names[i] && group.rows.some((row) => hasFigures(table, row)));
  const isOne = nameless.length <= 1;
  const carried: Carried = { department: null, policy: null };
  for (const [i, group] of groups.entries()) {
    const isBlock = names[i] === null && block !== null && isOne;
    const name = names[i] ?? (isBlock ? block.name : null);
    for (const key of CARRIED) carried[key] = textOf(table, group, name, key) ?? carried[key];
    const made = readGroup({
      table,
      columns,
      group,
      name,
      around,
      block: isBlock ? block : null,
      yearRun,
      byMeasure,
      carried,
      unitAbove: isContinued(own[i - 1] ?? null, own[i] ?? null)
        ? (indicators[indicators.length - 1]?.unit ?? null)
        : null,
    });
    if (!made) continue;
    measures = new Set([...measures, ...made.measures]);
    if (made.indicator) indicators.push(withoutOpenPlans(made.indicator, own[i]?.text ?? ""));
    for (const row of group.rows) for (const slot of row.used) used.add(slot);
    if (isBlock) for (const slot of block.used) used.add(slot);
  }
  const labels = new Set<string>();
  for (const role of table.band.roles.values()) for (const word of role.words) labels.add(word);
  for (const row of table.rows) if (row.measureSlot) labels.add(row.measureSlot.text);
  return {
    indicators,
    namePlace: block && groups.every((group) => group.name === null) ? "block" : "column",
    hasActual: measures.has("actual"),
    hasPlan: measures.has("plan") || measures.has("finalTarget"),
    yearRows: yearRun ? [...table.band.headingRows, yearRun.all] : table.band.headingRows,
    labels: [...labels],
    used: [...used],
  };
}

/** What a merged area says for the rows below it, where the merge was lost. */
interface Carried {
  department: Written | null;
  policy: Written | null;
}

const CARRIED = ["department", "policy"] as const;

interface GroupReading {
  readonly table: Table;
  readonly columns: readonly ColumnRole[];
  readonly group: RowGroup;
  readonly name: Written | null;
  readonly around: Surroundings;
  readonly block: BlockName | null;
  readonly yearRun: YearRun | null;
  /** 計画 and 実績 stand down the rows. */
  readonly byMeasure: boolean;
  readonly carried: Readonly<Carried>;
  /** The unit of the row above, where it speaks of the same indicator or of the whole. */
  readonly unitAbove: Written | null;
}

function readGroup(
  reading: GroupReading,
): { readonly indicator: Indicator | null; readonly measures: ReadonlySet<LabelKey> } | null {
  const { table, columns, group, name, around, block, yearRun, byMeasure, carried } = reading;
  const { grid } = around;
  const measures = new Set<LabelKey>();
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  let baseline: Entry | null = null;
  let baselineYear: FiscalYear | null = null;
  let finalTarget: Entry | null = null;
  let finalTargetYear: FiscalYear | null = null;
  let hasValue = false;
  const ownUnit = unitOf(table, group, name, around, block);
  const unit = reading.unitAbove && (ownUnit?.text ?? "").trim() === "" ? reading.unitAbove : ownUnit;
  const unitText = unit && unit.text.trim() !== "" ? unit.text : name ? unitInName(name.text) : null;
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
        if (baseline === null || (baseline.text === "" && slot)) {
          baseline = entry;
          baselineYear = role.heading?.fiscalYear ?? yearBeside(table, group, "baseline") ?? yearIn(entry);
        }
      } else if (measure === "finalTarget") {
        if (finalTarget === null || (finalTarget.text === "" && slot)) {
          finalTarget = entry;
          finalTargetYear = role.heading?.fiscalYear ?? yearOfTarget(table, group) ?? yearIn(entry);
        }
      } else if (heading === null && (measure === "rate" || measure === "rating"))
        loose.push({ key: settle(measure, entry), entry });
      else put(draftOf(heading, role), measure, entry, row.isRevised);
    }
  }
  splitByOwnYears(drafts);
  if (isSubject(group, table) && drafts.every(({ plan }) => !plan || plan.text.trim() === "")) {
    for (const draft of drafts) draft.plan = null;
  }
  placeLoose(loose, drafts);
  const target = settleTarget(
    drafts,
    { entry: finalTarget, fiscalYear: finalTargetYear },
    baseline,
    headingOf(table, "finalTarget"),
  );
  const isNamed = name !== null && name.text.trim() !== "";
  if (!isNamed && !hasValue) return { indicator: null, measures };
  const hasAxis = measures.has("plan") || measures.has("actual") || measures.has("finalTarget");
  if (!hasAxis || name === null) return null;
  // Names under 項目 or under no heading are believed only beside figures and a plan.
  if (table.nameRole === null && block === null && !drafts.some(hasQuantity)) return null;
  if (
    table.nameRole?.key === "group" &&
    !(drafts.some(hasQuantity) && (target.entry || drafts.some(({ plan }) => plan)))
  )
    return null;
  const hasUnit = unit !== null && unit !== around.unit && unit.text.trim() !== "";
  if (!hasValue && !byMeasure && !(hasUnit || isNamedRow(group, around))) return null;
  const indicator: Indicator = {
    name,
    kind: kindOf(table, group, block && block.kind !== "unknown" ? { ...around, kind: block.kind } : around),
    unit,
    unitInName: unitInName(name.text),
    reason: textOf(table, group, name, "reason") ?? block?.reason ?? null,
    formula: textOf(table, group, name, "formula") ?? block?.formula ?? null,
    goal: goalsOf(table, group, name, around),
    topic: table.nameRole?.key === "indicator" ? textOf(table, group, name, "action") : null,
    directionMark: directionMarkOf(table, group, name),
    baseline,
    baselineYear,
    finalTarget: target.entry,
    finalTargetYear: target.fiscalYear,
    years: inTimeOrder<YearRecord>(drafts),
    department: carried.department ?? inPart(around, "department", table.band.top),
    policy: carried.policy ?? inPart(around, "policy", table.band.top),
    remarks: remarksOf(table, group, name, around),
    area: areaOf(table, group, block ? block.name.row : group.rows[0]!.row),
  };
  return { indicator, measures };
}

/** The columns of values; beside 実績 the text under 取組内容 is no figure of the indicator, nor is a plan's beside 目標. */
function figureColumns({ band: { valueColumns } }: Table): readonly ColumnRole[] {
  const has = (key: LabelKey) => valueColumns.some((role) => role.key === key);
  const hasPlan = has("plan");
  const hasActual = has("actual");
  return valueColumns.filter(({ key }) => !((key === "planText" && hasPlan) || (key === "actualText" && hasActual)));
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

function hasQuantity(draft: Draft): boolean {
  return draft.plan?.reading.kind === "quantities" || draft.actual?.reading.kind === "quantities";
}
