/** The clock of a world: it moves only when a service call, a sleep or a test moves it. */
export class Clock {
  private time: number;

  constructor(start: string | number = "2021-06-01T00:00:00Z") {
    this.time = typeof start === "number" ? start : Date.parse(start);
  }

  get now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }

  /** Never backwards. */
  advanceTo(time: number): void {
    this.time = Math.max(this.time, time);
  }
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

const offsets = new Map<string, number>();
/** No zone changes its clocks within a quarter of an hour that begins on the hour, at a quarter past ... */
const QUARTER = 900_000;

/** Milliseconds that wall clocks of the zone are ahead of UTC at this moment. */
export function zoneOffset(time: number, timeZone: string): number {
  const quarter = Math.floor(time / QUARTER);
  const key = `${timeZone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = askOffset(quarter * QUARTER, timeZone);
    offsets.set(key, offset);
  }
  return offset;
}

function askOffset(time: number, timeZone: string): number {
  let format = zoneFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    zoneFormats.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(time)) part[type] = Number(value);
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return wall - time;
}

/** The moment at which wall clocks of the zone show what UTC clocks show at `wall`. */
export function fromWall(wall: number, timeZone: string): number {
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}

/** Sheets and Excel count days from 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export function serialToTime(serial: number, timeZone: string): number {
  return fromWall(EPOCH + Math.round(serial * DAY), timeZone);
}

export function timeToSerial(time: number, timeZone: string): number {
  return (time + zoneOffset(time, timeZone) - EPOCH) / DAY;
}
