import { type Google, MIME, spreadsheetOf } from "../fake";
import { sheetWith } from "../fake-sheet";
import { FOLDER, FOLDER_URL, idOf, officeOf, planFile, planSheet } from "./office";

const SECTIONS = ["企画課", "福祉課", "税務課", "建設課", "教育総務課"];

/** Links that stand beside the folder in what the user pastes. */
const TRASHED = idOf("trashed");
const HIDDEN = idOf("hidden");
export const SOURCE = [
  FOLDER_URL,
  ...[TRASHED, HIDDEN, idOf("nowhere")].map((id) => `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`),
].join("\n");

/** 30 files below a folder and its subfolders, and three links; every kind of file that cannot be read is among them. */
export async function thirtyFiles(
  options: { readonly cost?: (call: string, cells: number) => number } = {},
): Promise<Google> {
  const files: Record<string, ReturnType<typeof planFile>> = {};
  for (let n = 1; n <= 22; n++) {
    const department = SECTIONS[n % SECTIONS.length]!;
    const folder = n % 3 === 0 ? "folder-fukushi-000000" : n % 7 === 0 ? "folder-inner-00000000" : FOLDER;
    files[idOf(`plan${n}`)] = planFile(
      `${n}_${department}`,
      [
        { name: `${department}の相談件数`, plan: 100 + n, actual: n % 4 === 0 ? "" : 90 + n * 2, department },
        // The same indicator everywhere; one file has another plan.
        {
          name: "窓口の待ち時間を短くする取組を行った課の数",
          plan: n === 5 ? 31 : 30,
          actual: 28,
          department,
          policy: "2 行政改革",
        },
        { name: '=HYPERLINK("x")', plan: "－", actual: "集計中", department },
      ],
      { folder },
    );
  }
  const two = spreadsheetOf({
    sheets: [
      planSheet([{ name: "講座の回数", plan: 5, actual: 6 }], "様式1"),
      planSheet([{ name: "参加者数", plan: 50, actual: "" }], "様式 '2'"),
    ],
  });
  const large = spreadsheetOf({ sheets: [sheetWith("全件", [[60_000, 19, { value: 1 }]])] });
  Object.assign(files, {
    [idOf("two")]: planFile("二つの様式", [], { content: two }),
    [idOf("large")]: planFile("大きな台帳", [], { content: large }),
    [idOf("empty")]: planFile("空のファイル", [], { content: spreadsheetOf({ sheets: [sheetWith("シート1", [])] }) }),
    [idOf("excel")]: planFile("様式.xlsx", [], { content: null, mimeType: MIME.xlsx }),
    [idOf("doc")]: planFile("依頼文", [], { content: null, mimeType: MIME.document }),
    [idOf("elsewhere")]: planFile("別の場所の表", [{ name: "訪問件数", plan: 3, actual: 4 }], { folder: "root" }),
    [idOf("cut1")]: planFile("別の場所の表へのショートカット", [], { content: null, target: idOf("elsewhere") }),
    [idOf("cut2")]: planFile("同じ表へのショートカット", [], { content: null, target: idOf("two") }),
    [idOf("cut3")]: planFile("別フォルダーへのショートカット", [], { content: null, target: "folder-other-00000000" }),
    [idOf("cut4")]: planFile("見えない表へのショートカット", [], { content: null, target: HIDDEN }),
    [TRASHED]: planFile("捨てた表", [], { trashed: true }),
    [HIDDEN]: planFile("見えない表", [], { access: "none" }),
  });
  return officeOf({
    files,
    folders: {
      "folder-fukushi-000000": { name: "福祉部", parent: FOLDER },
      "folder-inner-00000000": { name: "高齢者", parent: "folder-fukushi-000000" },
      "folder-other-00000000": { name: "よそ" },
    },
    ...options,
  });
}
