/** Marks on two sheets, what stands there before, and what of it a person would see. */
import type { MarkRequest } from "../../../office-addin/workbook/contract";
import type { WorkbookModel } from "../backend";

type Mark = MarkRequest["marks"][number];
export const mark = (sheet: string, cell: string, severity: Mark["severity"], note = ""): Mark => ({
  sheet,
  cell,
  severity,
  note,
});

const MARKS = [
  mark("事業1", "D40", "error", "［要修正］実績がありません。"),
  mark("事業1", "D41", "error"),
  mark("事業1", "B2", "warning", "［確認］単位がありません。"),
  mark("事業2", "C3", "info", "［参考］速報値です。"),
];
export const REQUEST: MarkRequest = { sheets: ["事業1", "事業2"], marks: MARKS, withNotes: true };

/** Everything about a model that a person or a macro could see. */
export function seen(model: WorkbookModel) {
  return model.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells],
    formats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
    notes: [...sheet.notes].map(([at, { content }]) => [at, content]).sort(),
    names: sheet.names,
  }));
}

export function staffFormat(formula: string) {
  return {
    id: `{staff-${formula}}`,
    type: "Custom",
    areas: [{ top: 0, left: 0, bottom: 90, right: 9 }],
    formula,
    stopIfTrue: false,
    fill: "#FF0000",
    fontColor: null,
    bold: null,
    underline: null,
    borders: {},
  };
}
export const D40 = 39 * 16384 + 3;
export const note = (content: string) => ({ author: "企画課", content, visible: false, width: 96, height: 55 });
