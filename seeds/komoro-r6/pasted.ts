/**
 * The same sheets as a person gets them who copies the tables out of the published PDF: one tab a column, no merges,
 * and labels and figures of one block not always below each other (「その他」 and 「一般財源」 begin a column further left,
 * 「特記事項」 stands beside the last activity target). The shape of each line is that of the document's text layer.
 */
import { z } from "zod";
import { checkSeed } from "../schema";
import { pasteSheet, type SeedSheet } from "../workbook";
import pasted from "./pasted.json";

const lines = z.array(z.string()).min(1);

const pastedSchema = z
  .array(
    z.strictObject({
      /** 施策, e.g. "6-1". */
      policy: z.string(),
      /** Sheet of the 施策, line by line. */
      sheet: lines,
      /** Its projects in the order of the document. */
      blocks: z.array(z.strictObject({ name: z.string(), lines })).min(1),
    }),
  )
  .length(5);

export const komoroR6Pasted = checkSeed(pastedSchema, "komoro-r6/pasted", pasted);

/** A sheet for each 施策 and one for all its projects, a blank line between blocks; every field is text. */
export function komoroR6PastedSheets(): SeedSheet[] {
  return komoroR6Pasted.flatMap(({ policy, sheet, blocks }) => [
    pasteSheet(policy, sheet.join("\n")),
    pasteSheet(`${policy} 事務事業`, blocks.map((block) => block.lines.join("\n")).join("\n\n")),
  ]);
}
