import type { Locale, LocalText } from "../../shared/locale";
import type { ProblemKind } from "./contract";

/** What Excel refused, as one sentence that can be shown as it is. */
export class WorkbookProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    sentence: string,
    /** Excel's own word for it, for the administrator; null where the add-in itself stopped. */
    readonly code: string | null = null,
    cause: unknown = null,
  ) {
    super(sentence, { cause });
    this.name = "WorkbookProblem";
  }
}

/**
 * Error codes of Excel and of the library.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const KINDS: Readonly<Record<string, ProblemKind>> = {
  ApiNotFound: "old-excel",
  ApiNotAvailable: "old-excel",
  NotImplemented: "old-excel",
  UnsupportedFeature: "old-excel",
  InvalidOperationInCellEditMode: "busy",
  ActivityLimitReached: "busy",
  InactiveWorkbook: "busy",
  Conflict: "busy",
  InsertDeleteConflict: "busy",
  DirtySupportingFormula: "busy",
  RequestAborted: "busy",
  HostRestartNeeded: "busy",
  InvalidOrTimedOutSession: "offline",
  ConnectionFailure: "offline",
  Timeout: "offline",
  BadGateway: "offline",
  ServiceNotAvailable: "offline",
  ServiceUnavailable: "offline",
  AccessDenied: "protected",
  NotAllowed: "protected",
  FilteredRangeConflict: "protected",
  PivotTableRangeConflict: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  InvalidSelection: "no-selection",
};

export const SENTENCES: Readonly<Record<ProblemKind, LocalText>> = {
  cancelled: { ja: "中止しました。", en: "Cancelled." },
  "old-excel": {
    ja: "このExcelは古いため、この操作ができません。Excelを更新するか、オフライン版の点検ページをお使いください。",
    en: "This Excel is too old for that. Update Excel, or use the offline page.",
  },
  busy: {
    ja: "Excelがほかの操作の途中です。セルの入力を確定（Enter）してから、もう一度お試しください。",
    en: "Excel is busy. Finish typing in the cell (Enter), then try again.",
  },
  offline: {
    ja: "Excelとの通信が切れました。接続を確かめてから、もう一度お試しください。",
    en: "The connection to Excel was lost. Check it, then try again.",
  },
  protected: {
    ja: "保護されているため、書き込めませんでした。書き込む場合は、保護を解除してからもう一度お試しください。",
    en: "It is protected, so nothing was written. To write, lift the protection and try again.",
  },
  "read-only": {
    ja: "このブックは読み取り専用で開かれているため、書き込めませんでした。編集できる形で開き直してください。",
    en: "This workbook is open read-only, so nothing was written. Open it for editing.",
  },
  "too-large": {
    ja: "一度に扱える量を超えたため、完了できませんでした。シートを分けて点検してください。",
    en: "This is more than Excel hands over at once. Check the sheets one at a time.",
  },
  "sheet-gone": {
    ja: "対象のシートが見つかりません。削除されたか、名前が変わっています。もう一度点検してください。",
    en: "The sheet is gone: it was deleted or renamed. Check again.",
  },
  "sheet-hidden": {
    ja: "対象のシートは非表示です。再表示してから、もう一度お試しください。",
    en: "The sheet is hidden. Unhide it, then try again.",
  },
  "no-selection": {
    ja: "セルが選ばれていません。シートのセルを選んでから、もう一度お試しください。",
    en: "No cells are selected. Select cells of a sheet, then try again.",
  },
  unknown: {
    ja: "Excelの処理が途中で止まりました。もう一度お試しください。",
    en: "Excel stopped halfway. Please try again.",
  },
};

/** Refusals that often do not come again: the same request is sent once more. */
const PASSING = new Set([
  "GeneralException",
  "InternalServerError",
  "ServiceNotAvailable",
  "ServiceUnavailable",
  "BadGateway",
  "ConnectionFailure",
  "Timeout",
  "RequestAborted",
  "Conflict",
  "InsertDeleteConflict",
  "DirtySupportingFormula",
  "ItemAlreadyExists",
]);

export function codeOf(error: unknown): string | null {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : null;
  return typeof code === "string" || typeof code === "number" ? String(code) : null;
}

export function kindOf(error: unknown): ProblemKind {
  if (error instanceof WorkbookProblem) return error.kind;
  return KINDS[codeOf(error) ?? ""] ?? "unknown";
}

/** The same request may well succeed if it is sent again. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(codeOf(error) ?? "");
}

/** Where in the request Excel stopped, e.g. "Range.getMergedAreasOrNullObject"; "" if it does not say. */
export function placeOf(error: unknown): string {
  const info = (error as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo;
  return typeof info?.errorLocation === "string" ? info.errorLocation : "";
}

export function problem(
  kind: ProblemKind,
  locale: Locale,
  code: string | null = null,
  cause: unknown = null,
): WorkbookProblem {
  const sentence = SENTENCES[kind][locale];
  const detail = kind === "unknown" && code !== null ? (locale === "ja" ? `（${code}）` : ` (${code})`) : "";
  return new WorkbookProblem(kind, sentence + detail, code, cause);
}

/** Whatever was thrown, as a problem with a sentence. */
export function asProblem(error: unknown, locale: Locale): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  return problem(kindOf(error), locale, codeOf(error) ?? (error instanceof Error ? error.message : null), error);
}
