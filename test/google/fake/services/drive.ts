import { ServiceError } from "../errors";
import { expose, stateOf } from "../expose";
import type { Run } from "../run";
import { type FileState, type FolderState, MIME, type World } from "../world";
import { matches } from "./drive-query";

type DriveApp = GoogleAppsScript.Drive.DriveApp;
type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;
type FileIterator = GoogleAppsScript.Drive.FileIterator;
type FolderIterator = GoogleAppsScript.Drive.FolderIterator;

const NOT_FOUND =
  "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.";

export function driveApp(run: Run): DriveApp {
  const { world } = run;
  return expose<DriveApp>(run, "DriveApp", {
    getFolderById: (id: string) => folderService(run, visibleFolder(world, id)),
    getFileById: (id: string) => fileService(run, visibleFile(world, id)),
    getRootFolder: () => folderService(run, world.folders.get(world.rootFolder)!),
    getFiles: () =>
      fileIterator(
        run,
        listing(world, () => true),
      ),
    getFilesByName: (name: string) =>
      fileIterator(
        run,
        listing(world, (file) => file.name === name),
      ),
    getFilesByType: (type: string) =>
      fileIterator(
        run,
        listing(world, (file) => file.mimeType === type),
      ),
    searchFiles: (query: string) =>
      fileIterator(
        run,
        listing(world, (file) => matches(file, query)),
      ),
    continueFileIterator: (token: string) => fileIterator(run, ...readToken(run, token)),
    continueFolderIterator: (token: string) => folderIterator(run, ...readToken(run, token)),
  });
}

function visibleFolder(world: World, id: string): FolderState {
  const folder = world.folders.get(id);
  if (!folder || folder.access === "none") throw new ServiceError(NOT_FOUND);
  return folder;
}

/** A file in the trash is found by its id; one that is gone or not shared is not. */
function visibleFile(world: World, id: string): FileState {
  const file = world.files.get(id);
  if (!file || file.deleted || file.access === "none") throw new ServiceError(NOT_FOUND);
  return file;
}

/**
 * Ids at the moment of the question. The order is not documented: we give the oldest id last, so that no test comes
 * to rely on names being sorted. Listings leave out what lies in the trash.
 */
function listing(world: World, wanted: (file: FileState) => boolean): string[] {
  return [...world.files.values()]
    .filter((file) => !file.deleted && !file.trashed && file.access !== "none" && wanted(file))
    .map((file) => file.id)
    .reverse();
}

/** "Continuation tokens are generally valid for one week": reference/drive/drive-app#continueFileIterator(String) */
export const TOKEN_LIFE = 7 * 86_400_000;

function token(run: Run, ids: readonly string[], next: number): string {
  return Buffer.from(JSON.stringify([ids, next, run.world.clock.now])).toString("base64");
}

function readToken(run: Run, text: string): [string[], number] {
  const [ids, next, made] = parsed(text);
  if (run.world.clock.now - made > TOKEN_LIFE) throw new ServiceError("Invalid argument: continuationToken");
  return [ids, next];
}

function parsed(text: string): [string[], number, number] {
  try {
    return JSON.parse(Buffer.from(text, "base64").toString()) as [string[], number, number];
  } catch {
    throw new ServiceError("Invalid argument: continuationToken");
  }
}

function fileIterator(run: Run, ids: readonly string[], start = 0): FileIterator {
  let next = start;
  return expose<FileIterator>(run, "FileIterator", {
    hasNext: () => next < ids.length,
    next: () => {
      const id = ids[next++];
      if (id === undefined) throw new ServiceError("Cannot retrieve the next object: iterator has reached the end.");
      // What was deleted since the listing still comes as an object; its methods fail.
      return fileService(run, run.world.files.get(id)!);
    },
    getContinuationToken: () => token(run, ids, next),
  });
}

function folderIterator(run: Run, ids: readonly string[], start = 0): FolderIterator {
  let next = start;
  return expose<FolderIterator>(run, "FolderIterator", {
    hasNext: () => next < ids.length,
    next: () => {
      const id = ids[next++];
      if (id === undefined) throw new ServiceError("Cannot retrieve the next object: iterator has reached the end.");
      return folderService(run, run.world.folders.get(id)!);
    },
    getContinuationToken: () => token(run, ids, next),
  });
}

function fileService(run: Run, state: FileState): File {
  const live = () => visibleFile(run.world, state.id);
  const change = (put: (file: FileState) => void) => {
    const file = live();
    if (file.access !== "edit" && file.access !== "owner") throw new ServiceError("Access denied: DriveApp.");
    put(file);
    return fileService(run, file);
  };
  return expose<File>(
    run,
    "File",
    {
      getId: () => state.id,
      getName: () => live().name,
      getMimeType: () => live().mimeType,
      getLastUpdated: () => new Date(live().updated) as unknown as GoogleAppsScript.Base.Date,
      getDateCreated: () => new Date(live().created) as unknown as GoogleAppsScript.Base.Date,
      getSize: () => live().size,
      getUrl: () => urlOf(live()),
      isTrashed: () => live().trashed,
      getTargetId: () => live().target,
      getTargetMimeType: () => {
        const { target } = live();
        return target === null
          ? null
          : (run.world.files.get(target)?.mimeType ?? (run.world.folders.has(target) ? MIME.folder : null));
      },
      getParents: () => folderIterator(run, live().parents),
      setTrashed: (trashed: boolean) =>
        change((file) => {
          file.trashed = trashed;
        }),
      setName: (name: string) =>
        change((file) => {
          file.name = name;
        }),
      moveTo: (folder: Folder) =>
        change((file) => {
          file.parents = [stateOf<FolderState>(folder)!.id];
        }),
    },
    state,
  );
}

function urlOf({ id, mimeType }: FileState): string {
  if (mimeType === MIME.spreadsheet) return `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
  if (mimeType === MIME.document) return `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`;
  return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}

function folderService(run: Run, state: FolderState): Folder {
  const { world } = run;
  const live = () => visibleFolder(world, state.id);
  const inside = (wanted: (file: FileState) => boolean) => {
    const { id } = live();
    return fileIterator(
      run,
      listing(world, (file) => file.parents.includes(id) && wanted(file)),
    );
  };
  const folders = (wanted: (folder: FolderState) => boolean) =>
    folderIterator(
      run,
      [...world.folders.values()]
        .filter((one) => one.parents.includes(live().id) && !one.trashed && one.access !== "none" && wanted(one))
        .map((one) => one.id)
        .reverse(),
    );
  return expose<Folder>(
    run,
    "Folder",
    {
      getId: () => state.id,
      getName: () => live().name,
      getUrl: () => `https://drive.google.com/drive/folders/${live().id}`,
      isTrashed: () => live().trashed,
      getFiles: () => inside(() => true),
      getFilesByName: (name: string) => inside((file) => file.name === name),
      getFilesByType: (type: string) => inside((file) => file.mimeType === type),
      searchFiles: (query: string) => inside((file) => matches(file, query)),
      getFolders: () => folders(() => true),
      getFoldersByName: (name: string) => folders((one) => one.name === name),
      getParents: () => folderIterator(run, live().parents),
    },
    state,
  );
}
