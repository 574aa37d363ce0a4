import type { Locale, LocalText, Message } from "../locale";
import { message } from "../locale";
import { shorten } from "./shorten";
import { MISSING_RULES } from "./tables";
import type { Finding } from "./types";

/** A finding with its file, and the department that answers for it. */
export interface FindingOfFile {
  readonly file: string;
  readonly department: string | null;
  readonly finding: Pick<Finding, "rule" | "sheet" | "cell" | "place">;
}

/** What one department has not filled in. */
export interface MissingOf<Row extends FindingOfFile> {
  readonly department: string | null;
  readonly rows: readonly Row[];
}

/** 未記入 by department, the one with the most to do first; nobody's cells last. */
export function missingByDepartment<Row extends FindingOfFile>(rows: readonly Row[]): readonly MissingOf<Row>[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    if (!MISSING_RULES.includes(row.finding.rule)) continue;
    const group = groups.get(row.department);
    if (group) group.push(row);
    else groups.set(row.department, [row]);
  }
  return [...groups]
    .map(([department, members]) => ({ department, rows: members }))
    .sort((a, b) => Number(a.department === null) - Number(b.department === null) || b.rows.length - a.rows.length);
}

/** What is missing, in one word, by rule. */
export const MISSING_KINDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  ja: { "actual-present": "実績", "plan-present": "計画", "unit-present": "単位", "rating-present": "評価" },
  en: { "actual-present": "Actual", "plan-present": "Plan", "unit-present": "Unit", "rating-present": "Rating" },
};

const NOBODY: LocalText = { ja: "ご担当者様", en: "To whom it may concern" };

const LINES: {
  readonly to: Message<string>;
  readonly file: Message<string>;
  readonly sheet: Message<string>;
  readonly cell: Message<{ readonly cell: string; readonly place: string; readonly kind: string }>;
  readonly total: Message<number>;
} = {
  to: message({ ja: (department) => `${department}　ご担当者様`, en: (department) => `To ${department}` }),
  file: message({ ja: (name) => `■ ${name}`, en: (name) => `# ${name}` }),
  sheet: message({ ja: (name) => `【シート「${name}」】`, en: (name) => `Sheet "${name}"` }),
  cell: message({
    ja: ({ cell, place, kind }) => `・${cell}　${place}${kind === "" ? "" : `（${kind}）`}`,
    en: ({ cell, place, kind }) => `- ${cell}  ${place}${kind === "" ? "" : ` (${kind})`}`,
  }),
  total: message({
    ja: (n) => `以上、${n}か所です。`,
    en: (n) => `In all: ${n} cell${n === 1 ? "" : "s"}.`,
  }),
};

const OPENING: Readonly<Record<Locale, readonly string[]>> = {
  ja: [
    "評価シートの作成にご協力いただき、ありがとうございます。",
    "次の欄が空欄のようですので、ご確認のうえ、ご記入をお願いします。",
  ],
  en: [
    "Thank you for your work on the evaluation sheets.",
    "The following cells seem to be blank. Could you please look at them and fill them in?",
  ],
};

const CLOSING: Readonly<Record<Locale, readonly string[]>> = {
  ja: [
    "実績がまだ確定していないときや測定していないときは、「集計中」「未実施」などと記入し、備考欄に理由を添えてください。",
    "すでに記入がお済みでしたら、ご容赦ください。",
    "よろしくお願いします。",
  ],
  en: [
    "If a figure is not final or was not measured, please say so in the cell and give the reason in the remarks.",
    "If you have filled them in already, please disregard this message.",
    "Thank you.",
  ],
};

/** A mail stays readable whatever stands in the cells that names and places are made of. */
const MOST = { name: 60, place: 160 };

/**
 * The text of a mail that asks a department to fill in what is missing: files, sheets, cells, and the words of the
 * place; nothing else out of the sheets.
 */
export function reminderText(group: MissingOf<FindingOfFile>, locale: Locale): string {
  const to = group.department === null ? NOBODY[locale] : LINES.to[locale](shorten(group.department, MOST.name));
  const lines: string[] = [to, "", ...OPENING[locale]];
  let file: string | null = null;
  let sheet: string | null = null;
  for (const { file: path, finding } of group.rows) {
    if (path !== file) {
      lines.push("", LINES.file[locale](fileName(path)));
      file = path;
      sheet = null;
    }
    if (finding.sheet !== sheet) {
      lines.push(LINES.sheet[locale](shorten(finding.sheet, MOST.name)));
      sheet = finding.sheet;
    }
    const place = shorten(finding.place, MOST.place);
    const kind = MISSING_KINDS[locale][finding.rule] ?? "";
    lines.push(LINES.cell[locale]({ cell: finding.cell, place, kind: saysKind(place, kind) ? "" : kind }));
  }
  lines.push("", LINES.total[locale](group.rows.length), "", ...CLOSING[locale]);
  return `${lines.join("\n")}\n`;
}

/** The last part of a path: the reader has the file under its name, not in our folder. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).pop() || path;
}

/** The words of most places end in what is missing: "…・令和2年度・実績". */
function saysKind(place: string, kind: string): boolean {
  const last = place.split("・").pop() ?? "";
  return kind !== "" && last.includes(kind);
}
