/**
 * 小諸市 実施計画書兼事業説明書（令和6年度）, 政策 6: sheets of five 施策 and of their 45 projects.
 * The sheets differ as those of different sections do: one sheet a project or all on one, amounts typed as text or
 * as numbers, a margin column or none.
 */
import { checkSeed } from "../schema";
import { FONTS } from "../style";
import { buildWorkbook, newCanvas, type SeedSheet } from "../workbook";
import { policy61 } from "./policy-6-1";
import { policy62 } from "./policy-6-2";
import { policy63 } from "./policy-6-3";
import { policy64 } from "./policy-6-4";
import { policy65 } from "./policy-6-5";
import { policySheet } from "./policy-sheet";
import { type AmountStyle, BLOCK_WIDTHS, budgetOnlyBlock, projectBlock } from "./project-block";
import { type BudgetOnly, documentSchema, type Policy, type Project } from "./schema";
import { title } from "./style";

export const KOMORO_R6_TITLE = "小諸市 令和6年度 実施計画書兼事業説明書";

export const komoroR6 = checkSeed(documentSchema, "komoro-r6", {
  source: {
    municipality: "小諸市",
    document: "実施計画書 兼 事業説明書（令和6年度）",
    pages: "【政策 6 : 協働・行政経営】施策 6-1 から 6-5",
  },
  department: "総務部",
  policies: [policy61, policy62, policy63, policy64, policy65],
});

const POLICY_HEADING = ["政策 6", "すべての主体が参加し、協働するまちづくり"] as const;

interface Arrangement {
  readonly projects: "one-sheet-each" | "one-sheet";
  readonly amounts: AmountStyle;
  readonly budgetOnlyAmounts: AmountStyle;
  /** The budget-only blocks follow on the sheet of the projects. */
  readonly budgetOnlyBelow: boolean;
  /** 1: the blocks begin in column B, after a narrow margin. */
  readonly left: 0 | 1;
}

const ARRANGEMENTS: Readonly<Record<string, Arrangement>> = {
  "6-1": { projects: "one-sheet", amounts: "text", budgetOnlyAmounts: "text", budgetOnlyBelow: false, left: 0 },
  "6-2": { projects: "one-sheet-each", amounts: "text", budgetOnlyAmounts: "number", budgetOnlyBelow: false, left: 0 },
  "6-3": { projects: "one-sheet", amounts: "number", budgetOnlyAmounts: "text", budgetOnlyBelow: false, left: 1 },
  "6-4": { projects: "one-sheet", amounts: "text", budgetOnlyAmounts: "text", budgetOnlyBelow: true, left: 0 },
  "6-5": { projects: "one-sheet", amounts: "number", budgetOnlyAmounts: "number", budgetOnlyBelow: true, left: 1 },
};

/** The sheets in the order of the document. */
export function komoroR6Sheets(): SeedSheet[] {
  return komoroR6.policies.flatMap((policy) => [policySheet(policy, POLICY_HEADING), ...projectSheets(policy)]);
}

/** The sample workbook. */
export function buildKomoroR6(): Uint8Array {
  return buildWorkbook(komoroR6Sheets(), { title: KOMORO_R6_TITLE, font: FONTS.msPGothic });
}

function projectSheets(policy: Policy): SeedSheet[] {
  const how = ARRANGEMENTS[policy.id]!;
  const below = how.budgetOnlyBelow ? policy.budgetOnly : [];
  const sheets =
    how.projects === "one-sheet-each"
      ? policy.projects.map((project, index) => sheetOf(policy, `${policy.id}-${index + 1}`, how, [project], []))
      : [sheetOf(policy, `${policy.id} 事務事業`, how, policy.projects, below)];
  if (how.budgetOnlyBelow || policy.budgetOnly.length === 0) return sheets;
  return [...sheets, sheetOf(policy, `${policy.id} 予算のみ`, how, [], policy.budgetOnly)];
}

function sheetOf(
  policy: Policy,
  name: string,
  how: Arrangement,
  projects: readonly Project[],
  budgetOnly: readonly BudgetOnly[],
): SeedSheet {
  const canvas = newCanvas(name, [...(how.left === 1 ? [2] : []), ...BLOCK_WIDTHS], {
    page: { paper: "A4", pagesHigh: 0, footer: "&P" },
  });
  let row = 0;
  if (projects.length > 0) {
    canvas.put(row, how.left, `施策 ${policy.id} ${policy.title}`, { ...title, border: {}, wrap: false });
    row = 2;
  }
  for (const project of projects) row = projectBlock(canvas, row, how.left, project, how.amounts) + 2;
  // The document sets budget-only blocks close together, without a heading of their own.
  for (const block of budgetOnly) row = budgetOnlyBlock(canvas, row, how.left, block, how.budgetOnlyAmounts) + 1;
  return canvas.sheet();
}
