/** A Japanese fiscal year (April to March) as the calendar year in which it begins: 令和2年度 = 2020. */
export type FiscalYear = number;

export type Era = "meiji" | "taisho" | "showa" | "heisei" | "reiwa";

/** One year found in a text. */
export interface FiscalYearReading {
  readonly fiscalYear: FiscalYear;
  /** The words read, as written: "平成32年度". */
  readonly written: string;
  /** Where they stand in the text: offsets of UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  /** null: a western year, or an era left out. */
  readonly era: Era | null;
  readonly eraYear: number | null;
  /** fiscal: 年度 written or usual; calendar: 「2018年」「暦年」; date: a day or month ("H31.4", "令和3年4月1日"). */
  readonly kind: "fiscal" | "calendar" | "date";
  /** The era had ended by then: 平成32年度, 昭和65年度. `fiscalYear` is the year counted on. */
  readonly isEraOverrun: boolean;
  /** The era was not written (「3年度」) and was taken from the years around it. */
  readonly isEraAssumed: boolean;
}
