import { answer } from "./answer";
import type { Reply } from "./connection";
import { Counts } from "./counts";
import { CO_AUTHOR, HostEvents, THIS_PERSON } from "./events";
import { Faults } from "./faults";
import type { WorkbookModel } from "./model";
import { Others } from "./others";
import { ACTION, messageOf, type RequestBody } from "./protocol";
import { guardOf } from "./requirements";
import { type HostTraits, Session } from "./session";

/** The newest public sets when the pinned typings were made; an add-in must gate by them all the same. */
export const NEWEST: Readonly<Record<string, string>> = {
  ExcelApi: "1.20",
  ExcelApiOnline: "1.1",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  IdentityAPI: "1.3",
  KeyboardShortcuts: "1.1",
  RichApiRuntime: "1.2",
};

/** Excel on the web: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const WEB_LIMITS = { payloadBytes: 5 * 1024 * 1024, cellsPerGet: 5_000_000 };

export interface BackendOptions extends Partial<HostTraits> {}

export interface Backend {
  readonly session: Session;
  readonly model: WorkbookModel;
  readonly counts: Counts;
  readonly faults: Faults;
  /** What co-authors do. */
  readonly others: Others;
  /** What the person at this Excel does by hand. */
  readonly person: Others;
  /** Answers one request: JSON in, JSON out. */
  readonly handle: (body: string) => Reply;
}

/** Excel with a workbook open, as far as a request and its response go. */
export function createBackend(model: WorkbookModel, options: BackendOptions = {}): Backend {
  const requirements = options.requirements ?? NEWEST;
  const session = new Session({
    model,
    traits: {
      requirements,
      limits: options.limits ?? WEB_LIMITS,
      locale: options.locale ?? "ja-JP",
      referenceStyle: options.referenceStyle ?? "A1",
      platform: options.platform ?? "OfficeOnline",
    },
    events: new HostEvents(),
    counts: new Counts(),
    guard: guardOf(requirements),
  });
  const faults = new Faults();
  const others = new Others(session, CO_AUTHOR);
  const person = new Others(session, THIS_PERSON);
  const { counts, traits } = session;

  function handle(body: string): Reply {
    const size = Buffer.byteLength(body);
    const request = JSON.parse(body) as RequestBody;
    const isCleanup = onlyGivesBack(request);
    counts.request(size, isCleanup);
    if (size > traits.limits.payloadBytes) return refusal("RequestPayloadSizeLimitExceeded", 400);
    const fault = isCleanup ? null : faults.next(model);
    if (fault) return refusal(fault.code, fault.status);
    const response = answer(request, session);
    const text = JSON.stringify(response);
    const answerSize = Buffer.byteLength(text);
    counts.response(answerSize);
    if (answerSize > traits.limits.payloadBytes) return refusal("ResponsePayloadSizeLimitExceeded", 400);
    return { ErrorCode: "", ErrorMessage: null, HttpStatusCode: 200, Headers: {}, body: text };
  }

  return { session, model, counts, faults, others, person, handle };
}

/** Faults and counts of syncs pass such a request over: production code did not ask for it. */
function onlyGivesBack({ Actions }: RequestBody): boolean {
  return Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference");
}

function refusal(code: Parameters<typeof messageOf>[0], status: number): Reply {
  return { ErrorCode: code, ErrorMessage: messageOf(code), HttpStatusCode: status, Headers: {}, body: null };
}
