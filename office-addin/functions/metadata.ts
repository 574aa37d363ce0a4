import { FUNCTIONS, type FunctionDeclaration, type ParameterDeclaration } from "../../shared/functions";
import type { Locale } from "../../shared/locale";

/**
 * functions.json: what Excel shows while a formula is typed, made from the declarations of the functions. Every
 * parameter takes a cell or a range, every result may spill
 * (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json). `helpUrl`: the page of the functions.
 */
export function functionsMetadata(locale: Locale, helpUrl: string) {
  return {
    $schema: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json",
    // An error in the range is a cell that cannot be read, not the end of the whole column.
    allowErrorForDataTypeAny: true,
    functions: FUNCTIONS.map((declaration) => functionMetadata(declaration, locale, helpUrl)),
  };
}

function functionMetadata({ id, description, parameters }: FunctionDeclaration, locale: Locale, helpUrl: string) {
  return {
    id,
    name: id,
    description: description[locale],
    helpUrl: `${helpUrl}#${id}`,
    parameters: parameters.map((parameter) => parameterMetadata(parameter, locale)),
    result: { type: "any", dimensionality: "matrix" },
  };
}

function parameterMetadata({ name, description, isOptional }: ParameterDeclaration, locale: Locale) {
  return {
    name: name[locale],
    description: description[locale],
    type: "any",
    dimensionality: "matrix",
    ...(isOptional ? { optional: true } : {}),
  };
}
