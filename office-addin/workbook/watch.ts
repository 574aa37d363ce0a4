import { parseAddresses } from "./addresses";
import type { Connection } from "./connection";
import { learn } from "./connection";
import type { WorkbookChange } from "./contract";
import { queueDirectory } from "./directory";
import { roundTrip } from "./sync";

type Hear = (change: WorkbookChange) => void;

/**
 * Tells every edit of any sheet by anyone, also by others in co-authoring; not what this add-in writes itself. Marks,
 * notes and number formats are no edits of cells for Excel; what happens on result sheets of ours is left out by
 * their ids, and fills by what Excel says of an edit's source, or where it does not, by the areas just written.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 */
export async function watchWorkbook(hear: Hear, connection: Connection): Promise<() => Promise<void>> {
  const { abilities, own } = connection;
  const tell = (then: () => WorkbookChange | readonly WorkbookChange[] | null) =>
    own.afterwards(() => {
      const changes = then();
      if (changes !== null) for (const change of Array.isArray(changes) ? changes : [changes]) hear(change);
    });
  const structure = (id: string): WorkbookChange | null =>
    own.sheets.has(id) ? null : { kind: "structure", sheet: null };
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  const entries = await roundTrip((context) => {
    const { worksheets } = context.workbook;
    const directory = queueDirectory(context, { ...abilities, notes: false });
    handlers.push(
      worksheets.onChanged.add(async (event) => tell(() => changesOf(event, connection))),
      worksheets.onAdded.add(async ({ worksheetId }) => tell(() => structure(worksheetId))),
      worksheets.onDeleted.add(async ({ worksheetId }) => tell(() => structure(worksheetId))),
    );
    if (abilities.renames) {
      handlers.push(
        worksheets.onNameChanged.add(async ({ worksheetId, nameAfter }) =>
          tell(() => {
            connection.names.set(worksheetId, nameAfter);
            return structure(worksheetId);
          }),
        ),
      );
    }
    return directory;
  });
  learn(connection, entries);
  return () => stop(handlers);
}

function changesOf(event: Excel.WorksheetChangedEventArgs, { own, names, abilities }: Connection) {
  const { worksheetId, changeType, address } = event;
  if (own.sheets.has(worksheetId)) return null;
  const sheet = names.get(worksheetId) ?? null;
  if (sheet === null || changeType !== "RangeEdited") return { kind: "structure", sheet } as const;
  const areas = parseAddresses(address);
  if (areas.length === 0) return { kind: "structure", sheet } as const;
  const mine = areas.map((area) => own.isExpected(sheet, area));
  if (abilities.editSource && event.triggerSource === "ThisLocalAddin") return null;
  return areas.flatMap((area, at): WorkbookChange[] =>
    mine[at] && !abilities.editSource ? [] : [{ kind: "cells", touched: { sheet, area } }],
  );
}

/** Handlers are taken off in the context they were put on with. */
async function stop(handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}
