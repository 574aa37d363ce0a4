import { formatFiscalYear } from "../../shared/fiscal-year/read";
import { shorten } from "../../shared/report/shorten";
import type { PeriodReport } from "../../shared/report/types";
import { RATE_METHOD_WORDS, RATE_OBSTACLE_WORDS, VERDICT_REASON_WORDS } from "../../shared/report/wording";
import { useSurroundings, useWords } from "../context";
import { CellText } from "../parts/badges";
import { shareText } from "../state/share-text";

/** What stands in a cell, or that nothing does. */
export function Written({ text, most = 28 }: { text: string | null | undefined; most?: number }) {
  const line = shorten(text ?? "", most);
  return line === "" ? <span class="faint">－</span> : <CellText text={line} />;
}

export function Year({ period }: { period: PeriodReport | null }) {
  const { locale } = useSurroundings().store;
  if (period?.fiscalYear == null) return <span class="faint">－</span>;
  return <>{formatFiscalYear(period.fiscalYear, locale.value)}</>;
}

/** The rate with its method, or why there is none. */
export function Rate({ period }: { period: PeriodReport | null }) {
  const { store } = useSurroundings();
  const locale = store.locale.value;
  if (!period) return <span class="faint">－</span>;
  if (period.achievementRate === null) {
    const isJudged = period.verdict === "met" || period.verdict === "missed";
    if (!isJudged || !period.rateObstacle) return <span class="faint">－</span>;
    return <span class="method">{RATE_OBSTACLE_WORDS[period.rateObstacle][locale]}</span>;
  }
  return (
    <>
      <span class="rate">{shareText(period.achievementRate, store.settingsInForce.value.rounding)}</span>
      {period.method && <span class="method">{RATE_METHOD_WORDS[period.method][locale]}</span>}
    </>
  );
}

/** The rating by the figures; that of the sheet beside it where it says something else. */
export function Rating({ period }: { period: PeriodReport | null }) {
  const words = useWords();
  const written = period?.writtenRating?.text.trim() ?? "";
  return (
    <>
      {period?.rating ? <CellText class="rating" text={shorten(period.rating, 16)} /> : <span class="faint">－</span>}
      {written !== "" && written !== period?.rating && (
        <span class="method">
          {words.writtenRating} <CellText text={shorten(written, 12)} />
        </span>
      )}
    </>
  );
}

/** Why a verdict is what it is, where figures alone do not say it. */
export function Note({ period }: { period: PeriodReport }) {
  const { locale } = useSurroundings().store;
  const words = useWords();
  const notes = [
    period.verdictReason ? VERDICT_REASON_WORDS[period.verdictReason][locale.value] : null,
    period.provisional ? words.provisional : null,
  ].filter((note) => note !== null);
  return <>{notes.join(words.listComma)}</>;
}
