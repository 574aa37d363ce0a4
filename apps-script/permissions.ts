/**
 * On Google's screen the user may grant some permissions of the script and leave others unticked
 * (https://workspaceupdates.googleblog.com/2025/01/granular-oauth-consent-in-google-apps-script.html). What lacks one
 * would then fail in the middle, with a reason that is none: a folder "does not open".
 */

/** Menu: where a permission is missing, the service ends the run and asks for it. https://developers.google.com/apps-script/reference/script/script-app#requireAllScopes(AuthMode) */
export function requirePermissions(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

/** Sidebar: a page can say it, but not ask. https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode) */
export function hasPermissions(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
}
