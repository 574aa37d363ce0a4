import { formPage } from "./forms";
import { functionPage } from "./functions";
import { type RuleModule, rulePages } from "./rules";
import { ratingScalePage } from "./scales";

/** Every generated page: its path and content. */
export function pages(rules: readonly RuleModule[]): readonly (readonly [path: string, content: string])[] {
  return [
    ...rulePages(rules),
    ["docs/forms.md", formPage()],
    ["docs/rating-scales.md", ratingScalePage()],
    ["docs/functions.md", functionPage()],
  ];
}

/** Text inside a Markdown table: no bar, no line break. */
export function inTable(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\r?\n/g, "<br>");
}
