import { readFiscalYear } from "../shared/fiscal-year/read";
import type { Locale } from "../shared/locale";
import { DEFAULT_SETTINGS, type Settings } from "../shared/settings";
import { type Format, type ParsedArguments, parseFormats, type UsageProblem } from "./arguments";
import { loadSettings } from "./load-settings";

/** What a call of `tenken check` asks for, once it is known to make sense. */
export interface CheckPlan {
  readonly locale: Locale;
  readonly formats: readonly Format[];
  readonly out: string | null;
  readonly failOn: "error" | "warning" | null;
  /** null: each workbook's own settings sheet, else the defaults. */
  readonly settings: Settings | null;
  readonly settingsProblems: readonly string[];
  readonly annotate: boolean;
  readonly fill: boolean;
}

/** Reads flags and settings; a call that makes no sense becomes one sentence. */
export async function planCheck(args: ParsedArguments): Promise<CheckPlan | UsageProblem> {
  const { values, locale } = args;
  const formats = parseFormats(values.format);
  if ("usage" in formats) return formats;
  const out = values.out ?? null;
  if (args.operands.length === 0) {
    return usage("点検するファイルかフォルダーを指定してください。", "Name a file or folder to check.");
  }
  if (values.annotate && out === null) {
    return usage(
      "--annotate には --out で写しを置くフォルダーを指定してください。",
      "--annotate needs --out DIR for the copies.",
    );
  }
  if (values.fill && !values.annotate) {
    return usage(
      "--fill は --annotate と一緒に指定してください（元のファイルには書き込みません）。",
      "--fill goes with --annotate.",
    );
  }
  if (out === null && (formats.includes("xlsx") || formats.length > 1)) {
    return usage("結果を書くフォルダーを --out で指定してください。", "Name a folder for the results with --out.");
  }
  const failOn = values["fail-on"] ?? null;
  if (failOn !== null && failOn !== "error" && failOn !== "warning") {
    return usage("--fail-on には error か warning を指定してください。", "--fail-on is error or warning.");
  }
  const loaded = await loadSettings(values.settings, locale);
  if ("usage" in loaded) return loaded;
  let { settings } = loaded;
  if (values["fiscal-year"] !== undefined) {
    const year = readFiscalYear(values["fiscal-year"]);
    if (!year) {
      return usage(
        `--fiscal-year の「${values["fiscal-year"]}」は年度として読めません（例 R2、令和2年度、2020）。`,
        `--fiscal-year "${values["fiscal-year"]}" is not a year (R2, 令和2年度, 2020).`,
      );
    }
    settings = { ...(settings ?? DEFAULT_SETTINGS), fiscalYear: year.fiscalYear };
  }
  return {
    locale,
    formats,
    out,
    failOn,
    settings,
    settingsProblems: loaded.problems,
    annotate: values.annotate ?? false,
    fill: values.fill ?? false,
  };
}

function usage(ja: string, en: string): UsageProblem {
  return { usage: { ja, en } };
}
