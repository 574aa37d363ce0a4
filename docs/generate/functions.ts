import { FUNCTIONS, type FunctionDeclaration } from "../../shared/functions";
import { FUNCTION_EXAMPLES, type FunctionExample } from "../../shared/functions/examples";
import type { FunctionInput, ProblemKind } from "../../shared/functions/types";
import type { Locale } from "../../shared/locale";
import { inTable } from "./pages";

const ERROR: Readonly<Record<ProblemKind, string>> = { value: "#VALUE!", na: "#N/A", div0: "#DIV/0!", num: "#NUM!" };

/** The custom functions of Excel and Google Sheets: what they take, and what they give for what stands in a cell. */
export function functionPage(): string {
  return `# ワークシート関数 Custom functions

Made by \`npm run gen\` from shared/functions/. Every row below is a test. In Excel a function is called \`TENKEN.RATE\`, in Google Sheets \`TENKEN_RATE\`.

Excelでは \`TENKEN.RATE\`、Googleスプレッドシートでは \`TENKEN_RATE\` のように書きます。

## 約束ごと Rules

| 場合 case | 結果 result |
| --- | --- |
| 計画も実績も空欄 plan and actual blank | 何も出しません（""） nothing ("") |
| 読めないセル、知らない方向・判定基準、大きさの合わない範囲 an unreadable cell, an unknown direction or scale, ranges of different size | \`#VALUE!\` と理由 with the reason |
| 読めたが、その値がない（集計中、横線、計画なし） read, but there is no such figure (pending, a dash, no plan) | \`#N/A\` と理由 with the reason; VERDICT: 「未測定」「判定不能」 |
| 計画が0（減少型では実績が0） plan 0 (or actual 0 where lower is better) | RATE: \`#DIV/0!\` |
| 空欄を0として渡す古いExcelで、0か空欄（表では \`0?\`） an older Excel that hands blank cells over as 0 (\`0?\` below) | \`#N/A\` と書き方の案内 with the way round it: \`D41&""\` |
| 負の値の割合 a share of negative figures | RATE: \`#NUM!\` |
| 1つのセルに数値がいくつもある several figures in one cell | NUMBER: \`#VALUE!\`; RATE, VERDICT, RATING は内訳ごとに比べます compare each component |
| 範囲を指定 a range as argument | 同じ大きさの範囲に結果を出します。1つのセルや1行・1列は全体に使います results in the same shape; one cell, row or column serves all others |

達成率は割合（0.939）で、0.1%までの四捨五入です。セルの表示形式を％にしてください。 Rates are shares (0.939), rounded half up to a tenth of a percent.

関数が受け取るのは値だけです。単位の列や表示形式は届きません。％表示のセルの52.3%は0.523として届くため、計画が文字の「50%以上」のときは聞き返します（\`#VALUE!\`）。 A function is handed values alone, without unit column or number format; where that leaves the scale open, it asks instead of guessing.

${FUNCTIONS.map(section).join("\n")}`;
}

function section(declaration: FunctionDeclaration): string {
  const { id, description, parameters } = declaration;
  const rows = parameters.map(
    ({ name, description: text, isOptional }) =>
      `| ${name.ja} ${name.en} | ${isOptional ? "省略可 optional" : ""} | ${inTable(text.ja)} | ${inTable(text.en)} |`,
  );
  return `## ${id}

\`TENKEN.${id}(${signature(declaration, "ja")})\` · \`TENKEN.${id}(${signature(declaration, "en")})\`

${description.ja}。

${description.en}.

| 引数 argument | | 説明 | meaning |
| --- | --- | --- | --- |
${rows.join("\n")}

| 式 formula | 結果 result | 理由 | reason |
| --- | --- | --- | --- |
${FUNCTION_EXAMPLES[id].map((example) => exampleRow(id, example)).join("\n")}
`;
}

function signature({ parameters }: FunctionDeclaration, locale: Locale): string {
  return parameters.map(({ name, isOptional }) => (isOptional ? `[${name[locale]}]` : name[locale])).join(", ");
}

function exampleRow(id: string, { given, gives, note }: FunctionExample): string {
  const formula = `\`${id}(${given.map(written).join(", ")})\``;
  const result =
    typeof gives === "object" ? `\`${ERROR[gives.problem]}\` ${gives.ja}` : `\`${gives === "" ? '""' : gives}\``;
  return `| ${inTable(formula)} | ${inTable(result)} | ${inTable(note.ja)} | ${inTable(note.en)} |`;
}

/** An argument as it would be typed into a formula. */
function written(input: FunctionInput): string {
  if (input === null || input === undefined) return "";
  if (typeof input === "object" && input.kind === "zero-or-blank") return "0?";
  if (typeof input === "object") return `DATE(${input.year},${input.month},${input.day})`;
  if (typeof input === "string") return `"${input.replace(/\n/g, '"&CHAR(10)&"').replace(/\t/g, '"&CHAR(9)&"')}"`;
  return typeof input === "boolean" ? String(input).toUpperCase() : String(input);
}
