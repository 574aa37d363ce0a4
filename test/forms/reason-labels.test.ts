import { makeVocabulary } from "../../shared/forms/words/label-reading";

const keyOf = (text: string) => makeVocabulary().read(text)?.keys[0] ?? null;

test.each([
  "評価の理由・課題",
  "未達の理由と今後の対応",
  "要因・課題",
  "目標を下回った理由",
  "目標値を達成できなかった理由",
  "実績が目標を下回った場合の理由",
  "計画との乖離の要因",
])("%s heads the reasons", (label) => {
  expect(keyOf(label)).toBe("remarks");
});

test.each(["成果・課題", "課題・改善点", "設定理由", "廃止の理由がない施設の割合", "理由のある欠席と遅刻の件数"])(
  "%s heads no reasons for a missed plan",
  (label) => {
    expect(keyOf(label)).not.toBe("remarks");
  },
);
