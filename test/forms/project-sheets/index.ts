import { ASSESSMENT_SHEETS } from "./assessment-sheets";
import { COST_SHEETS } from "./cost-sheets";
import { PROGRESS_SHEETS } from "./progress-sheets";
import type { ProjectSheet } from "./project-sheet";
import { REVIEW_SHEETS } from "./review-sheets";

/** Sheets of one project or policy each (事務事業評価シート and its like). */
export const PROJECT_SHEETS: readonly ProjectSheet[] = [
  ...COST_SHEETS,
  ...PROGRESS_SHEETS,
  ...ASSESSMENT_SHEETS,
  ...REVIEW_SHEETS,
];
