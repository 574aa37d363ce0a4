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
  missingKinds: say(
    { "actual-present": "実績", "plan-present": "計画", "unit-present": "単位", "rating-present": "評価" } as Readonly<
      Record<string, string>
    >,
    { "actual-present": "Actual", "plan-present": "Plan", "unit-present": "Unit", "rating-present": "Rating" },
  ),
  reminderTo: say(
    (department: string | null) => (department === null ? "ご担当者様" : `${department}　ご担当者様`),
    (department: string | null) => (department === null ? "To whom it may concern" : `To ${department}`),
  ),
  reminderOpening: say(
    [
      "お世話になっております。",
      "ご提出いただいた評価シートを確認したところ、次の欄が空欄となっていました。",
      "お忙しいところ恐れ入りますが、ご記入のうえ、再度ご提出くださいますようお願いいたします。",
    ],
    [
      "Thank you for handing in your evaluation sheets.",
      "The following cells are still blank.",
      "Please fill them in and send the sheets again.",
    ],
  ),
  reminderFile: say(
    (name: string) => `■ ${name}`,
    (name: string) => `# ${name}`,
  ),
  reminderSheet: say(
    (name: string) => `【シート「${name}」】`,
    (name: string) => `Sheet "${name}"`,
  ),
  reminderLine: say(
    (cell: string, place: string, kind: string) => `・${cell}　${place}${kind === "" ? "" : `（${kind}）`}`,
    (cell: string, place: string, kind: string) => `- ${cell}  ${place}${kind === "" ? "" : ` (${kind})`}`,
  ),
  reminderTotal: say(
    (n: number) => `以上、${n}か所です。`,
    (n: number) => `In all: ${n} cell${n === 1 ? "" : "s"}.`,
  ),
  reminderClosing: say(
    [
      "実績がまだ確定していない、または測定していない場合は、空欄のままとせず「集計中」「未実施」などと記入し、備考欄に理由をお書きください。",
      "行き違いで既にご提出済みの場合は、ご容赦ください。",
      "どうぞよろしくお願いいたします。",
    ],
    [
      "If a figure is not final or was not measured, please say so in the cell and give the reason in the remarks.",
      "If you have already sent the sheets, please disregard this message.",
      "Thank you.",
    ],
  ),
} as const;
