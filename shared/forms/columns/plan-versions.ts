import type { ColumnDraft } from "./column-drafts";

const LATER = /(?:変更|補正|見直し?|改定|改訂|修正)(?:後|計画|目標|値|$|[)）])/;

/** 「変更前」, 「変更後」 and nothing else: a heading beneath 目標値. */
const ONLY = /^[(（【]?(?:変更|見直し?|改定|改訂|修正|補正)[前後][)）】]?$/;

export function isVersionOnly(text: string): boolean {
  return ONLY.test(text.replace(/\s+/g, ""));
}

/**
 * R5計画（当初） | R5計画（変更後）: the later version holds; the first is neither a plan to judge by nor a baseline, and its
 * year does not come twice.
 */
export function withoutFirstVersions(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  return drafts.map((draft) => (isFirstVersion(draft, drafts) ? { ...draft, keys: ["period"] } : draft));
}

function isFirstVersion(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  const says = saysOf(draft);
  const year = yearOf(draft);
  if (year === null || (draft.keys[0] !== "plan" && draft.keys[0] !== "baseline") || LATER.test(says)) return false;
  const others = drafts.filter((other) => other !== draft && other.keys[0] === "plan" && yearOf(other) === year);
  if (/当初/.test(says) && /目標|計画/.test(says) && !/策定/.test(says)) return others.length > 0;
  return draft.keys[0] === "plan" && others.some((other) => LATER.test(saysOf(other)));
}

function yearOf({ yearSlot }: ColumnDraft): number | null {
  return yearSlot?.label?.year?.fiscalYear ?? null;
}

function saysOf({ slots }: ColumnDraft): string {
  return slots
    .map((slot) => slot.text)
    .join("")
    .replace(/\s+/g, "");
}
