import type { Area } from "../../../shared/sheet";
import { areaAddress } from "./area";
import type { Counts } from "./counts";
import type { HostEvents } from "./events";
import { rangeNode } from "./kinds/range";
import { rangeAreasNode } from "./kinds/range-areas";
import type { SheetModel, WorkbookModel } from "./model";
import type { Node } from "./node";
import { HostError } from "./protocol";
import { resolveAreas } from "./range-target";

/** What this Excel is like, beyond its workbook. */
export interface HostTraits {
  /** Requirement sets, e.g. { ExcelApi: "1.9" }. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** Language of the display, e.g. "ja-JP"; decides the local number formats and separators. */
  readonly locale: string;
  readonly referenceStyle: "A1" | "R1C1";
  /** "OfficeOnline" is Excel on the web, which refuses some properties; "PC", "Mac". */
  readonly platform: string;
}

export interface Limits {
  /** Bytes a request or a response may have: 5 MB in Excel on the web. */
  readonly payloadBytes: number;
  /** Cells one get may give; beyond it the values are null. */
  readonly cellsPerGet: number;
}

/** All that one open workbook with one add-in has: handed to whatever answers a request. */
export class Session {
  readonly model: WorkbookModel;
  readonly traits: HostTraits;
  readonly events: HostEvents;
  readonly counts: Counts;
  /** Throws ApiNotFound where the member is newer than this Excel. */
  readonly guard: (kind: string, member: string) => void;
  /** The request under way asks to keep the ranges it meets. */
  keepsRanges = false;
  private readonly kept = new Map<string, Node>();
  private nextReference = 1;

  constructor(parts: {
    model: WorkbookModel;
    traits: HostTraits;
    events: HostEvents;
    counts: Counts;
    guard: (kind: string, member: string) => void;
  }) {
    this.model = parts.model;
    this.traits = parts.traits;
    this.events = parts.events;
    this.counts = parts.counts;
    this.guard = parts.guard;
  }

  /** Whether this Excel is new enough for the member. */
  knows(kind: string, member: string): boolean {
    try {
      this.guard(kind, member);
      return true;
    } catch (thrown) {
      if (thrown instanceof HostError) return false;
      throw thrown;
    }
  }

  /** Keeps an object for later batches; gives the name to ask for it. */
  keep(node: Node): string {
    if (node.referenceId === null) {
      node.referenceId = `kept-${this.nextReference++}`;
      this.kept.set(node.referenceId, node);
    }
    return node.referenceId;
  }

  keptAs(referenceId: string): Node {
    const node = this.kept.get(referenceId);
    if (!node) throw new HostError("InvalidReference");
    return node;
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  /** The sheet in front. */
  activeSheet(): SheetModel {
    return this.model.sheets.find((sheet) => sheet.id === this.model.activeSheetId) ?? this.model.sheets[0]!;
  }

  /** Brings a sheet to the front and tells who listens. */
  activate(sheet: SheetModel): void {
    const before = this.activeSheet();
    if (before === sheet) return;
    this.model.activeSheetId = sheet.id;
    this.model.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    this.events.happened("deactivated", before.id, { worksheetId: before.id });
    this.events.happened("activated", sheet.id, { worksheetId: sheet.id });
  }

  /** Selects, which brings the sheet to the front as well. */
  select(sheet: SheetModel, areas: readonly Area[]): void {
    this.activate(sheet);
    this.model.selection = areas;
    this.events.happened("selectionChanged", sheet.id, {
      address: areas.map(areaAddress).join(","),
      worksheetId: sheet.id,
    });
  }

  /** The range of an address or a name on a sheet. */
  rangeOf(sheet: SheetModel, address: string): Node {
    const { areas } = resolveAreas(address, sheet, this);
    return areas.length === 1 ? rangeNode(sheet, areas[0]!) : rangeAreasNode(sheet, areas);
  }

  /** Objects kept and not given back: a watch on leaks. */
  get keptCount(): number {
    return this.kept.size;
  }
}
