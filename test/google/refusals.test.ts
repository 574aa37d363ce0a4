import { type Refusal, refusalOf } from "../../apps-script/refusals";
import { SpreadsheetProblem } from "../../apps-script/spreadsheet";

/**
 * What services say, in the language of the account: from Google's page of quota exceptions, its page of
 * troubleshooting, or as users report them. Ids and names of cells are made up.
 */
const SAID: Readonly<Record<Refusal, readonly string[]>> = {
  quota: [
    "Service invoked too many times for one day: spreadsheet.",
    "Service invoked too many times: Calendar.",
    "Service using too much computer time for one day.",
    "Exception: Service using too much computer time for one day",
    "1 日にサービス premium urlfetch を実行した回数が多すぎます。",
    "Exception: 1 日にサービス spreadsheet を実行した回数が多すぎます。（行 4、ファイル「コード」）",
  ],
  busy: [
    "Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.",
    "Script invoked too many times per second for this Google user account.",
    "There are too many scripts running simultaneously for this Google user account.",
    "There are too many LockService operations against the same script.Please wait and try again.",
    "User Rate Limit Exceeded",
    "Rate Limit Exceeded",
    "Limit Exceeded: DriveApp.",
    "Service Spreadsheets timed out while accessing document with id 1AbC.",
    "Service Spreadsheets failed while accessing document with id 1AbC.",
    "Service Drive is unavailable.",
    "Service error: Spreadsheets",
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    "Internal error. Please try again.",
    "Backend Error",
    "Empty response",
    "Unable to talk to trigger service",
    "短時間にサービス exec qps を実行した回数が多すぎます。",
    "サーバー エラーが発生しました。しばらくしてからもう一度試してください。",
    "サーバー エラーが発生しました。しばらくしてからもう一度お試しください。",
    "ドキュメント 1AbC にアクセス中にスプレッドシートのサービスに接続できなくなりました。",
    "サービス エラー: スプレッドシート",
  ],
  protected: [
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "保護されているセルやオブジェクトを編集しようとしています。編集する必要がある場合は、スプレッドシートのオーナーに連絡して保護を解除してもらってください。",
  ],
  validation: [
    "The data you entered in cell B2 violates the data validation rules set on this cell.",
    "セル E54 に入力したデータは、このセルで設定しているデータの入力規則に違反しています。",
  ],
  "too-large": [
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    "Your input contains more than the maximum of 50000 characters in a single cell.",
    "Argument too large: value",
  ],
  permission: [
    "You do not have permission to access the requested document.",
    "You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets",
    "Specified permissions are not sufficient to call DriveApp.getFolderById.",
    "Access denied: DriveApp.",
    "Authorization is required to perform that action. Please run the script again to authorize it.",
    "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
    "No item with the given ID could be found, or you do not have permission to access it.",
    "リクエストされたドキュメントにアクセスする権限がありません。",
    "指定された ID のアイテムは見つからなかったか、アクセスする権限がありません。",
    "DriveApp.getFolderById を呼び出す権限がありません。必要な権限: (https://www.googleapis.com/auth/drive.readonly || https://www.googleapis.com/auth/drive)。",
  ],
  gone: [
    "No item with the given ID could be found.",
    "Document 1AbC is missing (perhaps it was deleted, or you don't have read access?)",
    "Sheet 123 not found",
    "Sheet not found",
  ],
  unknown: [
    "Unexpected error while getting the method or property openById on object SpreadsheetApp.",
    "SpreadsheetApp オブジェクトでの openById メソッドまたはプロパティの取得中に予期しないエラーが発生しました。",
    "Conditional format rule cannot reference a different sheet.",
    "条件付き書式ルールで別のシートを参照することはできません。",
    "データの行数が範囲の行数と一致しません。データでは 2 ですが、範囲では 3 です。",
    "TypeError: Cannot read properties of undefined (reading 'x')",
    "",
  ],
};

test.each(Object.entries(SAID).flatMap(([kind, texts]) => texts.map((text) => [kind, text])))(
  "%s: %s",
  (kind, said) => {
    expect(refusalOf(new Error(said))).toBe(kind);
    expect(refusalOf(new Error(`Exception: ${said}`))).toBe(kind);
  },
);

test("whatever is thrown has a kind; a problem in our words keeps that of what the service said", () => {
  for (const odd of [null, undefined, 0, {}, "Service error: Drive", { message: 5 }]) {
    expect(typeof refusalOf(odd)).toBe("string");
  }
  expect(refusalOf("Service error: Drive")).toBe("busy");
  const worded = new SpreadsheetProblem(
    "quota",
    "シート「保護された表」を処理できませんでした。",
    "Service error: Drive",
  );
  expect(refusalOf(worded)).toBe("busy");
});
