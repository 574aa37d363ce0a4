import { parseA1 } from "../../shared/sheet";
import type { CellPlace } from "../../ui";
import { parseAddresses } from "./addresses";
import type { Connection } from "./connection";
import type { Selection } from "./contract";
import { problem, WorkbookProblem } from "./problems";
import { roundTrip } from "./sync";
import { WORDS } from "./words";

/** The active sheet and what is selected in it; several areas may be. */
export async function readSelection(connection: Connection): Promise<Selection> {
  const { sheet, address } = await roundTrip((context) => {
    const ranges = context.workbook.getSelectedRanges();
    ranges.load("address");
    const { worksheet } = ranges;
    worksheet.load("name");
    return () => ({ sheet: worksheet.name, address: ranges.address });
  });
  const areas = parseAddresses(address);
  const [area] = areas;
  if (!area) throw problem("no-selection", connection.locale());
  return { sheet, area, areas };
}

/**
 * Activates the sheet and selects the cell; a hidden sheet stays hidden, and that is said. A sheet that was read is
 * found by its id, so that one which was renamed since is found, and another one of its old name is not taken for it.
 */
export async function showCell({ sheet: name, cell }: Omit<CellPlace, "file">, connection: Connection): Promise<void> {
  const locale = connection.locale();
  if (!parseA1(cell)) throw problem("no-selection", locale);
  const key = connection.read.get(name) ?? name;
  const visibility = await roundTrip((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load("visibility");
    return () => (sheet.isNullObject ? null : sheet.visibility);
  });
  if (visibility === null) throw problem("sheet-gone", locale);
  if (visibility !== "Visible") throw new WorkbookProblem("sheet-hidden", WORDS.hiddenSheet[locale]({ sheet: name }));
  await roundTrip((context) => {
    const sheet = context.workbook.worksheets.getItem(key);
    sheet.activate();
    sheet.getRange(cell).select();
    return () => undefined;
  });
}
