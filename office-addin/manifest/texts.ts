import type { LocalText } from "../../shared/locale";
import type { Command } from "../pane/commands";

/** What the add-in is called and says of itself; ja first, en as the other language of both manifests. */
export const ADD_IN = {
  shortName: { ja: "点検 Tenken", en: "Tenken" },
  name: { ja: "点検 Tenken（目標・実績の点検）", en: "Tenken, checker of plans and actuals" },
  summary: {
    ja: "評価シートの計画と実績を点検し、記入もれや合わない数値を示します。",
    en: "Checks plans and actuals in sheets: what is missing or does not agree.",
  },
  description: {
    ja: "施策評価・事務事業評価などのシートを、そのままの形で点検します。記入もれ、合わない数値や年度、目標未達を見つけ、どのセルをなぜ直すかを示します。達成率と判定を計算する関数（TENKEN.RATE など）も使えます。シートの内容を外部へ送りません。",
    en: "Checks the evaluation sheets of local governments as they are. It finds what is missing, figures and years that do not agree and missed targets, and says which cell to correct and why. Functions such as TENKEN.RATE compute rates and ratings. The content of sheets is sent nowhere.",
  },
  group: { ja: "目標点検", en: "Tenken" },
  welcomeTitle: { ja: "点検を使えるようになりました", en: "Tenken is ready" },
  welcome: {
    ja: "「ホーム」タブの「目標点検」から「点検する」を押すと、開いているシートを点検します。",
    en: 'Choose "Check" in the group Tenken on the Home tab to check the open sheet.',
  },
} as const satisfies Record<string, LocalText>;

/** One button of the ribbon. */
export interface RibbonButton {
  readonly command: Command;
  readonly label: LocalText;
  /** Under the label while the pointer rests on the button; at most 128 characters, the unified manifest's limit. */
  readonly tip: LocalText;
}

/** The group's buttons, in their order; Office takes at most six in a group of a built-in tab. */
export const BUTTONS: readonly RibbonButton[] = [
  {
    command: "check",
    label: { ja: "点検する", en: "Check" },
    tip: {
      ja: "開いているシートを点検し、直すセルと理由を示します。",
      en: "Checks the open sheet and shows which cells to correct and why.",
    },
  },
  {
    command: "checkAll",
    label: { ja: "すべてのシート", en: "All sheets" },
    tip: { ja: "このブックのすべてのシートを点検します。", en: "Checks all sheets of this workbook." },
  },
  {
    command: "results",
    label: { ja: "結果一覧", en: "Results" },
    tip: {
      ja: "点検結果と評価一覧を、専用のシートに書き出します。",
      en: "Writes the findings and the list of indicators to sheets of their own.",
    },
  },
  {
    command: "missing",
    label: { ja: "記入もれ", en: "Missing" },
    tip: {
      ja: "まだ記入されていないセルだけを一覧にします。",
      en: "Lists only the cells that are still to be filled in.",
    },
  },
  {
    command: "clear",
    label: { ja: "消去", en: "Clear" },
    tip: {
      ja: "点検の印・メモと結果のシートを消します。職員が書いた内容と書式は変えません。",
      en: "Removes the check's marks, notes and result sheets; nothing that people wrote is changed.",
    },
  },
  {
    command: "settings",
    label: { ja: "設定", en: "Settings" },
    tip: {
      ja: "評価年度、判定基準、点検する項目などを決めます。",
      en: "Chooses the evaluation year, the rating scale and what is checked.",
    },
  },
];
