import type { EventMessage } from "./events";
import { type ContextTraits, officeContext } from "./office-context";

/** What office.js gets for a request: the shape its own transport hands to it. */
export interface Reply {
  readonly ErrorCode: string;
  readonly ErrorMessage: string | null;
  readonly HttpStatusCode: number;
  readonly Headers: Record<string, string>;
  /** JSON: to be parsed on the other side. */
  readonly body: string | null;
}

/** The way from a runtime to the backend; across processes where the runtime is in a browser's page. */
export interface Bridge {
  readonly handle: (body: string) => Promise<Reply>;
  readonly saveSettings: (settings: Record<string, unknown>) => void;
}

/** What the runtime shows to its tests, beyond what @types/office-js tells. */
interface RuntimeWindow {
  readonly Office: object;
  readonly OSF: { _OfficeAppFactory?: unknown };
  readonly JSON: JSON;
  readonly OfficeExtension: {
    readonly SessionBase: { _overrideSession: unknown };
    readonly GenericEventRegistration: { getGenericEventRegistration: (controlId: string) => unknown };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: unknown) => void;
  };
}

/** Names that the loader of office.js sets, which is a file of its own and not part of the runtime. */
const LOADER = {
  HostType: {
    Word: "Word",
    Excel: "Excel",
    PowerPoint: "PowerPoint",
    Outlook: "Outlook",
    OneNote: "OneNote",
    Project: "Project",
    Access: "Access",
  },
  PlatformType: {
    PC: "PC",
    OfficeOnline: "OfficeOnline",
    Mac: "Mac",
    iOS: "iOS",
    Android: "Android",
    Universal: "Universal",
  },
} as const;

/**
 * Puts the backend where the runtime's way to Excel would be, and does what the loader does: Office.context and
 * Office.onReady. Gives the door by which events come in. Uses nothing of Node: it runs in pages as well.
 */
export function connectRuntime(
  window: RuntimeWindow,
  traits: ContextTraits,
  bridge: Bridge,
): (message: EventMessage) => void {
  const { Office, OfficeExtension } = window;
  const context = officeContext(traits, bridge.saveSettings);
  window.OSF._OfficeAppFactory = { getContext: () => context };
  const onReady = async (callback?: (info: unknown) => unknown) => {
    const info = { host: context.host, platform: context.platform };
    await callback?.(info);
    return info;
  };
  for (const [name, value] of Object.entries({ ...LOADER, onReady })) {
    Object.defineProperty(Office, name, { value, configurable: true, writable: true });
  }
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://excel.example/", headers: {} }),
    getEventRegistration: () => OfficeExtension.GenericEventRegistration.getGenericEventRegistration(""),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_data: unknown, _flags: number, message: { Body: unknown }) => {
        const { body, ...reply } = await bridge.handle(JSON.stringify(message.Body));
        // Parsed in the realm of the runtime, as its own transport would.
        return { ...reply, Body: body === null ? null : (window.JSON.parse(body) as unknown) };
      },
    }),
  };
  return (message) => OfficeExtension._testTriggerRichApiMessageEvent(message);
}
