import { type Google, MIME } from "../fake";
import { FOLDER_URL, idOf, type OfficeRequest, officeOf, planFile, shown, start } from "./office";

/** Five files: three that can be read, one of Excel, one document. */
export function smallOffice(more: Partial<OfficeRequest> = {}): Promise<Google> {
  return officeOf({
    files: {
      [idOf("plan1")]: planFile("1_企画課", [
        { name: "来庁者数", plan: 10, actual: 12 },
        { name: "アンケートの回答数", plan: 100, actual: "" },
      ]),
      [idOf("plan2")]: planFile("2_福祉課", [{ name: "相談件数", plan: 10, actual: 5, department: "福祉課" }]),
      [idOf("plan3")]: planFile("3_税務課", [
        { name: "収納率", plan: 98.5, actual: 98.7, unit: "%", department: "税務課" },
      ]),
      [idOf("excel")]: planFile("様式.xlsx", [], { content: null, mimeType: MIME.xlsx }),
      [idOf("doc")]: planFile("依頼文", [], { content: null, mimeType: MIME.document }),
      ...more.files,
    },
    ...(more.folders ? { folders: more.folders } : {}),
    ...(more.cost ? { cost: more.cost } : {}),
  });
}

const RESULTS = ["未記入一覧", "集計", "点検結果", "評価一覧", "読めなかったファイル", "記入のお願い"];

export function resultsOf(google: Google) {
  return RESULTS.map((name) => shown(google, name));
}

/** What the small office shows after a run that nothing disturbed. */
export async function undisturbed(): Promise<ReturnType<typeof resultsOf>> {
  const google = await smallOffice();
  start(google, FOLDER_URL);
  return resultsOf(google);
}
