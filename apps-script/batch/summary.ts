import { type Judged, type RollUp, rollUpJudged } from "../../shared/evaluate/roll-up";
import type { Locale } from "../../shared/locale";
import { SEVERITIES } from "../../shared/rules/define-rule";
import type { Settings } from "../../shared/settings";
import { type FileDigest, NO_NAME, type OutRow } from "./tables";

interface Group {
  readonly judged: Judged[];
  readonly counts: number[];
  missing: number;
}

const LEVELS = {
  all: { ja: "全体", en: "All" },
  department: { ja: "担当", en: "Department" },
  policy: { ja: "施策", en: "Policy" },
} as const;

/** 集計: all, by department, by policy. Findings name no policy and are counted where they can be. */
export function summaryRows(
  files: readonly FileDigest[],
  settings: Pick<Settings, "scale" | "rollUp">,
  locale: Locale,
): readonly OutRow[] {
  const all = newGroup();
  const departments = new Map<string | null, Group>();
  const policies = new Map<string | null, Group>();
  for (const { digest, compared } of files) {
    for (const { department, policy, verdict, rating, count } of digest.verdicts) {
      for (const group of [all, groupIn(departments, department), groupIn(policies, policy)]) {
        for (let i = 0; i < count; i++) group.judged.push({ verdict, rating });
      }
    }
    for (const { department, counts } of [...digest.findings, ...compared]) {
      for (const group of [all, groupIn(departments, department)]) {
        counts.forEach((count, i) => {
          group.counts[i] = (group.counts[i] ?? 0) + count;
        });
      }
    }
    for (const { department } of digest.missing) {
      for (const group of [all, groupIn(departments, department)]) group.missing += 1;
    }
  }
  const row = (level: keyof typeof LEVELS, name: string | null, group: Group): OutRow => ({
    values: [
      LEVELS[level][locale],
      level === "all" ? "" : (name ?? NO_NAME[locale]),
      ...rollUpValues(rollUpJudged(group.judged, settings.scale, settings.rollUp)),
      ...(level === "policy" ? ["", "", "", ""] : [group.missing, ...group.counts]),
    ],
    link: null,
    tone: null,
  });
  return [
    row("all", null, all),
    ...inOrder(departments).map(([name, group]) => row("department", name, group)),
    ...inOrder(policies).map(([name, group]) => row("policy", name, group)),
  ];
}

function newGroup(): Group {
  return { judged: [], counts: SEVERITIES.map(() => 0), missing: 0 };
}

function groupIn(groups: Map<string | null, Group>, name: string | null): Group {
  const group = groups.get(name) ?? newGroup();
  groups.set(name, group);
  return group;
}

/** In order of first appearance, the nameless last. */
function inOrder(groups: ReadonlyMap<string | null, Group>): readonly (readonly [string | null, Group])[] {
  return [...groups].sort((a, b) => Number(a[0] === null) - Number(b[0] === null));
}

function rollUpValues(rolled: RollUp): readonly (string | number | null)[] {
  const { verdicts } = rolled;
  return [
    rolled.indicators,
    verdicts.met,
    verdicts.missed,
    verdicts["not-measured"],
    verdicts["not-due"],
    verdicts.unjudgeable,
    rolled.shareMet,
    rolled.rating,
    rolled.ratings.map(({ rating, count }) => `${rating} ${count}`).join("、"),
  ];
}
