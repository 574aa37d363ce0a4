import type { ActionItem, BudgetBlock, Indicator, SheetReading } from "../../shared/indicator";
import { type Area, type Cell, parseA1, type Sheet } from "../../shared/sheet";

/** "A1:C2" -> area. */
export function areaOf(range: string): Area {
  const [from, to] = range.split(":").map((ref) => parseA1(ref)!);
  return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column };
}

/** A sheet of texts, "" for empty cells; figures become numbers, as they do when staff type them. */
export function sheetOf(rows: readonly (readonly string[])[], merges: readonly string[] = [], name = "Sheet1"): Sheet {
  const cells: Cell[] = [];
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text === "") return;
      if (/^-?[0-9]+(\.[0-9]+)?$/.test(text)) {
        cells.push({ row: r, column: c, type: "number", value: Number(text), text });
      } else cells.push({ row: r, column: c, type: "text", value: text, text });
    });
  });
  return { name, cells, merges: merges.map(areaOf), visibility: "visible", isProtected: false };
}

/** Rows written with | between the cells; "¶" is a line break inside a cell. */
export function grid(text: string): string[][] {
  return text
    .replace(/^\n/, "")
    .split("\n")
    .map((line) => line.trim())
    .map((line) => (line === "" ? [] : line.split("|").map((cell) => cell.trim().replace(/¶/g, "\n"))));
}

/** Rows as `grid` takes them, with "<" for a cell merged with the one to its left and "^" with the one above. */
export function mergedGrid(text: string): { readonly rows: string[][]; readonly merges: Area[] } {
  const rows = grid(text);
  const owners = new Map<string, { area: { -readonly [K in keyof Area]: Area[K] } }>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const joined =
        cell === "<" ? owners.get(`${r}:${c - 1}`) : cell === "^" ? owners.get(`${r - 1}:${c}`) : undefined;
      const owner = joined ?? { area: { top: r, left: c, bottom: r, right: c } };
      owner.area.bottom = Math.max(owner.area.bottom, r);
      owner.area.right = Math.max(owner.area.right, c);
      owners.set(`${r}:${c}`, owner);
      if (joined) row[c] = "";
    });
  });
  const areas = [...new Set(owners.values())].map((owner) => owner.area);
  return { rows, merges: areas.filter((area) => area.bottom > area.top || area.right > area.left) };
}

/**
 * An indicator in one line: `name [unit] <baseline >finalTarget@year 2023:plan/actual (rate) {rating}`.
 * An empty cell is "", a cell the form lacks "~", a record without a year "-".
 */
export function lineOf(indicator: Indicator): string {
  const parts = [`${indicator.name.text} [${indicator.unit ? indicator.unit.text : (indicator.unitInName ?? "~")}]`];
  if (indicator.baseline)
    parts.push(`<${indicator.baseline.text}${indicator.baselineYear ? `@${indicator.baselineYear}` : ""}`);
  if (indicator.finalTarget) parts.push(`>${indicator.finalTarget.text}@${indicator.finalTargetYear ?? "-"}`);
  for (const year of indicator.years) {
    parts.push(`${year.fiscalYear ?? "-"}:${year.plan ? year.plan.text : "~"}/${year.actual ? year.actual.text : "~"}`);
    if (year.writtenRate) parts.push(`(${year.writtenRate.text})`);
    if (year.writtenRating) parts.push(`{${year.writtenRating.text}}`);
  }
  return parts.join(" ");
}

export function linesOf(reading: SheetReading): string[] {
  return reading.regions.flatMap((region) => region.indicators.map(lineOf));
}

/** A budget in one line: `project 2023:total=part+part`, a total cost `project 2023:total<cost+cost=`. */
export function budgetLineOf(budget: BudgetBlock): string {
  const sum = (terms: readonly { readonly text: string }[]) => terms.map((term) => term.text).join("+");
  const years = budget.years.map(
    ({ fiscalYear, total, parts, costs }) =>
      `${fiscalYear ?? "-"}:${total.text}${costs ? `<${sum(costs.terms)}` : ""}=${sum(parts)}`,
  );
  return [budget.project?.text ?? "~", ...years].join(" ");
}

/** An action in one line: `name {rating} plan / plan => actual / actual`. */
export function actionLineOf(action: ActionItem): string {
  const texts = (list: ActionItem["planTexts"]) => list.map((one) => one.text).join(" / ");
  return `${action.name.text} {${action.rating?.text ?? "~"}} ${texts(action.planTexts)} => ${texts(action.actualTexts)}`;
}
