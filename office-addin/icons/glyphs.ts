import type { Command } from "../pane/commands";
import {
  both,
  box,
  disc,
  edge,
  FIELD,
  grown,
  type Layer,
  line,
  paint,
  type Shape,
  turned,
  within,
  without,
} from "./canvas";

const INK = paint("#44546A");
const PAPER = paint("#FFFFFF");
const TEXT = paint("#9AA5B4");
const BLUE = paint("#1F4E8C");
const GREEN = paint("#1A7F37");
const ORANGE = paint("#C2570C");
const RED = paint("#C42B1C");

/** One size of the drawing: snaps straight edges to whole pixels, so that they are sharp at 16 and at 20. */
interface Grid {
  readonly snap: (units: number) => number;
  /** A width in whole pixels, at least one. */
  readonly stroke: (units: number) => number;
}

function gridOf(size: number): Grid {
  const pixel = FIELD / size;
  return {
    snap: (units) => Math.round(units / pixel) * pixel,
    stroke: (units) => Math.max(1, Math.round(units / pixel)) * pixel,
  };
}

function sheet(grid: Grid, left: number, top: number, right: number, bottom: number): readonly Layer[] {
  const page = box(grid.snap(left), grid.snap(top), grid.snap(right), grid.snap(bottom), 1.5);
  return [
    { shape: page, paint: PAPER },
    { shape: edge(page, grid.stroke(1.6)), paint: INK },
  ];
}

function rows(grid: Grid, left: number, right: number, tops: readonly number[]): Layer {
  const height = grid.stroke(1.6);
  const lines = tops.map((top) => box(grid.snap(left), grid.snap(top), grid.snap(right), grid.snap(top) + height));
  return { shape: both(...lines), paint: TEXT };
}

function tick(x: number, y: number, size: number, width: number): Shape {
  return line(
    [
      [x, y],
      [x + size * 0.36, y + size * 0.36],
      [x + size, y - size * 0.42],
    ],
    width,
  );
}

/** A sign with a rim of paper, so that it stands out from the lines below. */
function setOff(shape: Shape, ink: Layer["paint"]): readonly Layer[] {
  return [
    { shape: grown(shape, 1.4), paint: PAPER },
    { shape, paint: ink },
  ];
}

type Glyph = (grid: Grid) => readonly Layer[];

const check: Glyph = (grid) => [
  ...sheet(grid, 4, 2, 24, 30),
  rows(grid, 8, 20, [8, 13, 18]),
  ...setOff(tick(14, 22, 13, 4), GREEN),
];

const checkAll: Glyph = (grid) => [
  ...sheet(grid, 10, 1, 28, 24),
  ...sheet(grid, 3, 7, 21, 30),
  rows(grid, 7, 17, [13, 18]),
  ...setOff(tick(13, 23, 13, 4), GREEN),
];

const results: Glyph = (grid) => {
  const mark = (top: number): Shape => box(grid.snap(8), grid.snap(top), grid.snap(12), grid.snap(top + 4));
  return [
    ...sheet(grid, 4, 2, 28, 30),
    { shape: mark(7), paint: RED },
    { shape: mark(14), paint: ORANGE },
    { shape: mark(21), paint: BLUE },
    rows(grid, 15, 24, [8, 15, 22]),
  ];
};

const missing: Glyph = (grid) => {
  const badge = disc(22, 22, 8.4);
  const sign = both(
    line(
      [
        [22, 18],
        [22, 22.5],
      ],
      grid.stroke(2.4),
    ),
    disc(22, 26, 1.4),
  );
  return [
    ...sheet(grid, 4, 2, 24, 30),
    rows(grid, 8, 20, [8, 13]),
    ...setOff(badge, ORANGE),
    { shape: sign, paint: PAPER },
  ];
};

const clear: Glyph = (grid) => {
  const body = turned(box(4, 9, 28, 21, 2), -45, 16, 15);
  const sleeve = turned(box(15, 9, 28, 21, 2), -45, 16, 15);
  const ground = box(grid.snap(8), grid.snap(28), grid.snap(29), grid.snap(28) + grid.stroke(2), 0.5);
  return [
    { shape: body, paint: PAPER },
    { shape: sleeve, paint: BLUE },
    { shape: edge(body, grid.stroke(1.8)), paint: INK },
    { shape: ground, paint: INK },
  ];
};

const settings: Glyph = () => {
  const tooth = (degrees: number): Shape => turned(box(13, 1.5, 19, 9, 1.2), degrees, 16, 16);
  const teeth = [0, 45, 90, 135, 180, 225, 270, 315].map(tooth);
  const wheel = without(both(disc(16, 16, 10.4), ...teeth), disc(16, 16, 5));
  return [
    { shape: disc(16, 16, 9), paint: PAPER },
    { shape: wheel, paint: INK },
    { shape: edge(disc(16, 16, 5.8), 1.6), paint: BLUE },
  ];
};

/** The add-in's own sign: a ticked sheet on blue. */
const tenken: Glyph = (grid) => {
  const ground = box(0, 0, FIELD, FIELD, 6);
  const page = box(grid.snap(8), grid.snap(5), grid.snap(24), grid.snap(27), 1.5);
  return [
    { shape: ground, paint: BLUE },
    { shape: page, paint: PAPER },
    rows(grid, 11, 21, [9]),
    { shape: within(tick(11, 19, 10.5, 3.6), ground), paint: GREEN },
  ];
};

/** White lines on nothing, as the unified manifest asks for its second icon. */
const outline: Glyph = (grid) => {
  const page = box(grid.snap(6), grid.snap(3), grid.snap(26), grid.snap(29), 2);
  return [{ shape: both(edge(page, grid.stroke(2)), tick(11, 17, 11, 3)), paint: PAPER }];
};

const GLYPHS: Readonly<Record<Command | "tenken" | "outline", Glyph>> = {
  check,
  checkAll,
  results,
  missing,
  clear,
  settings,
  tenken,
  outline,
};

export type IconName = keyof typeof GLYPHS;

/** The layers of an icon for one size. */
export function layersOf(name: IconName, size: number): readonly Layer[] {
  return GLYPHS[name](gridOf(size));
}
