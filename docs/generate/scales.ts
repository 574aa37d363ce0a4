import { SCALES } from "../../shared/evaluate/scales";
import type { LevelBound, RatingLevel, RatingScale, ScaleFigure } from "../../shared/evaluate/scales/types";
import { inTable } from "./pages";

const FIGURE: Readonly<Record<ScaleFigure, string>> = {
  rate: "達成率 rate",
  progress: "進捗 progress from baseline",
  "elapsed-share": "経過年に対する率 elapsed share",
  "beyond-plan": "計画との差 beyond plan",
  "beyond-baseline": "基準値との差 beyond baseline",
  met: "達成か met",
};

/** The rating scales that can be chosen by name, with their bounds and sources. */
export function ratingScalePage(): string {
  return `# Rating scales

Made by \`npm run gen\` from shared/evaluate/scales/. The first level whose bounds hold is the rating. Choose one by its id or Japanese name in the settings (\`scale\`).

${SCALES.map(scaleText).join("\n")}`;
}

function scaleText(scale: RatingScale): string {
  const exceptions = scale.exceptions.map(
    (exception) => `\nException, ${exception.when}:\n\n${levelTable(exception.levels)}\n`,
  );
  const { source } = scale;
  const from = source ? `Source: ${source.publisher}${source.url ? `, <${source.url}>` : ""}.\n` : "";
  const rounding = scale.rounding
    ? `Rounded before it is compared: ${scale.rounding.mode}, ${scale.rounding.percentDigits} digit(s) of the percentage.\n`
    : "";
  const notMeasured = scale.notMeasured ? `Without a figure: ${scale.notMeasured}.\n` : "";
  const remarks = scale.remarks ? `\n${scale.remarks.ja}\n\n${scale.remarks.en}\n` : "";
  return `## ${scale.name.ja} (\`${scale.id}\`)

${scale.name.en}. ${from}${rounding}${notMeasured}
${levelTable(scale.levels)}
${exceptions.join("")}${remarks}`;
}

function levelTable(levels: readonly RatingLevel[]): string {
  const rows = levels.map(
    (level) =>
      `| ${level.label} | ${boundsText(level.bounds)} | ${inTable(level.meaning.ja)} | ${inTable(level.meaning.en)} |`,
  );
  return `| level | holds when | 意味 | meaning |\n| --- | --- | --- | --- |\n${rows.join("\n")}`;
}

function boundsText(bounds: RatingLevel["bounds"]): string {
  if (bounds === null) return "given by a person only";
  if (bounds.length === 0) return "otherwise";
  return bounds.map(boundText).join(" and ");
}

function boundText(bound: LevelBound): string {
  const percent = (share: number) => (bound.figure === "met" ? String(share) : `${Math.round(share * 1000) / 10} %`);
  const parts = [
    bound.atLeast === undefined ? "" : `≥ ${percent(bound.atLeast)}`,
    bound.above === undefined ? "" : `> ${percent(bound.above)}`,
    bound.atMost === undefined ? "" : `≤ ${percent(bound.atMost)}`,
    bound.below === undefined ? "" : `< ${percent(bound.below)}`,
  ];
  return `${FIGURE[bound.figure]} ${parts.filter((part) => part !== "").join(", ")}`;
}
