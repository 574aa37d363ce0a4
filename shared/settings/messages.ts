import { message } from "../locale";

/** What is wrong with a value of the right shape: what stands there, that it is not used, what may stand there. */
export const MEANINGS = {
  notAChoice: message<{ written: string; choices: string }>({
    ja: (d) => `「${d.written}」という値はないため、使いません。${d.choices}のどれかを書いてください。`,
    en: (d) => `"${d.written}" is no value of this setting and is not used. Write one of ${d.choices}.`,
  }),
  notAFigure: message<{ written: string; from: number; to: number }>({
    ja: (d) =>
      `「${d.written}」はここに書ける数値ではないため、使いません。${d.from}から${d.to}までの数値を書いてください。`,
    en: (d) =>
      `"${d.written}" is not a figure that can stand here and is not used. Write one from ${d.from} to ${d.to}.`,
  }),
  notAYear: message<{ written: string }>({
    ja: (d) =>
      `「${d.written}」は年度として読めないため、使いません。「令和2年度」「R2」「2020」のように書いてください。`,
    en: (d) => `"${d.written}" is not a fiscal year and is not used. Write 令和2年度, R2 or 2020.`,
  }),
  notAScale: message<{ written: string; choices: string }>({
    ja: (d) => `「${d.written}」という判定基準はないため、使いません。${d.choices}のどれかを書いてください。`,
    en: (d) => `There is no rating scale "${d.written}"; it is not used. Write one of ${d.choices}.`,
  }),
  notARule: message<{ written: string }>({
    ja: (d) => `「${d.written}」という点検規則はないため、使いません。規則の名前（例 target-met）を確認してください。`,
    en: (d) => `There is no rule "${d.written}"; the entry is not used. Check the name (such as target-met).`,
  }),
  notALabel: message<{ written: string; choices: string }>({
    ja: (d) =>
      `「${d.written}」は様式の言葉の意味として使えないため、使いません。${d.choices}のどれかを書いてください。`,
    en: (d) => `"${d.written}" is no meaning a label can have and is not used. Write one of ${d.choices}.`,
  }),
  scaleOrder: message<{ name: string }>({
    ja: (d) =>
      `判定基準「${d.name}」の下限が大きい順に並んでいないため、使いません。最も良い区分から順に、下限を下げて書いてください。`,
    en: (d) => `The lower bounds of the scale "${d.name}" do not fall from best to worst; it is not used. Order them.`,
  }),
  scaleOpen: message<{ name: string }>({
    ja: (d) =>
      `判定基準「${d.name}」で、下限のない区分が最後の一つになっていないため、使いません。下限のない区分は最後に一つだけ置いてください。`,
    en: (d) => `In the scale "${d.name}" only the last level may be without a lower bound; it is not used.`,
  }),
  notJson: message<{ reason: string }>({
    ja: () =>
      "JSON として読めないため、設定を使わず既定値で点検します。括弧、引用符、コンマの書き方を確認してください。",
    en: (d) => `This is not JSON, so the defaults are used. Check brackets, quotation marks and commas (${d.reason}).`,
  }),
  notAnItem: message<{ written: string }>({
    ja: (d) => `「${d.written}」という設定項目はないため、この行を使いません。項目の名前を確認してください。`,
    en: (d) => `There is no setting "${d.written}"; the row is not used. Check its name.`,
  }),
  noName: message<{ label: string }>({
    ja: (d) => `この行には「${d.label}」がないため、使いません。「${d.label}」を書くか、行を消してください。`,
    en: (d) => `This row has no "${d.label}" and is not used. Fill it in or clear the row.`,
  }),
  twice: message<{ written: string; first: string }>({
    ja: (d) => `「${d.written}」は${d.first}にもあるため、この行を使いません。どちらか一つにしてください。`,
    en: (d) => `"${d.written}" stands in ${d.first} too; this row is not used. Keep one of them.`,
  }),
};
