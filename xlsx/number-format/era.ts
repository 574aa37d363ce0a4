/** First day of each era as year * 10000 + month * 100 + day. Before 1912-07-30 Excel knows only 明治. */
const ERAS = [
  { from: 20190501, letter: "R", name: "令和", firstYear: 2019 },
  { from: 19890108, letter: "H", name: "平成", firstYear: 1989 },
  { from: 19261225, letter: "S", name: "昭和", firstYear: 1926 },
  { from: 19120730, letter: "T", name: "大正", firstYear: 1912 },
  { from: 0, letter: "M", name: "明治", firstYear: 1868 },
] as const;

export interface EraYear {
  readonly letter: string;
  readonly name: string;
  readonly year: number;
}

/** Era of a calendar day: 2019-04-30 is 平成31, 2019-05-01 is 令和1. */
export function eraOf(year: number, month: number, day: number): EraYear {
  const key = year * 10000 + month * 100 + day;
  const era = ERAS.find((e) => key >= e.from) ?? ERAS[4];
  return { letter: era.letter, name: era.name, year: year - era.firstYear + 1 };
}
