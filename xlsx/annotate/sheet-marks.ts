import { markFormula, markSeverity } from "../../shared/report/tags";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";
import { attributeOf, decodeXml, encodeXml, nextTag } from "../xml";
import { type Layout, placeFor, WORKSHEET_ORDER, withPrefix } from "./sheet-layout";
import type { Splice } from "./splice";

/**
 * One conditional format a severity, after those of the staff and with lower precedence than all of them.
 * `dxfs` are the indices of the differential styles in styles.xml.
 */
export function markSplices(
  xml: string,
  layout: Layout,
  cells: ReadonlyMap<Severity, readonly string[]>,
  dxfs: Readonly<Record<Severity, number>>,
): Splice[] {
  let priority = highestPriority(xml, layout);
  let insert = "";
  for (const severity of SEVERITIES) {
    const refs = cells.get(severity) ?? [];
    if (refs.length === 0) continue;
    priority++;
    const formula = encodeXml(markFormula(severity));
    insert +=
      `<conditionalFormatting sqref="${refs.join(" ")}">` +
      `<cfRule type="expression" dxfId="${dxfs[severity]}" priority="${priority}"><formula>${formula}</formula></cfRule>` +
      "</conditionalFormatting>";
  }
  if (insert === "") return [];
  const at = placeFor(xml, layout, "conditionalFormatting", WORKSHEET_ORDER);
  return [{ at, remove: 0, insert: withPrefix(insert, layout.root.prefix) }];
}

/** The largest priority number of any rule, those of the x14 extension included; 0 if there is none. */
function highestPriority(xml: string, layout: Layout): number {
  let highest = 0;
  for (const { tag, end } of layout.children) {
    if (tag.name !== "conditionalFormatting" && tag.name !== "extLst") continue;
    for (const match of xml.slice(tag.start, end).matchAll(/<(?:\w+:)?cfRule\s[^<>]*?\spriority="(\d+)"/g)) {
      highest = Math.max(highest, Number(match[1]));
    }
  }
  return highest;
}

/** Takes out exactly the rules that carry our tag; a block of conditional formats left without rules goes too. */
export function clearMarkSplices(xml: string, layout: Layout): Splice[] {
  const splices: Splice[] = [];
  for (const { tag, end } of layout.children) {
    if (tag.name !== "conditionalFormatting" || tag.kind !== "open") continue;
    const rules = rulesOf(xml, tag.end, end);
    const ours = rules.filter((rule) => rule.isOurs);
    if (ours.length === 0) continue;
    if (ours.length === rules.length) splices.push({ at: tag.start, remove: end - tag.start, insert: "" });
    else for (const rule of ours) splices.push({ at: rule.start, remove: rule.end - rule.start, insert: "" });
  }
  return splices;
}

function rulesOf(xml: string, from: number, to: number): { start: number; end: number; isOurs: boolean }[] {
  const rules: { start: number; end: number; isOurs: boolean }[] = [];
  for (let tag = nextTag(xml, from); tag && tag.start < to; tag = nextTag(xml, tag.end)) {
    if (tag.name !== "cfRule" || tag.kind === "close") continue;
    if (tag.kind === "empty") {
      rules.push({ start: tag.start, end: tag.end, isOurs: false });
      continue;
    }
    const mark = `</${tag.prefix}cfRule>`;
    const end = xml.indexOf(mark, tag.end) + mark.length;
    const formula = /<(?:\w+:)?formula>([^<]*)</.exec(xml.slice(tag.end, end))?.[1] ?? "";
    const isOurs = attributeOf(tag, "type") === "expression" && markSeverity(decodeXml(formula)) !== null;
    rules.push({ start: tag.start, end, isOurs });
  }
  return rules;
}
