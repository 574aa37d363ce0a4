import { TEXT_LIMIT } from "../display";
import { TIME_LIMITS } from "../run";
import { CACHE_LIMITS } from "../services/cache";
import { PROPERTY_LIMITS } from "../services/properties";
import { TRIGGER_LIMIT } from "../services/script";
import { CELL_LIMIT, COLUMN_LIMIT } from "../state";
import { TRIGGER_TIME_A_DAY } from "../world";
import { type Belief, REFERENCE, SITE } from "./belief";

const QUOTAS = `${SITE}/guides/services/quotas`;

export const LIMITS: readonly Belief[] = [
  { call: "any", belief: "a run ends after 6 minutes", kind: "documented", source: QUOTAS, limit: TIME_LIMITS.menu },
  {
    call: "any",
    belief: "a custom function ends after 30 seconds",
    kind: "documented",
    source: QUOTAS,
    limit: TIME_LIMITS["custom-function"],
  },
  {
    call: "onEdit, onOpen",
    belief: "a simple trigger ends after 30 seconds",
    kind: "documented",
    source: `${SITE}/guides/triggers#restrictions`,
    limit: TIME_LIMITS["simple-trigger"],
  },
  {
    call: "ScriptApp",
    belief: "20 triggers a user and script",
    kind: "documented",
    source: QUOTAS,
    limit: TRIGGER_LIMIT,
    says: ["This script has too many triggers."],
  },
  {
    call: "ScriptApp",
    belief: "triggers of an account in Workspace run 6 hours a day together",
    kind: "documented",
    source: QUOTAS,
    limit: TRIGGER_TIME_A_DAY,
  },
  {
    call: "Properties.setProperty",
    belief: "a value holds 9 kB",
    kind: "documented",
    source: QUOTAS,
    limit: PROPERTY_LIMITS.value,
    says: ["Argument too large: value"],
  },
  {
    call: "Properties.setProperty",
    belief: "a store holds 500 kB",
    kind: "documented",
    source: QUOTAS,
    limit: PROPERTY_LIMITS.store,
    says: ["You have exceeded the property storage quota."],
  },
  {
    call: "Cache.put",
    belief: "a value holds 100 kB",
    kind: "documented",
    source: `${REFERENCE}/cache/cache#put(String,String)`,
    limit: CACHE_LIMITS.value,
  },
  {
    call: "Cache.put",
    belief: "a key has 250 characters",
    kind: "documented",
    source: `${REFERENCE}/cache/cache#put(String,String)`,
    limit: CACHE_LIMITS.key,
    says: ["Argument too large: key"],
  },
  {
    call: "Cache.put",
    belief: "at most 6 hours",
    kind: "documented",
    source: `${REFERENCE}/cache/cache#put(String,String,Integer)`,
    limit: CACHE_LIMITS.seconds,
    says: ["Invalid argument: expirationInSeconds"],
  },
  {
    call: "Cache.put",
    belief: "10 minutes where nothing is said",
    kind: "documented",
    source: `${REFERENCE}/cache/cache#put(String,String)`,
    limit: CACHE_LIMITS.usualSeconds,
  },
  {
    call: "Cache.put",
    belief: "above 1,000 items the 900 farthest from expiration stay",
    kind: "documented",
    source: `${REFERENCE}/cache/cache#put(String,String)`,
    limit: CACHE_LIMITS.items,
  },
  {
    call: "Sheet.insertRowsAfter",
    belief: "10 million cells a spreadsheet",
    kind: "documented",
    source: "https://support.google.com/drive/answer/37603",
    limit: CELL_LIMIT,
    says: ["This action would increase the number of cells"],
  },
  {
    call: "Sheet.insertColumnsAfter",
    belief: "18,278 columns",
    kind: "documented",
    source: "https://support.google.com/drive/answer/37603",
    limit: COLUMN_LIMIT,
    says: ["This action would exceed the limit of 18278 columns."],
  },
  {
    call: "Range.setValues",
    belief: "50,000 characters a cell; a grid with a longer text is refused whole",
    kind: "documented",
    source: "https://support.google.com/drive/answer/37603",
    limit: TEXT_LIMIT,
    says: ["Your input contains more than the maximum of"],
  },
  {
    call: "Utilities.sleep",
    belief: "at most 5 minutes",
    kind: "documented",
    source: `${REFERENCE}/utilities/utilities#sleep(Integer)`,
    limit: 300_000,
    says: ["Invalid argument: milliseconds"],
  },
  {
    call: "google.script.run",
    belief: "ten calls at once, the others wait",
    kind: "documented",
    source: `${SITE}/guides/html/communication`,
    limit: 10,
  },
];
