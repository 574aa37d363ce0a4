import { evaluateSheet } from "../../shared/evaluate";
import { DEFAULT_EVALUATE_OPTIONS, type EvaluateOptions } from "../../shared/evaluate/options";
import type { EvaluatedSheet } from "../../shared/evaluate/types";
import type { Slot } from "../../shared/forms/grid/grid";
import { readHeadings } from "../../shared/forms/grid/headings";
import { makeVocabulary } from "../../shared/forms/words/label-reading";
import type {
  ActionItem,
  BudgetBlock,
  BudgetYear,
  Entry,
  Field,
  FieldKey,
  Indicator,
  SheetReading,
  Written,
  YearHeading,
  YearRecord,
} from "../../shared/indicator";
import { readCellQuantity } from "../../shared/quantity/read";
import { unitInName } from "../../shared/quantity/units";
import type {
  Example,
  GivenAction,
  GivenBudget,
  GivenCell,
  GivenIndicator,
  GivenSheet,
} from "../../shared/rules/define-rule";
import type { Cell, Sheet } from "../../shared/sheet";

/** What an example is about, as one or several sheets. */
export type Given = Example<{ readonly messages: Record<string, never> }>["given"];

/** A sheet laid out from an example, with the way back from a cell to the `at` notation. */
export interface LaidOutSheet {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  readonly options: EvaluateOptions;
  readonly evaluationYear: number | null;
  /** "row,column" -> "2/令和2年度.actual", without the sheet's prefix. */
  readonly places: ReadonlyMap<string, string>;
}

/** Rows that one indicator takes; generous, so that no two things share a cell. */
const BLOCK = 12;
const FIRST_YEAR_COLUMN = 3;
const DEFAULT_EVALUATION_YEAR = 2020;
const VOCABULARY = makeVocabulary();
const PLAIN_NUMERAL = /^-?[0-9][0-9,]*(\.[0-9]+)?$/;

