import { ServiceError } from "../errors";
import { enumOf, expose, stateOf } from "../expose";
import type { Run } from "../run";
import type { MenuState } from "../world";
import type { HtmlState } from "./html";
import { releaseAllLocks } from "./lock";

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Buttons = typeof GoogleAppsScript.Base.Button;

const Button = enumOf<Buttons>(["CLOSE", "OK", "CANCEL", "YES", "NO"]);
const ButtonSet = enumOf<typeof GoogleAppsScript.Base.ButtonSet>(["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);
const OFFERED: Record<string, readonly string[]> = {
  OK: ["OK", "CLOSE"],
  OK_CANCEL: ["OK", "CANCEL", "CLOSE"],
  YES_NO: ["YES", "NO", "CLOSE"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL", "CLOSE"],
};

export function uiService(run: Run): Ui {
  const { world } = run;
  const ask = (kind: "alert" | "prompt", args: readonly unknown[]) => {
    releaseAllLocks(run);
    const strings = args.filter((arg): arg is string => typeof arg === "string");
    const buttons = String(args.find((arg) => typeof arg === "object" && arg !== null) ?? "OK");
    const [title, prompt] = strings.length > 1 ? [strings[0]!, strings[1]!] : ["", strings[0] ?? ""];
    const { button, text = "", after = 0 } = world.answers.shift() ?? { button: "CLOSE" };
    run.spend(after);
    if (!OFFERED[buttons]?.includes(button)) throw new Error(`The dialog 「${prompt}」 has no button ${button}.`);
    if (kind === "alert") world.events.push({ kind, title, prompt, buttons, answer: button });
    else world.events.push({ kind, title, prompt, buttons, answer: button, text });
    return { button: Button[button as keyof Buttons], text };
  };
  const show = (kind: "sidebar" | "modal" | "modeless") => (page: GoogleAppsScript.HTML.HtmlOutput, title?: string) => {
    const state = stateOf<HtmlState>(page);
    if (!state || !("html" in state))
      throw new ServiceError("The parameters don't match the method signature for Ui.show.");
    const { html, width, height } = state;
    world.events.push({ kind: "page", page: { kind, title: title ?? state.title, html, width, height } });
  };
  return expose<Ui>(run, "Ui", {
    Button,
    ButtonSet,
    createMenu: (caption: string) => menuService(run, { caption, items: [] }),
    createAddonMenu: () => menuService(run, { caption: "拡張機能", items: [] }),
    alert: (...args: readonly unknown[]) => ask("alert", args).button,
    prompt: (...args: readonly unknown[]) => {
      const answer = ask("prompt", args);
      return expose<GoogleAppsScript.Base.PromptResponse>(run, "PromptResponse", {
        getSelectedButton: () => answer.button,
        getResponseText: () => answer.text,
      });
    },
    showSidebar: show("sidebar"),
    showModalDialog: show("modal"),
    showModelessDialog: show("modeless"),
  });
}

function menuService(run: Run, state: MenuState): Menu {
  const menu: Menu = expose<Menu>(
    run,
    "Menu",
    {
      addItem: (caption: string, functionName: string) => {
        state.items.push({ caption, functionName });
        return menu;
      },
      addSeparator: () => {
        state.items.push("separator");
        return menu;
      },
      addSubMenu: (sub: Menu) => {
        state.items.push(stateOf<MenuState>(sub)!);
        return menu;
      },
      addToUi: () => {
        run.world.menus = [...run.world.menus.filter((one) => one.caption !== state.caption), state];
      },
    },
    state,
  );
  return menu;
}
