import type { Written } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { entriesOfIndicator } from "./entries";
import { contradicts, contradictsBeside, contradictsForm, namesUnit, writtenUnit } from "./unit-kind";
import { quote } from "./wording";

export const rule = defineRule({
  id: "unit-consistent",
  scope: "indicator",
  severity: "warning",
  title: {
    ja: "単位の欄、指標名の（ ）、セルの中の単位が食い違っていない",
    en: "The units in the unit cell, in the name and in the cells agree",
  },
  why: {
    ja: "単位が食い違うと、計画と実績を比べられず、桁も取り違えます。",
    en: "With different units plan and actual cannot be compared, and digits are mistaken.",
  },
  messages: {
    name: message<{ unit: string; name: string; inName: string }>({
      ja: (d) =>
        `単位の欄は${quote(d.unit, "ja")}ですが、指標名${quote(d.name, "ja")}では${quote(d.inName, "ja")}です。どちらの単位の数値か、読み手にわかりません。正しいほうにそろえてください。`,
      en: (d) =>
        `The unit is ${quote(d.unit, "en")} but the name ${quote(d.name, "en")} says ${quote(d.inName, "en")}, so nobody knows the unit of the figures. Make them agree.`,
    }),
    cell: message<{ written: string; inCell: string; unit: string }>({
      ja: (d) =>
        `${quote(d.written, "ja")}の単位は${quote(d.inCell, "ja")}ですが、この指標の単位は${quote(d.unit, "ja")}です。このままでは桁を取り違えるおそれがあります。値と単位を確かめて、そろえてください。`,
      en: (d) =>
        `${quote(d.written, "en")} is in ${quote(d.inCell, "en")}, the indicator in ${quote(d.unit, "en")}, so it cannot be compared safely. Check figure and unit and make them agree.`,
    }),
    planAndActual: message<{ plan: string; actual: string }>({
      ja: (d) =>
        `計画${quote(d.plan, "ja")}と実績${quote(d.actual, "ja")}の単位が違います。達成したかどうかを判定できません。どちらかの単位にそろえてください。`,
      en: (d) =>
        `Plan ${quote(d.plan, "en")} and actual ${quote(d.actual, "en")} have different units, so the plan cannot be judged. Use one unit for both.`,
    }),
    oneBare: message<{ plan: string; actual: string }>({
      ja: (d) =>
        `計画${quote(d.plan, "ja")}と実績${quote(d.actual, "ja")}は、一方にだけ単位があり、桁も大きく違います。達成したかどうかを判定できません。値を確かめて、両方に同じ単位を付けてください。`,
      en: (d) =>
        `Of plan ${quote(d.plan, "en")} and actual ${quote(d.actual, "en")} only one has a unit, and they are far apart, so the plan cannot be judged. Check the figures and give both the same unit.`,
    }),
  },
  check({ indicator }, report) {
    const { unit, unitInName, name, years } = indicator.indicator;
    const inColumn: Written | null = unit && namesUnit(unit.text) ? unit : null;
    if (inColumn && unitInName && contradicts(inColumn.text, unitInName)) {
      report("name", { unit: inColumn.text, name: name.text, inName: unitInName }, inColumn);
      return;
    }
    const ofForm = inColumn?.text ?? unitInName;
    if (ofForm !== null) {
      for (const entry of entriesOfIndicator(indicator)) {
        const isRate = years.some((year) => year.writtenRate === entry);
        const written = isRate ? null : writtenUnit(entry);
        if (written === null || !contradictsForm(entry, written, ofForm)) continue;
        report("cell", { written: entry.text, inCell: written, unit: ofForm }, entry);
      }
      return;
    }
    for (const { plan, actual } of years) {
      const [planned, reached] = [plan && writtenUnit(plan), actual && writtenUnit(actual)];
      if (!plan || !actual || !planned || !reached || !contradictsBeside(planned, reached)) continue;
      report("planAndActual", { plan: plan.text, actual: actual.text }, actual);
    }
    for (const { reason, record } of indicator.years) {
      if (reason !== "units-differ" || !record.plan || !record.actual) continue;
      if ((writtenUnit(record.plan) === null) === (writtenUnit(record.actual) === null)) continue;
      report("oneBare", { plan: record.plan.text, actual: record.actual.text }, record.actual);
    }
  },
});

