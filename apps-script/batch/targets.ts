/** What somebody pasted: a folder, or a file whose kind Drive has to tell. */
export interface Target {
  readonly kind: "folder" | "file";
  readonly id: string;
}

export type TargetTrouble = "published" | "not-drive";

export interface ReadTargets {
  readonly targets: readonly Target[];
  /** Pieces that name nothing in Drive, as pasted. */
  readonly troubles: readonly { readonly text: string; readonly trouble: TargetTrouble }[];
}

/** Ids of files and folders are never shorter; a word of a sentence is no id. */
const ID = "[A-Za-z0-9_-]{15,}";

/** First row that fits; the id is the first group. */
const SHAPES: readonly (readonly [Target["kind"], RegExp])[] = [
  ["folder", new RegExp(`^https?://drive\\.google\\.com/.*?\\bfolders/(${ID})(?![A-Za-z0-9_-])`)],
  ["folder", new RegExp(`^https?://drive\\.google\\.com/.*?\\bfolderview\\?(?:.*&)?id=(${ID})(?![A-Za-z0-9_-])`)],
  ["file", new RegExp(`^https?://(?:docs|drive|sheets)\\.google\\.com/.*?/d/(${ID})(?![A-Za-z0-9_-])`)],
  ["file", new RegExp(`^https?://(?:docs|drive|sheets)\\.google\\.com/.*?[?&](?:id|key)=(${ID})(?![A-Za-z0-9_-])`)],
  ["file", new RegExp(`^(${ID})$`)],
];

/** A page made by 「ウェブに公開」: its id opens nothing. */
const PUBLISHED = /\/d\/e\/2PACX-/;

/** Reads addresses and ids out of a pasted text: one a line, or parted by blanks, commas or 、. Each counts once. */
export function readTargets(text: string): ReadTargets {
  const targets = new Map<string, Target>();
  const troubles: { text: string; trouble: TargetTrouble }[] = [];
  const pieces = text.split(/[\s\u3000,、，;；]+/).map((piece) => piece.replace(/^[<「（("']+|[>」）)"'。]+$/g, ""));
  for (const piece of pieces) {
    if (piece === "") continue;
    const target = PUBLISHED.test(piece) ? null : targetOf(piece);
    if (target) targets.set(target.id, targets.get(target.id) ?? target);
    else troubles.push({ text: piece, trouble: PUBLISHED.test(piece) ? "published" : "not-drive" });
  }
  return { targets: [...targets.values()], troubles };
}

function targetOf(piece: string): Target | null {
  for (const [kind, shape] of SHAPES) {
    const id = shape.exec(piece)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return null;
}
