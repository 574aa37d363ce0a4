import type { EvaluatedSheet } from "../evaluate/types";
import { findFiscalYears } from "../fiscal-year/read";
import type { FiscalYear } from "../fiscal-year/types";
import { fold } from "../fold";
import type { Entry, YearHeading } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { formatYear, quote, quoteAll } from "./wording";

/** A heading meant for a year: 「R年度」, 「令和○年度」; what holds no year at all is no heading of one. */
const TEMPLATE = /年/;

/** 「3年度」: the era is not written, so the years around it say which one is meant and nothing is wrong. */
function isEraAssumed(text: string, meant: FiscalYear): boolean {
  return findFiscalYears(text, meant)[0]?.isEraAssumed === true;
}

/** The headings next to this one, as written. */
function neighboursOf(headings: readonly YearHeading[], index: number): readonly string[] {
  return [headings[index - 1], headings[index + 1]].flatMap((heading) =>
    heading && heading.text.trim() !== "" ? [heading.text] : [],
  );
}

/** A cell in which nothing is written, or a formula that adds up nothing. */
function isUnfilled(entry: Entry | null): boolean {
  return !entry || entry.reading.kind === "blank" || (entry.cell?.formula !== undefined && entry.cell.value === 0);
}

/** A template waits to be filled in, years and all. */
function isBlankForm({ reading }: EvaluatedSheet): boolean {
  return reading.regions.every(
    ({ indicators, budgets, actions }) =>
      actions.length === 0 &&
      indicators.every(({ years, baseline, finalTarget }) =>
        [baseline, finalTarget, ...years.flatMap(({ plan, actual }) => [plan, actual])].every(isUnfilled),
      ) &&
      budgets.every(({ years }) => years.every(({ total, parts }) => [total, ...parts].every(isUnfilled))),
  );
}

/** The years meant are proved by the forms from the whole row; this rule says where they differ from the words. */
export const rule = defineRule({
  id: "fiscal-year-sequence",
  scope: "sheet",
  severity: "error",
  title: { ja: "年度の見出しは、1年ずつ続いている", en: "Year headings run on by one" },
  why: {
    ja: "見出しの年度を誤ると、数値が別の年度のものとして扱われます。",
    en: "Under a wrong heading figures are taken for those of another year.",
  },
  messages: {
    broken: message<{ written: string; meant: number; neighbours: readonly string[] }>({
      ja: (d) =>
        `年度の見出し${quote(d.written, "ja")}は、隣の${quoteAll(d.neighbours, "ja")}と続きません。数値が別の年度のものとして扱われます。「${formatYear(d.meant, "ja")}」の誤りと思われるので、確かめて直してください。`,
      en: (d) =>
        `The year heading ${quote(d.written, "en")} does not follow on from ${quoteAll(d.neighbours, "en")}, so figures are taken for another year. It probably means ${formatYear(d.meant, "en")}; check and correct it.`,
    }),
    unfilled: message<{ written: string; meant: number | null }>({
      ja: (d) =>
        `年度の見出し${quote(d.written, "ja")}に年度が入っていません。どの年度の数値か、読み手にわかりません。${d.meant === null ? "" : `並びからは「${formatYear(d.meant, "ja")}」と思われるので、確かめて`}記入してください。`,
      en: (d) =>
        `The year heading ${quote(d.written, "en")} names no year, so nobody can tell whose figures these are. Fill in the year${d.meant === null ? "" : `; by its place it is probably ${formatYear(d.meant, "en")}`}.`,
    }),
  },
  check({ sheet }, report) {
    const seen = new Set<string>();
    const isTemplate = isBlankForm(sheet);
    for (const headings of sheet.reading.regions.flatMap((region) => region.headingRows)) {
      headings.forEach((heading, index) => {
        const { writtenYear: written, fiscalYear: meant, text } = heading;
        const place = `${heading.row},${heading.column}`;
        if (seen.has(place) || text.trim() === "") return;
        seen.add(place);
        if (written === null) {
          if (!isTemplate && TEMPLATE.test(fold(text))) report("unfilled", { written: text, meant }, heading);
        } else if (meant !== null && meant !== written && !isEraAssumed(text, meant)) {
          report("broken", { written: text, meant, neighbours: neighboursOf(headings, index) }, heading);
        }
      });
    }
  },
});

