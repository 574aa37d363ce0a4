import type { Locale } from "../../shared/locale";

/** A text in both languages, or a function of the same data in both. */
export interface Said<T> {
  readonly ja: T;
  readonly en: T;
}

/** Both languages of one text; with data, two functions that take the same. */
export function say<T>(ja: T, en: T): Said<T> {
  return { ja, en };
}

/** A table of texts, read in one language. */
export type Spoken<Table> = { readonly [Key in keyof Table]: Table[Key] extends Said<infer T> ? T : never };

/** The table in one language. */
export function speak<Table extends Readonly<Record<string, Said<unknown>>>>(
  table: Table,
  locale: Locale,
): Spoken<Table> {
  const spoken: Record<string, unknown> = {};
  for (const [key, said] of Object.entries(table)) spoken[key] = said[locale];
  return spoken as Spoken<Table>;
}

/** 12345 -> "12,345". */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
