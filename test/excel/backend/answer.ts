import { workbookNode } from "./kinds/workbook";
import { type Argument, Node, wireName } from "./node";
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  HostError,
  type Json,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { answerQuery } from "./query";
import type { Session } from "./session";

/**
 * Does one batch: action by action, in order. At the first that Excel refuses it stops; what was done before it stays
 * done (belief "no-rollback").
 */
export function answer(body: RequestBody, session: Session): ResponseBody {
  const batch = new Batch(body, session);
  session.keepsRanges = body.AutoKeepReference === true;
  const results: { ActionId: number; Value: Json }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.perform(action) });
    } catch (thrown) {
      // A fault of the test bed itself must not look like a refusal of Excel.
      if (!(thrown instanceof HostError)) throw thrown;
      return {
        Results: results,
        Error: {
          Code: thrown.code,
          Message: thrown.message,
          ActionIndex: index,
          Location: batch.locationOf(action),
          HttpStatusCode: 400,
        },
      };
    }
  }
  return { Results: results };
}

class Batch {
  private readonly body: RequestBody;
  private readonly session: Session;
  /** Each path is walked once: a path with "Add" in it must add once. */
  private readonly walked = new Map<number, Node | null>();

  constructor(body: RequestBody, session: Session) {
    this.body = body;
    this.session = session;
  }

  perform(action: Action): Json {
    if (action.ActionType === ACTION.trace) return null;
    const node = this.at(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return node === null ? null : this.identityOf(node);
    if (node === null) {
      // A load of a null object gives nothing; anything else asked of it is refused.
      if (action.ActionType === ACTION.query || action.ActionType === ACTION.queryAsJson) return null;
      if (action.Name === "_KeepReference") return null;
      throw new HostError("ItemNotFound");
    }
    this.session.counts.action(node.kind, action);
    switch (action.ActionType) {
      case ACTION.query:
      case ACTION.queryAsJson:
        return answerQuery(node, action.QueryInfo ?? {}, this.session);
      case ACTION.method:
        return this.callMethod(node, action);
      case ACTION.setProperty:
        this.set(node, action.Name, this.argumentsOf(action.ArgumentInfo)[0] as Json);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(node, wireName(name), value!);
        return null;
      default:
        throw new Error(`The test bed does not know actions of type ${action.ActionType}.`);
    }
  }

  locationOf(action: Action): string {
    const node = this.walked.get(action.ObjectPathId);
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const name = action.Name || path?.Name || "";
    return node ? `${node.kind}.${name}` : name;
  }

  private callMethod(node: Node, action: Action): Json {
    if (action.Name === "_KeepReference") {
      this.session.keep(node);
      return null;
    }
    this.session.guard(node.kind, action.Name);
    node.stillThere(this.session);
    const result = node.call(action.Name, this.argumentsOf(action.ArgumentInfo), this.session);
    return result instanceof Node ? this.identityOf(result) : result;
  }

  private set(node: Node, name: string, value: Json): void {
    this.session.guard(node.kind, name);
    node.stillThere(this.session);
    node.write(name, value, this.session);
  }

  private identityOf(node: Node): Json {
    return node.referenceId === null ? node.identity() : { ...node.identity(), _ReferenceId: node.referenceId };
  }

  private at(pathId: number): Node | null {
    const known = this.walked.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidArgument");
    const node = this.walk(path);
    this.walked.set(pathId, node);
    return node;
  }

  private walk(path: ObjectPath): Node | null {
    if (path.ObjectPathType === PATH.global) return workbookNode(this.session);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.session.keptAs(path.Name);
    const parent = this.at(path.ParentObjectPathId!);
    // What hangs below a null object is null as well.
    if (parent === null) return null;
    parent.stillThere(this.session);
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.property:
        this.session.guard(parent.kind, path.Name);
        return parent.child(path.Name, this.session);
      case PATH.indexer:
        return parent.item(args[0] as Json, this.session);
      case PATH.method: {
        this.session.guard(parent.kind, path.Name);
        this.session.counts.call(parent.kind, path.Name);
        const made = parent.call(path.Name, args, this.session);
        return made instanceof Node ? made : null;
      }
      default:
        throw new Error(`The test bed does not know paths of type ${path.ObjectPathType}.`);
    }
  }

  /** Arguments with the objects in the places of their ids. */
  private argumentsOf(info: ArgumentInfo | undefined): readonly Argument[] {
    const plain = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return plain.map((argument, i) => {
      const id = ids[i];
      return typeof id === "number" && id !== 0 ? this.at(id) : argument;
    });
  }
}
