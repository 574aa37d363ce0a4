import type { Locale } from "../../shared/locale";
import type { Answer, CallName, Calls, Order } from "../protocol";
import { refusalOf, refusalText } from "../refusals";
import { sidebarWords } from "./words";

/** Asks the script; rejects with one sentence for the user. */
export type Ask = <Name extends CallName>(call: Name, take: Calls[Name]["take"]) => Promise<Calls[Name]["give"]>;

/** What comes back when the script did not answer at all; in the language of the account. */
const UNANSWERED: readonly (readonly [kind: "offline" | "time", pattern: RegExp])[] = [
  ["offline", /NetworkError|HTTP 0|connection failure|ネットワーク|接続/i],
  ["time", /exceeded maximum execution time|timed out|起動時間の最大値|最大時間|タイムアウト/i],
];

/** `locale`: of the sentences that come back, asked for with every call. */
export function createAsk(locale: () => Locale): Ask {
  return (call, take) =>
    new Promise((resolve, reject) => {
      const words = sidebarWords(locale());
      const run = window.google?.script?.run;
      if (!run) {
        reject(new Error(words.notInSheets));
        return;
      }
      const order: Order<typeof call> = { call, take, locale: locale() };
      run
        .withSuccessHandler((text) => {
          const answer = readAnswer<typeof call>(text);
          if (!answer) reject(new Error(words.failedOutside.unknown));
          else if ("problem" in answer) reject(new Error(answer.problem));
          else resolve(answer.give);
        })
        .withFailureHandler((error) => reject(new Error(words.failedOutside[reasonOf(error)])))
        .askTenken(JSON.stringify(order));
    });
}

function readAnswer<Name extends CallName>(text: unknown): Answer<Name> | null {
  try {
    const answer = JSON.parse(String(text)) as Answer<Name> | null;
    return answer && ("give" in answer || "problem" in answer) ? answer : null;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): "offline" | "permission" | "time" | "unknown" {
  if (refusalOf(error) === "permission") return "permission";
  const text = refusalText(error);
  return UNANSWERED.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
}
