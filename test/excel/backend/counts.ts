import { ACTION, type Action } from "./protocol";

/** What crossed the border between add-in and Excel: for the promises of "at most two syncs". */
export class Counts {
  /** Requests that reached Excel; the empty ones that the runtime does not send are not among them. */
  requests = 0;
  /** Those of them in which the runtime only gives back ranges that it kept, after the end of an Excel.run. */
  cleanups = 0;
  bytesIn = 0;
  bytesOut = 0;
  largestRequest = 0;
  largestResponse = 0;
  /** "Range.Values" (loads), "Range.Values=" (sets), "Range.Select()" (calls) -> how often. */
  readonly actions = new Map<string, number>();

  /** Requests that production code asked for. */
  get syncs(): number {
    return this.requests - this.cleanups;
  }

  request(bytes: number, isCleanup: boolean): void {
    this.requests++;
    if (isCleanup) this.cleanups++;
    this.bytesIn += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  response(bytes: number): void {
    this.bytesOut += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }

  action(kind: string, action: Action): void {
    if (action.ActionType === ACTION.query || action.ActionType === ACTION.queryAsJson) {
      for (const name of action.QueryInfo?.Select ?? ["*"]) this.add(`${kind}.${name}`);
    } else if (action.ActionType === ACTION.setProperty) this.add(`${kind}.${action.Name}=`);
    else if (action.ActionType === ACTION.update) this.add(`${kind}.update=`);
    else if (action.Name !== "_KeepReference") this.call(kind, action.Name);
  }

  call(kind: string, name: string): void {
    this.add(`${kind}.${name}()`);
  }

  of(action: string): number {
    return this.actions.get(action) ?? 0;
  }

  reset(): void {
    this.requests = 0;
    this.cleanups = 0;
    this.bytesIn = 0;
    this.bytesOut = 0;
    this.largestRequest = 0;
    this.largestResponse = 0;
    this.actions.clear();
  }

  private add(name: string): void {
    this.actions.set(name, (this.actions.get(name) ?? 0) + 1);
  }
}
