import { fold } from "../fold";
import type { Field, FieldKey } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { quote } from "./wording";

/**
 * Words that options are made of, by field. An option counts as known when it contains one: 「現状維持」, 「規模拡大」,
 * 「2:継続」. Collected from the forms of the sample municipalities and from published evaluation forms.
 */
const KNOWN: Readonly<Partial<Record<FieldKey, readonly string[]>>> = {
  futurePolicy: [
    ...["維持", "継続", "現状", "現行", "拡充", "拡大", "充実", "強化", "重点", "推進", "促進", "増加", "増額", "新設"],
    ...["縮小", "縮減", "削減", "減額", "圧縮", "改善", "見直", "再構築", "再編", "変更", "効率化", "統合", "統廃合"],
    ...[
      "廃止",
      "休止",
      "終了",
      "完了",
      "終結",
      "中止",
      "凍結",
      "委託",
      "民営化",
      "移管",
      "移行",
      "検討",
      "未定",
      "その他",
    ],
  ],
  newOrContinued: [
    "新規",
    "新",
    "継続",
    "既存",
    "拡充",
    "拡大",
    "組替",
    "統合",
    "変更",
    "廃止",
    "終了",
    "完了",
    "休止",
    "臨時",
    "単年度",
    "経常",
  ],
};

/** What the list in the sentence shows: the usual options, not every word known. */
const USUAL: Readonly<Partial<Record<FieldKey, string>>> = {
  futurePolicy: "維持、拡充、縮小、改善、見直し、統合、廃止、終了",
  newOrContinued: "新規、継続",
};

/** Longer values are sentences; 「A」「2」「Ⅱ」 are codes that only the form explains. */
const LONGEST_OPTION = 8;
const CODE = /^[-0-9A-Za-zⅠ-Ⅹ○◎△▲×・()→↑↓↗↘ー]+$/;

/** What stands beside an empty field may be the heading of the next one. */
const HEADING_END = /(理由|課題|内容|説明|概要|所見|意見|コメント|対応|根拠|評価|欄)$/;

function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, "");
}

function isUnknown({ key, value }: Field): boolean {
  const known = KNOWN[key];
  const written = squeeze(value.text);
  if (!known || written === "" || written.length > LONGEST_OPTION || CODE.test(written)) return false;
  if (HEADING_END.test(written)) return false;
  return !known.some((word) => written.includes(word));
}

/** An option that stands on two sheets is one of the form's, known here or not; a slip stands alone. */
export const rule = defineRule({
  id: "option-known",
  scope: "workbook",
  severity: "warning",
  title: {
    ja: "今後の方針、新規・継続は、様式の選択肢で書かれている",
    en: "The future course and new or continued are options of the form",
  },
  why: {
    ja: "選択肢にない言葉は、方針別の集計から漏れます。",
    en: "A word that is no option is missed when sheets are counted by option.",
  },
  messages: {
    unknown: message<{ written: string; key: FieldKey }>({
      ja: (d) =>
        `${d.key === "futurePolicy" ? "今後の方針" : "新規・継続の別"}${quote(d.written, "ja")}は、よく使われる選択肢（${USUAL[d.key] ?? ""}など）にありません。入力の誤りがないか確かめ、様式の選択肢で書いてください。`,
      en: (d) =>
        `${quote(d.written, "en")} is none of the usual options for ${d.key === "futurePolicy" ? "the future course" : "new or continued"}. Check it for a slip and use an option of the form.`,
    }),
  },
  check({ sheets }, report) {
    const found = sheets.flatMap((sheet) =>
      sheet.reading.regions.flatMap((region) =>
        region.fields.filter(isUnknown).map((field) => ({ field, sheetName: sheet.sheet.name })),
      ),
    );
    const counts = new Map<string, number>();
    for (const { field } of found) {
      const word = `${field.key} ${squeeze(field.value.text)}`;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    for (const { field, sheetName } of found) {
      if ((counts.get(`${field.key} ${squeeze(field.value.text)}`) ?? 0) > 1) continue;
      report("unknown", { written: field.value.text, key: field.key }, field.value, sheetName);
    }
  },
});

const policy = (futurePolicy: string) => ({ fields: { futurePolicy } });
const state = (newOrContinued: string) => ({ fields: { newOrContinued } });

export const examples = [
  {
    note: { ja: "打ち誤り（維待）", en: "A slip of the keyboard" },
    given: [policy("維持"), policy("維待"), policy("拡充")],
    finds: [
      {
        at: "B!field.futurePolicy",
        key: "unknown",
        ja: "今後の方針「維待」は、よく使われる選択肢（維持、拡充、縮小、改善、見直し、統合、廃止、終了など）にありません。入力の誤りがないか確かめ、様式の選択肢で書いてください。",
      },
    ],
  },
  {
    note: { ja: "新規・継続の打ち誤り", en: "A slip in 新規・継続" },
    given: state("断続"),
    finds: [
      {
        at: "field.newOrContinued",
        key: "unknown",
        ja: "新規・継続の別「断続」は、よく使われる選択肢（新規、継続など）にありません。入力の誤りがないか確かめ、様式の選択肢で書いてください。",
      },
    ],
  },
  {
    note: { ja: "番号付き、組み合わせ、言い回しの違い", en: "Numbered, combined and reworded options" },
    given: [
      policy("2:継続"),
      policy("現状維持"),
      policy("改善・見直し"),
      policy("規模拡大"),
      policy("統廃合"),
      policy("廃　止"),
      policy("完了"),
      state("新規"),
      state("①継続"),
    ],
    finds: [],
  },
  {
    note: { ja: "空欄、記号、文章は選択肢として見ない", en: "Blanks, codes and sentences are not options" },
    given: [policy(""), policy("A"), policy("Ⅱ"), policy("－"), policy("市民との対話を重ねながら進めていきます。")],
    finds: [],
  },
  {
    note: { ja: "空欄の下にある次の見出しは選択肢ではない", en: "The next heading below an empty field is no option" },
    given: [policy("方針決定の理由"), policy("その他所見"), state("前年度の評価")],
    finds: [],
  },
  {
    note: {
      ja: "二つのシートにある言葉は、その様式の選択肢とみる",
      en: "A word on two sheets is an option of the form",
    },
    given: [policy("磨き上げ"), policy("磨き上げ"), policy("維持")],
    finds: [],
  },
  {
    note: {
      ja: "優先順位の記号「A(B)」は市町村ごとに違うので見ない",
      en: "Codes of priority differ from city to city",
    },
    given: { fields: { priority: "A(B)", department: "企画課" } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
