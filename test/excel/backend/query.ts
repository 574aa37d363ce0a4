import { type Node, wireName } from "./node";
import { HostError, type Json, type JsonObject, type QueryInfo } from "./protocol";
import type { Session } from "./session";

/** What to load of one object: its own values, and for each object below it the same again. */
interface Wanted {
  readonly own: Set<string>;
  all: boolean;
  readonly below: Map<string, Wanted>;
}

/** Answers `load`: the values of one object, or of all items of a collection. */
export function answerQuery(node: Node, query: QueryInfo, session: Session): Json {
  const wanted = emptyWanted();
  for (const path of query.Select ?? []) want(wanted, path, false);
  for (const path of query.Expand ?? []) want(wanted, path, true);
  // load() without names asks for all values of the object itself.
  if ((query.Select ?? []).length === 0) wanted.all = true;
  return valuesOf(node, wanted, session, query);
}

function emptyWanted(): Wanted {
  return { own: new Set(), all: false, below: new Map() };
}

function want(wanted: Wanted, path: string, isObject: boolean): void {
  const steps = path.split(/[/.]/).filter((step) => step !== "" && step.toLowerCase() !== "items");
  let at = wanted;
  steps.forEach((step, i) => {
    const isLast = i === steps.length - 1;
    if (step === "*") at.all = true;
    else if (isLast && !isObject) at.own.add(wireName(step));
    else {
      const name = wireName(step);
      const next = at.below.get(name) ?? emptyWanted();
      at.below.set(name, next);
      if (isLast) next.all = true;
      at = next;
    }
  });
}

function valuesOf(node: Node, wanted: Wanted, session: Session, page: QueryInfo = {}): Json {
  node.stillThere(session);
  if (!node.items) return objectValues(node, wanted, session);
  const from = page.Skip ?? 0;
  const items = node.items(session).slice(from, page.Top === undefined ? undefined : from + page.Top);
  const own = ownValues(node, wanted, session);
  return { ...own, _Items: items.map((item) => objectValues(item, wanted, session, true)) };
}

function objectValues(node: Node, wanted: Wanted, session: Session, isItem = false): JsonObject {
  const values: Record<string, Json> = { ...(node.identity() as Record<string, Json>) };
  // Where ranges are kept for later batches (Excel.run asks for that), those found in a load are as well.
  if (node.isKept && (session.keepsRanges || node.referenceId !== null)) values._ReferenceId = session.keep(node);
  // Asked for everything, an older Excel gives what it has; asked for something newer by name, it refuses.
  const all = wanted.all ? node.propertyNames.filter((name) => session.knows(node.kind, name)) : [];
  const own = new Set([...all, ...wanted.own]);
  for (const name of own) {
    // "items/format" or "protection" names an object: all of its values are meant.
    if (node.objectNames.includes(name)) {
      const child = childValues(node, name, { ...emptyWanted(), all: true }, session);
      if (child !== undefined) values[name] = child;
    } else {
      session.guard(node.kind, name);
      values[name] = node.read(name, session);
    }
  }
  for (const [name, below] of wanted.below) {
    if (!node.objectNames.includes(name)) {
      if (isItem || node.items === null) throw new HostError("InvalidArgument", `There is no ${node.kind}.${name}.`);
      continue;
    }
    const child = childValues(node, name, below, session);
    if (child !== undefined) values[name] = child;
  }
  return values;
}

function childValues(node: Node, name: string, wanted: Wanted, session: Session): Json | undefined {
  session.guard(node.kind, name);
  const child = node.child(name, session);
  return child === null ? null : valuesOf(child, wanted, session);
}

/** Values of a collection itself, e.g. the number of tables. */
function ownValues(node: Node, wanted: Wanted, session: Session): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const name of node.propertyNames) {
    if (wanted.all || wanted.own.has(name)) values[name] = node.read(name, session);
  }
  return values;
}
