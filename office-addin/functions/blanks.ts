/** What Office says about itself where functions run in a browser; Excel on Windows runs them without. */
declare const Office:
  | undefined
  | {
      readonly context?: {
        readonly requirements?: { readonly isSetSupported?: (name: string, version: string) => boolean };
      };
    };

/** From this set on (Version 2504) blanks never come as 0; the change itself has no set of its own. */
const SET_AFTER_THE_CHANGE = "1.5";

let hasSeenNull = false;

/**
 * Whether this Excel hands a blank cell over as null. Older ones hand over 0, which would turn a missing actual into a
 * missed plan (https://github.com/OfficeDev/office-js/issues/4702, …/5262). A null inside a range proves it; else what
 * Office says about its sets; else a part of the call that came with the same set
 * (https://learn.microsoft.com/javascript/api/custom-functions-runtime/customfunctions.invocation).
 */
export function blanksAreNull(given: readonly unknown[]): boolean {
  hasSeenNull ||= given.some(holdsNull);
  if (hasSeenNull) return true;
  if (typeof Office !== "undefined") {
    const said = Office?.context?.requirements?.isSetSupported?.("CustomFunctionsRuntime", SET_AFTER_THE_CHANGE);
    if (said !== undefined) return said;
  }
  const invocation = given[given.length - 1] as { readonly isInValuePreview?: unknown } | null | undefined;
  return typeof invocation === "object" && typeof invocation?.isInValuePreview === "boolean";
}

function holdsNull(argument: unknown): boolean {
  return Array.isArray(argument) && argument.some((row) => Array.isArray(row) && row.includes(null));
}
