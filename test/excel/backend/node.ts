import { HostError, type Json, type JsonObject } from "./protocol";
import type { Session } from "./session";

/** An argument as a method of ours gets it: plain data, or the object that the caller handed over. */
export type Argument = Json | Node;

export interface Property<T> {
  readonly get: (target: T, session: Session) => Json;
  readonly set?: (target: T, value: Json, session: Session) => void;
}

/** An object, plain data, or nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: methods that only do something return nothing at all
export type MethodResult = Node | Json | void;

/** What one class of Excel can do. All names are those of the wire, which begin with a capital. */
export interface Kind<T> {
  readonly name: string;
  /** What identifies the object among its like, e.g. `{ Id: "…" }`; the runtime asks for it by that again. */
  readonly identity?: (target: T) => JsonObject;
  readonly properties?: { readonly [name: string]: Property<T> };
  /** Objects that hang below this one; null: the null object. */
  readonly objects?: { readonly [name: string]: (target: T, session: Session) => Node | null };
  readonly methods?: {
    readonly [name: string]: (target: T, args: readonly Argument[], session: Session) => MethodResult;
  };
  /** For collections. */
  readonly items?: (target: T, session: Session) => readonly Node[];
  readonly item?: (target: T, key: Json, session: Session) => Node;
  /** The object can be kept for later batches (ranges). */
  readonly isKept?: boolean;
  /** Throws where what the object stood for is gone. */
  readonly stillThere?: (target: T, session: Session) => void;
}

/** One object of the workbook that a request talks about. */
export class Node {
  readonly kind: string;
  readonly isKept: boolean;
  readonly target: unknown;
  readonly identity: () => JsonObject;
  readonly propertyNames: readonly string[];
  readonly settableNames: readonly string[];
  readonly objectNames: readonly string[];
  readonly methodNames: readonly string[];
  readonly read: (name: string, session: Session) => Json;
  readonly write: (name: string, value: Json, session: Session) => void;
  readonly child: (name: string, session: Session) => Node | null;
  readonly call: (name: string, args: readonly Argument[], session: Session) => Node | Json;
  readonly items: ((session: Session) => readonly Node[]) | null;
  readonly item: (key: Json, session: Session) => Node;
  readonly stillThere: (session: Session) => void;
  referenceId: string | null = null;

  private constructor(parts: Omit<Node, "referenceId">) {
    this.kind = parts.kind;
    this.isKept = parts.isKept;
    this.target = parts.target;
    this.identity = parts.identity;
    this.propertyNames = parts.propertyNames;
    this.settableNames = parts.settableNames;
    this.objectNames = parts.objectNames;
    this.methodNames = parts.methodNames;
    this.read = parts.read;
    this.write = parts.write;
    this.child = parts.child;
    this.call = parts.call;
    this.items = parts.items;
    this.item = parts.item;
    this.stillThere = parts.stillThere;
  }

  static of<T>(kind: Kind<T>, target: T): Node {
    const properties = kind.properties ?? {};
    const objects = kind.objects ?? {};
    const methods = kind.methods ?? {};
    const missing = (name: string) =>
      new HostError("NotImplemented", `The test bed does not know ${kind.name}.${name}: add it to test/excel/backend.`);
    return new Node({
      kind: kind.name,
      isKept: kind.isKept === true,
      target,
      identity: () => kind.identity?.(target) ?? {},
      propertyNames: Object.keys(properties),
      settableNames: Object.keys(properties).filter((name) => properties[name]!.set),
      objectNames: Object.keys(objects),
      methodNames: Object.keys(methods),
      read: (name, session) => {
        const property = properties[name];
        if (!property) throw missing(name);
        return property.get(target, session);
      },
      write: (name, value, session) => {
        const property = properties[name];
        if (!property) throw missing(name);
        if (!property.set) throw new HostError("InvalidOperation");
        property.set(target, value, session);
      },
      child: (name, session) => {
        const object = objects[name];
        if (!object) throw missing(name);
        return object(target, session);
      },
      call: (name, args, session) => {
        const method = methods[name];
        if (!method) throw missing(`${name}()`);
        return method(target, args, session) ?? null;
      },
      items: kind.items ? (session) => kind.items!(target, session) : null,
      item: (key, session) => {
        if (!kind.item) throw missing("item");
        return kind.item(target, key, session);
      },
      stillThere: (session) => kind.stillThere?.(target, session),
    });
  }
}

/** The wire's name of a property: "numberFormat" -> "NumberFormat". */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The client's name of a property: "NumberFormat" -> "numberFormat". */
export function clientName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
