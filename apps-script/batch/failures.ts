/** What an error of a service means for the batch. */
export type Failure =
  /** The quota of the day is used up: nothing more until tomorrow. */
  | "quota-day"
  /** Comes and goes: too many calls at once, a time-out, a failure of the service. */
  | "passing"
  | "no-permission"
  | "gone"
  | "too-large"
  | "other";

/**
 * Services tell errors by their text alone, in the language of the account. First row that fits.
 * https://developers.google.com/apps-script/guides/support/troubleshooting
 * https://developers.google.com/apps-script/guides/services/quotas#exceptions
 */
const FAILURES: readonly (readonly [Failure, RegExp])[] = [
  ["quota-day", /too many times for one day|too much computer time|for one day|1 ?日に|1 ?日の(?:上限|制限)/i],
  [
    "passing",
    /too many times in a short time|simultaneous|rate limit|timed out|service (?:error|[a-z]+ failed|unavailable)|failed while accessing|server error|try again|please wait|短時間に|短期間に|同時に|タイムアウト|サーバー ?エラー|サービス ?エラー|しばらく|もう一度/i,
  ],
  ["too-large", /too large|out of memory|exceeds? the (?:maximum|grid|limit)|大きすぎ|メモリ/i],
  ["no-permission", /permission|access denied|not authori[sz]ed|権限|アクセスが拒否/i],
  ["gone", /no item with the given id|is missing|not found|does not exist|deleted|見つかりません|存在しません|削除/i],
];

export function failureOf(error: unknown): Failure {
  const text = messageOf(error);
  return FAILURES.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

/** What the service said; a problem that was put into words for people still holds it. */
export function messageOf(error: unknown): string {
  const { said, message } = (error ?? {}) as { readonly said?: unknown; readonly message?: unknown };
  if (typeof said === "string" && said !== "") return said;
  return typeof message === "string" ? message : String(error);
}