export const examples = [
  {
    note: { ja: "元号を取り違えた見出し（小諸市 令和2年度の1枚）", en: "The wrong era, as on one of Komoro's sheets" },
    given: {
      years: {
        平成2年度: { plan: "小92.6", actual: "小92.6" },
        令和3年度: { plan: "小92.7" },
        令和4年度: { plan: "小92.8" },
        令和5年度: { plan: "小92.9" },
      },
    },
    finds: [
      {
        at: "平成2年度.heading",
        key: "broken",
        ja: "年度の見出し「平成2年度」は、隣の「令和3年度」と続きません。数値が別の年度のものとして扱われます。「令和2年度」の誤りと思われるので、確かめて直してください。",
        en: 'The year heading "平成2年度" does not follow on from "令和3年度", so figures are taken for another year. It probably means FY2020; check and correct it.',
      },
    ],
  },
  {
    note: { ja: "途中の見出しの誤り", en: "A wrong heading in the middle" },
    given: { years: { 令和2年度: { plan: "1", actual: "1" }, 令和5年度: { plan: "2" }, 令和4年度: { plan: "3" } } },
    finds: [{ at: "令和5年度.heading", key: "broken" }],
  },
  {
    note: { ja: "元号の誤りの隣の、正しい最後の見出し", en: "The last heading is right beside one of the wrong era" },
    given: {
      years: {
        令和3年度: { plan: "14", actual: "14" },
        令和4年度: { plan: "14", actual: "14" },
        平成5年度: { plan: "15", actual: "15" },
        令和6年度: { plan: "15" },
      },
    },
    finds: [{ at: "平成5年度.heading", key: "broken" }],
  },
  {
    note: { ja: "様式のままの見出し", en: "A heading left as in the template" },
    given: { years: { 令和2年度: { plan: "1", actual: "1" }, R年度: { plan: "2" }, 令和4年度: { plan: "3" } } },
    finds: [
      {
        at: "R年度.heading",
        key: "unfilled",
        ja: "年度の見出し「R年度」に年度が入っていません。どの年度の数値か、読み手にわかりません。並びからは「令和3年度」と思われるので、確かめて記入してください。",
      },
    ],
  },
  {
    note: { ja: "一つだけの見出しで年度がない", en: "A single heading without a year" },
    given: { years: { R年度: { plan: "2" } } },
    finds: [
      {
        at: "R年度.heading",
        key: "unfilled",
        ja: "年度の見出し「R年度」に年度が入っていません。どの年度の数値か、読み手にわかりません。記入してください。",
        en: 'The year heading "R年度" names no year, so nobody can tell whose figures these are. Fill in the year.',
      },
    ],
  },
  {
    note: { ja: "記入前の様式", en: "A form not yet filled in" },
    given: {
      indicators: [{ name: "成果指標", years: { "令和○年度": { plan: "", actual: "" }, "R　年度": { plan: "" } } }],
      budgets: [
        {
          years: {
            "令和○年度": {
              total: { type: "number", value: 0, text: "0", formula: "SUM(D12:D14)" },
              parts: { 国庫支出金: "", 一般財源: "" },
            },
          },
        },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "続いている見出し、元号の変わり目", en: "A run of headings across the change of era" },
    given: {
      years: {
        平成30年度: { plan: "1" },
        令和元年度: { plan: "2" },
        令和2年度: { plan: "3" },
        "2021年度": { plan: "4" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "改元前に作られた計画の「平成32年度」は続いている", en: "平成32年度 follows 平成31年度" },
    given: { years: { 平成31年度: { plan: "1" }, 平成32年度: { plan: "2" }, 平成33年度: { plan: "3" } } },
    finds: [],
  },
  {
    note: { ja: "元号を省いた見出し", en: "Headings without the era" },
    given: { years: { 平成29年度: { plan: "1" }, "30年度": { plan: "2" }, "31年度": { plan: "3" } } },
    finds: [],
  },
  {
    note: { ja: "5年おきの目標", en: "Targets every five years" },
    given: { years: { "2015年度": { plan: "1" }, "2020年度": { plan: "2" }, "2025年度": { plan: "3" } } },
    finds: [],
  },
  {
    note: { ja: "新しい年度から左へ並べた表", en: "The latest year first" },
    given: { years: { 令和4年度: { plan: "1" }, 令和3年度: { plan: "2" }, 令和2年度: { plan: "3" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
