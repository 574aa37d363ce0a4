/** Why a service of Google refused a call. */
export type Refusal =
  /** The quota of the day is used up: nothing more until tomorrow. */
  | "quota"
  /** Comes and goes: too many calls at once, a time-out, a failure of the service. */
  | "busy"
  | "protected"
  | "validation"
  | "too-large"
  /** Not shared with this user, or not there: Drive does not tell them apart. */
  | "permission"
  | "gone"
  | "unknown";

/**
 * Services tell errors by their text alone, in the language of the account. First row that fits; the texts themselves
 * are in test/google/refusals.test.ts.
 * https://developers.google.com/apps-script/guides/support/troubleshooting
 * https://developers.google.com/apps-script/guides/services/quotas#exceptions
 */
const REFUSALS: readonly (readonly [Refusal, RegExp])[] = [
  ["busy", /in a short time|per second|simultaneous|rate limit|短時間|短期間|同時/i],
  ["quota", /invoked too many times|too much computer time|for one day|1 ?日に|1 ?日の|回数が多すぎ/i],
  ["validation", /data validation|入力規則/i],
  ["protected", /protected|保護され/i],
  [
    "too-large",
    /too large|out of memory|above the limit of|more than the maximum of|exceeds? the (?:maximum|grid|limit)|大きすぎ|メモリ|(?:セル|列|文字).*上限|上限.*(?:セル|列|文字)/i,
  ],
  ["permission", /permission|access denied|authori[sz]|権限|アクセスが拒否|承認が必要/i],
  ["gone", /not found|no item with|is missing|does not exist|deleted|見つかりません|見つからな|存在しません|削除され/i],
  [
    "busy",
    /service error|service [a-z]+ failed|failed while accessing|timed out|unavailable|try again|please wait|server error|internal error|backend error|empty response|limit exceeded|unable to talk|サービス ?エラー|サーバー ?エラー|接続できな|タイムアウト|しばらく|もう一度|超過/i,
  ],
];

export function refusalOf(error: unknown): Refusal {
  const text = refusalText(error);
  return REFUSALS.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
}

/** It may work later, as it is. */
export function mayPass(refusal: Refusal): boolean {
  return refusal === "quota" || refusal === "busy";
}

/** What the service said; a problem that was put into words for people still holds it. */
export function refusalText(error: unknown): string {
  const { said, message } = (error ?? {}) as { readonly said?: unknown; readonly message?: unknown };
  if (typeof said === "string" && said !== "") return said;
  return typeof message === "string" ? message : String(error);
}
