import { OpenButtons } from "../../browser/parts/open-buttons";
import { useOffline } from "./offline-context";

/** Open files, open a folder: in the header of every view. */
export function Tools() {
  const { openers } = useOffline();
  return <OpenButtons openers={openers} look={{ files: "quiet", folder: "quiet" }} isInBar />;
}
