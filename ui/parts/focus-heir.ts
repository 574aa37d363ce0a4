import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/**
 * A control that has the focus may go from the page, because what it did leaves nothing more to do. The browser then
 * puts the focus nowhere, and the next key begins at the top. `heir` says what takes it instead, asked after each
 * drawing of the component until there is one or the user has put it elsewhere.
 */
export function useFocusHeir(
  box: RefObject<HTMLElement | null>,
  heir: (gone: HTMLElement) => HTMLElement | null | undefined,
): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement && box.current?.contains(target) ? target : null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [box]);
  useLayoutEffect(() => {
    const gone = last.current;
    if (gone && !gone.isConnected && isFocusNowhere()) heir(gone)?.focus();
  });
}

/** The keys are meant for this page, and none of its controls has them; the sheet beside it never loses its focus. */
export function isFocusNowhere(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
