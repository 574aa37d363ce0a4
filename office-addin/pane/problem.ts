import { Dropped, WorkerLost } from "../../browser/pool";
import type { ProblemKind } from "../workbook/contract";
import type { PaneWords } from "./words";

/** What kind of refusal it was; "lost" and "stopped" are the worker's. null: something that nobody foresaw. */
export function kindOf(error: unknown): ProblemKind | "lost" | null {
  if (error instanceof Dropped) return "cancelled";
  if (error instanceof WorkerLost) return "lost";
  if (error instanceof Error && "kind" in error) return error.kind as ProblemKind;
  return null;
}

/** Refusals that pass by themselves: while a cell is being edited, while the connection is gone. */
export function isPassing(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === "busy" || kind === "offline";
}

/** The sentence to show; what Excel refuses comes with its own. */
export function sentenceOf(error: unknown, words: PaneWords): string {
  const kind = kindOf(error);
  if (kind === "lost") return words.workerLost;
  if (kind === "cancelled") return words.cancelled;
  const reason = error instanceof Error ? error.message : String(error);
  return kind === null ? words.unforeseen(reason) : reason;
}

/** Sentences that are shown at once; how many more there are is said. */
const SHOWN_SENTENCES = 3;

/** What was left out, e.g. of a workbook whose sheets are all protected, as one text. */
export function joinSentences(sentences: readonly string[], words: PaneWords): string {
  const rest = sentences.length - SHOWN_SENTENCES;
  const shown = [...sentences.slice(0, SHOWN_SENTENCES), rest > 0 ? words.andMore(rest) : ""];
  return shown.filter((sentence) => sentence !== "").join(words.betweenSentences);
}
