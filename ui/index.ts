/** The user interface's door: a shell makes a store and a host, mounts the app, and puts reports into the store. */
export type { Slots } from "./app";
export { useSurroundings, useWords } from "./context";
export { showCell } from "./findings/choose";
export type { CellPlace, Host, Memory, SaveAction } from "./host";
export { mountTenken } from "./mount";
export { CellText, SeverityBadge, VerdictBadge } from "./parts/badges";
export { isFocusNowhere, useFocusHeir } from "./parts/focus-heir";
export type { FindingRow } from "./state/finding-rows";
export type { MissingGroup } from "./state/missing";
export { missingByDepartment, reminderText } from "./state/missing";
export { type ArrivalReason, createStore, type Notice, type Store, type Tab, type Theme } from "./store";
export { type Words, wordsIn } from "./words";
