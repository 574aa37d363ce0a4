/** The two languages of every sentence a user can see. */
export type Locale = "ja" | "en";

export const LOCALES: readonly Locale[] = ["ja", "en"];

/** A sentence or label in both languages. */
export interface LocalText {
  readonly ja: string;
  readonly en: string;
}

/** A sentence with data: the data's type is written once and both languages must use the same one. */
export interface Message<Data> {
  readonly ja: (data: Data) => string;
  readonly en: (data: Data) => string;
}

/** Declares a message; `message<{ written: string }>({ ja: (d) => …, en: (d) => … })`. */
export function message<Data>(texts: Message<Data>): Message<Data> {
  return texts;
}

/** "1 cell", "1,234 cells": a number with its English noun. */
export function counted(n: number, noun: string): string {
  return `${String(n).replace(/\B(?=(\d{3})+$)/g, ",")} ${noun}${n === 1 ? "" : "s"}`;
}
