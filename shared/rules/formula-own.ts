import { fold } from "../fold";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { quote } from "./wording";

/** What may follow an indicator's name at the head of its own formula: 総収支比率(総収益/総費用)×100, 収納率=…. */
const AFTER_NAME = /^($|[(=:は])/;

function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, "");
}

/** The name without what stands behind it in parentheses: 満足度(市民意識調査) -> 満足度. */
function coreName(name: string): string {
  return squeeze(name).replace(/\([^()]*\)$/, "");
}

/** Whether the formula begins with the name as the thing it defines; 「受診者数÷対象者数」 only uses it. */
function defines(formula: string, name: string): boolean {
  return formula.startsWith(name) && AFTER_NAME.test(formula.slice(name.length));
}

/**
 * A source shared by several indicators (市民意識調査, ※小:小学6年生…) stands under all of them rightly;
 * only a formula that names another indicator of the sheet as what it computes was copied.
 */
export const rule = defineRule({
  id: "formula-own",
  scope: "sheet",
  severity: "warning",
  title: { ja: "算式は、その指標自身のもの", en: "The formula is the indicator's own" },
  why: {
    ja: "別の指標の算式が残っていると、実績をどう求めたかがわからなくなります。",
    en: "With another indicator's formula left in place no one can tell how the actual was found.",
  },
  messages: {
    copied: message<{ formula: string; name: string; owner: string }>({
      ja: (d) =>
        `指標${quote(d.name, "ja")}の算式${quote(d.formula, "ja")}は、指標${quote(d.owner, "ja")}の算式と同じです。写したまま残っている可能性があるため、この指標の求め方に書き直してください。`,
      en: (d) =>
        `The formula ${quote(d.formula, "en")} of ${quote(d.name, "en")} is that of ${quote(d.owner, "en")}. It may be a leftover of copying: write how this indicator is found.`,
    }),
  },
  check({ sheet }, report) {
    const entries = sheet.indicators.flatMap(({ indicator: { name, formula } }) =>
      formula && coreName(name.text) !== ""
        ? [{ name, formula, folded: squeeze(formula.text), core: coreName(name.text) }]
        : [],
    );
    for (const entry of entries) {
      if (entry.folded.includes(entry.core)) continue;
      const owner = entries.find((other) => other.folded === entry.folded && defines(entry.folded, other.core));
      if (!owner) continue;
      const data = { formula: entry.formula.text, name: entry.name.text, owner: owner.name.text };
      report("copied", data, entry.formula);
    }
  },
});

export const examples = [
  {
    note: { ja: "満足度の欄に総収支比率の算式が残っている", en: "The formula of a ratio left under a survey result" },
    given: {
      indicators: [
        { name: "安定した水道水の供給に対する市民満足度(市民意識調査)", formula: "総収支比率(総収益/総費用)×100" },
        { name: "総収支比率", formula: "総収支比率(総収益/総費用)×100" },
      ],
    },
    finds: [
      {
        at: "formula",
        key: "copied",
        ja: "指標「安定した水道水の供給に対する市民満足度(市民意識調査)」の算式「総収支比率(総収益/総費用)×100」は、指標「総収支比率」の算式と同じです。写したまま残っている可能性があるため、この指標の求め方に書き直してください。",
      },
    ],
  },
  {
    note: { ja: "全角と空白の違いは同じ算式", en: "Widths and blanks do not make another formula" },
    given: {
      indicators: [
        { name: "総収支比率", formula: "総収支比率（総収益／総費用）" },
        { name: "給水満足度", formula: "総収支比率 (総収益/総費用)" },
      ],
    },
    finds: [{ at: "2/formula", key: "copied" }],
  },
  {
    note: { ja: "同じ調査を出典とする指標", en: "Several indicators of one survey" },
    given: {
      indicators: [
        { name: "会議等の機会が提供されている割合", formula: "市民意識調査" },
        { name: "行事に参加した割合", formula: "市民意識調査" },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "同じ注記（※小:小学6年生…）を持つ指標", en: "Several indicators with the same note" },
    given: {
      indicators: [
        { name: "学力状況調査", formula: "※小:小学6年生・中:中学3年生の調査結果" },
        { name: "学校が楽しい児童・生徒の割合", formula: "※小:小学6年生・中:中学3年生の調査結果" },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "ほかの指標を使って計算するのは正しい", en: "A formula may use another indicator" },
    given: {
      indicators: [
        { name: "受診者数", formula: "受診者数÷対象者数" },
        { name: "受診の割合", formula: "受診者数÷対象者数" },
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "別の算式なら、名前で始まっていても写しとは言わない",
      en: "Another formula that begins with the name is not a copy",
    },
    given: {
      indicators: [
        { name: "総収支比率", formula: "総収支比率(総収益/総費用)×100" },
        { name: "経常収支の改善", formula: "総収支比率(当年度)－総収支比率(前年度)" },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "空欄の算式は比べない", en: "Empty formulas are not compared" },
    given: {
      indicators: [
        { name: "甲の割合", formula: "" },
        { name: "乙の割合", formula: "" },
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "同じ名前の指標が二つあるのは indicator-unique の仕事",
      en: "Two of the same name are the business of indicator-unique",
    },
    given: {
      indicators: [
        { name: "総収支比率", formula: "総収支比率(総収益/総費用)×100" },
        { name: "総収支比率", formula: "総収支比率(総収益/総費用)×100" },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "算式に自分の名前があれば自分のもの", en: "A formula that has the indicator's own name is its own" },
    given: {
      indicators: [
        { name: "総収支比率", formula: "総収支比率(総収益/総費用)×100" },
        { name: "収支比率", formula: "総収支比率(総収益/総費用)×100" },
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "指標名の後ろのかっこは名前に含めない",
      en: "What stands in parentheses behind the name is no part of it",
    },
    given: {
      indicators: [
        { name: "総収支比率（％）", formula: "総収支比率(総収益/総費用)×100" },
        { name: "給水満足度", formula: "総収支比率(総収益/総費用)×100" },
      ],
    },
    finds: [{ at: "2/formula", key: "copied" }],
  },
  {
    note: { ja: "名前のない指標は持ち主にならない", en: "An indicator without a name owns nothing" },
    given: {
      indicators: [
        { name: "（％）", formula: "(A)÷(B)" },
        { name: "給水満足度", formula: "(A)÷(B)" },
      ],
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
