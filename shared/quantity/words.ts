import { wordTable } from "./table";
import type { Bound, QuantityStatus, RelativeChange, Word } from "./types";

/** Bounds behind a number (field 3B). */
export const BOUND_AFTER = wordTable<Bound>([
  ["at-least", "以上 を下回らない を下回らないこと 下回らない 下回らないこと より下回らない を下らない 以上とする"],
  ["at-most", "以下 以内 を上回らない を上回らないこと を超えない を超えないこと 以下とする 以内とする"],
  ["below", "未満 を下回る を下回ること 下回る を切る"],
  ["above", "超 超え 超える を超える を超え を超えること を超す を上回る を上回ること 上回る 超過"],
  ["about", "程度 前後 ほど 程 弱 強 余り 余 内外 くらい ぐらい"],
]);

/** Bounds before a number. */
export const BOUND_BEFORE = wordTable<Bound>([
  ["about", "約 概ね おおむね おおよそ およそ 凡そ ほぼ 概 (約) (概ね)"],
  ["at-least", "≧ >= => 少なくとも 最低 最低でも"],
  ["at-most", "≦ <= =<"],
  ["above", ">"],
  ["below", "<"],
]);

/** 速報値, 見込み, 確定値 behind a number or in its parentheses (field 3F). */
export const STATUS = wordTable<QuantityStatus>([
  ["provisional", "速報値 速報 暫定値 暫定 概算値 概算 推計値 推計 推定 概数 見直し前 未確定 速報ベース"],
  ["forecast", "見込み 見込 見込値 見込み値 決算見込 決算見込み 決算見込額 予測 予測値 見通し 予定 見込額 (見込み)"],
  ["final", "確定値 確定 確報値 確報 決算 決算額 決算値"],
]);

/** 増・減 behind a number: the figure is a change (field 3C). With 「に」 between (30%に減少) it is a level, see TRAILING. */
export const CHANGE_AFTER = wordTable<RelativeChange["change"]>([
  [
    "increase",
    "増 増加 増額 上昇 向上 アップ UP 増やす 増し 拡大 伸び の増 の増加 の上昇 の向上 を増やす 上乗せ 延伸 増加させる 増とする",
  ],
  [
    "decrease",
    "減 減少 減額 削減 低減 縮減 短縮 低下 ダウン 減らす カット 節減 軽減 の減 の減少 の削減 の低下 を削減 を削減する を減らす 抑制 の縮減 減少させる 削減する 減とする 引下げ 引き下げ",
  ],
]);

/** What a change is measured against. 「年」 is read by the grammar: a year of its own. */
export const AGAINST = wordTable<NonNullable<RelativeChange["against"]>>([
  [
    "previous-year",
    "対前年度実績 対前年度 対前年 対前年度値 前年度実績値 前年度実績 前年度の実績 前年度末 前年度値 前年度 前年実績 前年同期 前年同月 前年 昨年度実績 昨年度 昨年",
  ],
  [
    "baseline",
    "対基準年度 対基準年 基準年度 基準年 基準値 対現状値 現状値 現状 計画策定時 策定時 計画当初 策定当初 当初 従前 従来 開始時",
  ],
]);

/** Behind AGAINST or a year: what makes the following number a change or a share. */
export const AGAINST_LINK = wordTable<"ratio" | "change">([
  ["ratio", "比 対比 比で 度比 比率"],
  [
    "change",
    "より から に比べ に比べて に対し に対して と比べ と比べて と比較して に比して を基準に よりも から比べて 比較",
  ],
]);

/** Words before a number that say how it was counted; they are a note, no component label. */
export const PREFIX_NOTE = wordTable<true>([
  [
    true,
    `
    平均 年平均 月平均 日平均 1日平均 年間 月間 毎年度 毎年 毎月 毎日 各年度 各年 年 月 週 日 各 累計 累積 延べ 延 のべ 延べ数 合計 計 総計 総数 上位 全国 県内 通算 全体 実人数 実
    実績値 実績 目標値 目標 計画値 現状値 現状 現在 全 最大 1人当たり 1人あたり 一人当たり 一人あたり 1世帯当たり 1世帯あたり 1校当たり 1回当たり 1日当たり 1か所当たり
    市民1人当たり 市民1人あたり 達成率 進捗率 新規`,
  ],
]);

