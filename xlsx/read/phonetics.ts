/** Reading aids (furigana, rPh) are no text of the cell; the runs are taken out of shared or inline strings and notes. */
export function dropPhonetics(xml: string): string {
  return xml.includes("rPh") ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, "") : xml;
}
