import type { EvaluatedSheet } from "../evaluate/types";
import { findFiscalYears } from "../fiscal-year/read";
import type { Era, FiscalYearReading } from "../fiscal-year/types";
import type { Written } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { formatYear, quote } from "./wording";

/** A year of an era that had ended, as written, and the year meant. */
interface Overrun {
  readonly written: string;
  readonly ja: string;
  readonly en: string;
}

const SHOWN = 3;

/** A quick look before reading: most texts name no era at all. */
const NAMES_OLD_ERA = /平成|昭和|[㍻㍼]|[HSＨＳhsｈｓ][.．]?[0-9０-９]/;

/** Calendar year before the first of each era that has ended and may be counted on. */
const ERA_BASES: Readonly<Partial<Record<Era, number>>> = { showa: 1925, heisei: 1988 };

/** A 年度 as a fiscal year; a date or a calendar year as the year it names (平成32年4月1日 is in 令和2年). */
function meantBy(reading: FiscalYearReading): { readonly ja: string; readonly en: string } {
  const base = reading.era === null ? undefined : ERA_BASES[reading.era];
  if (reading.kind === "fiscal" || base === undefined || reading.eraYear === null) {
    return { ja: formatYear(reading.fiscalYear, "ja"), en: formatYear(reading.fiscalYear, "en") };
  }
  const year = base + reading.eraYear;
  return { ja: formatYear(year, "ja").replace(/度$/, ""), en: String(year) };
}

/** Where years are written to be read as years: headings, names, goals, plans and final targets. */
function placesWithYears(sheet: EvaluatedSheet): readonly Written[] {
  const headings = sheet.reading.regions.flatMap((region) => region.headingRows.flat());
  const ofIndicators = sheet.indicators.flatMap(({ indicator }) => [
    indicator.name,
    ...indicator.goal,
    ...indicator.years.flatMap((year) => (year.plan ? [year.plan] : [])),
    ...(indicator.finalTarget ? [indicator.finalTarget] : []),
  ]);
  return [...headings, ...ofIndicators, ...sheet.actions.flatMap(({ action }) => [action.name, ...action.planTexts])];
}

/** One finding a sheet: plans made before 2019 have the old years in every table. */
export const rule = defineRule({
  id: "fiscal-year-notation",
  scope: "sheet",
  severity: "info",
  title: { ja: "年度は、改元後の元号で書かれている", en: "Years are written in the era that was in force" },
  why: {
    ja: "「平成32年度」のような書き方は、読み手が換算しなければなりません。",
    en: "Readers have to convert a year such as 平成32年度.",
  },
  messages: {
    overrun: message<{ years: readonly Overrun[]; count: number }>({
      ja: (d) =>
        `${d.years.map((y) => `${quote(y.written, "ja")}は${y.ja}`).join("、")}${d.count > d.years.length ? `（ほか${d.count - d.years.length}件）` : ""}に当たります。改元後の書き方でないと読み手が換算しなければなりません。次に直すときに書き換えてください。`,
      en: (d) =>
        `${d.years.map((y) => `${quote(y.written, "en")} is ${y.en}`).join(", ")}${d.count > d.years.length ? ` (and ${d.count - d.years.length} more)` : ""}: the era had ended, and readers have to convert. Rewrite it at the next revision.`,
    }),
  },
  check({ sheet }, report) {
    const found = new Map<string, Overrun>();
    let first: Written | null = null;
    for (const place of placesWithYears(sheet)) {
      if (!NAMES_OLD_ERA.test(place.text)) continue;
      for (const year of findFiscalYears(place.text)) {
        if (!year.isEraOverrun) continue;
        first ??= place;
        found.set(year.written, { written: year.written, ...meantBy(year) });
      }
    }
    if (!first) return;
    const years = [...found.values()];
    report("overrun", { years: years.slice(0, SHOWN), count: years.length }, first);
  },
});

export const examples = [
  {
    note: { ja: "改元前に作られた計画の年度", en: "Years of a plan made before the era changed" },
    given: { years: { 平成31年度: { plan: "1" }, 平成32年度: { plan: "2" }, 平成33年度: { plan: "3" } } },
    finds: [
      {
        at: "平成32年度.heading",
        key: "overrun",
        ja: "「平成32年度」は令和2年度、「平成33年度」は令和3年度に当たります。改元後の書き方でないと読み手が換算しなければなりません。次に直すときに書き換えてください。",
        en: '"平成32年度" is FY2020, "平成33年度" is FY2021: the era had ended, and readers have to convert. Rewrite it at the next revision.',
      },
    ],
  },
  {
    note: {
      ja: "指標が多くても一度だけ言い、四つ目からは数だけ",
      en: "Once a sheet, from the fourth year on as a number",
    },
    given: {
      indicators: [
        {
          years: {
            平成32年度: { plan: "1" },
            平成33年度: { plan: "2" },
            平成34年度: { plan: "2" },
            平成35年度: { plan: "3" },
          },
        },
        { years: { 平成32年度: { plan: "5" }, 平成33年度: { plan: "6" } } },
      ],
    },
    finds: [
      {
        at: "平成32年度.heading",
        key: "overrun",
        ja: "「平成32年度」は令和2年度、「平成33年度」は令和3年度、「平成34年度」は令和4年度（ほか1件）に当たります。改元後の書き方でないと読み手が換算しなければなりません。次に直すときに書き換えてください。",
      },
    ],
  },
  {
    note: { ja: "目標の文の中", en: "Inside a goal" },
    given: { goal: "平成37年度までに半減させる", years: { 令和2年度: { plan: "5", actual: "5" } } },
    finds: [{ at: "goal", key: "overrun" }],
  },
  {
    note: { ja: "平成31年度は平成のうちに始まった", en: "平成31年度 began within its era" },
    given: { years: { 平成30年度: { plan: "1" }, 平成31年度: { plan: "2" } } },
    finds: [],
  },
  {
    note: { ja: "令和と西暦", en: "令和 and western years" },
    given: { years: { 令和2年度: { plan: "1", actual: "1" }, "2021年度": { plan: "2" } } },
    finds: [],
  },
  {
    note: { ja: "日付や暦年は、その年を言う", en: "Dates and calendar years as the year they name" },
    given: { actions: [{ name: "定員適正化", plan: "平成32年4月1日の職員数を600人とする", actual: "590人" }] },
    finds: [
      {
        at: "plan",
        key: "overrun",
        ja: "「平成32年4月1日」は令和2年に当たります。改元後の書き方でないと読み手が換算しなければなりません。次に直すときに書き換えてください。",
        en: '"平成32年4月1日" is 2020: the era had ended, and readers have to convert. Rewrite it at the next revision.',
      },
    ],
  },
  {
    note: { ja: "計画や最終目標の中", en: "Inside a plan or a final target" },
    given: {
      indicators: [
        { finalTarget: "平成37年度に50", years: { 令和2年度: { plan: "平成33年度までに40", actual: "30" } } },
      ],
    },
    finds: [
      {
        at: "令和2年度.plan",
        key: "overrun",
        ja: "「平成33年度」は令和3年度、「平成37年度」は令和7年度に当たります。改元後の書き方でないと読み手が換算しなければなりません。次に直すときに書き換えてください。",
      },
    ],
  },
] satisfies readonly Example<typeof rule>[];
