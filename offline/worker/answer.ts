import { compareFiles } from "../../shared/inspect";
import type { Locale } from "../../shared/locale";
import type { IndicatorFacts } from "../../shared/rules/indicator-facts";
import { DEFAULT_SETTINGS } from "../../shared/settings";
import { readLook } from "../../xlsx/look";
import type { Answer, Order, TaskName, Tasks } from "../protocol";
import { annotateFile } from "./annotate-file";
import { checkFile, readBytes } from "./check-file";
import { keepReports, makeCsv, makePage, makeWorkbook } from "./make-results";
import { packFiles } from "./pack-files";
import { makeSettingsWorkbook, readSettingsFile } from "./settings-file";

/** What goes wrong for the user's own reasons; the message is a sentence for the user. */
export class Refusal extends Error {}

let keptFacts: IndicatorFacts[] = [];

type Give<Name extends TaskName> = Tasks[Name]["give"] | Promise<Tasks[Name]["give"]>;

const TASKS: { readonly [Name in TaskName]: (take: Tasks[Name]["take"]) => Give<Name> } = {
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
  look: ({ file, sheet, locale }) => lookAt(file, sheet, locale),
  annotate: ({ file, path, setup }) => annotateFile(file, path, setup),
  pack: ({ name, files }) => packFiles(name, files),
  keep: ({ files, isFirst }) => keepReports(files, isFirst),
  makeWorkbook: ({ locale }) => makeWorkbook(locale),
  makePage: ({ locale }) => makePage(locale),
  makeCsv: ({ locale }) => makeCsv(locale),
  makeSettingsWorkbook: ({ settings, locale }) => makeSettingsWorkbook(settings, locale),
  readSettings: ({ file, locale }) => readSettingsFile(file, locale),
};

/** Does one task; whatever goes wrong becomes one sentence. */
export async function answer<Name extends TaskName>(order: Order<Name>): Promise<Answer<Name>> {
  try {
    return { id: order.id, give: await TASKS[order.task](order.take) };
  } catch (error) {
    return { id: order.id, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function lookAt(file: File, sheet: string, locale: Locale) {
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) throw new Refusal(bytes.message);
  const look = await readLook(bytes, sheet, { fileName: file.name });
  if (!look.ok) throw new Refusal(look.error.message[locale]);
  return look.value;
}
