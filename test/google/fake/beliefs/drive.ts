import { TOKEN_LIFE } from "../services/drive";
import { type Belief, REFERENCE } from "./belief";

export const DRIVE: readonly Belief[] = [
  {
    call: "DriveApp.getFileById, DriveApp.getFolderById",
    belief: "what is not shared or not there cannot be told apart",
    kind: "documented",
    source: `${REFERENCE}/drive/drive-app#getFileById(String)`,
    says: ["No item with the given ID could be found."],
  },
  {
    call: "DriveApp.continueFileIterator",
    belief: "a later run goes on with the list as it was",
    kind: "documented",
    source: `${REFERENCE}/drive/drive-app#continueFileIterator(String)`,
    says: ["Invalid argument: continuationToken", "Cannot retrieve the next object: iterator has reached the end."],
  },
  {
    call: "DriveApp.continueFileIterator",
    belief: "a token is valid for one week",
    kind: "documented",
    source: `${REFERENCE}/drive/drive-app#continueFileIterator(String)`,
    limit: TOKEN_LIFE,
  },
  {
    call: "Folder.getFiles",
    belief: "in no order that may be relied on; not what lies in the trash",
    kind: "assumed",
    source: null,
  },
  {
    call: "DriveApp.searchFiles",
    belief: "terms of the search language",
    kind: "documented",
    source: "https://developers.google.com/drive/api/guides/ref-search-terms",
    says: ["Invalid argument: q"],
  },
  {
    call: "File.getTargetId",
    belief: "a shortcut names its target",
    kind: "documented",
    source: `${REFERENCE}/drive/file#getTargetId()`,
  },
  {
    call: "File.set…",
    belief: "editors only",
    kind: "documented",
    source: `${REFERENCE}/drive/file`,
    says: ["Access denied: DriveApp."],
  },
];
