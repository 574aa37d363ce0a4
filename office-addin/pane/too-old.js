// Panes of Excel 2019 and older show pages with the engine of Internet Explorer 11 or of the first Edge, which cannot
// read the pane's script. This one is written so that they can, and says what to do. It is served as it stands.
// https://learn.microsoft.com/office/dev/add-ins/develop/support-ie-11
(function () {
  "use strict";
  var isNew =
    typeof Promise === "function" &&
    typeof Symbol === "function" &&
    typeof globalThis === "object" &&
    typeof Array.prototype.flatMap === "function" &&
    typeof String.prototype.replaceAll === "function" &&
    typeof Worker === "function";
  if (isNew) return;
  var sentences = {
    ja: "このExcelは古い表示方式を使っているため、点検のアドインを表示できません。Excel 2021以降、Microsoft 365、またはWeb用Excelで使ってください。更新できない場合は、EdgeかChromeで「点検」のページ（tenken.html）を使えます。",
    en: "This Excel shows panes with an old engine, in which the add-in cannot run. Use Excel 2021 or later, Microsoft 365, or Excel on the web. Where that is impossible, use the page tenken.html in Edge or Chrome.",
  };
  var language = navigator.language || navigator.userLanguage || "ja";
  function say() {
    var app = document.getElementById("app");
    if (!app) return;
    app.innerText = sentences[/^ja/i.test(language) ? "ja" : "en"];
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", say);
  else say();
})();
