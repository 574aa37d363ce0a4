import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

/** A wish to bring one row into view; a new object repeats the wish. */
export interface Reveal {
  readonly key: string;
  readonly focus: boolean;
}

export interface VirtualListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height in pixels until a row has been measured. */
  readonly estimate: (item: T) => number;
  /** Its element must be one box; it gets measured. */
  readonly children: (item: T, index: number) => ComponentChildren;
  readonly reveal: Reveal | null;
  readonly class?: string;
  readonly role?: "list" | "table";
  readonly label: string;
  readonly rowCount?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Stands above the rows and scrolls with them: a table's heading. */
  readonly heading?: ComponentChildren;
}

/** Up to here every row is drawn: the browser's own search and printing see them all. */
const DRAWN_WHOLE = 200;
const OVERSCAN = 600;

/** Rows of differing heights, of which only those near the viewport are drawn. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, estimate, reveal } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const anchor = useRef<{ key: string; top: number } | null>(null);
  const wish = useRef<Reveal | null>(null);
  const hadFocus = useRef(false);
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState({ top: 0, height: 800 });
  const isWhole = items.length <= DRAWN_WHOLE;

  // `measured` says that heights, which are kept apart, changed
  const tops = useMemo(() => {
    const result = new Float64Array(items.length + 1);
    for (const [index, item] of items.entries()) {
      result[index + 1] = result[index]! + (heights.current.get(keyOf(item)) ?? estimate(item));
    }
    return result;
  }, [items, measured]);
  const first = isWhole ? 0 : indexAt(tops, view.top - OVERSCAN);
  const end = isWhole ? items.length : Math.min(items.length, indexAt(tops, view.top + view.height + OVERSCAN) + 1);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      // A new width wraps texts anew.
      heights.current.clear();
      setMeasured((count) => count + 1);
      setView({ top: element.scrollTop, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // A wish holds once; the items of that moment count
  useLayoutEffect(() => {
    wish.current = reveal;
    const element = scroller.current;
    if (!reveal || !element || isWhole) return;
    const index = items.findIndex((item) => keyOf(item) === reveal.key);
    if (index < 0) return;
    const top = tops[index]!;
    const bottom = tops[index + 1]!;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    anchor.current = null;
    setView({ top: element.scrollTop, height: element.clientHeight });
  }, [reveal]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const container = rows.current;
    if (!element || !container) return;
    const drawn = container.children as HTMLCollectionOf<HTMLElement>;
    if (!isWhole) {
      if (measureRows(drawn, items, first, keyOf, heights.current)) setMeasured((count) => count + 1);
      holdStill(element, drawn, items, first, keyOf, anchor);
    }
    grantWish(wish, drawn, items, first, keyOf);
    // A focused row that was drawn anew gets the focus back; one that scrolled out of sight leaves the keys to the list.
    if (hadFocus.current && document.activeElement === document.body) {
      const stop = container.querySelector<HTMLElement>('[data-roving][tabindex="0"]') ?? element;
      stop.focus({ preventScroll: true });
    }
  });

  const onScroll = () => {
    const element = scroller.current;
    if (element && !isWhole) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  return (
    <div
      ref={scroller}
      class={`scroller ${props.class ?? ""}`}
      tabIndex={0}
      role={props.role === "table" ? "table" : "region"}
      aria-label={props.label}
      {...(props.rowCount === undefined ? {} : { "aria-rowcount": props.rowCount })}
      onScroll={onScroll}
      onKeyDown={props.onKeyDown}
      onFocusIn={() => {
        hadFocus.current = true;
      }}
      onFocusOut={(event) => {
        // Focus that moves to nothing is a row taken away, not the user leaving.
        if (event.relatedTarget) hadFocus.current = false;
      }}
      onPointerDown={() => {
        hadFocus.current = false;
      }}
    >
      {props.heading}
      <div
        ref={rows}
        class="scroller-rows"
        role={props.role === "table" ? "rowgroup" : (props.role ?? "list")}
        style={{ paddingTop: `${tops[first]}px`, paddingBottom: `${tops[items.length]! - tops[end]!}px` }}
      >
        {items.slice(first, end).map((item, offset) => props.children(item, first + offset))}
      </div>
    </div>
  );
}

/** Index of the row at a height, clamped. */
function indexAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, Math.min(low, tops.length - 2));
}

type KeyOf<T> = (item: T) => string;

function measureRows<T>(
  drawn: HTMLCollectionOf<HTMLElement>,
  items: readonly T[],
  first: number,
  keyOf: KeyOf<T>,
  heights: Map<string, number>,
): boolean {
  let isChanged = false;
  for (let offset = 0; offset < drawn.length; offset++) {
    const item = items[first + offset];
    if (item === undefined) break;
    const height = drawn[offset]!.getBoundingClientRect().height;
    const key = keyOf(item);
    if (Math.abs((heights.get(key) ?? -1) - height) > 0.5) {
      heights.set(key, height);
      isChanged = true;
    }
  }
  return isChanged;
}

/** Rows above turned out taller or lower than estimated: the row the user looks at stays where it is. */
function holdStill<T>(
  element: HTMLElement,
  drawn: HTMLCollectionOf<HTMLElement>,
  items: readonly T[],
  first: number,
  keyOf: KeyOf<T>,
  anchor: { current: { key: string; top: number } | null },
): void {
  const before = anchor.current;
  if (before) {
    for (let offset = 0; offset < drawn.length; offset++) {
      if (keyOf(items[first + offset]!) !== before.key) continue;
      const moved = drawn[offset]!.offsetTop - before.top;
      if (Math.abs(moved) > 0.5) element.scrollTop += moved;
      break;
    }
  }
  anchor.current = null;
  for (let offset = 0; offset < drawn.length; offset++) {
    const row = drawn[offset]!;
    if (row.offsetTop + row.offsetHeight <= element.scrollTop) continue;
    anchor.current = { key: keyOf(items[first + offset]!), top: row.offsetTop };
    return;
  }
}

function grantWish<T>(
  wish: { current: Reveal | null },
  drawn: HTMLCollectionOf<HTMLElement>,
  items: readonly T[],
  first: number,
  keyOf: KeyOf<T>,
): void {
  const wanted = wish.current;
  if (!wanted) return;
  for (let offset = 0; offset < drawn.length; offset++) {
    const item = items[first + offset];
    if (item === undefined || keyOf(item) !== wanted.key) continue;
    const row = drawn[offset]!;
    row.scrollIntoView({ block: "nearest" });
    if (wanted.focus) row.querySelector<HTMLElement>("[data-roving]")?.focus({ preventScroll: true });
    wish.current = null;
    return;
  }
}
