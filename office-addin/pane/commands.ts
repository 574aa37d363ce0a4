/** What the buttons of the ribbon ask for; each opens the pane as `taskpane.html?do=<id>`. */
export const COMMANDS = ["check", "checkAll", "results", "missing", "clear", "settings"] as const;

export type Command = (typeof COMMANDS)[number];

/** The command in the address of the pane, e.g. of "?do=check"; null: the pane was opened without one. */
export function commandIn(search: string): Command | null {
  const asked = new URLSearchParams(search).get("do");
  return COMMANDS.find((command) => command === asked) ?? null;
}
