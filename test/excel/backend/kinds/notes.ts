import { one } from "../cells";
import { assertFree } from "../edit";
import { cellKey, keyPlace, type NoteModel, type SheetModel } from "../model";
import { type Argument, type Kind, Node, type Property } from "../node";
import { HostError, type Json } from "../protocol";
import type { RangeTarget } from "../range-target";
import type { Session } from "../session";
import { rangeNode } from "./range";

/** Notes are not in the runtime this test bed loads; what they do is our belief ("notes"). */
interface NoteTarget {
  readonly sheet: SheetModel;
  readonly key: number;
}

/** The cell a note is asked for or put on: an address or a range of one cell. */
function cellOf(argument: Argument | undefined, sheet: SheetModel, session: Session): NoteTarget {
  const node = argument instanceof Node ? argument : session.rangeOf(sheet, String(argument));
  const { sheet: home, area } = node.target as RangeTarget;
  const isOneCell = area && area.top === area.bottom && area.left === area.right;
  if (!isOneCell) throw new HostError("InvalidArgument");
  return { sheet: home, key: cellKey(area.top, area.left) };
}

function noteOf({ sheet, key }: NoteTarget): NoteModel {
  const note = sheet.notes.get(key);
  if (!note) throw new HostError("ItemNotFound");
  return note;
}

/** In row order, as the sheet is read. */
function keysOf(sheet: SheetModel): number[] {
  return [...sheet.notes.keys()].sort((a, b) => a - b);
}

const COLLECTION: Kind<SheetModel> = {
  name: "NoteCollection",
  items: (sheet) => keysOf(sheet).map((key) => Node.of(NOTE, { sheet, key })),
  item: (sheet, address, session) => existing(cellOf(address, sheet, session)),
  methods: {
    Add: (sheet, [address, content], session) => {
      const target = cellOf(address, sheet, session);
      assertFree(target.sheet, session);
      // A cell has one note, and none beside a comment.
      const isCommented = session.model.comments.some(
        ({ sheetId, row, column }) => sheetId === target.sheet.id && cellKey(row, column) === target.key,
      );
      if (target.sheet.notes.has(target.key) || isCommented) throw new HostError("InvalidOperation");
      target.sheet.notes.set(target.key, {
        author: "点検 花子",
        content: String(content),
        visible: false,
        width: 96,
        height: 55.5,
      });
      return Node.of(NOTE, target);
    },
    GetCount: (sheet) => sheet.notes.size,
    GetItem: (sheet, [address], session) => existing(cellOf(address, sheet, session)),
    GetItemOrNullObject: (sheet, [address], session) => {
      const target = cellOf(address, sheet, session);
      return target.sheet.notes.has(target.key) ? Node.of(NOTE, target) : null;
    },
    GetItemAt: (sheet, [index]) => {
      const key = keysOf(sheet)[Number(index)];
      if (key === undefined) throw new HostError("InvalidArgument");
      return Node.of(NOTE, { sheet, key });
    },
  },
};

function existing(target: NoteTarget): Node {
  noteOf(target);
  return Node.of(NOTE, target);
}

/** Looks of a note that Excel on the web does not know: https://github.com/OfficeDev/office-js/issues/6198 */
const NOT_ON_THE_WEB: readonly string[] = ["visible", "width", "height"];

function assertKnown(name: string, session: Session): void {
  if (session.traits.platform === "OfficeOnline" && NOT_ON_THE_WEB.includes(name)) {
    throw new HostError("UnsupportedOperation");
  }
}

function changeable<K extends "content" | "visible" | "width" | "height">(name: K): Property<NoteTarget> {
  return {
    get: (target, session) => {
      assertKnown(name, session);
      return noteOf(target)[name] as Json;
    },
    set: (target, value, session) => {
      assertKnown(name, session);
      assertFree(target.sheet, session);
      Object.assign(noteOf(target), { [name]: value });
    },
  };
}

const NOTE: Kind<NoteTarget> = {
  name: "Note",
  stillThere: (target) => {
    noteOf(target);
  },
  properties: {
    AuthorName: { get: (target) => noteOf(target).author },
    Content: changeable("content"),
    Visible: changeable("visible"),
    Width: changeable("width"),
    Height: changeable("height"),
  },
  methods: {
    Delete: (target, _, session) => {
      assertFree(target.sheet, session);
      target.sheet.notes.delete(target.key);
    },
    GetLocation: ({ sheet, key }) => rangeNode(sheet, one(keyPlace(key).row, keyPlace(key).column)),
  },
};

export function notesNode(sheet: SheetModel): Node {
  return Node.of(COLLECTION, sheet);
}
