import { hasNoteSection, withNoteSection, withoutNoteSection } from "../../../shared/report/tags";

export interface NotePlan {
  readonly cell: string;
  readonly text: string;
}

/** Notes of a sheet as they are: all of them in their order, and those of the cells that shall get one. */
export interface KnownNotes {
  readonly all: readonly string[];
  readonly byCell: ReadonlyMap<string, string>;
  /** Threaded comments of the sheet; a cell with one can hold no note. */
  readonly commentIds: readonly string[];
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-notes */
export function queueKnownNotes(sheet: Excel.Worksheet, cells: readonly string[]): () => KnownNotes {
  const { notes, comments } = sheet;
  notes.load("content");
  // Only where a note is to be added can a comment be in its way.
  if (cells.length > 0) comments.load("id");
  const wanted = cells.map((cell) => {
    const note = notes.getItemOrNullObject(cell);
    note.load("content");
    return [cell, note] as const;
  });
  return () => ({
    all: notes.items.map(({ content }) => content),
    byCell: new Map(wanted.flatMap(([cell, note]) => (note.isNullObject ? [] : [[cell, note.content] as const]))),
    commentIds: cells.length > 0 ? comments.items.map(({ id }) => id) : [],
  });
}

/**
 * Takes our section out of every note that has one. What staff wrote is set first; only notes that are ours alone go,
 * the last one first, so that the numbers of the others hold.
 */
export function removeNotes(sheet: Excel.Worksheet, { all }: Pick<KnownNotes, "all">): void {
  const ours = all.flatMap((content, at) =>
    hasNoteSection(content) ? [{ at, staff: withoutNoteSection(content) }] : [],
  );
  for (const { at, staff } of ours) if (staff !== "") sheet.notes.getItemAt(at).content = staff;
  for (const { at, staff } of [...ours].reverse()) if (staff === "") sheet.notes.getItemAt(at).delete();
}

/** After `removeNotes`: our section behind what staff wrote, or a note of ours alone. */
export function addNotes(
  sheet: Excel.Worksheet,
  { byCell }: Pick<KnownNotes, "byCell">,
  plans: readonly NotePlan[],
): void {
  for (const { cell, text } of plans) {
    const before = byCell.get(cell);
    const isLeft = before !== undefined && (withoutNoteSection(before) !== "" || !hasNoteSection(before));
    const content = withNoteSection(before ?? "", text);
    if (isLeft) sheet.notes.getItem(cell).content = content;
    else sheet.notes.add(cell, content);
  }
}
