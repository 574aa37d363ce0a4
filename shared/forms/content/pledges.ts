import { fold } from "../../fold";
import type { ActionItem } from "../../indicator";
import { writtenPart } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";

export interface PledgeReading {
  readonly items: readonly ActionItem[];
  readonly used: readonly Slot[];
  readonly titles: readonly string[];
}

/** Words of a title over pledges or results told in prose. */
const TITLE = /公約|マニフェスト|政策集|取り?組み?実績|進捗状況/;
/** 「H27 19.8%→H31 23.8%」: a figure before and a figure after. */
const ARROW = /[0-9][0-9,.]*[^→\n]{0,14}→[^→0-9\n]{0,10}(?:[A-Z]?[0-9])/;
/** 「目標45%に対しH31.4現在40.4%」. */
const AGAINST = /^(.*目標[^0-9\n]{0,8}[0-9][0-9,.]*[^\n]*?)に対し(?:て)?、?(.*[0-9].*)$/;
/** 「61/68区、実施率:89.7%」. */
const SHARE = /[0-9][0-9,]*\s*[^0-9/\s]{0,3}\/\s*[0-9][0-9,]*[^\n]*?[0-9.]+\s*%/;

/** A title that says pledges beyond doubt; needed where the sheet has tables of its own. */
const PLAIN_TITLE = /公約|マニフェスト|政策集/;
/** Lines longer than this are paragraphs, not results. */
const LONGEST_LINE = 400;

/**
 * Finds progress told in prose under a title that says so. `isTaken`: slots a table has read; `hasTables`: a family has
 * read a table of the sheet, so that a stray 進捗状況 is no title.
 */
export function findPledges(grid: Grid, isTaken: (slot: Slot) => boolean, hasTables: boolean): PledgeReading {
  const wanted = hasTables ? PLAIN_TITLE : TITLE;
  const items: ActionItem[] = [];
  const used: Slot[] = [];
  const titles: string[] = [];
  for (const row of grid.rows) {
    for (const slot of row.slots) {
      if (slot.cell.type !== "text" || isTaken(slot)) continue;
      if (slot.text.length <= 60 && wanted.test(slot.text)) titles.push(slot.text);
      if (titles.length === 0 || slot.text.length < 8) continue;
      let found = false;
      for (const line of slot.cell.text.split(/\n|<br>/)) {
        const item = readLine(slot, line, titles[titles.length - 1]!);
        if (!item) continue;
        items.push(item);
        found = true;
      }
      if (found) used.push(slot);
    }
  }
  return { items, used, titles };
}

function readLine(slot: Slot, line: string, title: string): ActionItem | null {
  if (line.length > LONGEST_LINE || !/[0-9０-９]/.test(line)) return null;
  const folded = fold(line);
  const against = AGAINST.exec(folded);
  if (!against && !ARROW.test(folded) && !SHARE.test(folded)) return null;
  const text = line.trim();
  const name = nameOf(text);
  if (name === "") return null;
  const words = [title, name];
  const cut = against ? text.indexOf("に対し") : -1;
  return {
    name: writtenPart(slot, name, [title]),
    department: null,
    planTexts: cut > 0 ? [writtenPart(slot, text.slice(0, cut), words)] : [],
    actualTexts: [writtenPart(slot, cut > 0 ? text.slice(cut) : text, words)],
    rating: null,
    remarks: [],
  };
}

/** The words before the first figure, year or target: 「・特定検診受診率 H25:34.5%→…」 -> 「特定検診受診率」. */
function nameOf(text: string): string {
  const match =
    /^[\s・･·•●○◆■*-]*(.*?)[\s　:：(（、]*(?:目標|[（(]?[HRS]?(?:[0-9０-９]|元)|平成|令和|昭和|就任前)/.exec(text);
  return (match?.[1] ?? "").replace(/[\s(（:：-]+$/, "").slice(0, 60);
}
