import type { EvaluatedIndicator, EvaluatedYear } from "../evaluate/types";
import { fold } from "../fold";
import { message } from "../locale";
import type { Quantity } from "../quantity/types";
import { defineRule, type Example } from "./define-rule";
import { comparableFigures } from "./plan-path";
import { formatYear, quote } from "./wording";

/** Stocks that stay as they are for years (152 校区), and ranks, repeat by nature. */
const STOCK_UNIT = /校|園|区|箇所|か所|カ所|ヶ所|ヵ所|施設|路線|団体|組織|棟|戸|台|位|ha|km|㎡|m2|歳/;
const CUMULATIVE = /累計|累積|通算|登録|延長|整備済|面積/;
/** 隔年の調査: the last result stands again. */
const SURVEY_PAUSE = /隔年|調査未実施|実施しな|[0-9一二三四五]年(に1度|に一度|に1回|に一回|ごと|毎)|前回(調査|値)|直近/;

/** Significant digits without trailing zeros of whole numbers: 45,724 has 5, 10,000 has 1, 61.10 has 4. */
function significantDigits(figure: Quantity): number {
  const shown = Math.abs(figure.value).toFixed(Math.min(figure.decimals, 6));
  const digits = shown.replace(".", "").replace(/^0+/, "");
  return (figure.decimals > 0 ? digits : digits.replace(/0+$/, "")).length;
}

function isTrivial(figure: Quantity): boolean {
  return figure.value === 100 || significantDigits(figure) < 3;
}

function isSameFigures(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return (
    a.length > 0 &&
    a.length === b.length &&
    a.every((figure, index) => figure.value === b[index]?.value && figure.label === b[index]?.label)
  );
}

function actualOf(year: EvaluatedYear | undefined): readonly Quantity[] {
  return comparableFigures(year?.record.actual ?? null);
}

/** Equal in every due year, or equal to its plan: a constant, not a copy. */
function isConstant(indicator: EvaluatedIndicator, year: EvaluatedYear): boolean {
  const figures = actualOf(year);
  if (isSameFigures(figures, comparableFigures(year.record.plan))) return true;
  const filled = indicator.years.filter((other) => other.isDue && actualOf(other).length > 0);
  return filled.length >= 3 && filled.every((other) => isSameFigures(actualOf(other), figures));
}

function isRepeatedByNature({ indicator }: EvaluatedIndicator, year: EvaluatedYear): boolean {
  const unit = fold(indicator.unit?.text || indicator.unitInName || "");
  if (STOCK_UNIT.test(unit) || CUMULATIVE.test(fold(indicator.name.text) + unit)) return true;
  const notes = [...indicator.remarks, ...(indicator.formula ? [indicator.formula] : [])].map((note) => note.text);
  return [...notes, year.record.actual?.text ?? "", year.record.actual?.cell?.note ?? ""].some((note) =>
    SURVEY_PAUSE.test(fold(note)),
  );
}

/** 12.6 % of neighbouring actuals are equal (field: mistakes 9), most of them rightly: hence all the exceptions. */
export const rule = defineRule({
  id: "value-not-repeated",
  scope: "indicator",
  severity: "warning",
  title: { ja: "実績は、前年度の値の写しではない", en: "The actual is not last year's, copied" },
  why: {
    ja: "けたの多い値が前年度と全く同じときは、更新し忘れかもしれません。",
    en: "When all digits are last year's the figure was perhaps not updated.",
  },
  messages: {
    repeated: message<{ year: number; before: number; actual: string }>({
      ja: (d) =>
        `${formatYear(d.year, "ja")}の実績${quote(d.actual, "ja")}が、${formatYear(d.before, "ja")}の実績と全く同じです。前年度の値が残っていないか確かめてください。`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")} of ${formatYear(d.year, "en")} equals that of ${formatYear(d.before, "en")} to the last digit. Check that last year's figure was not left in place.`,
    }),
  },
  check({ indicator }, report) {
    for (const year of indicator.years) {
      const { fiscalYear, actual } = year.record;
      if (!year.isDue || fiscalYear === null || !actual) continue;
      const figures = actualOf(year);
      const before = indicator.years.find((other) => other.record.fiscalYear === fiscalYear - 1);
      if (!isSameFigures(figures, actualOf(before)) || figures.some(isTrivial)) continue;
      // A figure that names another year is meant to be that year's.
      if (figures.some((figure) => figure.fiscalYear !== undefined && figure.fiscalYear !== fiscalYear)) continue;
      if (isConstant(indicator, year) || isRepeatedByNature(indicator, year)) continue;
      report("repeated", { year: fiscalYear, before: fiscalYear - 1, actual: actual.text }, actual);
    }
  },
});

