import { expose } from "../expose";
import type { Run } from "../run";

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

/** Without the scope for it the address stays empty: https://developers.google.com/apps-script/reference/base/session#getactiveuser */
export function sessionService(run: Run): Session {
  const { user, scopes, timeZone } = run.world;
  const knowsAddress = scopes === null || scopes.includes("https://www.googleapis.com/auth/userinfo.email");
  const one = (): User =>
    expose<User>(run, "User", {
      getEmail: () =>
        knowsAddress && run.kind !== "simple-trigger" && run.kind !== "custom-function" ? user.email : "",
    });
  return expose<Session>(run, "Session", {
    getActiveUser: one,
    getEffectiveUser: one,
    getActiveUserLocale: () => user.locale,
    getScriptTimeZone: () => timeZone,
  });
}
