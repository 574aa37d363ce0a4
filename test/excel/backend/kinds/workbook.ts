import { one } from "../cells";
import { WORKBOOK_TARGET } from "../events";
import { separatorsOf } from "../local";
import type { WorkbookModel } from "../model";
import { type Kind, Node } from "../node";
import type { Session } from "../session";
import { commentsNode } from "./comments";
import { namesNode } from "./names";
import { bookProtectionNode } from "./protection";
import { rangeNode } from "./range";
import { rangeAreasNode } from "./range-areas";
import { filePropertiesNode, settingsNode } from "./settings";
import { tablesNode } from "./tables";
import { worksheetsNode } from "./worksheets";

const WORKBOOK: Kind<WorkbookModel> = {
  name: "Workbook",
  properties: {
    Name: { get: (model) => model.name },
    ReadOnly: { get: (model) => model.isReadOnly },
    IsDirty: { get: () => false },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
    ChartDataPointTrack: { get: () => true },
  },
  objects: {
    Worksheets: (model) => worksheetsNode(model),
    Names: ({ names }) => namesNode({ sheet: null, names }),
    Tables: (_, session) => tablesNode(session, null),
    Settings: (model) => settingsNode(model),
    Comments: () => commentsNode(null),
    Protection: (model) => bookProtectionNode(model),
    Properties: (model) => Node.of(DOCUMENT_PROPERTIES, model),
    Application: (model) => Node.of(APPLICATION, model),
    _Runtime: (model) => Node.of(RUNTIME, model),
  },
  methods: {
    GetSelectedRange: ({ selection }, _, session) => rangeNode(session.activeSheet(), selection[0]!),
    GetSelectedRanges: ({ selection }, _, session) => rangeAreasNode(session.activeSheet(), selection),
    GetActiveCell: ({ selection }, _, session) =>
      rangeNode(session.activeSheet(), one(selection[0]!.top, selection[0]!.left)),
    _RemoveReference: (_, [id], session) => session.release(String(id)) as undefined,
    _GetReferenceCount: (_, __, session) => session.keptCount,
    _RegisterActivatedEvent: (_, __, session) => session.events.register("activated", WORKBOOK_TARGET) as undefined,
    _UnregisterActivatedEvent: (_, __, session) => session.events.unregister("activated", WORKBOOK_TARGET) as undefined,
  },
};

const DOCUMENT_PROPERTIES: Kind<WorkbookModel> = {
  name: "DocumentProperties",
  properties: { Title: { get: () => "" }, Author: { get: () => "" } },
  objects: { Custom: (model) => filePropertiesNode(model) },
};

const APPLICATION: Kind<WorkbookModel> = {
  name: "Application",
  properties: {
    CalculationMode: { get: () => "Automatic", set: () => undefined },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (_, session) => separatorsOf(session.traits).decimal },
    ThousandsSeparator: { get: (_, session) => separatorsOf(session.traits).thousands },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (model) => Node.of(CULTURE, model) },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const CULTURE: Kind<WorkbookModel> = {
  name: "CultureInfo",
  properties: { Name: { get: (_, session) => session.traits.locale } },
};

/** context.runtime: whether this add-in is told of events. */
const RUNTIME: Kind<WorkbookModel> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_, session) => session.events.enabled,
      set: (_, value, session) => {
        session.events.enabled = value === true;
      },
    },
  },
};

export function workbookNode(session: Session): Node {
  return Node.of(WORKBOOK, session.model);
}
