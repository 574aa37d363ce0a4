import * as actionList from "./action-list";
import * as baselineTargetList from "./baseline-target-list";
import type { Form, FormExample } from "./form";
import * as plainList from "./plain-list";
import * as pledgeProse from "./pledge-prose";
import * as projectSheet from "./project-sheet";
import type { TableShape } from "./shape";
import * as wideList from "./wide-list";
import * as yearColumns from "./year-columns";

/** The layout families with their examples. */
export const FORMS: readonly { readonly form: Form; readonly examples: readonly FormExample[] }[] = [
  yearColumns,
  projectSheet,
  baselineTargetList,
  actionList,
  pledgeProse,
  plainList,
  wideList,
];

/** The family with the most labels found among those whose axes the table has; null: none. */
export function chooseForm(shape: TableShape): Form | null {
  // The blocks of one wide list are one family, whatever stands in them.
  if (shape.isWide) return wideList.form;
  let best: Form | null = null;
  let most = 0;
  for (const { form } of FORMS) {
    if (!form.fits(shape)) continue;
    const found = form.labels.filter((key) => shape.keys.has(key)).length;
    if (found > most) {
      best = form;
      most = found;
    }
  }
  return best;
}
