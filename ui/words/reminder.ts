import { MISSING_KINDS } from "../../shared/report/reminder";
import { count, say } from "./say";

/** 未記入一覧 and the text that asks a department to fill in what is missing. */
export const REMINDER_WORDS = {
  missingName: say("未記入一覧", "Not filled in"),
  missingLead: say(
    (departments: number, cells: number) => `未記入は合わせて${count(cells)}か所、担当は${count(departments)}つです。`,
    (departments: number, cells: number) =>
      `Missing: ${count(cells)} cell${cells === 1 ? "" : "s"}, ${count(departments)} department${departments === 1 ? "" : "s"}.`,
  ),
  nothingMissing: say("未記入はありません。", "Nothing is missing."),
  nothingMissingLead: say(
    "読み取れた表では、必要な欄がすべて埋まっています。",
    "Every required cell of the tables that could be read is filled in.",
  ),
  reminder: say("記入のお願い", "Request to fill in"),
  reminderOf: say(
    (department: string) => `${department}への記入のお願い`,
    (department: string) => `Request to ${department} to fill in`,
  ),
  showReminder: say("文面を見る", "Show request"),
  hideReminder: say("文面を閉じる", "Hide request"),
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
