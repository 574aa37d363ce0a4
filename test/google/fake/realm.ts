import vm from "node:vm";
import { type Clock, fromWall, zoneOffset } from "./clock";

/**
 * The world of JavaScript in which the script runs: nothing but ECMAScript. What services hand over becomes arrays,
 * dates and errors of that realm, as `instanceof` in the script expects.
 */
export interface Realm {
  readonly context: vm.Context;
  readonly give: <T>(value: T) => T;
  readonly error: (message: string) => Error;
  /** Adds to the clock what the script itself has computed since the last time. */
  readonly charge: () => void;
  /** Marks an object as a service's own: handed over as it is. */
  readonly keep: (object: object) => void;
}

interface Inside {
  readonly array: () => unknown[];
  readonly object: () => Record<string, unknown>;
  readonly date: (time: number) => Date;
  readonly error: (message: string) => Error;
}

export function makeRealm(clock: Clock, timeZone: string, cpu: { factor: number }): Realm {
  const context = vm.createContext(Object.create(null), { name: "Apps Script" });
  let seen = performance.now();
  const charge = () => {
    if (cpu.factor === 0) return;
    const real = performance.now();
    clock.advance(Math.round((real - seen) * cpu.factor));
    seen = real;
  };
  const hooks = {
    now: () => {
      charge();
      return clock.now;
    },
    offset: (time: number) => (Number.isFinite(time) ? zoneOffset(time, timeZone) : 0),
    newer: NEWER,
    fromWall: (wall: number) => (Number.isFinite(wall) ? fromWall(wall, timeZone) : Number.NaN),
  };
  const install = vm.runInContext(INSTALL, context) as (hooks: object) => Inside;
  const inside = install(hooks);
  const kept = new WeakSet<object>();

  const give = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || kept.has(value)) return value;
    if (Array.isArray(value)) {
      const list = inside.array();
      for (const item of value) list.push(give(item));
      return list;
    }
    if (value instanceof Date) return inside.date(value.getTime());
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    if (Object.isFrozen(value)) return value;
    const copy = inside.object();
    for (const [key, item] of Object.entries(value)) copy[key] = give(item);
    return copy;
  };

  return {
    context,
    give: give as <T>(value: T) => T,
    error: inside.error,
    charge,
    keep: (object) => kept.add(object),
  };
}

/**
 * What came after ES2020, the library that the script is compiled against. Google names no version; who uses none of
 * these runs wherever V8 runs.
 */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  globalThis: ["AggregateError", "WeakRef", "FinalizationRegistry", "Iterator", "Float16Array", "SuppressedError"],
  Object: ["hasOwn", "groupBy"],
  Map: ["groupBy"],
  Promise: ["any", "withResolvers", "try"],
  RegExp: ["escape"],
  Array: ["fromAsync"],
  "Array.prototype": ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"],
  "String.prototype": ["at", "replaceAll", "isWellFormed", "toWellFormed"],
  "Set.prototype": [
    "union",
    "intersection",
    "difference",
    "symmetricDifference",
    "isSubsetOf",
    "isSupersetOf",
    "isDisjointFrom",
  ],
};

/**
 * Runs inside the realm: the clock is the world's, local time is that of the script's time zone (the manifest), and
 * what a bare V8 context has beyond ECMAScript goes.
 */
const INSTALL = `(function (hooks) {
  "use strict";
  const RealDate = Date;
  const DAY_PARTS = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"];
  const wallOf = (date) => new RealDate(date.getTime() + hooks.offset(date.getTime()));
  const define = (name, value) => Object.defineProperty(RealDate.prototype, name, { value, configurable: true, writable: true });
  for (const part of [...DAY_PARTS, "Day"]) {
    define("get" + part, function () { return wallOf(this)["getUTC" + part](); });
  }
  for (const part of DAY_PARTS) {
    define("set" + part, function (...values) {
      const wall = wallOf(this);
      wall["setUTC" + part](...values);
      return this.setTime(hooks.fromWall(wall.getTime()));
    });
  }
  define("getTimezoneOffset", function () { return -hooks.offset(this.getTime()) / 60000; });
  define("toString", function () { return wallOf(this).toUTCString(); });
  const fromParts = (parts) => {
    const [year, month, ...rest] = parts;
    return hooks.fromWall(RealDate.UTC(year, month, ...rest));
  };
  const parse = (text) => {
    // A text without a zone is local time, except a date alone.
    const match = /^(\\d{4}-\\d{2}-\\d{2}T[\\d:.]+)$/.exec(text);
    return match ? hooks.fromWall(RealDate.parse(match[1] + "Z")) : RealDate.parse(text);
  };
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new globalThis.Date().toString(),
    construct: (target, args, asked) => {
      const one = args[0];
      const time = args.length === 0 ? hooks.now()
        : args.length > 1 ? fromParts(args)
        : typeof one === "string" ? parse(one)
        : one;
      return Reflect.construct(target, [time], asked === globalThis.Date ? target : asked);
    },
    get: (target, key) => key === "now" ? () => hooks.now() : key === "parse" ? parse : target[key],
  });
  RealDate.prototype.constructor = globalThis.Date;
  delete globalThis.console;
  delete globalThis.WebAssembly;
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
  for (const [owner, names] of Object.entries(hooks.newer)) {
    const object = owner.split(".").reduce((found, part) => found[part], globalThis);
    for (const name of names) delete object[name];
  }
  return {
    array: () => [],
    object: () => ({}),
    date: (time) => new RealDate(time),
    error: (message) => { const error = new Error(message); error.name = "Exception"; return error; },
  };
})`;
