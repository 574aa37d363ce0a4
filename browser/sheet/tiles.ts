import type { SheetLook } from "../../xlsx/look";
import type { Metrics } from "./metrics";
import { paintSheet } from "./paint";

const SIZE = 384;
/** Squares kept to be drawn on again. */
const MOST_SPARE = 8;

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Tiles {
  /**
   * Draws what shows between these pixels at once, of what lies up to `beyond` around it one square, and takes away
   * what is further off. Returns whether something around is still to be drawn.
   */
  readonly show: (edges: Edges, beyond: number) => boolean;
}

/**
 * The drawing under the texts, cut into squares that scroll with the sheet: each is drawn once and kept while it is
 * near, so that scrolling itself draws next to nothing.
 */
export function createTiles(parent: HTMLElement, look: SheetLook, metrics: Metrics): Tiles {
  const tiles = new Map<string, HTMLCanvasElement>();
  const spare: HTMLCanvasElement[] = [];
  let ratio = 0;

  const clear = () => {
    for (const tile of tiles.values()) tile.remove();
    tiles.clear();
    spare.length = 0;
  };
  const draw = (column: number, row: number) => {
    const left = column * SIZE;
    const top = row * SIZE;
    const width = Math.min(SIZE, metrics.width - left);
    const height = Math.min(SIZE, metrics.height - top);
    if (width <= 0 || height <= 0) return null;
    const canvas = spare.pop() ?? document.createElement("canvas");
    canvas.className = "sheet-tile";
    canvas.width = Math.ceil(width * ratio);
    canvas.height = Math.ceil(height * ratio);
    canvas.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) return null;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintSheet(context, look, metrics, { left, top, width, height });
    parent.append(canvas);
    return canvas;
  };
  return {
    show: (edges, beyond) => {
      const now = Math.max(1, window.devicePixelRatio || 1);
      if (now !== ratio) clear();
      ratio = now;
      const near = keysBetween({
        left: edges.left - beyond,
        top: edges.top - beyond,
        right: edges.right + beyond,
        bottom: edges.bottom + beyond,
      });
      for (const [key, tile] of tiles) {
        if (near.has(key)) continue;
        tile.remove();
        spare.push(tile);
        tiles.delete(key);
      }
      spare.length = Math.min(spare.length, MOST_SPARE);
      const add = (key: string, [column, row]: readonly [number, number]) => {
        const tile = draw(column, row);
        if (tile) tiles.set(key, tile);
        return tile !== null;
      };
      for (const [key, place] of keysBetween(edges)) if (!tiles.has(key)) add(key, place);
      let drawn = 0;
      for (const [key, place] of near) {
        if (tiles.has(key)) continue;
        if (drawn > 0) return true;
        if (add(key, place)) drawn += 1;
      }
      return false;
    },
  };
}

/** The squares that show between these pixels. */
function keysBetween({ left, top, right, bottom }: Edges): ReadonlyMap<string, readonly [column: number, row: number]> {
  const keys = new Map<string, readonly [number, number]>();
  for (let row = Math.floor(Math.max(0, top) / SIZE); row <= Math.floor(bottom / SIZE); row++) {
    for (let column = Math.floor(Math.max(0, left) / SIZE); column <= Math.floor(right / SIZE); column++) {
      keys.set(`${column},${row}`, [column, row]);
    }
  }
  return keys;
}
