/** Asked for millions of times: a name of the module's own is found faster than a property of a global object. */
const { abs, hypot, max, min, round } = Math;

/** A colour with its opacity, 0 to 1. */
export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Distance from the shape's edge in the units of the drawing: negative inside. */
export type Shape = (x: number, y: number) => number;

export interface Layer {
  readonly shape: Shape;
  readonly paint: Paint;
}

/** All icons are drawn on a field of 32 x 32 units. */
export const FIELD = 32;

/** "#1F4E8C" */
export function paint(hex: string): Paint {
  const number = Number.parseInt(hex.slice(1), 16);
  return { red: number >> 16, green: (number >> 8) & 255, blue: number & 255, alpha: 1 };
}

/**
 * The layers as rows of RGBA bytes, lower ones first. Edges are smoothed by their distance to the pixel's middle; the
 * same layers give the same bytes everywhere.
 */
export function rasterize(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const unit = FIELD / size;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let over: Paint = { red: 0, green: 0, blue: 0, alpha: 0 };
      for (const { shape, paint: ink } of layers) {
        const distance = shape((column + 0.5) * unit, (row + 0.5) * unit) / unit;
        const coverage = min(1, max(0, 0.5 - distance)) * ink.alpha;
        if (coverage > 0) over = blend(over, ink, coverage);
      }
      const at = (row * size + column) * 4;
      pixels.set([over.red, over.green, over.blue, over.alpha * 255].map(round), at);
    }
  }
  return pixels;
}

function blend(under: Paint, ink: Paint, coverage: number): Paint {
  const alpha = coverage + under.alpha * (1 - coverage);
  const mix = (below: number, above: number): number =>
    (above * coverage + below * under.alpha * (1 - coverage)) / alpha;
  return {
    red: mix(under.red, ink.red),
    green: mix(under.green, ink.green),
    blue: mix(under.blue, ink.blue),
    alpha,
  };
}

/** A rectangle with round corners. */
export function box(left: number, top: number, right: number, bottom: number, radius = 0): Shape {
  const middleX = (left + right) / 2;
  const middleY = (top + bottom) / 2;
  const halfWidth = (right - left) / 2 - radius;
  const halfHeight = (bottom - top) / 2 - radius;
  return (x, y) => {
    const beyondX = abs(x - middleX) - halfWidth;
    const beyondY = abs(y - middleY) - halfHeight;
    const outside = hypot(max(beyondX, 0), max(beyondY, 0));
    return outside + min(max(beyondX, beyondY), 0) - radius;
  };
}

export function disc(centerX: number, centerY: number, radius: number): Shape {
  return (x, y) => hypot(x - centerX, y - centerY) - radius;
}

/** A line through the points with round ends and corners. */
export function line(points: readonly (readonly [x: number, y: number])[], width: number): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 1; i < points.length; i++) {
      nearest = min(nearest, distanceToSegment(x, y, points[i - 1]!, points[i]!));
    }
    return nearest - width / 2;
  };
}

function distanceToSegment(
  x: number,
  y: number,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): number {
  const length = (toX - fromX) ** 2 + (toY - fromY) ** 2;
  const along = min(1, max(0, ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length));
  return hypot(x - fromX - along * (toX - fromX), y - fromY - along * (toY - fromY));
}

export function both(...shapes: readonly Shape[]): Shape {
  return (x, y) => min(...shapes.map((shape) => shape(x, y)));
}

export function within(shape: Shape, limit: Shape): Shape {
  return (x, y) => max(shape(x, y), limit(x, y));
}

export function without(shape: Shape, hole: Shape): Shape {
  return (x, y) => max(shape(x, y), -hole(x, y));
}

/** Wider by a rim: what is drawn in the ground's colour below a sign to set it off. */
export function grown(shape: Shape, rim: number): Shape {
  return (x, y) => shape(x, y) - rim;
}

/** The edge alone, inside the shape. */
export function edge(shape: Shape, width: number): Shape {
  return (x, y) => max(shape(x, y), -shape(x, y) - width);
}

/** Turned around a point, clockwise, in degrees. */
export function turned(shape: Shape, degrees: number, centerX: number, centerY: number): Shape {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return (x, y) =>
    shape(centerX + (x - centerX) * cos + (y - centerY) * sin, centerY - (x - centerX) * sin + (y - centerY) * cos);
}
