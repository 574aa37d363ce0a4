import type {
  Direction,
  EvaluatedAction,
  EvaluatedBudget,
  EvaluatedIndicator,
  EvaluatedSheet,
  EvaluatedYear,
} from "../evaluate/types";
import type { FiscalYear } from "../fiscal-year/types";
import type { Written } from "../indicator";
import type { LocalText, Message } from "../locale";
import type { Cell, CellRef } from "../sheet";

/** error 要修正, warning 確認, info 参考. */
export type Severity = "error" | "warning" | "info";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What a rule is shown, one at a time. */
export interface Subjects {
  /** One year of one indicator, with the indicator it belongs to. */
  readonly year: {
    readonly year: EvaluatedYear;
    readonly indicator: EvaluatedIndicator;
    readonly sheet: EvaluatedSheet;
  };
  readonly indicator: { readonly indicator: EvaluatedIndicator; readonly sheet: EvaluatedSheet };
  readonly budget: { readonly budget: EvaluatedBudget; readonly sheet: EvaluatedSheet };
  readonly action: { readonly action: EvaluatedAction; readonly sheet: EvaluatedSheet };
  readonly sheet: { readonly sheet: EvaluatedSheet };
  /** All sheets of one workbook, for rules that compare sheets. */
  readonly workbook: { readonly sheets: readonly EvaluatedSheet[] };
}

export type Scope = keyof Subjects;

/** From where on a figure is asked about; the settings may say otherwise. */
export interface Thresholds {
  /** A rate from here on is asked about; a share (1.5 is 150 %). Official check lists ask for the reason at 150 %. */
  readonly overAchievement: number;
  /** A figure this many times its plan, baseline or neighbour (or one part of it) is asked about. */
  readonly magnitude: number;
  /** A budget that changes by more than this share against the year before is asked about. */
  readonly budgetJump: number;
}

/** What a rule may ask besides its subject. */
export interface RuleContext {
  readonly evaluationYear: FiscalYear | null;
  /** Name of the rating scale in force, its levels from best to worst, and the level the figures would earn at a rate. */
  readonly scale: {
    readonly name: LocalText;
    readonly levels: readonly string[];
    /** Neither the settings nor a legend on the sheets name it: it is the default, and may be another city's. */
    readonly isAssumed: boolean;
    /** Levels that only people give (行革4段階: D); the figures alone never earn them. */
    readonly byPeople: readonly string[];
  };
  /** Digits and way of rounding of shown rates (settings). */
  readonly formatRate: (share: number) => string;
  readonly thresholds: Thresholds;
}

// biome-ignore lint/suspicious/noExplicitAny: a rule's messages differ in their data; each call is checked by `Report`
export type Messages = Readonly<Record<string, Message<any>>>;

type DataOf<M> = M extends Message<infer Data> ? Data : never;

/** `report("mismatch", { … }, entry)`; for the `workbook` scope the sheet's name must be given too. */
export type ReportFinding<M extends Messages> = <Key extends keyof M & string>(
  key: Key,
  data: DataOf<M[Key]>,
  at: Written,
  sheetName?: string,
) => void;

export interface RuleDeclaration<S extends Scope, M extends Messages> {
  /** Equal to the file name; states what should hold. */
  readonly id: string;
  readonly scope: S;
  readonly severity: Severity;
  /** What should hold, one sentence. */
  readonly title: LocalText;
  /** Why it matters to the reader of the sheet. */
  readonly why: LocalText;
  readonly messages: M;
  /** Silent where a value it needs is missing or unread: unknown stays unknown. */
  check(subject: Subjects[S], report: ReportFinding<M>, context: RuleContext): void;
}

/** A rule of any scope and messages, as the engine holds it. */
export type Rule = { readonly [S in Scope]: RuleDeclaration<S, Messages> }[Scope];

/** Declares a rule; the types of messages, scope and data are checked here. */
export function defineRule<S extends Scope, M extends Messages>(rule: RuleDeclaration<S, M>): RuleDeclaration<S, M> {
  return rule;
}

// ---------------------------------------------------------------------------
// Examples: tests and documentation at once. Types only; the reader is in test/.

/** A cell as a clerk would write it; an object where the host's number, format or note matters. */
export type GivenCell = string | Pick<Cell, "type" | "value" | "text" | "numberFormat" | "formula" | "note">;

export interface GivenYear {
  readonly plan?: GivenCell;
  readonly actual?: GivenCell;
  readonly rate?: GivenCell;
  readonly rating?: string;
}

/** An indicator in words; read by the real readers. Absent parts: the form has no such cell. "" : an empty cell. */
export interface GivenIndicator {
  readonly name?: string;
  readonly kind?: "outcome" | "activity";
  readonly unit?: string;
  readonly reason?: string;
  readonly formula?: string;
  readonly goal?: string;
  readonly baseline?: GivenCell;
  readonly finalTarget?: GivenCell;
  /** Heading as written ("令和2年度") -> its cells, in the sheet's order. */
  readonly years?: Readonly<Record<string, GivenYear>>;
  readonly remarks?: string;
  /** As the settings would say for this indicator. */
  readonly direction?: Direction;
}

export interface GivenBudget {
  readonly project?: string;
  /** Heading -> total and parts by label: { "令和6年度": { total: "10 千円", parts: { 一般財源: "10 千円" } } }. */
  readonly years: Readonly<Record<string, GivenBudgetYear>>;
}

export interface GivenBudgetYear {
  readonly total: GivenCell;
  readonly parts: Readonly<Record<string, GivenCell>>;
  /** For a total cost. */
  readonly costs?: { readonly isStated: boolean; readonly terms: Readonly<Record<string, GivenCell>> };
}

export interface GivenAction {
  readonly name?: string;
  readonly plan: string;
  readonly actual: string;
  readonly rating?: string;
  readonly remarks?: string;
}

/** One sheet; several sheets make a workbook. Default evaluation year: 令和2年度. */
export interface GivenSheet {
  readonly indicators?: readonly GivenIndicator[];
  readonly budgets?: readonly GivenBudget[];
  readonly actions?: readonly GivenAction[];
  /** 今後の方針, 新規・継続 … by FieldKey. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly evaluationYear?: FiscalYear | null;
}

export interface ExpectedFinding<Key extends string = string> {
  /**
   * Where: "令和2年度.actual", ".plan", ".rate", ".rating", ".heading"; "name", "unit", "formula", "baseline",
   * "finalTarget"; for budgets "令和6年度.total", "令和6年度.国庫支出金"; for actions "plan", "actual", "rating";
   * for fields "field.futurePolicy". A second indicator: "2/令和2年度.actual"; a second sheet: "B!1/name".
   */
  readonly at: string;
  readonly key: Key;
  /** The whole Japanese sentence, typed by hand; at least one example a message has it. */
  readonly ja?: string;
  readonly en?: string;
}

export interface Example<R extends { readonly messages: Messages }> {
  /** Why this row stands here. */
  readonly note: LocalText;
  /** One sheet, or several where the rule compares sheets (named A, B, C …). */
  readonly given: GivenIndicator | GivenSheet | readonly GivenSheet[];
  readonly finds: readonly ExpectedFinding<keyof R["messages"] & string>[];
}

export type { CellRef };
