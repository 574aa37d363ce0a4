import { ServiceError } from "../errors";
import type { Faked } from "../expose";
import { mapCells, type RangeState, writeAll, writeCells } from "./range";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Looks of a cell: what getters say of an untouched one, and the names of the methods for one value and for a grid. */
const LOOKS = {
  background: { untouched: "#ffffff", one: "Background", many: "Backgrounds" },
  fontColor: { untouched: "#000000", one: "FontColor", many: "FontColors" },
  fontWeight: { untouched: "normal", one: "FontWeight", many: "FontWeights" },
  fontSize: { untouched: 10, one: "FontSize", many: "FontSizes" },
  fontFamily: { untouched: "Arial", one: "FontFamily", many: "FontFamilies" },
  fontStyle: { untouched: "normal", one: "FontStyle", many: "FontStyles" },
  fontLine: { untouched: "none", one: "FontLine", many: "FontLines" },
  wrap: { untouched: false, one: "Wrap", many: "Wraps" },
  wrapStrategy: { untouched: null, one: "WrapStrategy", many: "WrapStrategies" },
  horizontalAlignment: { untouched: "general", one: "HorizontalAlignment", many: "HorizontalAlignments" },
  verticalAlignment: { untouched: "bottom", one: "VerticalAlignment", many: "VerticalAlignments" },
} as const;

type Setter = (value: unknown) => Range;

export function lookMethods(state: RangeState): Faked<Range> {
  const methods: Record<string, unknown> = {};
  for (const [look, { untouched, one, many }] of Object.entries(LOOKS)) {
    const put = (cell: { look: Record<string, unknown> }, value: unknown) => {
      if (value === null || value === undefined || value === untouched) delete cell.look[look];
      else cell.look[look] = typeof value === "object" ? String(value) : value;
    };
    const read = () => mapCells(state, (cell) => cell?.look[look] ?? untouched);
    methods[`get${many}`] = read;
    methods[`get${one}`] = () => read()[0]![0];
    methods[`set${many}`] = (grid: unknown[][]) => writeCells(state, grid, put);
    methods[`set${one}`] = ((value) => writeAll(state, (cell) => put(cell, value))) satisfies Setter;
  }
  methods.setBorder = (...args: readonly unknown[]) => {
    const [top, left, bottom, right, vertical, horizontal, color, style] = args;
    const sides = [top, left, bottom, right, vertical, horizontal];
    if (sides.length < 6 || sides.some((side) => side !== null && typeof side !== "boolean"))
      throw new ServiceError("The parameters don't match the method signature for SpreadsheetApp.Range.setBorder.");
    return writeAll(state, (cell) => {
      if (sides.every((side) => side === false)) delete cell.look.border;
      else if (sides.some((side) => side === true)) cell.look.border = `${String(style)} ${String(color)}`;
    });
  };
  return methods as Faked<Range>;
}
