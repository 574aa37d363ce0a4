import { counted, type Locale } from "../../shared/locale";
import { count, type Spoken, say, speak } from "../../ui/words/say";

/** Texts of the sheet view. */
const WORDS = {
  sheetOf: say("シート", "Sheet"),
  hiddenSheet: say("（非表示）", " (hidden)"),
  sheetFindings: say(
    (n: number) => `（${count(n)}件）`,
    (n: number) => ` (${count(n)})`,
  ),
  cellBarName: say("選んだセルの内容と指摘", "The chosen cell and its findings"),
  sheetLoading: say("シートを読んでいます。", "Reading the sheet …"),
  sheetName: say(
    (sheet: string) => `シート「${sheet}」`,
    (sheet: string) => `Sheet “${sheet}”`,
  ),
  noSheet: say("指摘を選ぶと、そのシートをここに表示します。", "Choose a finding to see its sheet here."),
  sheetCut: say(
    "大きなシートのため、一部の行・列を省いています。",
    "A large sheet: some rows or columns are left out.",
  ),
  column: say(
    (name: string) => `${name}列`,
    (name: string) => `Column ${name}`,
  ),
  row: say(
    (n: number) => `${n}行`,
    (n: number) => `Row ${n}`,
  ),
  emptyCell: say("空欄", "blank"),
  formula: say("式", "Formula"),
  cellFindings: say(
    (n: number) => `このセルの指摘${count(n)}件`,
    (n: number) => `${counted(n, "finding")} in this cell`,
  ),
} as const;

export type SheetWords = Spoken<typeof WORDS>;

const SPOKEN: Readonly<Record<Locale, SheetWords>> = { ja: speak(WORDS, "ja"), en: speak(WORDS, "en") };

export function sheetWords(locale: Locale): SheetWords {
  return SPOKEN[locale];
}
