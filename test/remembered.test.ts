import { inspect } from "../shared/inspect";
import type { Workbook } from "../shared/sheet";

/** A value that nobody can change, with all that it holds; a change throws. */
function mockFrozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) mockFrozen(part);
  return value;
}

// What is remembered is handed to many: here it is frozen, so that whoever changes it fails.
jest.mock("../shared/remember", () => {
  const { remembering, rememberingEach } =
    jest.requireActual<typeof import("../shared/remember")>("../shared/remember");
  return {
    remembering: <R>(read: (text: string) => R) => remembering((text) => mockFrozen(read(text))),
    rememberingEach: <S extends object, R>(read: (source: S) => R) =>
      rememberingEach((source: S) => mockFrozen(read(source))),
  };
});

async function seeds(): Promise<readonly { readonly fileName: string; readonly workbook: Workbook }[]> {
  const { seedDocuments } = await import("../seeds");
  const { readWorkbook } = await import("../xlsx/read");
  return Promise.all(
    seedDocuments.map(async ({ fileName, build }) => {
      const read = await readWorkbook(build());
      if (!read.ok) throw new Error(fileName);
      return { fileName, workbook: read.workbook };
    }),
  );
}

describe("what the core remembers", () => {
  test("is changed by nobody, and an inspection does not depend on those before it", async () => {
    const opened = await seeds();
    const options = { locale: "ja", settings: null } as const;
    const forward = opened.map(({ workbook }) => JSON.stringify(inspect(workbook, options)));
    // The same in another order, from copies and with everything remembered.
    const back = [...structuredClone(opened)]
      .reverse()
      .map(({ workbook }) => JSON.stringify(inspect(workbook, options)))
      .reverse();
    expect(forward.every((text, at) => text === back[at])).toBe(true);
    // Alone, in a core that remembers nothing yet.
    for (const [at, { workbook }] of opened.entries()) {
      let alone = "";
      jest.isolateModules(() => {
        const fresh = require("../shared/inspect") as typeof import("../shared/inspect");
        alone = JSON.stringify(fresh.inspect(workbook, options));
      });
      expect(alone === forward[at]).toBe(true);
    }
  });
});
