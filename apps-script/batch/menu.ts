import type { Locale } from "../../shared/locale";
import { languageOfUser } from "../menu/language";
import { requirePermissions } from "../permissions";
import { refusalText } from "../refusals";
import { BatchProblem } from "./contract";
import { openProperties } from "./properties";
import { begin, halt, release, stateOf, workOnce } from "./run";
import { batchWords } from "./words";

const TOAST_SECONDS = 15;

/** Menu: asks what to check, and works as long as one execution may. */
export function startBatch(): void {
  const startedAt = Date.now();
  inMenu((locale) => {
    const words = batchWords(locale);
    const ui = SpreadsheetApp.getUi();
    const status = openProperties().state()?.status;
    const isOpen = status === "running" || status === "stopped" || status === "failed";
    if (isOpen && ui.alert(words.title, words.askAgain, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
    const asked = ui.prompt(words.title, words.ask, ui.ButtonSet.OK_CANCEL);
    if (asked.getSelectedButton() !== ui.Button.OK) return;
    const source = asked.getResponseText();
    const marks = ui.alert(words.title, words.askMarks, ui.ButtonSet.YES_NO);
    // Closing the question is no answer: nothing begins.
    if (marks !== ui.Button.YES && marks !== ui.Button.NO) return;
    begin({ source, withSubfolders: true, withMarks: marks === ui.Button.YES }, locale, isOpen);
    workAndTell(startedAt, locale);
  });
}

/** Menu: lets a run that was stopped, or that stands still, go on. */
export function resumeBatch(): void {
  const startedAt = Date.now();
  inMenu((locale) => {
    release(locale);
    workAndTell(startedAt, locale);
  });
}

/** Menu: stops behind the file in hand. */
export function stopBatch(): void {
  inMenu((locale) => {
    const words = batchWords(locale);
    const isStopping = halt();
    const { phase, sentence } = stateOf(locale);
    const ui = SpreadsheetApp.getUi();
    const said = !isStopping ? words.notRunning : phase === "stopped" ? sentence : words.stopping;
    ui.alert(words.title, said, ui.ButtonSet.OK);
  });
}

/** The time trigger. Nobody is there to be told; what happened stands in the result file. */
export function continueBatch(): void {
  workOnce(Date.now());
}

function workAndTell(startedAt: number, locale: Locale): void {
  const words = batchWords(locale);
  workOnce(startedAt);
  const { phase, sentence } = stateOf(locale);
  const isGoingOn = phase === "listing" || phase === "running";
  const said = isGoingOn && !sentence.includes(words.noTrigger) ? `${sentence}\n${words.goesOn}` : sentence;
  SpreadsheetApp.getActiveSpreadsheet().toast(said, words.title, TOAST_SECONDS);
}

function inMenu(work: (locale: Locale) => void): void {
  requirePermissions();
  const locale = languageOfUser();
  try {
    work(locale);
  } catch (error) {
    const words = batchWords(locale);
    const ui = SpreadsheetApp.getUi();
    if (!(error instanceof BatchProblem)) console.error(refusalText(error));
    const said = error instanceof BatchProblem ? error.message : words.failed(refusalText(error));
    ui.alert(words.title, said, ui.ButtonSet.OK);
  }
}
