import { useOfflineWords } from "./offline-context";

/** One line for everybody; the rest for those who decide what may be opened on these computers. */
export function Security() {
  const words = useOfflineWords();
  return (
    <div class="security">
      <p>{words.nothingSent}</p>
      <details>
        <summary>{words.securityTitle}</summary>
        <ul>
          {words.security.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
