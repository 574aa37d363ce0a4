import type { WorkbookRollUp } from "../evaluate/roll-up";
import type { ScaleFigures } from "../evaluate/scales/apply";
import type { Direction, DirectionSource, RateMethod, RateObstacle, Verdict, VerdictReason } from "../evaluate/types";
import type { FiscalYear } from "../fiscal-year/types";
import type { IndicatorKind } from "../indicator";
import type { Locale } from "../locale";
import type { Severity } from "../rules/define-rule";
import type { SheetVisibility } from "../sheet";

/** A place of a sheet in a report: the address and what is shown there. */
export interface Place {
  /** A1. */
  readonly cell: string;
  readonly text: string;
}

export interface Finding {
  /** Rule id, or an engine id: "form-recognised", "settings-valid", "sheets-present", "sheet-readable". */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** Words of row and column: "要介護認定率・令和2年度・実績". */
  readonly place: string;
  /** Text of the cell as shown. */
  readonly text: string;
  /** Which sentence of the rule; for filters and tests. */
  readonly key: string;
  readonly message: string;
  readonly department: string | null;
}

/** One part of a plan and actual that have several; "( )" is the second measure in parentheses. */
export interface ComponentFigures {
  readonly label: string;
  readonly plan: number | null;
  readonly actual: number | null;
}

export interface PeriodReport {
  readonly fiscalYear: FiscalYear | null;
  readonly plan: Place | null;
  readonly actual: Place | null;
  /** First figure of each, for charts; null where there is none. */
  readonly planValue: number | null;
  readonly actualValue: number | null;
  /** Plan and actual of each part (小/中, 男性/女性, the measure in parentheses); [] where there is but one figure. */
  readonly components: readonly ComponentFigures[];
  readonly verdict: Verdict;
  readonly verdictReason: VerdictReason | null;
  /** Rounded share by the settings, e.g. 0.939; null where not computable. */
  readonly achievementRate: number | null;
  readonly method: RateMethod | null;
  readonly rateObstacle: RateObstacle | null;
  readonly progress: number | null;
  readonly rating: string | null;
  /** What rating scales look at, unrounded: another scale can be tried without reading the sheet again. */
  readonly scaleFigures: ScaleFigures | null;
  readonly writtenRate: Place | null;
  readonly writtenRating: Place | null;
  readonly provisional: boolean;
}

export interface IndicatorReport {
  readonly name: string;
  readonly nameCell: string;
  readonly kind: IndicatorKind;
  readonly unit: string | null;
  readonly department: string | null;
  readonly policy: string | null;
  readonly direction: Direction;
  readonly directionEvidence: readonly {
    readonly source: DirectionSource;
    readonly text: string;
    readonly direction: Direction;
  }[];
  readonly baseline: Place | null;
  readonly baselineValue: number | null;
  /** The parts of the baseline, in `actual`; [] where there is but one figure. */
  readonly baselineComponents: readonly ComponentFigures[];
  readonly finalTarget: Place | null;
  readonly periods: readonly PeriodReport[];
  /** Index in `periods` of the year that stands for the indicator; null if none is due. */
  readonly current: number | null;
}

export interface BudgetReport {
  readonly project: string | null;
  readonly department: string | null;
  readonly fiscalYear: FiscalYear | null;
  readonly total: Place;
  readonly parts: readonly (Place & { readonly label: string })[];
}

export interface ActionReport {
  readonly name: string;
  readonly nameCell: string;
  readonly department: string | null;
  readonly rating: Place | null;
  readonly computedRating: string | null;
  readonly figures: readonly {
    readonly name: string;
    readonly plan: string;
    readonly actual: string;
    readonly planCell: string;
    readonly actualCell: string;
    readonly verdict: Verdict;
  }[];
}

/** Counts; not measured and not judgeable are never counted as missed (design 4). */
export interface VerdictCounts {
  readonly indicators: number;
  readonly met: number;
  readonly missed: number;
  readonly notMeasured: number;
  readonly notDue: number;
  readonly unjudgeable: number;
}

export interface SheetReport {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Ids of the families found. */
  readonly forms: readonly string[];
  readonly evaluationYear: FiscalYear | null;
  readonly indicators: readonly IndicatorReport[];
  readonly budgets: readonly BudgetReport[];
  readonly actions: readonly ActionReport[];
  readonly findings: readonly Finding[];
  /** Cells with content that no form claimed. */
  readonly unclaimed: number;
}

export interface Summary extends VerdictCounts {
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What inspect() says of one workbook. Plain JSON. */
export interface Report {
  readonly locale: Locale;
  readonly evaluationYear: FiscalYear | null;
  readonly sheets: readonly SheetReport[];
  readonly summary: Summary;
  /** The indicators by sheet, policy and department, with ratings, as the settings say (design 4). */
  readonly rollUp: WorkbookRollUp;
  /** What a host may mark, note and fill; see edit-plan.ts. */
  readonly edits: EditPlan;
}

/** What a host shall write, all of it optional and in one pass. */
export interface EditPlan {
  /** One entry a cell; the note holds all its findings, worst first, already worded and ready to write. */
  readonly marks: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly severity: Severity;
    readonly note: string;
  }[];
  /** Empty cells of the form's own rate or rating column. `kind` rate: number is a share. */
  readonly fills: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly kind: "rating" | "rate";
    readonly value: string | number;
  }[];
}
