import { kindOf } from "../problems";
import { inTrips, type Step } from "../sync";

/**
 * Whether Excel takes conditional formats of an add-in on a protected sheet whose protection allows to format cells.
 * What is documented is that people may change them then
 * (https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6); of add-ins nothing
 * is said. So it is tried, and what Excel answers holds for as long as the pane is open.
 */
export interface ProtectedFormats {
  answer: "untried" | "taken" | "refused";
}

/**
 * Does the work on the formats of such sheets, on the first alone where nobody knows yet. Gives those on which it was
 * done; a refusal is no problem, for nothing was to be written there.
 */
export async function tryFormats<S>(
  sheets: readonly S[],
  known: ProtectedFormats,
  steps: (sheet: S) => readonly Step<void>[],
): Promise<readonly S[]> {
  const groups = known.answer === "untried" ? [sheets.slice(0, 1), sheets.slice(1)] : [sheets];
  const done: S[] = [];
  for (const group of groups) {
    if (group.length === 0 || known.answer === "refused") break;
    try {
      await inTrips(group.flatMap(steps));
    } catch (error) {
      if (kindOf(error) !== "protected") throw error;
      known.answer = "refused";
      break;
    }
    known.answer = "taken";
    done.push(...group);
  }
  return done;
}
