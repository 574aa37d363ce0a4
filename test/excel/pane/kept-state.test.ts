import { keptState } from "../../../office-addin/pane/kept-state";
import { draftOf } from "../../../ui/state/settings-draft";
import { listWorkbook, MET, MISSED } from "../../cli/sample-list";
import { openPane, workbookOf } from "./open-pane";

/** A browser's session. */
function session() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

const FILLED = [{ sheet: "一課", cell: "E4", kind: "rating" as const, value: "A", print: "a.b" }];

async function opened(kept: ReturnType<typeof session> | null, workbook = "https://a.example/b.xlsx", partition = "") {
  const { pane, store } = openPane(await workbookOf(listWorkbook([MET, MISSED], "一課")));
  return { pane, store, state: keptState({ store, pane, session: kept, workbook, partition }) };
}

async function keptBefore() {
  const kept = session();
  const { pane, store, state } = await opened(kept);
  await pane.runCheck("sheet");
  store.tab.value = "indicators";
  store.filters.value = { ...store.filters.value, severities: ["error"], search: "市民", onlyNew: true };
  store.foldedGroups.value = new Set(["一課"]);
  store.selected.value = "chosen";
  store.settings.value = { ...store.settingsInForce.value, fiscalYear: 2021 };
  store.settingsDraft.value = { ...draftOf(store.settingsInForce.value), expectedSheets: "一課\n三課" };
  pane.undoable.value = FILLED;
  state.keep();
  return kept;
}

test("everything comes back, once", async () => {
  const kept = await keptBefore();
  const { pane, store, state } = await opened(kept);
  expect(state.resume()).toEqual({ kind: "sheet", sheet: "一課" });
  expect(store.tab.value).toBe("indicators");
  expect(store.filters.value).toMatchObject({ severities: ["error"], search: "市民", onlyNew: false });
  expect([...store.foldedGroups.value]).toEqual(["一課"]);
  expect(store.selected.value).toBe("chosen");
  expect(store.settings.value?.fiscalYear).toBe(2021);
  expect(store.settingsDraft.value?.expectedSheets).toBe("一課\n三課");
  expect(pane.undoable.value).toEqual(FILLED);
  expect(kept.held.size).toBe(0);
  expect((await opened(kept)).state.resume()).toBeNull();
});

test.each([
  ["another workbook", "https://a.example/c.xlsx", ""],
  ["another partition of the browser", "https://a.example/b.xlsx", "other"],
])("%s gets nothing of it", async (_, workbook, partition) => {
  const { store, state } = await opened(await keptBefore(), workbook, partition);
  expect(state.resume()).toBeNull();
  expect([store.settingsDraft.value, store.filters.value.search]).toEqual([null, ""]);
});

test.each([
  ["no JSON", "{"],
  ["another shape", '{"workbook":"https://a.example/b.xlsx","tab":"other"}'],
  ["a draft of another version", null],
])("what makes no sense counts as nothing: %s", async (_, text) => {
  const kept = await keptBefore();
  const [key, value] = [...kept.held][0]!;
  kept.held.set(key, text ?? value.replace('"expectedSheets"', '"sheetsExpected"'));
  const { store, state } = await opened(kept);
  expect(state.resume()).toBeNull();
  expect(store.settingsDraft.value).toBeNull();
  expect(kept.held.size).toBe(0);
});

test("a browser without a session, or with a full one, harms nothing", async () => {
  const { state } = await opened(null);
  state.keep();
  expect(state.resume()).toBeNull();
  const full = {
    ...session(),
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  };
  const { state: other } = await opened(full);
  expect(() => other.keep()).not.toThrow();
});
