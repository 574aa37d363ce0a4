import type { EvaluatedSheet } from "../evaluate/types";
import { foldTight } from "../fold";
import { fitsSheetPattern } from "../forms/words/options";
import type { Locale } from "../locale";
import { a1, type Sheet } from "../sheet";
import type { Finding } from "./types";

/** Rule ids of what the engine itself says, in reports beside the rules' own. */
export const FORM_RECOGNISED = "form-recognised";
export const SETTINGS_VALID = "settings-valid";
export const SHEETS_PRESENT = "sheets-present";

/**
 * A sheet that no family recognised: one finding that says which labels were sought and found, never silence.
 * null where the sheet was recognised, or is hidden and so no form that anyone fills in.
 */
export function unrecognisedFinding(sheet: EvaluatedSheet, locale: Locale): Finding | null {
  const { reading, sheet: source } = sheet;
  if (reading.regions.length > 0 || source.visibility !== "visible") return null;
  const first = source.cells[0];
  return {
    rule: FORM_RECOGNISED,
    severity: "info",
    sheet: source.name,
    cell: first ? a1(first) : "A1",
    place: "",
    text: first?.text ?? "",
    key: first ? "unrecognised" : "empty",
    message: first ? unrecognised(reading.labelsSought, reading.labelsFound, locale) : empty(locale),
    department: null,
  };
}

/** So many of the words sought make the sheet a form whose rows are empty, not another kind of sheet. */
const WORDS_OF_A_FORM = 4;
const SHOWN_WORDS = 6;

function unrecognised(sought: readonly string[], found: readonly string[], locale: Locale): string {
  const shown = found.slice(0, SHOWN_WORDS);
  if (locale === "ja") {
    const quote = (words: readonly string[]) => words.map((word) => `「${word}」`).join("");
    if (found.length >= WORDS_OF_A_FORM)
      return `${quote(shown)}などの見出しはありますが、その下に指標や取組の記入が見つからないため、点検していません。記入前の様式なら、このままで構いません。記入があるのに読み取れないときは、見出しの言葉を「点検設定」で教えてください。`;
    const foundText = shown.length > 0 ? `見つかったのは${quote(shown)}だけです` : "どれも見つかりませんでした";
    return `計画と実績の表として読み取れる様式が見つからないため、点検していません。${quote(sought)}などの見出しを探し、${foundText}。見出しの言葉が違うときは「点検設定」で教えてください。`;
  }
  if (found.length >= WORDS_OF_A_FORM)
    return `There are headings such as ${shown.join(", ")} but no indicators or actions under them, so the sheet is not checked. Leave it as it is if it is a blank form; else name its words in the settings.`;
  const foundText = shown.length > 0 ? `only ${shown.join(", ")} were found` : "none was found";
  return `No table of plans and actuals was recognised here, so the sheet is not checked. Labels such as ${sought.join(", ")} were sought; ${foundText}. If the sheet uses other words, name them in the settings.`;
}

function empty(locale: Locale): string {
  return locale === "ja"
    ? "文字や数値の入ったセルがないため、点検していません。図や画像の中の文字は読み取れません。表をセルに入力してください。"
    : "No cell holds text or numbers, so the sheet is not checked. Words inside pictures cannot be read: enter the table in cells.";
}

/** Wrong settings as findings on the settings sheet's own cells. */
export function settingsFindings(
  sheet: Sheet,
  problems: readonly { readonly at: string; readonly message: string }[],
): readonly Finding[] {
  return problems.map((problem) => ({
    rule: SETTINGS_VALID,
    severity: "error",
    sheet: sheet.name,
    cell: problem.at,
    place: "",
    text: sheet.cells.find((cell) => a1(cell) === problem.at)?.text ?? "",
    key: "invalid",
    message: problem.message,
    department: null,
  }));
}

/** 「必要なシート」 as the settings sheet words it. */
const EXPECTED_LABELS: readonly string[] = ["必要なシート", "Expected sheets"];

/**
 * Sheets that the settings expect and the workbook does not have, one finding each. They stand on the cell of the
 * settings sheet that names them where the workbook has one, else on A1 of `host`. Names are compared folded, without
 * blanks; `*` stands for any text; a hidden sheet is there.
 */
export function missingSheetFindings(
  expected: readonly string[],
  sheets: readonly Sheet[],
  host: Sheet,
  locale: Locale,
): readonly Finding[] {
  const names = sheets.map((sheet) => foldTight(sheet.name));
  const label = host.cells.find((cell) => EXPECTED_LABELS.includes(cell.text.trim()));
  return expected
    .filter((pattern) => !names.some((name) => fitsSheetPattern(foldTight(pattern), name)))
    .map((pattern) => ({
      rule: SHEETS_PRESENT,
      severity: "error",
      sheet: host.name,
      cell: label ? a1(label) : "A1",
      place: "",
      text: label?.text ?? "",
      key: "missing",
      message: sheetMissing(pattern, locale),
      department: null,
    }));
}

function sheetMissing(pattern: string, locale: Locale): string {
  if (locale === "ja") {
    const which = pattern.includes("*") ? `「${pattern}」に当たるシート` : `シート「${pattern}」`;
    return `点検設定で必要としている${which}が、このブックにありません。提出の抜けか、シート名の変更がないか確かめ、シートを加えるか点検設定の名前を直してください。`;
  }
  const which = pattern.includes("*") ? `No sheet fits "${pattern}"` : `There is no sheet "${pattern}"`;
  return `${which}, which the settings expect in this workbook. Check whether a sheet was left out or renamed, and add it or correct the name in the settings.`;
}
