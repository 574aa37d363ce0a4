import { useAttempt, useSidebar, useSidebarWords } from "../context";

/** Check the sheet in front of the user, or all. */
export function CheckButtons({ isFirst = false }: { readonly isFirst?: boolean }) {
  const { session } = useSidebar();
  const words = useSidebarWords();
  const attempt = useAttempt();
  const isBusy = session.isBusy.value;
  return (
    <>
      <button
        type="button"
        class={isFirst ? "primary" : ""}
        disabled={isBusy}
        data-testid="check-sheet"
        onClick={() => attempt(() => session.check("active"))}
      >
        {words.checkSheet}
      </button>
      <button
        type="button"
        disabled={isBusy}
        data-testid="check-all"
        onClick={() => attempt(() => session.check("all"))}
      >
        {isFirst ? words.checkAllLong : words.checkAll}
      </button>
    </>
  );
}
