/** What office.js and Excel say to each other: the shapes of one request and its response, and how a host refuses. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Kinds of object paths, as the runtime numbers them. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Kinds of actions, as the runtime numbers them. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Beside each argument: the path of the object it stands for, or 0. Nested where the argument is a list. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: JsonObject;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: JsonObject;
}

/** Codes and sentences of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotAvailable: "The requested API is not available.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel. See the Excel JavaScript API requirement sets article for more information.",
  Conflict: "Request could not be processed because of a conflict.",
  ConnectionFailure: "The client cannot connect to the server.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook:
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  FilteredRangeConflict: "The attempted operation conflicts with a filtered range.",
  InvalidOrTimedOutSession: "Your Office Online session has expired or is invalid. To continue, refresh the page.",
  InvalidSelection: "The current selection is invalid for this operation.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  Timeout: "The request timed out.",
  Unauthenticated: "Required authentication information is either missing or invalid.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ErrorCode = keyof typeof MESSAGES;

/** What Excel refuses inside a batch: the client gets it as an OfficeExtension.Error. */
export class HostError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = MESSAGES[code]) {
    super(message);
    this.code = code;
  }
}

export function messageOf(code: ErrorCode): string {
  return MESSAGES[code];
}
