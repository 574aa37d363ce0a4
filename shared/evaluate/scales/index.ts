import { foldTight } from "../../fold";
import { fuji, ino, nagayo, nagoyaPort, sano, tama } from "./cities";
import { gyokaku, metMissed } from "./gyokaku";
import { dokuho } from "./national";
import { osakaLibrary2013, osakaLibrary2016 } from "./osaka-library";
import { ibaraki, nagano } from "./prefectures";
import type { RatingScale } from "./types";

/** All preset scales; the first is the default. */
export const SCALES: readonly RatingScale[] = [
  gyokaku,
  dokuho,
  ibaraki,
  nagano,
  tama,
  nagayo,
  osakaLibrary2013,
  osakaLibrary2016,
  metMissed,
  sano,
  nagoyaPort,
  fuji,
  ino,
];

/** A scale by its id or its Japanese or English name, folded; `own` scales win. null: none is called so. */
export function findScale(written: string, own: readonly RatingScale[] = []): RatingScale | null {
  const key = keyOf(written);
  const isCalled = (scale: RatingScale): boolean =>
    [scale.id, scale.name.ja, scale.name.en].some((name) => keyOf(name) === key);
  return [...own, ...SCALES].find(isCalled) ?? null;
}

function keyOf(name: string): string {
  return foldTight(name)
    .toLowerCase()
    .replace(/[・/~-]/g, "");
}
