import { inspect } from "../../shared/inspect";
import { grid, sheetOf } from "../forms/build-sheet";

const messageOf = (text: string) =>
  inspect({ sheets: [sheetOf(grid(text))] }, { locale: "ja", settings: null }).sheets[0]!.findings.map(
    (finding) => `${finding.rule} ${finding.message}`,
  );

test("another kind of sheet: which words were sought, and the few that were found", () => {
  const [only, ...others] = messageOf("献立表|月曜|火曜\nカレー|1|2");
  expect(others).toEqual([]);
  expect(only).toMatch(
    /^form-recognised 計画と実績の表として読み取れる様式が見つからないため、点検していません。「指標名」.+などの見出しを探し、どれも見つかりませんでした。見出しの言葉が違うときは「点検設定」で教えてください。$/,
  );
});

test("a form without entries is called blank", () => {
  expect(messageOf("指標名|単位|計画策定時|目標値|実績値\n||||")).toEqual([
    "form-recognised 「指標名」「単位」「計画策定時」「目標値」「実績値」などの見出しはありますが、その下に指標や取組の記入が見つからないため、点検していません。記入前の様式なら、このままで構いません。記入があるのに読み取れないときは、見出しの言葉を「点検設定」で教えてください。",
  ]);
});
