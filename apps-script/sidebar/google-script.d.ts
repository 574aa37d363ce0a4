/**
 * What HtmlService puts into its pages, as far as the sidebar uses it.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */
interface GoogleScriptRun {
  withSuccessHandler(hear: (answer: unknown) => void): GoogleScriptRun;
  withFailureHandler(hear: (error: unknown) => void): GoogleScriptRun;
  askTenken(order: string): void;
}

interface Window {
  readonly google?: { readonly script?: { readonly run?: GoogleScriptRun } };
}
