import type { FiscalYear } from "../fiscal-year/types";
import type { Entry, Indicator, IndicatorKind, Written, YearHeading, YearRecord } from "../indicator";
import { unitInName } from "../quantity/units";
import type { Area } from "../sheet";
import type { ColumnRole } from "./bands";
import { type Context, firstIn, lastBefore, partOf } from "./context";
import { entryAt, writtenAt, writtenOf } from "./entries";
import type { Grid, Slot } from "./grid";
import { groupRows, hasFigures, hasRowMeasures, hasRowYears, kindIn, measureAt, type RowGroup } from "./groups";
import { readHeadings } from "./headings";
import type { LabelKey } from "./labels";
import type { Table, TableRow } from "./tables";

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

export interface Surroundings {
  readonly grid: Grid;
  readonly context: Context;
  /** First row that may name this table: below the table before it. */
  readonly from: number;
  /** Titles above that say what unlabelled values are: 活動目標, 成果指標の実績. */
  readonly measure: LabelKey | null;
  readonly kind: IndicatorKind;
  /** The table stands under a 事務事業名. */
  readonly isInProject: boolean;
}

/** Reads the indicators of one table. */
export function readIndicators(table: Table, around: Surroundings): IndicatorTable {
  const used = new Set<Slot>();
  const block = table.nameRole === null ? blockName(table, around) : null;
  const yearRun = hasRowYears(table) ? rowHeadings(table) : null;
  const indicators: Indicator[] = [];
  let measures = new Set<LabelKey>();
  const groups = groupRows(table);
  for (const group of groups) {
    const isBlock = group.name === null && block !== null;
    const name = group.name ? writtenOf(group.name, nameWords(table, group.name)) : isBlock ? block.name : null;
    const made = readGroup(table, group, name, around, isBlock ? block : null, yearRun);
    if (!made) continue;
    measures = new Set([...measures, ...made.measures]);
    if (made.indicator) indicators.push(made.indicator);
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

function nameWords(table: Table, name: Slot): string[] {
  const label = table.nameRole?.words[0];
  return label ? [name.text, label] : [name.text];
}

interface BlockName {
  readonly name: Written;
  readonly isWritten: boolean;
  readonly unit: Written | null;
  readonly reason: Written | null;
  readonly formula: Written | null;
  readonly used: readonly Slot[];
}

/** Name, unit and the like in labelled cells above the table. */
function blockName(table: Table, around: Surroundings): BlockName | null {
  const { context, from } = around;
  const top = table.band.top;
  let label: Slot | null = null;
  let name: Written | null = null;
  for (const value of context.values) {
    if (value.label.row > table.bottom) break;
    if (value.label.row < from || value.key !== "indicator" || value.label.row >= top) continue;
    if (value.label.column > table.band.right) continue;
    label = value.label;
    name = value.written;
  }
  if (!label) return null;
  const start = label.row;
  const below = (key: LabelKey) => {
    const found = lastBefore(context, key, top, start);
    return found && found.label.row >= start ? found : null;
  };
  const unitLabel = context.values.find(
    (value) => value.key === "unit" && value.label.row >= start && value.label.row < top,
  );
  const unit: Written | null = unitLabel
    ? (unitLabel.written ?? writtenAt(around.grid, unitLabel.label.row, unitLabel.label.right + 1, ["単位"]))
    : null;
  const used: Slot[] = [];
  for (const value of context.values) {
    if (value.label.row >= start && value.label.row < top) used.push(value.label, ...value.used);
  }
  return {
    name: name ?? writtenAt(around.grid, label.row, label.right + 1, [label.text]),
    isWritten: name !== null && name.text.trim() !== "",
    unit,
    reason: below("reason")?.written ?? null,
    formula: below("formula")?.written ?? null,
    used,
  };
}

interface YearRun {
  readonly all: readonly YearHeading[];
  readonly bySlot: ReadonlyMap<Slot, YearHeading>;
}

/** Years written down the rows. */
function rowHeadings(table: Table): YearRun {
  const bySlot = new Map<Slot, YearHeading>();
  const all: YearHeading[] = [];
  let run: Slot[] = [];
  const close = () => {
    const read = readHeadings(run);
    for (const [i, slot] of run.entries()) bySlot.set(slot, read[i]!);
    all.push(...read);
    run = [];
  };
  for (const row of table.rows) {
    const slot = row.yearSlot;
    if (!slot || run.includes(slot)) continue;
    if (run.some((seen) => seen.text === slot.text) || (row.nameSlot !== null && run.length > 0)) close();
    run.push(slot);
  }
  close();
  return { all, bySlot };
}

interface Draft {
  heading: YearHeading | null;
  fiscalYear: FiscalYear | null;
  plan: Entry | null;
  actual: Entry | null;
  writtenRate: Entry | null;
  writtenRating: Written | null;
}

function readGroup(
  table: Table,
  group: RowGroup,
  name: Written | null,
  around: Surroundings,
  block: BlockName | null,
  yearRun: YearRun | null,
): { readonly indicator: Indicator | null; readonly measures: ReadonlySet<LabelKey> } | null {
  const { grid } = around;
  const byMeasure = hasRowMeasures(table);
  const measures = new Set<LabelKey>();
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  let baseline: Entry | null = null;
  let baselineYear: FiscalYear | null = null;
  let finalTarget: Entry | null = null;
  let finalTargetYear: FiscalYear | null = null;
  let hasValue = false;
  const unitRole = roleOf(table, "unit");
  const unitSlot = unitRole ? cellIn(group, unitRole.column) : null;
  const unit = unitRole
    ? unitSlot
      ? writtenOf(unitSlot, [name?.text ?? "", ...unitRole.words])
      : writtenAt(grid, group.rows[0]!.row, unitRole.column, [name?.text ?? "", ...unitRole.words])
    : (block?.unit ?? null);
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
    for (const role of table.band.valueColumns) {
      const measure = measureAt(row, role.key, around.measure);
      if (measure === null || (row.isMisaligned && role.heading)) continue;
      // 基準値 stands once for the rows of an indicator; rows give a measure only to columns of years.
      if (
        byMeasure &&
        row.measure !== null &&
        role.heading === null &&
        role.key !== "baseline" &&
        role.key !== "finalTarget"
      )
        continue;
      const slot = row.cells.get(role.column) ?? null;
      const heading = role.heading ?? rowYear;
      const words = [name?.text ?? "", ...placeWords(row, role)].filter((word) => word !== "");
      const entry = entryAt(grid, row.row, role.column, slot, words, unitText);
      if (slot) hasValue = true;
      measures.add(measure);
      if (measure === "baseline") {
        if (baseline === null || (baseline.text === "" && slot)) {
          baseline = entry;
          baselineYear = role.heading?.fiscalYear ?? yearBeside(table, group, "baseline") ?? yearIn(entry);
        }
      } else if (measure === "finalTarget") {
        if (finalTarget === null || (finalTarget.text === "" && slot)) {
          finalTarget = entry;
          finalTargetYear = role.heading?.fiscalYear ?? yearBeside(table, group, "plan") ?? yearIn(entry);
        }
      } else if (heading === null && (measure === "rate" || measure === "rating"))
        loose.push({ key: settle(measure, entry), entry });
      else put(draftOf(heading, role), measure, entry);
    }
  }
  const years: YearRecord[] = drafts;
  placeLoose(loose, drafts);
  const planned = drafts.filter((draft) => draft.plan !== null);
  if (finalTarget === null && planned.length === 1) {
    const only = planned[0]!;
    const isLast = drafts.every((draft) => draft.fiscalYear === null || (only.fiscalYear ?? 0) >= draft.fiscalYear);
    const year = only.fiscalYear ?? yearBeside(table, group, "plan");
    if (isLast && year !== null && (drafts.length > 1 || baseline !== null)) {
      finalTarget = only.plan;
      finalTargetYear = year;
      only.heading ??= headingBeside(table, group, "plan");
      only.fiscalYear = year;
    }
  } else if (finalTarget !== null && planned.length === 0 && finalTargetYear !== null) {
    const same = drafts.find((draft) => draft.fiscalYear === finalTargetYear);
    if (same) same.plan = finalTarget;
    else
      drafts.push({
        heading: headingOf(table, "finalTarget"),
        fiscalYear: finalTargetYear,
        plan: finalTarget,
        actual: null,
        writtenRate: null,
        writtenRating: null,
      });
  }
  const isNamed = name !== null && name.text.trim() !== "";
  if (!isNamed && !hasValue) return { indicator: null, measures };
  const hasAxis = measures.has("plan") || measures.has("actual") || measures.has("finalTarget");
  if (!hasAxis || name === null) return null;
  if (!hasValue && !byMeasure && !isNamedRow(group, unitSlot, around)) return null;
  const indicator: Indicator = {
    name,
    kind: kindOf(table, group, around),
    unit,
    unitInName: unitInName(name.text),
    reason: textOf(table, group, name, "reason") ?? block?.reason ?? null,
    formula: textOf(table, group, name, "formula") ?? block?.formula ?? null,
    goal: goalsOf(table, group, name, around),
    baseline,
    baselineYear,
    finalTarget,
    finalTargetYear,
    years,
    department: textOf(table, group, name, "department") ?? inPart(around, "department", table.band.top),
    policy: textOf(table, group, name, "policy") ?? inPart(around, "policy", table.band.top),
    remarks: remarksOf(table, group, name, around),
    area: areaOf(table, group, block ? block.name.row : group.rows[0]!.row),
  };
  return { indicator, measures };
}

/** A row with a name and nothing else is an indicator only where it has a unit, or is a short name among targets. */
function isNamedRow(group: RowGroup, unitSlot: Slot | null, around: Surroundings): boolean {
  if (unitSlot) return true;
  const text = group.name?.text ?? "";
  return around.isInProject && text.length <= 30 && !/[。、:：※<]|^[・･]|変更/.test(text);
}

function put(draft: Draft, measure: LabelKey, entry: Entry): void {
  const key = settle(measure, entry);
  if (key === "plan" || key === "planText") draft.plan ??= entry;
  else if (key === "actual" || key === "actualText") draft.actual ??= entry;
  else if (key === "rate") draft.writtenRate ??= entry;
  else if (key === "rating") draft.writtenRating ??= entry;
}

/** 達成度 may hold a rate or a rating; the content tells. */
function settle(measure: LabelKey, entry: Entry): LabelKey {
  if (
    measure === "rate" &&
    entry.reading.kind !== "quantities" &&
    entry.reading.kind !== "blank" &&
    /^[A-ZＡ-ＺΑА◎○〇△×]/.test(entry.text)
  ) {
    return "rating";
  }
  return measure;
}

/** 達成率 and 評価 without a year belong to the last year that has an actual. */
function placeLoose(loose: readonly { key: LabelKey; entry: Entry }[], drafts: Draft[]): void {
  const withActual = drafts.filter((draft) => draft.actual !== null);
  const filled = withActual.filter((draft) => draft.actual!.text !== "");
  const home = filled[filled.length - 1] ?? withActual[withActual.length - 1] ?? drafts[drafts.length - 1];
  if (!home) return;
  for (const { key, entry } of loose) put(home, key, entry);
}

function placeWords(row: TableRow, role: ColumnRole): string[] {
  const words = role.heading
    ? [role.heading.text, ...role.words.filter((word) => word !== role.heading!.text)]
    : [...role.words];
  if (row.yearSlot && row.yearSlot !== row.measureSlot) words.unshift(row.yearSlot.text);
  if (row.measureSlot && role.key !== "baseline" && role.key !== "finalTarget") words.push(row.measureSlot.text);
  return words.map((word) => word.replace(/\s+/g, ""));
}

function roleOf(table: Table, key: LabelKey): ColumnRole | null {
  for (const role of table.band.roles.values()) if (role.key === key) return role;
  return null;
}

function cellIn(group: RowGroup, column: number): Slot | null {
  for (const row of group.rows) {
    const slot = row.cells.get(column);
    if (slot) return slot;
  }
  return null;
}

function textOf(table: Table, group: RowGroup, name: Written, key: LabelKey): Written | null {
  const role = roleOf(table, key);
  const slot = role ? cellIn(group, role.column) : null;
  return role && slot ? writtenOf(slot, [name.text, ...role.words]) : null;
}

/** The year in a column of years beside a measure: 現状値 | 年度. */
function yearBeside(table: Table, group: RowGroup, measure: LabelKey): FiscalYear | null {
  return headingBeside(table, group, measure)?.fiscalYear ?? null;
}

function headingBeside(table: Table, group: RowGroup, measure: LabelKey): YearHeading | null {
  for (const role of table.band.roles.values()) {
    if (role.key !== "year" || role.yearOf === null) continue;
    const isSame = role.yearOf === measure || (measure === "plan" && role.yearOf === "finalTarget");
    const slot = isSame ? cellIn(group, role.column) : null;
    if (slot?.label?.year) return readHeadings([slot])[0]!;
  }
  return null;
}

function yearIn(entry: Entry): FiscalYear | null {
  if (entry.reading.kind !== "quantities") return null;
  return entry.reading.quantities.find((quantity) => quantity.fiscalYear !== undefined)?.fiscalYear ?? null;
}

function headingOf(table: Table, key: LabelKey): YearHeading | null {
  return roleOf(table, key)?.heading ?? null;
}

function inPart(around: Surroundings, key: LabelKey, row: number): Written | null {
  const part = partOf(around.context, row);
  const own = lastBefore(around.context, key, row, part.from) ?? firstIn(around.context, key, part.from, part.to);
  if (own) return own.written;
  return key === "remarks" ? null : (lastBefore(around.context, key, row, 0)?.written ?? null);
}

function goalsOf(table: Table, group: RowGroup, name: Written, around: Surroundings): Written[] {
  const own = textOf(table, group, name, "goal");
  const shared = inPart(around, "goal", table.band.top);
  return [own, shared].filter((goal): goal is Written => goal !== null);
}

function remarksOf(table: Table, group: RowGroup, name: Written, around: Surroundings): Written[] {
  const remarks: Written[] = [];
  for (const role of table.band.roles.values()) {
    if (role.key !== "remarks" && role.key !== "checkText") continue;
    const slot = cellIn(group, role.column);
    if (slot) remarks.push(writtenOf(slot, [name.text, ...role.words]));
    else if (role.key === "remarks")
      remarks.push(writtenAt(around.grid, group.rows[0]!.row, role.column, [name.text, ...role.words]));
  }
  const part = partOf(around.context, table.band.top);
  for (const value of around.context.values) {
    if (value.label.row >= part.to) break;
    if (
      value.key === "remarks" &&
      value.label.row >= part.from &&
      value.written &&
      !NOTHING_SAID.test(value.written.text)
    )
      remarks.push(value.written);
  }
  return remarks;
}

/** 「--」「なし」 under 特記事項 say nothing. */
const NOTHING_SAID = /^(?:[-－―‐–ー─—−\s]*|<p><\/p>|なし|特になし)$/;

function kindOf(table: Table, group: RowGroup, around: Surroundings): IndicatorKind {
  const kindRole = roleOf(table, "kind");
  const slot = (kindRole ? cellIn(group, kindRole.column) : null) ?? group.rows.find((row) => row.kindSlot)?.kindSlot;
  const own = slot ? kindIn(slot.text) : group.kind;
  if (own !== "unknown") return own;
  const heading = table.nameRole ? kindIn(table.nameRole.words.join("")) : "unknown";
  return heading !== "unknown" ? heading : around.kind;
}

function areaOf(table: Table, group: RowGroup, top: number): Area {
  const last = group.rows[group.rows.length - 1]!;
  const columns = [...table.band.roles.keys()];
  return {
    top: Math.min(top, group.rows[0]!.row),
    left: Math.min(...columns),
    bottom: last.row,
    right: Math.max(...columns),
  };
}

export { hasFigures };
