import { say } from "./say";

/** The settings panel. */
export const SETTINGS_WORDS = {
  settingsName: say("点検の設定", "Settings"),
} as const;