/** What typing this text into a cell leaves there: plain numerals become numbers, as in Excel and Sheets. */
function cellOf(given: GivenCell, row: number, column: number): Cell | undefined {
  if (typeof given !== "string") return { row, column, ...given };
  if (given === "") return undefined;
  if (!PLAIN_NUMERAL.test(given)) return { row, column, type: "text", value: given, text: given };
  const decimals = given.split(".")[1]?.length ?? 0;
  const numberFormat = `${given.includes(",") ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return { row, column, type: "number", value: Number(given.replace(/,/g, "")), text: given, numberFormat };
}

/** Lays one example sheet out on invented addresses and reads its cells with the real readers. */
export function layOut(given: GivenSheet, name: string): LaidOutSheet {
  const cells: Cell[] = [];
  const places = new Map<string, string>();
  const indicators: Indicator[] = [];
  const budgets: BudgetBlock[] = [];
  const actions: ActionItem[] = [];
  const headingRows: YearHeading[][] = [];
  const fields: Field[] = [];
  let top = 0;

  const write = (at: string, row: number, column: number, text: GivenCell, words: readonly string[]) => {
    const cell = cellOf(text, row, column);
    if (cell) cells.push(cell);
    places.set(`${row},${column}`, at);
    return { written: { row, column, text: cell?.text ?? "", words }, cell };
  };
  const put = (at: string, row: number, column: number, text: string, words: readonly string[]): Written =>
    write(at, row, column, text, words).written;
  const enter = (
    at: string,
    row: number,
    column: number,
    text: GivenCell,
    words: readonly string[],
    unit: string | null,
  ): Entry => {
    const { written, cell } = write(at, row, column, text, words);
    return { ...written, reading: readCellQuantity(cell, unit), ...(cell ? { cell } : {}) };
  };
  const headingsOf = (prefix: string, row: number, texts: readonly string[], subject: string): YearHeading[] => {
    const slots = texts.map((text, index): Slot => {
      const column = FIRST_YEAR_COLUMN + index;
      const { cell } = write(`${prefix}${text}.heading`, row, column, text, []);
      if (!cell) throw new Error("a year heading needs words");
      return {
        row,
        column,
        top: row,
        bottom: row,
        left: column,
        right: column,
        cell,
        text,
        label: VOCABULARY.read(text),
      };
    });
    return readHeadings(slots).map((heading) => ({ ...heading, words: [subject, "年度"] }));
  };

  const layOutIndicator = (indicator: GivenIndicator, index: number, sheetRemarks: readonly Written[]) => {
    const prefix = index === 0 ? "" : `${index + 1}/`;
    const title = indicator.name ?? "指標";
    const fromName = unitInName(title);
    const unitText = indicator.unit ?? fromName ?? null;
    const optional = (key: "reason" | "formula" | "goal" | "remarks", row: number, label: string) =>
      indicator[key] === undefined ? null : put(`${prefix}${key}`, row, 1, indicator[key], [title, label]);
    const entry = (at: string, row: number, column: number, cell: GivenCell | undefined, words: readonly string[]) =>
      cell === undefined ? null : enter(`${prefix}${at}`, row, column, cell, [title, ...words], unitText);

    const texts = Object.keys(indicator.years ?? {});
    const nameAt = put(`${prefix}name`, top, 1, title, ["指標名"]);
    const headings = headingsOf(prefix, top + 5, texts, title);
    if (headings.length > 0) headingRows.push(headings);
    const years = texts.map((text, position): YearRecord => {
      const year = indicator.years?.[text] ?? {};
      const column = FIRST_YEAR_COLUMN + position;
      return {
        fiscalYear: headings[position]?.fiscalYear ?? null,
        heading: headings[position] ?? null,
        plan: entry(`${text}.plan`, top + 6, column, year.plan, [text, "計画"]),
        actual: entry(`${text}.actual`, top + 7, column, year.actual, [text, "実績"]),
        writtenRate: entry(`${text}.rate`, top + 8, column, year.rate, [text, "達成率"]),
        writtenRating:
          year.rating === undefined
            ? null
            : put(`${prefix}${text}.rating`, top + 9, column, year.rating, [title, text, "評価"]),
      };
    });
    const goal = optional("goal", top + 4, "目標");
    const remarks = optional("remarks", top + 10, "備考");
    const unit =
      indicator.unit === undefined ? null : put(`${prefix}unit`, top + 2, 30, indicator.unit, [title, "単位"]);
    indicators.push({
      name: nameAt,
      kind: indicator.kind ?? "unknown",
      unit,
      unitInName: fromName,
      reason: optional("reason", top + 3, "設定理由"),
      formula: optional("formula", top + 2, "算式"),
      goal: goal ? [goal] : [],
      baseline: entry("baseline", top + 6, 2, indicator.baseline, ["計画策定時"]),
      baselineYear: null,
      finalTarget: entry("finalTarget", top + 6, 31, indicator.finalTarget, ["最終目標"]),
      finalTargetYear: null,
      years,
      department: null,
      policy: null,
      remarks: [...(remarks ? [remarks] : []), ...sheetRemarks],
      area: { top, left: 0, bottom: top + BLOCK - 1, right: 31 },
    });
    top += BLOCK;
  };

  const layOutBudget = (budget: GivenBudget, index: number) => {
    const prefix = index === 0 ? "" : `${index + 1}/`;
    const title = budget.project ?? "事業";
    const project = put(`${prefix}project`, top, 1, title, ["事業名"]);
    const texts = Object.keys(budget.years);
    const headings = headingsOf(prefix, top + 1, texts, title);
    if (headings.length > 0) headingRows.push(headings);
    let height = 0;
    const years = texts.map((text, position): BudgetYear => {
      const year = budget.years[text] ?? { total: "", parts: {} };
      const column = FIRST_YEAR_COLUMN + position;
      const labels = Object.keys(year.parts);
      const costs = Object.keys(year.costs?.terms ?? {});
      height = Math.max(height, labels.length + costs.length);
      return {
        fiscalYear: headings[position]?.fiscalYear ?? null,
        heading: headings[position] ?? null,
        total: enter(`${prefix}${text}.total`, top + 2, column, year.total, [title, text, "事業費"], null),
        parts: labels.map((label, row) => {
          const words = [title, text, label];
          return {
            ...enter(`${prefix}${text}.${label}`, top + 3 + row, column, year.parts[label] ?? "", words, null),
            label,
          };
        }),
        ...(year.costs && {
          costs: {
            isStated: year.costs.isStated,
            terms: costs.map((label, row) => {
              const place = `${prefix}${text}.cost ${label}`;
              const cell = year.costs!.terms[label] ?? "";
              const words = [title, text, label];
              return { ...enter(place, top + 3 + labels.length + row, column, cell, words, null), label };
            }),
          },
        }),
      };
    });
    budgets.push({ project, department: null, policy: null, years });
    top += 4 + height;
  };

  const layOutAction = (action: GivenAction, index: number) => {
    const prefix = index === 0 ? "" : `${index + 1}/`;
    const title = action.name ?? "取り組み項目";
    actions.push({
      name: put(`${prefix}name`, top, 1, title, ["取り組み項目"]),
      department: null,
      planTexts: [put(`${prefix}plan`, top, 2, action.plan, [title, "計画"])],
      actualTexts: [put(`${prefix}actual`, top, 3, action.actual, [title, "取組内容"])],
      rating: action.rating === undefined ? null : put(`${prefix}rating`, top, 4, action.rating, [title, "達成度"]),
      remarks: action.remarks === undefined ? [] : [put(`${prefix}remarks`, top, 5, action.remarks, [title, "備考"])],
    });
    top += 1;
  };

  for (const [key, text] of Object.entries(given.fields ?? {})) {
    const label = put(`field.${key}.label`, top, 0, key, []);
    fields.push({ key: key as FieldKey, label, value: put(`field.${key}`, top, 1, text, [key]) });
    top += 1;
  }
  const sheetRemarks = fields.filter((field) => field.key === "remarks").map((field) => field.value);
  (given.indicators ?? []).forEach((indicator, index) => {
    layOutIndicator(indicator, index, sheetRemarks);
  });
  (given.budgets ?? []).forEach(layOutBudget);
  (given.actions ?? []).forEach(layOutAction);

  const overrides = (given.indicators ?? []).flatMap(({ name: title, direction }) =>
    direction ? [{ name: title ?? "指標", sheet: name, direction }] : [],
  );
  const evaluationYear = given.evaluationYear === undefined ? DEFAULT_EVALUATION_YEAR : given.evaluationYear;
  const area = { top: 0, left: 0, bottom: top, right: 31 };
  return {
    sheet: { name, cells: inOrder(cells), merges: [], visibility: "visible", isProtected: false },
    reading: {
      regions: [{ form: "given", area, indicators, budgets, actions, headingRows, fields }],
      labelsFound: [],
      labelsSought: [],
      unclaimed: 0,
    },
    options: { ...DEFAULT_EVALUATE_OPTIONS, evaluationYear, indicators: overrides },
    evaluationYear,
    places,
  };
}

function inOrder(cells: readonly Cell[]): readonly Cell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

function isSheet(given: GivenIndicator | GivenSheet): given is GivenSheet {
  return ["indicators", "budgets", "actions", "fields", "evaluationYear"].some((key) => key in given);
}

function sheetName(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Every form of `given` as sheets named A, B, C …. */
export function layOutAll(given: Given): readonly LaidOutSheet[] {
  const sheets: readonly GivenSheet[] = Array.isArray(given)
    ? (given as readonly GivenSheet[])
    : [isSheet(given as GivenSheet) ? (given as GivenSheet) : { indicators: [given as GivenIndicator] }];
  return sheets.map((sheet, index) => layOut(sheet, sheetName(index)));
}

/** Judges laid out sheets as the product does. */
export function evaluateAll(sheets: readonly LaidOutSheet[]): readonly EvaluatedSheet[] {
  return sheets.map((sheet) => evaluateSheet(sheet.sheet, sheet.reading, sheet.options));
}
