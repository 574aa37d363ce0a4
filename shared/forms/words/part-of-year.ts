/** 「9月末実績」, 「12月末時点の実績」: a count on the way to the year's result; at the end of March it may be the result. */
const MONTH_RESULT = /^(?!3月)[0-9]{1,2}月(?:末日?|[0-9]{1,2}日)?(?:現在|時点)?の?(?:実績|見込み?|進捗)(?:値|数|額)?$/;

export function isResultOfMonth(squashed: string): boolean {
  return MONTH_RESULT.test(squashed);
}

/** 「実績（上半期）」, 「目標値（第1四半期）」. */
const HALF_RESULT =
  /^(?:実績|目標|計画)(?:値|数|額)?[(](?:[上下]半?期|第?[1-4一二三四]四半期|[1-4]Q|前半|後半)(?:分|末)?[)]$/;

export function isResultOfHalf(squashed: string): boolean {
  return HALF_RESULT.test(squashed);
}

const MONTHS = /([0-9]{1,2})月?~([0-9]{1,2})月/;

/** 「R6（4～9月）実績」; 4～3月 and 1～12月 are whole years. */
export function isPartOfYear(stripped: string): boolean {
  const months = MONTHS.exec(stripped);
  return months !== null && (Number(months[2]) - Number(months[1]) + 12) % 12 !== 11;
}