export const examples = [
  {
    note: { ja: "単位の欄と指標名が違う", en: "Unit cell and name differ" },
    given: { name: "がん検診の受診率（％）", unit: "人", years: { 令和2年度: { plan: "50", actual: "48" } } },
    finds: [
      {
        at: "unit",
        key: "name",
        ja: "単位の欄は「人」ですが、指標名「がん検診の受診率（％）」では「%」です。どちらの単位の数値か、読み手にわかりません。正しいほうにそろえてください。",
      },
    ],
  },
  {
    note: { ja: "円と千円", en: "Yen and thousands of yen" },
    given: { name: "滞納額（円）", unit: "千円", years: { 令和2年度: { plan: "5,000", actual: "4,800" } } },
    finds: [{ at: "unit", key: "name" }],
  },
  {
    note: { ja: "千円の欄に「円」と書いた値", en: "A value in yen where the unit is thousands of yen" },
    given: { unit: "千円", years: { 令和2年度: { plan: "52,000", actual: "51,200,000円" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "cell",
        ja: "「51,200,000円」の単位は「円」ですが、この指標の単位は「千円」です。このままでは桁を取り違えるおそれがあります。値と単位を確かめて、そろえてください。",
      },
    ],
  },
  {
    note: { ja: "人数の指標に割合", en: "A percentage in an indicator counted in people" },
    given: { unit: "人", baseline: "120人", years: { 令和2年度: { plan: "130", actual: "85%" } } },
    finds: [{ at: "令和2年度.actual", key: "cell" }],
  },
  {
    note: { ja: "単位の欄がなく、計画と実績で単位が違う", en: "No unit cell; plan and actual differ" },
    given: { years: { 令和2年度: { plan: "100件", actual: "250人" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "planAndActual",
        ja: "計画「100件」と実績「250人」の単位が違います。達成したかどうかを判定できません。どちらかの単位にそろえてください。",
      },
    ],
  },
  {
    note: { ja: "計画にだけ「千人」があり、実績は桁が違う", en: "千人 in the plan alone, and an actual far from it" },
    given: { years: { 令和2年度: { plan: "1,400千人", actual: "1,265" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "oneBare",
        ja: "計画「1,400千人」と実績「1,265」は、一方にだけ単位があり、桁も大きく違います。達成したかどうかを判定できません。値を確かめて、両方に同じ単位を付けてください。",
      },
    ],
  },
  {
    note: { ja: "実績に単位がないが、桁は合う", en: "No unit in the actual, but of one size" },
    given: { years: { 令和2年度: { plan: "80人", actual: "72" } } },
    finds: [],
  },
  {
    note: { ja: "書き方が違うだけの同じ単位", en: "Spellings of one unit" },
    given: {
      indicators: [
        { name: "受診率（％）", unit: "%", years: { 令和2年度: { plan: "50％", actual: "48 %" } } },
        { unit: "件数", years: { 令和2年度: { plan: "50件", actual: "48" } } },
        { unit: "カ所", years: { 令和2年度: { plan: "5箇所", actual: "4か所" } } },
        { unit: "名", years: { 令和2年度: { plan: "50人", actual: "48人" } } },
        { unit: "回/年", years: { 令和2年度: { plan: "4回", actual: "3回" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "「件」「回」は数えるもの一般に使う", en: "件 and 回 are said of anything counted" },
    given: {
      indicators: [
        { unit: "件", years: { 令和2年度: { plan: "3施設", actual: "2施設" } } },
        { unit: "回", years: { 令和2年度: { plan: "4講座", actual: "4件" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "換算できる単位、年と歳、％とポイント", en: "Units that convert, 年 and 歳, % and points" },
    given: {
      indicators: [
        { unit: "㎡", years: { 令和2年度: { plan: "20,000", actual: "2ha" } } },
        { unit: "年", years: { 令和2年度: { plan: "男性83.6歳", actual: "男性83.7歳" } } },
        { unit: "％", years: { 令和2年度: { plan: "50", actual: "0.6ポイント" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "億・千が数値に書いてあれば迷わない", en: "A scale within the figure leaves no doubt" },
    given: {
      indicators: [
        { unit: "円", years: { 令和2年度: { plan: "5億円", actual: "4億8千万円" } } },
        { unit: "千円", years: { 令和2年度: { plan: "1,443 千円", actual: "1,400 千円" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "億・万・千を書き分けただけで、同じ円・人", en: "億, 万 and 千 of one unit" },
    given: {
      indicators: [
        { years: { 令和2年度: { plan: "3億円", actual: "2億8千万円" } } },
        { years: { 令和2年度: { plan: "3百万円", actual: "2,800千円" } } },
        { years: { 令和2年度: { plan: "300万円", actual: "2,750,000円" } } },
        { years: { 令和2年度: { plan: "3万人", actual: "28千人" } } },
        { unit: "千円", years: { 令和2年度: { plan: "300,000", actual: "2億8千万円" } } },
        { unit: "百万円", years: { 令和2年度: { plan: "300", actual: "280,000千円" } } },
        { unit: "万人", years: { 令和2年度: { plan: "3", actual: "28千人" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "億円と億人は別の単位", en: "Money and people stay apart whatever their scale" },
    given: { years: { 令和2年度: { plan: "3億円", actual: "2万8千人" } } },
    finds: [{ at: "令和2年度.actual", key: "planAndActual" }],
  },
  {
    note: { ja: "増減で書いた計画は、単位が別でよい", en: "A plan written as a change has a unit of its own" },
    given: { unit: "人", years: { 令和2年度: { plan: "前年度比5％増", actual: "1,200" } } },
    finds: [],
  },
  {
    note: { ja: "達成率の％は別の欄", en: "The % of the achievement rate is another matter" },
    given: {
      unit: "人",
      years: {
        令和元年度: { plan: "100", actual: "95", rate: "95%" },
        令和2年度: { plan: "100", actual: "90", rate: "90%" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "表にない単位は比べない", en: "Units that are not known are not compared" },
    given: { unit: "講座・教室", years: { 令和2年度: { plan: "5", actual: "120人" } } },
    finds: [],
  },
  {
    note: {
      ja: "単位の欄がなくても、同じ単位や片方だけの単位なら迷わない",
      en: "One unit, or a unit on one side only, is clear",
    },
    given: {
      indicators: [
        { years: { 令和2年度: { plan: "100件", actual: "98件" } } },
        { years: { 令和元年度: { plan: "100", actual: "250人" }, 令和2年度: { plan: "100人", actual: "98" } } },
        { years: { 令和元年度: { actual: "98件" }, 令和2年度: { plan: "100件" } } },
      ],
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
