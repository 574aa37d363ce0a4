import type { Vocabulary } from "./label-reading";
import type { LabelKey } from "./labels";

/** What staff have taught about one sheet. */
export interface Taught {
  readonly vocabulary: Vocabulary;
  /** Columns named by their letter. */
  readonly columns: ReadonlyMap<number, LabelKey>;
}
