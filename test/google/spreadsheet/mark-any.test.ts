import { markSeverity, withoutNoteSection } from "../../../shared/report/tags";
import { type Area, a1, contains } from "../../../shared/sheet";
import fc from "../../made-up";
import { cellAt, touchCell, type World } from "../fake";
import { probe, probeScript } from "./run-probe";
import { cellArea, number, sheetOf, snapshot, staffRule, stateIn, text, worldWith } from "./sheets";

beforeAll(() => probeScript());

const ROWS = 9;
const COLUMNS = 7;
const place = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) });
const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);
const plan = fc
  .uniqueArray(fc.record({ place, severity, note: fc.constantFrom("説明", "別の説明", "") }), {
    selector: ({ place: { row, column } }) => row * COLUMNS + column,
    maxLength: 25,
  })
  .map((marks) => marks.map(({ place: at, ...mark }) => ({ sheet: "表", cell: a1(at), ...mark })));
const staffNotes = fc.array(fc.record({ place, note: fc.constantFrom("課内メモ", "1行目\n2行目", "【注】") }), {
  maxLength: 8,
});
const area = fc
  .record({ top: fc.nat(ROWS - 1), left: fc.nat(COLUMNS - 1), height: fc.nat(4), width: fc.nat(4) })
  .map(({ top, left, height, width }): Area => ({ top, left, bottom: top + height, right: left + width }));

type Notes = readonly { readonly place: { readonly row: number; readonly column: number }; readonly note: string }[];

function bookWith(notes: Notes): World {
  const world = worldWith([sheetOf("表", [text(0, 0, "指標名"), number(4, 3, 5)])]);
  const sheet = stateIn(world, "表");
  sheet.rules.push(staffRule("=A1>0", [cellArea(0, 0)]));
  for (const { place: at, note } of notes) touchCell(sheet, at.row, at.column).note = note;
  return world;
}

/** Cell -> severity, as the rules of ours say; a cell that two rules name is an error. */
function marked(world: World): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { values, ranges } of stateIn(world, "表").rules) {
    const worst = markSeverity(String(values[0]));
    if (!worst) continue;
    for (const { top, left, bottom, right } of ranges) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const cell = a1({ row, column });
          if (cell in found) throw new Error(`${cell} is marked twice`);
          found[cell] = worst;
        }
      }
    }
  }
  return found;
}

function notesOfStaff(world: World): string[] {
  const found: string[] = [];
  for (let row = 0; row < ROWS + 5; row++) {
    for (let column = 0; column < COLUMNS + 5; column++) {
      found.push(withoutNoteSection(cellAt(stateIn(world, "表"), row, column)?.note ?? ""));
    }
  }
  return found;
}

const asPlanned = (marks: readonly { readonly cell: string; readonly severity: string }[]) =>
  Object.fromEntries(marks.map((mark) => [mark.cell, mark.severity]));

test("whatever was marked before, marks are those of the plan, the staff's own stays, clearing gives it back", async () => {
  await fc.assert(
    fc.asyncProperty(staffNotes, plan, plan, fc.boolean(), async (notes, first, second, withNotes) => {
      const world = bookWith(notes);
      const before = snapshot(world);
      const staff = notesOfStaff(world);
      for (const marks of [first, second]) {
        await probe(world, "readAndMark", { sheets: ["表"], marks, withNotes });
        expect(marked(world)).toEqual(asPlanned(marks));
        expect(notesOfStaff(world)).toEqual(staff);
      }
      const sections = second.filter(({ note }) => withNotes && note !== "").length;
      expect(
        [...stateIn(world, "表").cells.values()].filter(({ note }) => note.includes("【点検の結果】")),
      ).toHaveLength(sections);
      await probe(world, "clear");
      expect(snapshot(world)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("within an area the plan holds, outside it what was there", async () => {
  await fc.assert(
    fc.asyncProperty(staffNotes, plan, plan, area, async (notes, first, second, within) => {
      const world = bookWith(notes);
      const staff = notesOfStaff(world);
      await probe(world, "readAndMark", { sheets: ["表"], marks: first, withNotes: true });
      const isInside = ({ cell }: { readonly cell: string }) => {
        const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
        return contains(within, { row: Number(row) - 1, column: letters.charCodeAt(0) - 65 });
      };
      await probe(world, "mark", { sheets: ["表"], marks: second, withNotes: true, within });
      const expected = [...first.filter((mark) => !isInside(mark)), ...second.filter(isInside)];
      expect(marked(world)).toEqual(asPlanned(expected));
      expect(notesOfStaff(world)).toEqual(staff);
      const noted = expected.filter(({ note }) => note !== "").length;
      expect(
        [...stateIn(world, "表").cells.values()].filter(({ note }) => note.includes("【点検の結果】")),
      ).toHaveLength(noted);
    }),
    { numRuns: 60 },
  );
});
