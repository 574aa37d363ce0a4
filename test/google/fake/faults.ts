import type { World } from "./world";

/** Which call of a run: the n-th call to the server (from 1), or the n-th of this name. */
export interface CallPoint {
  readonly call?: string | RegExp;
  /** From 1; default 1. */
  readonly nth?: number;
  /** Also every later one. */
  readonly onwards?: boolean;
}

export type Fault =
  /** The call is not done and throws. */
  | (CallPoint & { readonly throws: string })
  /** The call is done, and the run stops. */
  | (CallPoint & { readonly kills: "after" })
  /** The run stops before the call. */
  | (CallPoint & { readonly kills: "before" })
  /** Somebody else does something just before the call. */
  | (CallPoint & { readonly meanwhile: (world: World) => void });

/** What Apps Script says when a quota or a service fails. */
export const SERVICE_FAULTS = {
  // https://developers.google.com/apps-script/guides/services/quotas#exceptions
  tooManyCalls: "Service invoked too many times for one day: spreadsheet.",
  tooManyInShortTime:
    "Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.",
  // Texts as users report them; Google lists none.
  timedOut: "Service Spreadsheets timed out while accessing document with id X.",
  failed: "Service Spreadsheets failed while accessing document with id X.",
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
  // Accounts in Japanese get messages in Japanese, of which there is no list either.
  noAccessInJapanese: "リクエストされたドキュメントにアクセスする権限がありません。",
  failedInJapanese: "ドキュメント X にアクセス中にスプレッドシートのサービスに接続できなくなりました。",
  serverErrorInJapanese: "サーバー エラーが発生しました。しばらくしてからもう一度試してください。",
  tooManyCallsInJapanese: "1 日にサービス spreadsheet を実行した回数が多すぎます。",
} as const;

export class FaultPlan {
  private readonly seen: number[];

  constructor(private readonly faults: readonly Fault[]) {
    this.seen = faults.map(() => 0);
  }

  /** The faults of this call, and counts it. */
  due(name: string): readonly Fault[] {
    return this.faults.filter((fault, i) => {
      const fits =
        fault.call === undefined || (typeof fault.call === "string" ? fault.call === name : fault.call.test(name));
      if (!fits) return false;
      this.seen[i]! += 1;
      const nth = fault.nth ?? 1;
      return fault.onwards ? this.seen[i]! >= nth : this.seen[i] === nth;
    });
  }
}
