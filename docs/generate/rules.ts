import type {
  Example,
  ExpectedFinding,
  GivenCell,
  GivenIndicator,
  GivenSheet,
  Messages,
  Rule,
} from "../../shared/rules/define-rule";
import { inTable } from "./pages";

/** What a rule file exports. */
export interface RuleModule {
  readonly rule: Rule;
  readonly examples: readonly Example<{ readonly messages: Messages }>[];
}

const SEVERITY = { error: "error 要修正", warning: "warning 確認", info: "info 参考" } as const;
const SCOPE = {
  year: "one year of an indicator",
  indicator: "an indicator",
  budget: "a budget block",
  action: "an action",
  sheet: "a sheet",
  workbook: "all sheets of a workbook",
} as const;

export function rulePages(modules: readonly RuleModule[]): readonly (readonly [string, string])[] {
  return [
    ["docs/rules.md", overview(modules)],
    ...modules.map((module) => [`docs/rules/${module.rule.id}.md`, rulePage(module)] as const),
  ];
}

function overview(modules: readonly RuleModule[]): string {
  const rows = modules.map(
    ({ rule }) =>
      `| [${rule.id}](rules/${rule.id}.md) | ${SEVERITY[rule.severity]} | ${inTable(rule.title.ja)} | ${inTable(rule.title.en)} |`,
  );
  return `# Rules

Made by \`npm run gen\` from shared/rules/. Each page shows the rule's own examples, which are its tests as well.

| rule | severity | 日本語 | holds when |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function rulePage({ rule, examples }: RuleModule): string {
  return `# ${rule.id}

**${rule.title.ja}** (${rule.title.en})

${SEVERITY[rule.severity]}. Looks at ${SCOPE[rule.scope]}.

${rule.why.ja}

${rule.why.en}

## Examples

${examples.map(exampleText).join("\n")}`;
}

function exampleText(example: RuleModule["examples"][number]): string {
  const { given } = example;
  const shown = Array.isArray(given)
    ? (given as readonly GivenSheet[])
        .map((sheet, index) => `Sheet ${"ABCDEFGH"[index] ?? index}\n${sheetText(sheet)}`)
        .join("\n")
    : isSheet(given as GivenIndicator | GivenSheet)
      ? sheetText(given as GivenSheet)
      : indicatorText(given as GivenIndicator);
  return `### ${example.note.ja}

${example.note.en}

\`\`\`text
${shown.trimEnd()}
\`\`\`

${example.finds.length === 0 ? "Finds nothing." : example.finds.map(findText).join("\n")}
`;
}

function findText(find: ExpectedFinding): string {
  const sentences = [find.ja, find.en].filter((text) => text !== undefined);
  return `- \`${find.at}\` ${find.key}${sentences.map((text) => `<br>${inTable(text)}`).join("")}`;
}

function isSheet(given: GivenIndicator | GivenSheet): given is GivenSheet {
  return (
    "indicators" in given || "budgets" in given || "actions" in given || "fields" in given || "evaluationYear" in given
  );
}

function cellText(cell: GivenCell | undefined): string {
  if (cell === undefined) return "";
  const text = typeof cell === "string" ? cell : cell.text;
  const shown = text === "" ? "(blank)" : text.replace(/\n/g, " / ");
  return typeof cell === "string" || cell.type === "text" ? shown : `${shown} [${cell.type}]`;
}

function line(label: string, value: string | undefined): string {
  return value === undefined ? "" : `${label}: ${value === "" ? "(blank)" : value}\n`;
}

function indicatorText(given: GivenIndicator): string {
  const { years = {}, baseline, finalTarget, ...words } = given;
  const labels = {
    name: "指標名",
    kind: "種類",
    unit: "単位",
    reason: "設定理由",
    formula: "算式",
    goal: "目標",
    remarks: "特記事項",
    direction: "方向（設定）",
  };
  const head = Object.entries(labels)
    .map(([key, label]) => line(label, words[key as keyof typeof words]))
    .join("");
  const rows = Object.entries(years).map(([heading, year]) => {
    const cells = [
      year.plan === undefined ? "" : `計画 ${cellText(year.plan)}`,
      year.actual === undefined ? "" : `実績 ${cellText(year.actual)}`,
      year.rate === undefined ? "" : `達成率 ${cellText(year.rate)}`,
      year.rating === undefined ? "" : `評価 ${year.rating || "(blank)"}`,
    ];
    return `${heading}: ${cells.filter((cell) => cell !== "").join("  ")}\n`;
  });
  return `${head}${baseline === undefined ? "" : line("基準値", cellText(baseline))}${rows.join("")}${
    finalTarget === undefined ? "" : line("最終目標", cellText(finalTarget))
  }`;
}

function sheetText(given: GivenSheet): string {
  const fields = Object.entries(given.fields ?? {}).map(([key, value]) => line(key, value));
  const budgets = (given.budgets ?? []).map(
    (budget) =>
      `${line("事業", budget.project)}${Object.entries(budget.years)
        .map(
          ([heading, year]) =>
            `${heading}: 事業費 ${cellText(year.total)} = ${Object.entries(year.parts)
              .map(([label, part]) => `${label} ${cellText(part)}`)
              .join(" + ")}\n`,
        )
        .join("")}`,
  );
  const actions = (given.actions ?? []).map(
    (action) =>
      `${line("取組", action.name)}計画: ${action.plan}\n結果: ${action.actual}\n${line("評価", action.rating)}${line("備考", action.remarks)}`,
  );
  const year = given.evaluationYear === undefined ? "" : `評価年度: ${given.evaluationYear ?? "(unknown)"}\n`;
  return [year, ...fields, ...(given.indicators ?? []).map(indicatorText), ...budgets, ...actions].join("");
}
