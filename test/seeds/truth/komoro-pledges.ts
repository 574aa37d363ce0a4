/** The claims with figures in the pledge progress of 小諸市: typed from the document, not printed by the code. */

export interface Claim {
  readonly pillar: number;
  /** Figures exactly as written in the cell. */
  readonly written: readonly string[];
  readonly kind: "ratio" | "share" | "target" | "change" | "figure";
  /** holds: recalculated and right; missed: a target that is not reached; unchecked: nothing to recalculate from. */
  readonly outcome: "holds" | "missed" | "unchecked";
  /** How a person recalculates it. */
  readonly arithmetic: string;
}

export const CLAIMS: readonly Claim[] = [
  {
    pillar: 1,
    written: ["50.5倍", "679万→1月現在/3億4300万"],
    kind: "ratio",
    outcome: "holds",
    arithmetic: "343000000 / 6790000 = 50.5155",
  },
  {
    pillar: 1,
    written: ["-12.81%", "約3200時間減"],
    kind: "figure",
    outcome: "unchecked",
    arithmetic: "the hours before are not named",
  },
  {
    pillar: 1,
    written: ["3682人(R 2.1月15日)"],
    kind: "figure",
    outcome: "unchecked",
    arithmetic: "pledged 10万人 stands in another line; 3682 / 100000 = 3.7 %",
  },
  {
    pillar: 1,
    written: ["H28:102件3,536千円→H30:140件5,533千円"],
    kind: "change",
    outcome: "unchecked",
    arithmetic: "102 to 140件, 3536000 to 5533000円: no change is claimed",
  },
  {
    pillar: 1,
    written: ["H27 19.8%→H31 23.8%"],
    kind: "change",
    outcome: "unchecked",
    arithmetic: "19.8 to 23.8: up by 4.0 points, no change is claimed",
  },
  {
    pillar: 1,
    written: ["目標45%に対しH31.4現在40.4%"],
    kind: "target",
    outcome: "missed",
    arithmetic: "40.4 < 45; 40.4 / 45 = 89.8 %",
  },
  {
    pillar: 3,
    written: ["H25:34.5%→H29:39.7%"],
    kind: "change",
    outcome: "unchecked",
    arithmetic: "34.5 to 39.7: up by 5.2 points, no change is claimed",
  },
  {
    pillar: 3,
    written: ["61/68区、実施率:89.7%"],
    kind: "share",
    outcome: "holds",
    arithmetic: "61 / 68 = 89.7059 %",
  },
];
