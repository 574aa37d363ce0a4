import { MISSING_KINDS } from "../../shared/report/reminder";
import { count, say } from "./say";

/** 未記入一覧 and the text that asks a department to fill in what is missing. */
export const REMINDER_WORDS = {
  missingName: say("未記入一覧", "Not filled in"),
  missingLead: say(
    (departments: number, cells: number) =>
      `${count(departments)}の担当に、合わせて${count(cells)}か所の未記入があります。`,
    (departments: number, cells: number) =>
      `Missing: ${count(cells)} cell${cells === 1 ? "" : "s"}, ${count(departments)} department${departments === 1 ? "" : "s"}.`,
  ),
  nothingMissing: say("未記入はありません。", "Nothing is missing."),
  nothingMissingLead: say(
    "提出されたシートは、必要な欄がすべて埋まっています。",
    "Every required cell of the opened sheets is filled in.",
  ),
  reminder: say("お知らせの文面", "Reminder text"),
  reminderOf: say(
    (department: string) => `${department}へのお知らせの文面`,
    (department: string) => `Reminder text for ${department}`,
  ),
  showReminder: say("文面を見る", "Show text"),
  hideReminder: say("文面を閉じる", "Hide text"),
  moreMissing: say(
    (n: number) => `ほか${count(n)}か所を表示`,
    (n: number) => `Show ${count(n)} more`,
  ),
  places: say(
    (n: number) => `${count(n)}か所`,
    (n: number) => `${count(n)} cell${n === 1 ? "" : "s"}`,
  ),
  missingKinds: say(MISSING_KINDS.ja, MISSING_KINDS.en),
} as const;
