import type { FileReport } from "../../shared/report/file-report";
import { type CellPlace, CellText, useSurroundings } from "../../ui";
import { sheetWords } from "./words";

/** Which sheet of which file is shown, and the way to the others. */
export function SheetPicker(props: {
  readonly place: CellPlace;
  readonly report: FileReport;
  readonly onPick: (sheet: string) => void;
}) {
  const { store } = useSurroundings();
  const words = sheetWords(store.locale.value);
  const { place, report, onPick } = props;
  return (
    <div class="sheet-picker">
      {store.files.value.length > 1 && <CellText class="sheet-file" text={place.file} />}
      <label class="sheet-choice">
        <span class="faint">{words.sheetOf}</span>
        <select value={place.sheet} onChange={(event) => onPick(event.currentTarget.value)}>
          {report.sheets.map(({ name, findings, visibility }) => (
            <option key={name} value={name}>
              {`${name}${visibility === "visible" ? "" : words.hiddenSheet}${findings.length > 0 ? words.sheetFindings(findings.length) : ""}`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
