import type { Locale } from "../locale";
import { rule } from "../rules/cross-sheet-equal";
import type { Severity } from "../rules/define-rule";
import type { IndicatorFacts } from "../rules/indicator-facts";
import { compareIndicatorFacts, type FactPlace } from "../rules/indicator-facts";
import { a1 } from "../sheet";
import { placeWords } from "./find";
import type { Finding } from "./types";

/** The sheet as one finds it from another file: 「6-1」（book.xlsx）. */
function sheetOf(place: FactPlace): string {
  return place.file === null ? place.sheet : `${place.sheet}（${place.file}）`;
}

/**
 * What differs between files for one indicator and year, by the file to look at. Differences inside one file are left
 * out: the check of that file has reported them.
 */
export function compareReports(
  facts: readonly IndicatorFacts[],
  severity: Severity,
  locale: Locale,
): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const difference of compareIndicatorFacts(facts)) {
    const { here, there } = difference;
    if (here.file === null || here.file === there.file) continue;
    const finding: Finding = {
      rule: rule.id,
      severity,
      sheet: here.sheet,
      cell: a1(here.at),
      place: placeWords(here.at),
      text: here.at.text,
      key: "different",
      message: rule.messages.different[locale]({
        name: difference.name,
        year: difference.fiscalYear,
        measure: difference.measure,
        written: here.at.text,
        otherSheet: sheetOf(there),
        otherCell: a1(there.at),
        other: there.at.text,
      }),
      department: null,
    };
    byFile.set(here.file, [...(byFile.get(here.file) ?? []), finding]);
  }
  return byFile;
}
