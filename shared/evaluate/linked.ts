import type { Entry, Indicator, SheetReading, YearRecord } from "../indicator";
import { a1, type CellRef, parseA1, type Sheet } from "../sheet";

/** 「='101防災訓練'!$G$25」, 「=+集計!B3」: nothing but the cell of another sheet of the workbook. */
const REFERENCE = "(?:'((?:[^'\\[\\]]|'')+)'|([^'!\\[\\]()\"=+*/,&<>^ -]+))!(\\$?[A-Z]{1,3}\\$?[0-9]{1,7})";
const LINK = new RegExp(`^=?\\+?${REFERENCE}$`, "i");
/** 「=IF(集計!B3="","",集計!B3)」: the same, but blank where that cell is. */
const LINK_OR_BLANK = /^=?IF\((.+)=""\s*,\s*""\s*,\s*(.+)\)$/i;

/** The cell that a formula shows as it is, with its sheet; null for any other formula. */
export function linkedCell(formula: string): { readonly sheet: string; readonly ref: CellRef } | null {
  const guarded = LINK_OR_BLANK.exec(formula.trim());
  if (guarded && guarded[1]!.trim() !== guarded[2]!.trim()) return null;
  const match = LINK.exec((guarded ? guarded[2]! : formula).trim());
  const ref = match ? parseA1(match[3]!) : null;
  return match && ref ? { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, ref } : null;
}

function figuresOf({ years, finalTarget }: Indicator): readonly Entry[] {
  return [finalTarget, ...years.flatMap(({ plan, actual }) => [plan, actual])].filter((entry) => entry !== null);
}

/** Rates and ratings that staff have typed here are theirs to be checked here. */
function isTyped(sheet: Sheet, { writtenRate, writtenRating }: YearRecord): boolean {
  return [writtenRate, writtenRating].some(
    (at) =>
      at !== null &&
      at.text.trim() !== "" &&
      sheet.cells.some(({ row, column, formula }) => row === at.row && column === at.column && formula === undefined),
  );
}

/** Addresses of the plans and actuals that staff write on a sheet themselves. */
function ownFigures({ regions }: SheetReading): ReadonlySet<string> {
  const own = regions.flatMap(({ indicators }) => indicators.flatMap(figuresOf));
  return new Set(own.filter((entry) => !entry.cell?.formula || linkedCell(entry.cell.formula) === null).map(a1));
}

export interface Unlinked {
  readonly readings: ReadonlyMap<Sheet, SheetReading>;
  /** Which indicators were left out: sheet and cell of their names. */
  readonly left: readonly string[];
}

/**
 * Leaves out the indicators that a summary sheet only shows: all their figures are formulas that give a plan or an
 * actual of another sheet as it is. They are judged where they are written, and counted once. An empty cell shown
 * this way is 0 to a host, which nobody wrote.
 */
export function withoutLinked(readings: ReadonlyMap<Sheet, SheetReading>): Unlinked {
  const bySheet = new Map([...readings].map(([sheet, reading]) => [sheet.name, reading]));
  const known = new Map<string, ReadonlySet<string>>();
  const figuresOn = (name: string): ReadonlySet<string> => {
    const reading = bySheet.get(name);
    const figures = known.get(name) ?? (reading ? ownFigures(reading) : new Set<string>());
    known.set(name, figures);
    return figures;
  };
  const isShown = (entry: Entry, own: string): boolean => {
    const link = entry.cell?.formula === undefined ? null : linkedCell(entry.cell.formula);
    return link !== null && link.sheet !== own && figuresOn(link.sheet).has(a1(link.ref));
  };
  const left: string[] = [];
  const isLinked = (indicator: Indicator, sheet: Sheet): boolean => {
    const figures = figuresOf(indicator).filter((entry) => entry.reading.kind !== "blank");
    if (figures.length === 0 || !figures.every((entry) => isShown(entry, sheet.name))) return false;
    return !indicator.years.some((year) => isTyped(sheet, year));
  };
  const kept = new Map(
    [...readings].map(([sheet, reading]) => {
      const regions = reading.regions.map((region) => {
        const indicators = region.indicators.filter((indicator) => !isLinked(indicator, sheet));
        if (indicators.length === region.indicators.length) return region;
        for (const { name } of region.indicators.filter((one) => !indicators.includes(one)))
          left.push(`${sheet.name}!${a1(name)}`);
        return { ...region, indicators };
      });
      return [sheet, regions.some((region, i) => region !== reading.regions[i]) ? { ...reading, regions } : reading];
    }),
  );
  return { readings: kept, left };
}
