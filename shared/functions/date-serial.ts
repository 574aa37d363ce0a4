import type { DateInput } from "./types";

/** The date of a serial number of the 1900 system, after its unreal 29 February 1900. */
export function dateOfSerial(serial: number): DateInput {
  // Days since 0000-03-01, so that leap days end a year (Howard Hinnant, "chrono-compatible low-level date algorithms").
  const days = Math.floor(serial) - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { kind: "date", year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
