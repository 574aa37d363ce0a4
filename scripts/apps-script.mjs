// The script for Google Sheets in two editions. Each is a folder that clasp can push as it is: Code.js (one bundle and
// the functions at its top level), sidebar.html (self-contained) and appsscript.json. An esbuild plugin, so that it is
// built like every other product.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const SCOPES = "https://www.googleapis.com/auth/";

/** What each edition may do besides what the top-level appsscript.json says, and the functions it adds. */
export const EDITIONS = {
  staff: { scopes: [], dropped: [], functions: {} },
  planning: {
    scopes: [
      // Opens the spreadsheets of a folder, and writes marks into them if told to.
      "spreadsheets",
      // Lists a folder, its subfolders and when each file was changed: DriveApp accepts nothing narrower.
      "drive.readonly",
      // The time trigger that goes on with a long batch.
      "script.scriptapp",
    ],
    // Contained in "spreadsheets".
    dropped: ["spreadsheets.currentonly"],
    functions: {
      startBatch: ["", "一括点検を始める"],
      resumeBatch: ["", "一括点検を続きから再開する"],
      stopBatch: ["", "一括点検を止める"],
      continueBatch: ["event", "一括点検の続き（時間のトリガーが呼ぶ）"],
    },
  },
};

/** Functions that menu, triggers and sidebar find by name: parameters and a line of explanation. */
export const FUNCTIONS = {
  onOpen: ["event", "ファイルを開いたとき：メニューを出す"],
  onInstall: ["event", "アドオンを入れたとき：メニューを出す"],
  onEdit: ["event", "編集したとき：点検済みのシートの印を直す"],
  checkActiveSheet: ["", "このシートを点検"],
  checkAllSheets: ["", "すべてのシートを点検"],
  showResults: ["", "結果一覧"],
  showMissing: ["", "記入もれ一覧"],
  fillRatings: ["", "空欄の判定を記入"],
  undoFill: ["", "記入した判定を元に戻す"],
  clearMarks: ["", "印を消去"],
  showSettings: ["", "設定"],
  showSidebar: ["", "点検の画面を開く"],
  askTenken: ["text", "点検の画面（サイドバー）が呼ぶ"],
};

/**
 * Top-level function declarations: a menu item, a trigger and google.script.run know no other, and the service makes
 * the help of custom functions from the comments that stand before them.
 * https://developers.google.com/apps-script/guides/menus, https://developers.google.com/apps-script/guides/sheets/functions
 */
function stubs(functions) {
  return Object.entries(functions)
    .map(([name, [parameter, words]]) => {
      const comment = `/** ${words} */\n`;
      return `${comment}function ${name}(${parameter}) {\n  return Tenken.${name}(${parameter});\n}`;
    })
    .join("\n\n");
}

/** `sidebar`: esbuild's options for the page's script and style; `customFunctions`: gives their declarations. */
export function appsScript({ root, outdir, manifest, template, sidebar, customFunctions }) {
  return {
    name: "apps-script",
    setup(scripts) {
      scripts.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        const page = await sidebarPage(join(root, template), sidebar);
        const custom = await customFunctions();
        const base = JSON.parse(readFileSync(join(root, manifest), "utf8"));
        result.editions = {};
        for (const [edition, { scopes, dropped, functions }] of Object.entries(EDITIONS)) {
          const output = result.outputFiles.find(({ path }) => path.endsWith(`${edition}.js`));
          if (!output) continue;
          const files = {
            "Code.js": `${HEADER}${output.text.trim()}\n\n${stubs({ ...FUNCTIONS, ...functions })}\n\n${custom}\n`,
            "sidebar.html": page,
            "appsscript.json": `${JSON.stringify(manifestOf(base, scopes, dropped), null, 2)}\n`,
          };
          result.editions[edition] = files;
        }
        // By Code.js of the staff's edition others see that all is there: it comes last.
        for (const edition of Object.keys(result.editions).reverse()) {
          for (const [name, text] of Object.entries(result.editions[edition]).reverse()) {
            writeWhole(join(root, outdir, edition), name, text);
          }
        }
      });
    },
  };
}

const HEADER = `/*
 * 目標点検 (Tenken). The bundle between the lines of "Tenken" is made from the project's source; the functions behind
 * it are what menu, triggers and formulas call. Sends nothing anywhere.
 */
`;

function manifestOf(base, scopes, dropped) {
  const kept = base.oauthScopes.filter((scope) => !dropped.includes(scope.replace(SCOPES, "")));
  return { ...base, oauthScopes: [...scopes.map((scope) => SCOPES + scope), ...kept] };
}

/** One file: HtmlService serves it inside a frame of its own, from which no other file of ours could be loaded. */
async function sidebarPage(template, sidebar) {
  const { outputFiles } = await build({ ...sidebar, write: false });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  const parts = { script: insideScript(textOf(".js")), style: textOf(".css").trim() };
  return readFileSync(template, "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name] ?? "");
}

/**
 * Script text that does not end its element early, opens no comment in it, and holds no mark that the templates of
 * HtmlService would take for theirs: https://developers.google.com/apps-script/guides/html/templates. All three can
 * stand in strings and regular expressions only.
 */
function insideScript(text) {
  const safe = text
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--")
    .replace(/<\?/g, "\\x3c?")
    .replace(/\?>/g, "?\\x3e");
  return safe.trim();
}

/** Whole or not at all: tests of several processes may build and read it at once. */
function writeWhole(directory, name, text) {
  mkdirSync(directory, { recursive: true });
  const unfinished = join(directory, `.${name}.${process.pid}`);
  writeFileSync(unfinished, text);
  renameSync(unfinished, join(directory, name));
}
