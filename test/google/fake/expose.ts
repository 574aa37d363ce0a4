import { NotFaked } from "./errors";
import type { Run } from "./run";

const inner = new WeakMap<object, unknown>();

/** Groups of methods, made when the first of them is asked for: most ranges are asked for no more than where they are. */
export type Groups<T> = readonly (() => Faked<T>)[];

/** What of `T` the fake has: names and signatures are held to those of the real service by the compiler. */
export type Faked<T> = { [K in keyof T]?: T[K] };

/**
 * The object as the script sees it: every method counted as `name.method`, anything the fake lacks refused aloud.
 * `state` is what the fake itself finds behind it by `stateOf`.
 */
export function expose<T extends object>(
  run: Run,
  name: string,
  methods: Faked<T> | Groups<T>,
  state: unknown = null,
): T {
  const wrapped = new Map<PropertyKey, unknown>();
  const waiting: (() => Faked<T>)[] = Array.isArray(methods) ? [...methods] : [];
  const known = (Array.isArray(methods) ? {} : methods) as Record<PropertyKey, unknown>;
  const proxy = new Proxy(known, {
    get(target, key) {
      if (typeof key === "symbol" || key === "toJSON" || key === "then" || key === "constructor") return undefined;
      if (key === "toString") return () => name;
      if (wrapped.has(key)) return wrapped.get(key);
      while (!(key in target) && waiting.length > 0) Object.assign(target, waiting.shift()!());
      if (!(key in target)) {
        run.notFaked = new NotFaked(`The fake has no ${name}.${key}: add it in test/google/fake.`);
        throw run.notFaked;
      }
      const found = target[key];
      const value =
        typeof found === "function"
          ? (...args: unknown[]) =>
              run.call(
                `${name}.${key}`,
                () => found.apply(target, args),
                () => cellsIn(args, state),
              )
          : found;
      wrapped.set(key, value);
      return value;
    },
    set(_target, key) {
      throw run.realm.error(`Cannot set ${String(key)} of ${name}.`);
    },
  });
  inner.set(proxy, state);
  run.realm.keep(proxy);
  return proxy as T;
}

/** What stands behind an object the script was given; the script passed something else: null. */
export function stateOf<S>(object: unknown): S | null {
  return typeof object === "object" && object !== null ? ((inner.get(object) as S | undefined) ?? null) : null;
}

/** Cells that a call carries, for its cost. */
function cellsIn(args: readonly unknown[], state: unknown): number {
  const [first] = args;
  if (Array.isArray(first) && Array.isArray(first[0])) return first.length * first[0].length;
  return typeof state === "object" && state !== null && "cellCount" in state ? Number(state.cellCount) : 0;
}

/** Constants as Apps Script gives them: objects that compare by identity and print their name. */
export function enumOf<T>(names: readonly string[]): T {
  const values: Record<string, unknown> = {};
  names.forEach((name, ordinal) => {
    values[name] = enumValue(name, ordinal);
  });
  return Object.freeze(values) as T;
}

const enumValues = new Map<string, object>();

function enumValue(name: string, ordinal: number): object {
  const key = `${name} ${ordinal}`;
  let value = enumValues.get(key);
  if (!value) {
    value = Object.freeze({
      toString: () => name,
      toJSON: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other: { ordinal: () => number }) => ordinal - other.ordinal(),
    });
    enumValues.set(key, value);
  }
  return value;
}
