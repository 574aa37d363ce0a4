import { asksBrowser } from "./media";

/** Whether the window has room for list and sheet side by side, as in style/wide.css. */
export const isWide = asksBrowser("(min-width: 1000px)");
