import { useAttempt, useSidebar, useSidebarWords } from "../context";
import { WorkButton } from "./work-button";

/** Check the sheet in front of the user, or all. */
export function CheckButtons({ isFirst = false }: { readonly isFirst?: boolean }) {
  const { session } = useSidebar();
  const words = useSidebarWords();
  const attempt = useAttempt();
  return (
    <>
      <WorkButton
        id="check-sheet"
        look={isFirst ? "primary" : ""}
        onClick={() => attempt(() => session.check("active"))}
      >
        {words.checkSheet}
      </WorkButton>
      <WorkButton id="check-all" onClick={() => attempt(() => session.check("all"))}>
        {isFirst ? words.checkAllLong : words.checkAll}
      </WorkButton>
    </>
  );
}