/** Words behind a number that change nothing about it: done so often, aimed at. */
export const TRAILING = wordTable<true>([
  [
    true,
    `
    実施 開催 達成 確保 参加 整備 設置 配布 発行 導入 認定 登録 加入 利用 受診 修了 作成 策定 完了 済 済み 締結 採用 養成 育成 供用 交付 受講 来場 出展 掲載 発信 訪問 対応 支援 相談
    改修 建設 植樹 販売 受入 受入れ 受け入れ 成立 誘致 創出 継続 維持 を維持 を維持する を目指す を目標 を目標とする とする とすること を確保 を確保する の確保 の達成 を達成 を達成する
    の維持 の実施 の開催 を実施 を開催 に増加 に減少 へ増加 へ減少 に増やす に減らす に向上 に拡大 に削減 に低減 に抑制 まで増加 まで減少 まで に到達 に引き上げる に引き下げる など 等 ずつ
    時点 現在 実績 実績値 予算 のみ 開館 参加者 実施する 開催する 整備する 設置する 達成する 実施済 実施済み 整備済 整備済み 目標 計画 数値 の数値 増加見込み 体制 程の規模 を実施する
    を開催する`,
  ],
]);

/** Behind a number: it is a date, an ordinal or a name, no amount. Compared with the unit found; the longer wins. */
export const NOT_AMOUNT = wordTable<true>([
  [
    true,
    `
    年度 年目 年次 年生 年版 年前 日前 か月前 ヶ月前 週間前 日後 か月後 年後 年代 年以降 年より前 か年計画 ヵ年計画 カ年計画 ヶ年計画 箇年計画 年計画 月 月分 月号 月期 月末 月中 月頃 時 時半 時頃 期 期目 号 号機 番 番地
    番線 次 次計画 条 項 目 回目 人目 件目 日目 か所目 つ目 丁目 級 学期 年制 世紀 等級 種免許 代 歳以上 歳未満 歳児 歳以下 段階 段階評価 点満点 分の 系 頁 章 節 款 類 課程 部制 型`,
  ],
]);

/** Words that stand for a plan or an actual (field 3D). Verb endings are taken off before the look-up. */
export const WORDS = wordTable<Word>([
  [
    "keep",
    `
    維持 現状維持 横ばい 同水準 同程度 前年並み 前年度並み 前年度並 前年並 前年度同 前年度同等 前年度と同等 前年度と同水準 前年度と同程度 前年同 現状値維持 現状値を維持 現状を維持 水準維持
    水準の維持 現状のまま 現状どおり 現状通り 増減なし 変化なし 前年度実績維持 前年度維持 現行水準維持 現行水準を維持 維持継続`,
  ],
  [
    "increase",
    `
    増加 向上 上昇 延伸 拡大 増 増やす 増加傾向 前年度より増加 前年度より向上 前年より増加 基準値より増加 現状より増加 現状値より増加 現状より向上 基準値より向上 前年度比増 前年比増 上げる 高める
    増加させる 向上させる 延ばす 延長`,
  ],
  [
    "decrease",
    `
    減少 低減 抑制 縮小 短縮 削減 低下 減 減らす 減少傾向 前年度より減少 前年より減少 基準値より減少 現状より減少 現状値より減少 前年度比減 前年比減 下げる 減少させる 軽減 縮減
    限りなくゼロに近づける 限りなく0に近づける ゼロに近づける 0に近づける`,
  ],
  [
    "done",
    `
    達成 実施 策定 公表 完了 終了 事業終了 事業完了 把握 開設 設置 導入 作成 制定 改定 改訂 整備 開始 運用開始 供用開始 決定 締結 完成 移行 実施完了 整備完了 策定完了 計画策定
    計画どおり実施 計画通り実施 目標達成 開催 開館 開園 開所 施行 発行 稼働 本格稼働 本格運用 工事完了 見直し完了 済`,
  ],
  [
    "in-progress",
    `
    検討 検討中 着手 実施中 策定中 準備中 推進中 推進 継続 継続中 継続実施 協議中 作成中 整備中 施工中 工事中 進行中 一部実施 一部完了 一部達成 研究 試行 調整 協議 準備 見直し中 取組中
    検討開始 一部策定`,
  ],
  ["yes", "○ ◎ 有 有り あり はい 可 適合"],
  ["no", "× 無 いいえ 否 不可 未達 未達成 不適合"],
]);
