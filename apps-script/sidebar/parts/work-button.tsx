import type { ComponentChildren } from "preact";
import { useSidebar } from "../context";

/**
 * A button that begins work on the spreadsheet. While work runs it does nothing, but it is not disabled: a button that
 * is, loses the focus, and whoever works by keyboard would begin again at the top.
 */
export function WorkButton(props: {
  readonly id: string;
  readonly look?: "primary" | "quiet" | "";
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}) {
  const isBusy = useSidebar().session.isBusy.value;
  return (
    <button
      type="button"
      class={props.look ?? ""}
      aria-disabled={isBusy}
      data-testid={props.id}
      onClick={() => {
        if (!isBusy) props.onClick();
      }}
    >
      {props.children}
    </button>
  );
}
