const DAY = 86_400_000;
/** Serial number of 1970-01-01: days are counted from 1899-12-30, as in Excel from March 1900 on. */
const EPOCH = 25_569;

/**
 * Dates as serial numbers. The service hands a cell with a date over as a point in time; which day and hour it shows
 * depends on the spreadsheet's own time zone, which need not be that of the script.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#getValues()
 */
export function serialsIn(timeZone: string): (date: Date) => number {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const known = new Map<number, number>();
  return (date) => {
    const time = date.getTime();
    const before = known.get(time);
    if (before !== undefined) return before;
    const shown: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(time)) shown[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    const milliseconds = ((time % 1000) + 1000) % 1000;
    // One division, so that the number is the nearest to the true share of the day, as the one in a file is.
    const serial = (Date.UTC(year, month - 1, day, hour, minute, second) + milliseconds + EPOCH * DAY) / DAY;
    known.set(time, serial);
    return serial;
  };
}

/** Works across contexts, where `instanceof` does not. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
