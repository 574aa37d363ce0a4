import type { Signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { type CellRef, parseA1 } from "../../shared/sheet";
import { type CellPlace, useSurroundings } from "../../ui";
import { chooseFinding, neighbour } from "../../ui/findings/choose";
import type { SheetLook } from "../../xlsx/look";
import type { Pool } from "../pool";
import type { FileTasks } from "../protocol";
import type { Session } from "../session";
import { CellBar } from "./cell-bar";
import { createGrid, type Grid } from "./grid";
import { createLooks } from "./looks";
import { marksOf } from "./marks";
import { SheetPicker } from "./sheet-picker";
import { sheetWords } from "./words";

/** The sheet around the chosen cell, as it looks, with the cells that have findings marked. */
export function SheetView(props: {
  /** What is shown; null: nothing was chosen yet. */
  readonly chosen: Signal<CellPlace | null>;
  readonly pool: Pool<FileTasks>;
  readonly session: Session;
}) {
  const { chosen, pool, session } = props;
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const locale = store.locale.value;
  const words = sheetWords(locale);
  const place = chosen.value ?? firstPlace(store.files.value);
  const report = place ? store.files.value.find(({ path }) => path === place.file) : undefined;
  const source = place ? session.sources.value.get(place.file) : undefined;
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<{ readonly grid: Grid; readonly file: string; readonly sheet: string } | null>(null);
  const looks = useRef(createLooks(pool));
  const [look, setLook] = useState<LookState>({ kind: "none" });
  const [active, setActive] = useState<CellRef | null>(null);
  const { file, sheet, cell: address } = place ?? {};

  useEffect(() => {
    if (!source || sheet === undefined) {
      setLook({ kind: "none" });
      return;
    }
    let isOver = false;
    // A sheet that is read quickly takes the old one's place without a flicker.
    const timer = setTimeout(() => setLook({ kind: "loading" }), 400);
    looks.current
      .read(source, sheet, locale)
      .then(
        (read): LookState => ({ kind: "read", look: read, file: source.path }),
        (error: unknown): LookState => ({ kind: "failed", problem: error instanceof Error ? error.message : "" }),
      )
      .then((next) => {
        clearTimeout(timer);
        if (!isOver) setLook(next);
      });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [source, sheet, locale]);

  useEffect(() => {
    if (look.kind !== "read" || !frame.current) return;
    const before = grid.current;
    const isSame = before?.file === look.file && before.sheet === look.look.name;
    const scroll = isSame ? before.grid.scroll() : null;
    const hadFocus = frame.current.contains(document.activeElement);
    const made = createGrid(frame.current, look.look, {
      locale,
      marks: marksOf(report, look.look.name),
      onMove: setActive,
      onStep: (step) => {
        const next = neighbour(store.list.value.rows, store.selected.value, step);
        if (next) chooseFinding(surroundings, next, store.isSheetShown.value);
      },
    });
    grid.current = { grid: made, file: look.file, sheet: look.look.name };
    if (scroll) made.scrollTo(scroll.left, scroll.top);
    const cell = isSame && before ? before.grid.active() : placeCell(place);
    if (cell) made.show(cell, { focus: hadFocus });
    before?.grid.remove();
  }, [look, report, locale]);

  // Choosing the same cell again brings it back into view; drawing again does not.
  useEffect(() => {
    const cell = placeCell(place);
    const shown = grid.current;
    if (cell && shown && shown.file === file && shown.sheet === sheet) shown.grid.show(cell, { focus: false });
  }, [chosen.value, file, sheet, address]);

  return (
    <div class="sheet-view">
      {place && report && (
        <SheetPicker
          place={place}
          report={report}
          onPick={(name) => {
            chosen.value = { file: place.file, sheet: name, cell: "A1" };
          }}
        />
      )}
      <div ref={frame} class={`sheet-frame ${look.kind === "read" ? "" : "is-waiting"}`} data-testid="sheet-frame">
        {look.kind === "none" && <p class="empty">{words.noSheet}</p>}
        {look.kind === "loading" && <p class="empty">{words.sheetLoading}</p>}
        {look.kind === "failed" && <p class="empty">{look.problem}</p>}
      </div>
      {look.kind === "read" && look.look.isCut && <p class="sheet-cut">{words.sheetCut}</p>}
      {look.kind === "read" && active && (
        <CellBar look={look.look} cell={active} marks={marksOf(report, look.look.name)} />
      )}
    </div>
  );
}

type LookState =
  | { readonly kind: "none" | "loading" }
  | { readonly kind: "read"; readonly look: SheetLook; readonly file: string }
  | { readonly kind: "failed"; readonly problem: string };

function placeCell(place: CellPlace | null): CellRef | null {
  return place ? parseA1(place.cell) : null;
}

/** Before anything is chosen: the first sheet with findings, else the first sheet at all. */
function firstPlace(files: ReturnType<typeof useSurroundings>["store"]["files"]["value"]): CellPlace | null {
  for (const file of files) {
    for (const sheet of file.sheets) {
      if (sheet.findings[0]) return { file: file.path, sheet: sheet.name, cell: sheet.findings[0].cell };
    }
  }
  for (const file of files) {
    if (file.sheets[0]) return { file: file.path, sheet: file.sheets[0].name, cell: "A1" };
  }
  return null;
}
