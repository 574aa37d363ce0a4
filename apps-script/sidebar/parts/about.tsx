import { useAttempt, useSidebar, useSidebarWords } from "../context";

/** At the end of the settings: marks while editing, and what the system section wants to know. */
export function About() {
  const { ask, isLive } = useSidebar();
  const words = useSidebarWords();
  const attempt = useAttempt();
  const change = (on: boolean) => {
    const before = isLive.value;
    isLive.value = on;
    attempt(async () => {
      try {
        await ask("setLive", { on });
      } catch (error) {
        isLive.value = before;
        throw error;
      }
    });
  };
  return (
    <div class="about">
      <section class="live-switch">
        <h2>{words.liveTitle}</h2>
        <label>
          <input
            type="checkbox"
            checked={isLive.value}
            data-testid="live"
            onChange={(event) => change(event.currentTarget.checked)}
          />
          {words.live}
        </label>
        <p class="faint">{words.liveHint}</p>
      </section>
      <details>
        <summary>{words.aboutTitle}</summary>
        <ul>
          {words.about.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
