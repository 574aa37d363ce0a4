import { compareFiles } from "../../shared/inspect";
import type { IndicatorFacts } from "../../shared/rules/indicator-facts";
import { DEFAULT_SETTINGS } from "../../shared/settings";
import type { Doers, FileTasks } from "../protocol";
import { annotateFile } from "./annotate-file";
import { checkFile } from "./check-file";
import { lookAt } from "./look-at";
import { keepReports, makeCsv, makePage, makeWorkbook } from "./make-results";
import { packFiles } from "./pack-files";
import { makeSettingsWorkbook, readSettingsFile } from "./settings-file";

let keptFacts: IndicatorFacts[] = [];

/** The tasks on files; a problem is thrown as one sentence for the user. */
export const FILE_TASKS: Doers<FileTasks> = {
  check: ({ file, path, setup }) => checkFile(file, path, setup),
  keepFacts: ({ facts, isFirst }) => {
    if (isFirst) keptFacts = [];
    for (const fact of facts) keptFacts.push(fact);
    return null;
  },
  compare: ({ setup }) => {
    const facts = keptFacts;
    keptFacts = [];
    return compareFiles(facts, { locale: setup.locale, settings: setup.settings ?? DEFAULT_SETTINGS });
  },
  look: lookAt,
  annotate: ({ file, path, setup }) => annotateFile(file, path, setup),
  pack: ({ name, files }) => packFiles(name, files),
  keep: ({ files, isFirst }) => keepReports(files, isFirst),
  makeWorkbook: ({ locale }) => makeWorkbook(locale),
  makePage: ({ locale }) => makePage(locale),
  makeCsv: ({ locale }) => makeCsv(locale),
  makeSettingsWorkbook: ({ settings, locale }) => makeSettingsWorkbook(settings, locale),
  readSettings: ({ file, locale }) => readSettingsFile(file, locale),
};
