import { shorten } from "../../shared/report/shorten";
import { useSurroundings, useWords } from "../context";
import { CellText } from "../parts/badges";
import { FilterBar } from "./filter-bar";
import { FindingListView } from "./finding-list";

export function FindingsView() {
  return (
    <>
      <UnreadFiles />
      <FilterBar />
      <FindingListView />
    </>
  );
}

/** Files that could not be read come before everything that could. */
export function UnreadFiles() {
  const { store } = useSurroundings();
  const words = useWords();
  const unread = store.files.value.filter((file) => file.error !== null);
  if (unread.length === 0) return null;
  return (
    <details class="unread" open={unread.length <= 3}>
      <summary>{words.unreadFiles(unread.length)}</summary>
      <ul>
        {unread.slice(0, 200).map((file) => (
          <li key={file.path}>
            <CellText class="strong" text={shorten(file.path, 120)} />
            <span>{file.error?.message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
