import { type Area, a1, contains } from "../../../../shared/sheet";
import { ServiceError } from "../errors";
import { enumOf, expose } from "../expose";
import type { Run } from "../run";
import type { SheetState, ValidationState } from "../state";

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export const DataValidationCriteria = enumOf<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>([
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CUSTOM_FORMULA",
]);

export function validationService(run: Run, { allowed, rejects }: ValidationState): DataValidation {
  return expose<DataValidation>(run, "DataValidation", {
    getAllowInvalid: () => !rejects,
    getCriteriaType: () => DataValidationCriteria.VALUE_IN_LIST,
    getCriteriaValues: () => [[...allowed], true],
    getHelpText: () => "",
  });
}

export function validationAt(sheet: SheetState, row: number, column: number): ValidationState | null {
  return sheet.validations.find(({ area }) => contains(area, { row, column })) ?? null;
}

/** Refuses the whole grid for one value that a drop-down does not offer; emptying a cell is always allowed. */
export function checkValidity(sheet: SheetState, area: Area, valueAt: (row: number, column: number) => unknown): void {
  if (sheet.validations.length === 0) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const validation = validationAt(sheet, row, column);
      const value = valueAt(row - area.top, column - area.left);
      if (!validation?.rejects || value === "" || value === null || validation.allowed.includes(String(value)))
        continue;
      throw new ServiceError(
        `The data you entered in cell ${a1({ row, column })} violates the data validation rules set on this cell. Please enter one of the following values: ${validation.allowed.join(", ")}.`,
      );
    }
  }
}