export const examples = [
  {
    note: { ja: "5けたの値が前年度と同じ", en: "Five digits equal last year's" },
    given: {
      unit: "人",
      years: { 令和元年度: { plan: "54,000", actual: "45,724" }, 令和2年度: { plan: "55,000", actual: "45,724" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "repeated",
        ja: "令和2年度の実績「45,724」が、令和元年度の実績と全く同じです。前年度の値が残っていないか確かめてください。",
      },
    ],
  },
  {
    note: { ja: "小数のある割合が前年度と同じ", en: "A share with a decimal equals last year's" },
    given: {
      unit: "%",
      years: { 令和元年度: { plan: "60", actual: "61.1" }, 令和2年度: { plan: "68", actual: "61.1" } },
    },
    finds: [{ at: "令和2年度.actual", key: "repeated" }],
  },
  {
    note: { ja: "小さな件数は偶然に一致する", en: "Small counts agree by chance" },
    given: { unit: "件", years: { 令和元年度: { actual: "23" }, 令和2年度: { actual: "23" } } },
    finds: [],
  },
  {
    note: { ja: "100％が続くのは正しい", en: "100 % year after year" },
    given: { unit: "%", years: { 令和元年度: { actual: "100.0" }, 令和2年度: { actual: "100.0" } } },
    finds: [],
  },
  {
    note: { ja: "切りのよい値（10,000）", en: "A round figure" },
    given: { unit: "人", years: { 令和元年度: { actual: "10,000" }, 令和2年度: { actual: "10,000" } } },
    finds: [],
  },
  {
    note: { ja: "152校区は変わらない", en: "152 school districts stay 152" },
    given: {
      unit: "校区",
      years: { 令和元年度: { plan: "160", actual: "152" }, 令和2年度: { plan: "160", actual: "152" } },
    },
    finds: [],
  },
  {
    note: { ja: "計画どおりの値が続く", en: "The plan, kept exactly" },
    given: {
      unit: "人",
      years: { 令和元年度: { plan: "1,234", actual: "1,234" }, 令和2年度: { plan: "1,234", actual: "1,234" } },
    },
    finds: [],
  },
  {
    note: { ja: "3年以上ずっと同じ値は定数", en: "The same in three years and more is a constant" },
    given: {
      unit: "人",
      years: { 平成30年度: { actual: "1,234" }, 令和元年度: { actual: "1,234" }, 令和2年度: { actual: "1,234" } },
    },
    finds: [],
  },
  {
    note: { ja: "3年のうち2年だけが同じ", en: "Two of three years alike are no constant" },
    given: {
      unit: "人",
      years: { 平成30年度: { actual: "1,180" }, 令和元年度: { actual: "1,234" }, 令和2年度: { actual: "1,234" } },
    },
    finds: [{ at: "令和2年度.actual", key: "repeated" }],
  },
  {
    note: { ja: "累計は増えない年度もある", en: "A cumulative figure may stand still" },
    given: {
      name: "開催回数の累計",
      unit: "回",
      years: { 令和元年度: { actual: "1,234" }, 令和2年度: { actual: "1,234" } },
    },
    finds: [],
  },
  {
    note: { ja: "隔年の調査", en: "A survey of every other year" },
    given: {
      unit: "%",
      years: { 令和元年度: { actual: "61.1" }, 令和2年度: { actual: "61.1" } },
      remarks: "調査は隔年のため前回の値。",
    },
    finds: [],
  },
  {
    note: { ja: "別の年度の値と断ってある", en: "Written as another year's figure" },
    given: { unit: "人", years: { 令和元年度: { actual: "1,234" }, 令和2年度: { actual: "1,234 ※令和元年度数値" } } },
    finds: [],
  },
  {
    note: { ja: "1けたでも違えば写しではない", en: "One digit makes the difference" },
    given: { unit: "人", years: { 令和元年度: { actual: "45,724" }, 令和2年度: { actual: "45,725" } } },
    finds: [],
  },
  {
    note: { ja: "前年度の欄がない場合は、さらに前とは比べない", en: "Not compared across a gap" },
    given: { unit: "人", years: { 平成30年度: { actual: "45,724" }, 令和2年度: { actual: "45,724" } } },
    finds: [],
  },
  {
    note: { ja: "内訳が入れ替わっていれば同じ値ではない", en: "Another component's figure is another figure" },
    given: { unit: "点", years: { 令和元年度: { actual: "男性80.25" }, 令和2年度: { actual: "女性80.25" } } },
    finds: [],
  },
  {
    note: {
      ja: "期限前の年度に前年度の値を仮に置くのはよい",
      en: "Last year's figure may stand in for a year not yet due",
    },
    given: {
      indicators: [{ unit: "人", years: { 令和2年度: { actual: "45,724" }, 令和3年度: { actual: "45,724" } } }],
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
