import { areaAddress, quotedSheet } from "../area";
import { assertStructureFree } from "../edit";
import type { NameModel, SheetModel } from "../model";
import { type Argument, type Kind, Node } from "../node";
import { HostError, type Json } from "../protocol";
import { areasOfFormula, type RangeTarget } from "../range-target";
import type { Session } from "../session";
import { rangeNode } from "./range";
import { worksheetNode } from "./worksheet";

/** Names of the workbook (no sheet) or of one sheet. */
interface NamesTarget {
  readonly sheet: SheetModel | null;
  readonly names: NameModel[];
}

interface NameTarget extends NamesTarget {
  readonly name: NameModel;
}

function find({ sheet, names }: NamesTarget, key: Json): Node | null {
  const name = names.find((entry) => entry.name.toLowerCase() === String(key).toLowerCase());
  return name ? Node.of(NAME, { sheet, names, name }) : null;
}

function formulaOf(reference: Argument | undefined): string {
  if (reference instanceof Node) {
    const { sheet, area } = reference.target as RangeTarget;
    return `=${quotedSheet(sheet.name)}!${areaAddress(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2")}`;
  }
  return String(reference);
}

const COLLECTION: Kind<NamesTarget> = {
  name: "NamedItemCollection",
  items: (target) => target.names.map((name) => Node.of(NAME, { ...target, name })),
  item: (target, key) => {
    const found = find(target, key);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  },
  methods: {
    GetCount: ({ names }) => names.length,
    GetItemOrNullObject: (target, [key]) => find(target, key as Json),
    Add: (target, [name, reference, comment], session) => {
      assertStructureFree(session);
      if (find(target, name as Json)) throw new HostError("ItemAlreadyExists");
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(String(name))) throw new HostError("InvalidArgument");
      const made: NameModel = {
        name: String(name),
        formula: formulaOf(reference),
        visible: true,
        comment: typeof comment === "string" ? comment : "",
      };
      target.names.push(made);
      return Node.of(NAME, { ...target, name: made });
    },
  },
};

function rangeOf({ sheet, name }: NameTarget, session: Session): Node | null {
  const target = areasOfFormula(name.formula, sheet ?? session.model.sheets[0]!, session);
  return target && target.areas.length === 1 ? rangeNode(target.sheet, target.areas[0]!) : null;
}

const NAME: Kind<NameTarget> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  stillThere: ({ names, name }) => {
    if (!names.includes(name)) throw new HostError("ItemNotFound");
  },
  properties: {
    Name: { get: ({ name }) => name.name },
    Type: { get: (target, session) => (rangeOf(target, session) ? "Range" : "String") },
    Value: { get: ({ name }) => name.formula.replace(/^=/, "") },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value, session) => {
        assertStructureFree(session);
        name.formula = String(value);
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value, session) => {
        assertStructureFree(session);
        name.visible = value === true;
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value, session) => {
        assertStructureFree(session);
        name.comment = String(value);
      },
    },
    Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
  },
  objects: {
    Worksheet: ({ sheet }) => {
      if (sheet === null) throw new HostError("InvalidOperation");
      return worksheetNode(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet ? worksheetNode(sheet) : null),
  },
  methods: {
    Delete: ({ names, name }, _, session) => {
      assertStructureFree(session);
      names.splice(names.indexOf(name), 1);
    },
    GetRange: (target, _, session) => {
      const node = rangeOf(target, session);
      if (node === null) throw new HostError("InvalidOperation");
      return node;
    },
    GetRangeOrNullObject: (target, _, session) => rangeOf(target, session),
  },
};

export function namesNode(target: NamesTarget): Node {
  return Node.of(COLLECTION, target);
}
