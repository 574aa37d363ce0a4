import type { Sheet } from "../../../shared/sheet";

/** What one sheet's formulas may take from other sheets. */
interface Reach {
  /** Formulas that name a sheet. */
  readonly naming: readonly string[];
  /** A name, a table or a text in a formula leads somewhere, and nobody says where. */
  readonly isAnywhere: boolean;
}

/** The sheets touched, those whose formulas may follow from them, those that follow from these, and so on. */
export function dependents(sheets: readonly Sheet[], touched: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(touched);
  const reaches = sheets.map((sheet) => [sheet.name, reachOf(sheet)] as const);
  for (const [name, { isAnywhere }] of reaches) if (isAnywhere) reached.add(name);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const [name, { naming }] of reaches) {
      if (reached.has(name)) continue;
      const follows = naming.some((formula) => [...reached].some((other) => formula.includes(quoted(other))));
      if (!follows) continue;
      reached.add(name);
      isGrowing = true;
    }
  }
  return reached;
}

function reachOf({ cells }: Sheet): Reach {
  const formulas = [...new Set(cells.flatMap(({ formula }) => formula ?? []))];
  return { naming: formulas.filter((formula) => formula.includes("!")), isAnywhere: formulas.some(leadsAnywhere) };
}

function quoted(sheet: string): string {
  return sheet.replace(/'/g, "''");
}

const TEXTS = /"(?:[^"]|"")*"/g;
/** All sheets from one to another: "4月:6月!B2", "'4 月:6 月'!B2". */
const SHEETS_BETWEEN = /:[^:!,;()+*/&=<>]*!/;
const SHEET = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!/gu;
const CELLS = /\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/gu;
const CONSTANTS = /\b(?:TRUE|FALSE)\b|\b\d[\d.]*E[+-]?\d+|#[A-Z/\d]+[!?]?/g;
/** What is left and is no function. */
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?(])/u;

/** Whether a formula may take values from a sheet that it does not name. */
export function leadsAnywhere(formula: string): boolean {
  const bare = formula.replace(TEXTS, '""');
  if (bare.includes("[") || /\bINDIRECT\(/i.test(bare) || SHEETS_BETWEEN.test(bare)) return true;
  // Function names may end in a digit and look like a cell without its bracket: LOG10(.
  return NAME.test(bare.replace(CONSTANTS, "").replace(SHEET, "").replace(CELLS, ""));
}
