import { enumOf, expose } from "../expose";
import { changing } from "../open-file";
import type { Run } from "../run";
import type { MetadataState } from "../state";
import { type FileState, newId } from "../world";
import { sheetService } from "./sheet";
import { spreadsheetService } from "./spreadsheet";

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Visibility = typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

export const DeveloperMetadataVisibility = enumOf<Visibility>(["DOCUMENT", "PROJECT"]);

const LocationType = enumOf<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>([
  "SPREADSHEET",
  "SHEET",
  "ROW",
  "COLUMN",
]);

/** Metadata of a sheet or of the whole file; `list` finds the place anew for each call. */
export interface MetadataPlace {
  readonly file: FileState;
  /** Id of the sheet it stands on; undefined: the file. */
  readonly sheet?: number;
  readonly list: () => MetadataState[];
}

export function addMetadata(run: Run, place: MetadataPlace, args: readonly unknown[]): void {
  const [key, second, third] = args;
  const isVisibility = typeof second === "object" && second !== null;
  changing(run, place.file, place.sheet ?? "list");
  place.list().push({
    id: Number(newId(run.world, "m").slice(2)),
    key: String(key),
    value: second === undefined || isVisibility ? null : String(second),
    visibility: String((isVisibility ? second : third) ?? "DOCUMENT"),
  });
}

function metadataService(run: Run, place: MetadataPlace, id: number): Metadata {
  const find = () => place.list().find((one) => one.id === id)!;
  const change = (put: (state: MetadataState) => void) => {
    changing(run, place.file, place.sheet ?? "list");
    put(find());
    return service;
  };
  const service: Metadata = expose<Metadata>(run, "DeveloperMetadata", {
    getId: () => id,
    getKey: () => find().key,
    getValue: () => find().value,
    getLocation: () =>
      expose<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>(run, "DeveloperMetadataLocation", {
        getSheet: () => (place.sheet === undefined ? null : sheetService(run, place.file, place.sheet)),
        getSpreadsheet: () => (place.sheet === undefined ? spreadsheetService(run, place.file) : null),
        getRow: () => null,
        getColumn: () => null,
        getLocationType: () => LocationType[place.sheet === undefined ? "SPREADSHEET" : "SHEET"],
      }),
    getVisibility: () => DeveloperMetadataVisibility[find().visibility as keyof Visibility],
    setKey: (key: string) =>
      change((state) => {
        state.key = key;
      }),
    setValue: (value: string) =>
      change((state) => {
        state.value = value;
      }),
    remove: () => {
      changing(run, place.file, place.sheet ?? "list");
      const list = place.list();
      list.splice(
        list.findIndex((one) => one.id === id),
        1,
      );
    },
  });
  return service;
}

export function metadataIn(run: Run, places: readonly MetadataPlace[]): Metadata[] {
  return places.flatMap((place) => place.list().map(({ id }) => metadataService(run, place, id)));
}

/** A finder over a file sees the file's own metadata and that of its sheets. */
export function metadataFinder(run: Run, places: () => readonly MetadataPlace[]): Finder {
  const wanted: ((state: MetadataState) => boolean)[] = [];
  const want = (test: (state: MetadataState) => boolean) => {
    wanted.push(test);
    return finder;
  };
  const finder: Finder = expose<Finder>(run, "DeveloperMetadataFinder", {
    withKey: (key: string) => want((state) => state.key === key),
    withValue: (value: string) => want((state) => state.value === value),
    withId: (id: number) => want((state) => state.id === id),
    withVisibility: (visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility) =>
      want((state) => state.visibility === String(visibility)),
    find: () =>
      places().flatMap((place) =>
        place
          .list()
          .filter((state) => wanted.every((test) => test(state)))
          .map(({ id }) => metadataService(run, place, id)),
      ),
  });
  return finder;
}
