import { ServiceError } from "../errors";
import { expose } from "../expose";
import type { Run } from "../run";

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

export interface HtmlState {
  html: string;
  title: string;
  width: number | null;
  height: number | null;
}

export function htmlService(run: Run): HtmlService {
  const fromFile = (name: string): string => {
    const html = run.world.htmlFiles.get(name.replace(/\.html$/, ""));
    if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return html;
  };
  return expose<HtmlService>(run, "HtmlService", {
    createHtmlOutput: (html?: unknown) => htmlOutput(run, typeof html === "string" ? html : ""),
    createHtmlOutputFromFile: (name: string) => htmlOutput(run, fromFile(name)),
    createTemplate: (html: unknown) => htmlTemplate(run, String(html)),
    createTemplateFromFile: (name: string) => htmlTemplate(run, fromFile(name)),
  });
}

function htmlOutput(run: Run, html: string): HtmlOutput {
  const state: HtmlState = { html, title: "", width: null, height: null };
  const set =
    <K extends keyof HtmlState>(key: K) =>
    (value: HtmlState[K]) => {
      state[key] = value;
      return output;
    };
  const output: HtmlOutput = expose<HtmlOutput>(
    run,
    "HtmlOutput",
    {
      setTitle: set("title"),
      setWidth: set("width"),
      setHeight: set("height"),
      setContent: set("html"),
      append: (more: string) => {
        state.html += more;
        return output;
      },
      addMetaTag: () => output,
      getContent: () => state.html,
      getTitle: () => state.title,
    },
    state,
  );
  return output;
}

/**
 * Printing scriptlets of a plain name only: `<?= name ?>` escaped for where text stands, `<?!= name ?>` as it is
 * (https://developers.google.com/apps-script/guides/html/templates). Our pages need no more; more is refused.
 */
function htmlTemplate(run: Run, raw: string): HtmlTemplate {
  const values = new Map<string, unknown>();
  const fill = () =>
    raw.replace(/<\?(!?=)?([\s\S]*?)\?>/g, (whole, kind: string | undefined, code: string) => {
      const name = /^\s*([A-Za-z_$][\w$]*)\s*;?\s*$/.exec(code)?.[1];
      if (!kind || !name) throw new Error(`The fake fills only plain names into templates: ${whole}`);
      if (!values.has(name)) throw new ServiceError(`ReferenceError: ${name} is not defined`);
      const text = String(values.get(name));
      return kind === "=" ? escapeHtml(text) : text;
    });
  const template = {
    evaluate: () => run.call("HtmlTemplate.evaluate", () => htmlOutput(run, fill())),
    getRawContent: () => raw,
  };
  // The one object of the services on which a script sets properties of its own.
  const proxy = new Proxy(template as unknown as Record<PropertyKey, unknown>, {
    set: (_target, key, value) => {
      values.set(String(key), value);
      return true;
    },
  });
  run.realm.keep(proxy);
  return proxy as unknown as HtmlTemplate;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
