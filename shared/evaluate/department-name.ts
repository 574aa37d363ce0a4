/** 【取組主管課】, [担当課]: which of several sections of the cell names who answers. */
const SECTION = /[【[]([^】\]]{1,12})[】\]]([^【[]*)/g;
const LEADS = /主管|担当|所管|主担|実施/;

/**
 * Who answers, from a cell that may list more: 「【取組主管課】・下水道課【関係課等】・全ての課等」 is 「下水道課」. Marks before a name
 * (・●○) are taken off; other cells stay as written, in one line. null for an empty
 * cell or section.
 */
export function departmentName(written: string): string | null {
  const line = written.replace(/[\s\u3000]+/g, " ").trim();
  const sections = [...line.matchAll(SECTION)].map((match) => ({ label: match[1]!, names: namesIn(match[2]!) }));
  const lead = sections.find(({ label }) => LEADS.test(label));
  const name = lead ? lead.names : namesIn(line);
  return name === "" ? null : name;
}

function namesIn(text: string): string {
  return text
    .split(/\s*(?:^|\s)[・●○◎■]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join("、");
}
