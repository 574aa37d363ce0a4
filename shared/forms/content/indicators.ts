import type { Indicator, Written, YearHeading, YearRecord } from "../../indicator";
import { unitInName } from "../../quantity/units";
import type { ColumnRole } from "../columns/roles";
import type { Slot } from "../grid/grid";
import { groupRows, hasFigures, hasRowMeasures, hasRowYears, isSubject } from "../tables/groups";
import { isContinued, withNamesOfWholes, withoutOpenPlans } from "../tables/part-rows";
import type { Table } from "../tables/tables";
import type { LabelKey } from "../words/labels";
import { type BlockName, blockName } from "./block-name";
import { type FigureRows, readFigures } from "./figures";
import { isNamedRow, unitOf } from "./group-facts";
import { namesOf } from "./group-names";
import {
  areaOf,
  directionMarkOf,
  goalsOf,
  headingOf,
  inPart,
  kindOf,
  remarksOf,
  type Surroundings,
  textOf,
} from "./surroundings";
import { settleTarget } from "./targets";
import { type Draft, inTimeOrder, rowHeadings } from "./year-records";

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

interface GroupReading extends FigureRows {
  readonly block: BlockName | null;
  readonly carried: Readonly<Carried>;
  /** The unit of the row above, where it speaks of the same indicator or of the whole. */
  readonly unitAbove: Written | null;
}

function readGroup(
  reading: GroupReading,
): { readonly indicator: Indicator | null; readonly measures: ReadonlySet<LabelKey> } | null {
  const { table, group, name, around, block, byMeasure, carried } = reading;
  const ownUnit = unitOf(table, group, name, around, block);
  const unit = reading.unitAbove && (ownUnit?.text ?? "").trim() === "" ? reading.unitAbove : ownUnit;
  const unitText = unit && unit.text.trim() !== "" ? unit.text : name ? unitInName(name.text) : null;
  const { drafts, baseline, finalTarget, measures, hasValue } = readFigures(reading, unitText);
  if (isSubject(group, table) && drafts.every(({ plan }) => !plan || plan.text.trim() === "")) {
    for (const draft of drafts) draft.plan = null;
  }
  const target = settleTarget(drafts, finalTarget, baseline.entry, headingOf(table, "finalTarget"));
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
    baseline: baseline.entry,
    baselineYear: baseline.fiscalYear,
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

function hasQuantity(draft: Draft): boolean {
  return draft.plan?.reading.kind === "quantities" || draft.actual?.reading.kind === "quantities";
}
