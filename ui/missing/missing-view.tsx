import { useState } from "preact/hooks";
import { shorten } from "../../shared/report/shorten";
import { useSurroundings, useWords } from "../context";
import { chooseFinding } from "../findings/choose";
import { UnreadFiles } from "../findings/findings-view";
import { CellText } from "../parts/badges";
import { fileName, type MissingGroup, missingByDepartment, reminderText } from "../state/missing";
import { readingOf } from "../state/reading";

/** Cells listed for a department before the rest is only counted. */
const LISTED = 12;

/** 未記入一覧: who has not filled in what, and a text that asks for it. */
export function MissingView() {
  const { store } = useSurroundings();
  const words = useWords();
  const groups = missingByDepartment(store.findings.value);
  const cells = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <>
      <UnreadFiles />
      {groups.length === 0 ? (
        <NothingMissing />
      ) : (
        <section class="scroller missing" aria-label={words.missingName} tabIndex={0}>
          <p class="lead">{words.missingLead(groups.length, cells)}</p>
          {groups.map((group) => (
            <Department key={group.department ?? ""} group={group} />
          ))}
        </section>
      )}
    </>
  );
}

/** Nothing is missing only where something was read. */
function NothingMissing() {
  const { store } = useSurroundings();
  const words = useWords();
  const [title, lead] = {
    unread: [words.nothingRead, ""],
    unrecognized: [words.nothingRecognized, words.nothingRecognizedLead],
    recognized: [words.nothingMissing, words.nothingMissingLead],
  }[readingOf(store.files.value)];
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{lead}</p>
    </div>
  );
}

function Department({ group }: { group: MissingGroup }) {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  const [isTextShown, setTextShown] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? group.rows : group.rows.slice(0, LISTED);
  const name = group.department === null ? words.noDepartment : shorten(group.department, 60);
  const hasFiles = store.files.value.length > 1;
  return (
    <article class="department">
      <header class="department-head">
        <h2>
          <CellText text={name} />
        </h2>
        <span class="figure">{words.places(group.rows.length)}</span>
        <button type="button" class="quiet" aria-expanded={isTextShown} onClick={() => setTextShown(!isTextShown)}>
          {isTextShown ? words.hideReminder : words.showReminder}
          <span class="unseen">{words.inBrackets(name)}</span>
        </button>
      </header>
      {isTextShown && <Reminder group={group} name={name} />}
      <ul class="missing-cells">
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              class={`missing-cell ${store.selected.value === row.id ? "is-selected" : ""}`}
              onClick={() => chooseFinding(surroundings, row, true)}
            >
              <span class="tag">{words.missingKinds[row.finding.rule]}</span>
              <span class="address">
                <CellText text={`${shorten(row.finding.sheet, 30)}　`} />
                {row.finding.cell}
              </span>
              <CellText class="place" text={shorten(row.finding.place, 90)} />
              {hasFiles && <CellText class="faint" text={shorten(fileName(row.file), 60)} />}
            </button>
          </li>
        ))}
      </ul>
      {rows.length < group.rows.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {words.moreMissing(group.rows.length - rows.length)}
        </button>
      )}
    </article>
  );
}

function Reminder({ group, name }: { group: MissingGroup; name: string }) {
  const { store, host } = useSurroundings();
  const words = useWords();
  const text = reminderText(group, store.locale.value);
  const copy = async () => {
    const isCopied = await host.copyText(text).catch(() => false);
    const said = isCopied ? words.copied : words.copyFailed;
    store.notice.value = { tone: isCopied ? "good" : "bad", text: said };
  };
  return (
    <div class="reminder">
      <textarea
        readOnly
        aria-label={words.reminderOf(name)}
        rows={Math.min(18, text.split("\n").length)}
        value={text}
      />
      <button type="button" class="primary" onClick={() => void copy()}>
        {words.copy}
      </button>
    </div>
  );
}
