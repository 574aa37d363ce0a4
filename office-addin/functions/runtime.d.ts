/**
 * What Excel's runtime for custom functions offers, as far as it is used here; it stands in no package of types that
 * the project has (https://learn.microsoft.com/javascript/api/custom-functions-runtime).
 */
declare namespace CustomFunctions {
  function associate(id: string, functionObject: (...args: unknown[]) => unknown): void;

  // biome-ignore lint/suspicious/noShadowRestrictedNames: the runtime calls it so
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message?: string;
  }

  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
    divisionByZero = "#DIV/0!",
    invalidNumber = "#NUM!",
  }
}
