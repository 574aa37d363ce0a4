import type { EvaluatedIndicator } from "../evaluate/types";
import { fold } from "../fold";
import type { Written } from "../indicator";
import { message } from "../locale";
import { a1 } from "../sheet";
import { defineRule, type Example } from "./define-rule";
import { quote } from "./wording";

/** Names of parts, repeated under each thing they are part of: 小学校, 男性, 合計, 〃. */
const SHORTEST_NAME = 4;
const PART_NAME = /^(うち|内訳|その他|小計|合計|総数|全体|同上|〃|指標|成果指標|活動指標|[0-9]+$|\(|①|②|③|④|⑤|⑥|⑦|⑧|⑨)/;

function squeeze(written: Written | null): string {
  return written ? fold(written.text).replace(/\s+/g, "") : "";
}

/** What makes two indicators of one name different things: unit, policy, section, kind. */
function identity({ indicator }: EvaluatedIndicator): string {
  const unit = squeeze(indicator.unit) || (indicator.unitInName ?? "");
  const parts = [
    indicator.kind,
    squeeze(indicator.name),
    unit,
    squeeze(indicator.policy),
    squeeze(indicator.department),
  ];
  return parts.join("\n");
}

/** Tables cut in two list the same indicator again with other years. */
function sharesYear(a: EvaluatedIndicator, b: EvaluatedIndicator): boolean {
  const years = new Set(b.indicator.years.map((record) => record.fiscalYear));
  return a.indicator.years.some((record) => years.has(record.fiscalYear));
}

export const rule = defineRule({
  id: "indicator-unique",
  scope: "sheet",
  severity: "warning",
  title: { ja: "同じ指標は、一つのシートに一度だけある", en: "An indicator stands once on a sheet" },
  why: {
    ja: "同じ指標が二つあると、集計が二重になり、片方だけ直されるおそれがあります。",
    en: "A doubled indicator is counted twice, and a correction may reach only one of the two.",
  },
  messages: {
    repeated: message<{ name: string; first: string }>({
      ja: (d) =>
        `指標${quote(d.name, "ja")}は、同じシートのセル${d.first}にもあります。集計が二重になるため、どちらかを消すか、違いがわかる指標名にしてください。`,
      en: (d) =>
        `The indicator ${quote(d.name, "en")} also stands in cell ${d.first} of this sheet. It is counted twice: remove one, or name them so that they differ.`,
    }),
  },
  check({ sheet }, report) {
    const seen = new Map<string, EvaluatedIndicator[]>();
    for (const indicator of sheet.indicators) {
      const { name, kind } = indicator.indicator;
      const squeezed = squeeze(name);
      if (squeezed.length < SHORTEST_NAME || PART_NAME.test(squeezed)) continue;
      const key = identity(indicator);
      const earlier = seen.get(key) ?? [];
      const twin = earlier.find(
        (other) =>
          sharesYear(indicator, other) &&
          // Projects of one sheet may plan the same activity (研修会の開催回数), each in its own block.
          (kind !== "activity" || other.region === indicator.region) &&
          (other.indicator.name.row !== name.row || other.indicator.name.column !== name.column),
      );
      if (twin) report("repeated", { name: name.text, first: a1(twin.indicator.name) }, name);
      seen.set(key, [...earlier, indicator]);
    }
  },
});

export const examples = [
  {
    note: { ja: "同じ指標が二度ある", en: "The same indicator twice" },
    given: {
      indicators: [
        { name: "要介護認定率", unit: "%", years: { 令和2年度: { plan: "13.2" } } },
        { name: "要介護認定率", unit: "％", years: { 令和2年度: { plan: "13.2" } } },
      ],
    },
    finds: [
      {
        at: "2/name",
        key: "repeated",
        ja: "指標「要介護認定率」は、同じシートのセルB1にもあります。集計が二重になるため、どちらかを消すか、違いがわかる指標名にしてください。",
      },
    ],
  },
  {
    note: { ja: "全角・半角や空白の違いは同じ名前", en: "Widths and blanks do not make another name" },
    given: {
      indicators: [
        { name: "ＳＮＳ フォロワー数", unit: "人", years: { 令和2年度: { plan: "10" } } },
        { name: "SNSフォロワー数", unit: "人", years: { 令和2年度: { plan: "10" } } },
      ],
    },
    finds: [{ at: "2/name", key: "repeated" }],
  },
  {
    note: { ja: "単位が違えば別の指標", en: "Another unit, another indicator" },
    given: {
      indicators: [
        { name: "健康診断の受診", unit: "人", years: { 令和2年度: { plan: "10" } } },
        { name: "健康診断の受診", unit: "%", years: { 令和2年度: { plan: "10" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "年度を分けた続きの表", en: "A table cut in two by years" },
    given: {
      indicators: [
        { name: "要介護認定率", unit: "%", years: { 令和2年度: { plan: "13.2" } } },
        { name: "要介護認定率", unit: "%", years: { 令和3年度: { plan: "13.2" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "内訳の名前は繰り返してよい", en: "Names of parts repeat" },
    given: {
      indicators: [
        { name: "小学校", unit: "人", years: { 令和2年度: { plan: "10" } } },
        { name: "小学校", unit: "人", years: { 令和2年度: { plan: "20" } } },
        { name: "うち市内の事業者", unit: "人", years: { 令和2年度: { plan: "20" } } },
        { name: "うち市内の事業者", unit: "人", years: { 令和2年度: { plan: "20" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "成果指標と活動指標は別に数える", en: "An outcome and an activity are counted apart" },
    given: {
      indicators: [
        { name: "相談窓口の利用者数", kind: "outcome", unit: "人", years: { 令和2年度: { plan: "10" } } },
        { name: "相談窓口の利用者数", kind: "activity", unit: "人", years: { 令和2年度: { plan: "10" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "一つの表の中の活動指標の重複", en: "An activity doubled within one table" },
    given: {
      indicators: [
        { name: "研修会の開催回数", kind: "activity", unit: "回", years: { 令和2年度: { plan: "3" } } },
        { name: "研修会の開催回数", kind: "activity", unit: "回", years: { 令和2年度: { plan: "3" } } },
      ],
    },
    finds: [{ at: "2/name", key: "repeated" }],
  },
] satisfies readonly Example<typeof rule>[];
