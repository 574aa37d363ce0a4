import { inspect } from "../../shared/inspect";
import { grid, sheetOf } from "../forms/build-sheet";

// A line of remarks below the table that says why figures fell short explains those that no sentence names.

function said(remarks: string): string {
  const sheet = sheetOf(
    grid(`
指標名|単位|令和5年度目標|令和5年度実績
窓口の利用者数|人|500|430
ごみの資源化率|％|25.0|25.4

特記事項|${remarks}`),
  );
  const { findings } = inspect({ sheets: [sheet] }, { locale: "ja", settings: null }).sheets[0]!;
  const missed = findings.filter(({ rule }) => rule === "target-met");
  expect(missed).toHaveLength(1);
  return missed[0]!.message;
}

const UNEXPLAINED = "理由が書かれていないと読み手は評価できません";

test.each([
  "転入者が少なかったため、利用が減少した。",
  "オンライン申請が広まったことにより、来庁者が減った。",
  "物価高騰の影響を受け、目標に届かなかった。",
  "職員の不足が要因で、実施回数を減らした。",
  "天候不順が続いたことから伸び悩んだ。",
])("a cause with what came of it: 「%s」", (remarks) => {
  expect(said(remarks)).not.toContain(UNEXPLAINED);
});

test.each([
  "利便性を高めるため、窓口の改善を進める。",
  "関係機関との連携により、一層の推進を図る。",
  "ごみの資源化率は分別の徹底により上昇した。",
  "公用車2台を更新した。",
  "利用者の減少を防ぐため、周知に努める。",
])("aims, other indicators and other matters are no cause: 「%s」", (remarks) => {
  expect(said(remarks)).toContain(UNEXPLAINED);
});
