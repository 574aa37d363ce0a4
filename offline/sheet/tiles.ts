import type { SheetLook } from "../../xlsx/look";
import type { Metrics } from "./metrics";
import { paintSheet } from "./paint";

const SIZE = 512;

export interface Tiles {
  /** Draws what shows between these pixels and takes away what is far off. */
  readonly show: (left: number, top: number, right: number, bottom: number) => void;
  readonly clear: () => void;
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
    show: (left, top, right, bottom) => {
      const now = Math.max(1, window.devicePixelRatio || 1);
      if (now !== ratio) clear();
      ratio = now;
      const columns = [Math.floor(Math.max(0, left) / SIZE), Math.floor(right / SIZE)] as const;
      const rows = [Math.floor(Math.max(0, top) / SIZE), Math.floor(bottom / SIZE)] as const;
      const kept = new Set<string>();
      const missing: [string, number, number][] = [];
      for (let row = rows[0]; row <= rows[1]; row++) {
        for (let column = columns[0]; column <= columns[1]; column++) {
          const key = `${column},${row}`;
          kept.add(key);
          if (!tiles.has(key)) missing.push([key, column, row]);
        }
      }
      for (const [key, tile] of tiles) {
        if (kept.has(key)) continue;
        tile.remove();
        spare.push(tile);
        tiles.delete(key);
      }
      for (const [key, column, row] of missing) {
        const tile = draw(column, row);
        if (tile) tiles.set(key, tile);
      }
      spare.length = Math.min(spare.length, 8);
    },
    clear,
  };
}
