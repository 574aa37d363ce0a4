import { FUNCTIONS } from "../../shared/functions";
import type { Locale, LocalText } from "../../shared/locale";
import { ADD_IN, BUTTONS } from "../manifest/texts";

interface Part {
  readonly id: string;
  readonly title: LocalText;
  readonly lines: readonly LocalText[];
}

const PARTS: readonly Part[] = [
  {
    id: "privacy",
    title: { ja: "情報の扱い", en: "Privacy" },
    lines: [
      {
        ja: "シートの内容、点検の結果、設定は、この端末のExcelの中だけで扱います。どこにも送らず、どこにも保存しません（ブックに書き込む結果と設定を除きます）。",
        en: "The content of sheets, the findings and the settings stay inside Excel on this computer. They are sent nowhere and kept nowhere, except for results and settings written into the workbook itself.",
      },
      {
        ja: "通信するのは、このアドインの画面・部品を置いたサーバーと、Excelとつなぐ部品（office.js）を配るMicrosoftのサーバー（appsforoffice.microsoft.com）からの読み込みだけです。利用状況の記録や広告はありません。",
        en: "It loads its own pages and scripts from the server it is installed on, and office.js from Microsoft (appsforoffice.microsoft.com). There is no tracking and no advertising.",
      },
    ],
  },
  {
    id: "terms",
    title: { ja: "利用条件", en: "Terms" },
    lines: [
      {
        ja: "MITライセンスで配布しています。無償で使え、保証はありません。指摘は点検の手掛かりであり、評価の判断は職員が行ってください。",
        en: "Distributed under the MIT licence: free of charge, without warranty. Findings are hints; judging remains with people.",
      },
    ],
  },
];

const STYLE =
  "body{font:16px/1.7 'Yu Gothic UI',Meiryo,'Hiragino Sans',sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}" +
  "h1,h2,h3{line-height:1.3}table{border-collapse:collapse}caption{text-align:left;font-size:.9em}th{white-space:nowrap}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top}" +
  "code{font-family:Consolas,monospace}section{margin-top:3rem}";

/** index.html: what the add-in is, its buttons, its functions, and what the security section asks. One page, ja then en. */
export function helpPage(version: string): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markup(ADD_IN.name.ja)}</title>
<link rel="icon" href="icons/tenken-32.png">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${markup(ADD_IN.name.ja)}</h1>
<p lang="en"><a href="#en">English</a></p>
${content("ja")}
<section id="en" lang="en">
<h1>${markup(ADD_IN.name.en)}</h1>
${content("en")}
</section>
<p>Tenken ${markup(version)}</p>
</main>
</body>
</html>
`;
}

const HEADINGS = {
  buttons: { ja: "ボタン（「ホーム」タブの「目標点検」）", en: "Buttons (group Tenken on the Home tab)" },
  functions: { ja: "関数", en: "Functions" },
  arguments: { ja: "引数", en: "Arguments" },
  optional: { ja: "（省略できます）", en: " (optional)" },
} as const satisfies Record<string, LocalText>;

/** Ids are given in Japanese only: the manifests and the functions' help point there. */
function content(locale: Locale): string {
  const id = (name: string): string => (locale === "ja" ? ` id="${name}"` : "");
  const say = (text: LocalText): string => markup(text[locale]);
  const buttons = BUTTONS.map(({ label, tip }) => `<tr><th>${say(label)}</th><td>${say(tip)}</td></tr>`);
  const functions = FUNCTIONS.map(({ id: name, description, parameters }) => {
    const rows = parameters.map((parameter) => {
      const optional = parameter.isOptional ? say(HEADINGS.optional) : "";
      return `<tr><th>${say(parameter.name)}${optional}</th><td>${say(parameter.description)}</td></tr>`;
    });
    const names = parameters.map((parameter) =>
      parameter.isOptional ? `[${say(parameter.name)}]` : say(parameter.name),
    );
    return `<h3${id(name)}><code>TENKEN.${name}(${names.join(", ")})</code></h3>
<p>${say(description)}${locale === "ja" ? "。" : "."}</p>
<table><caption>${say(HEADINGS.arguments)}</caption>${rows.join("")}</table>`;
  });
  const parts = PARTS.map(
    (part) => `<h2${id(part.id)}>${say(part.title)}</h2>${part.lines.map((line) => `<p>${say(line)}</p>`).join("")}`,
  );
  return `<p>${say(ADD_IN.description)}</p>
<h2>${say(HEADINGS.buttons)}</h2>
<table>${buttons.join("")}</table>
<h2>${say(HEADINGS.functions)}</h2>
${functions.join("\n")}
${parts.join("\n")}`;
}

function markup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
