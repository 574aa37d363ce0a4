import { readXlsx } from "hucre/xlsx";
import { buildKomoroPledges, komoroPledges, komoroPledgesSheets } from "../../seeds/komoro-pledges";
import { CLAIMS } from "./truth/komoro-pledges";

const textsOf = (pillar: number): string[] => {
  const { boxes, results } = komoroPledges.pillars[pillar - 1]!;
  return [...boxes, ...results].map((entry) => entry.text);
};

test("five pillars with their pledges and results", () => {
  expect(komoroPledges.pillars.map((pillar) => [pillar.title, pillar.results.length])).toEqual([
    ["1.市役所の改革と健全財政 「しせいを正す」", 10],
    ["2.自治会市政の連携強化 「絆」", 4],
    ["3.市民が幸福を実感できる市政を実現 「笑顔」", 15],
    ["4.産業振興と起業・就農支援 「攻める」", 14],
    ["5.観光・ブランド活性に向けた情報戦略 「ワクワク」", 5],
  ]);
});

test.each(CLAIMS)("$written stands in one entry of pillar $pillar", ({ pillar, written }) => {
  expect(textsOf(pillar).filter((text) => written.every((part) => text.includes(part)))).toHaveLength(1);
});

describe("the arithmetic of the claims that can be recalculated", () => {
  const entry = (pillar: number, part: string): string => textsOf(pillar).find((text) => text.includes(part))!;
  const outcomeOf = (part: string): string | undefined =>
    CLAIMS.find((claim) => claim.written.some((written) => written.includes(part)))?.outcome;

  test("ふるさと納税", () => {
    const [, times] = /([\d.]+)倍/.exec(entry(1, "ふるさと納税は"))!;
    const [, before, oku, man] = /(\d+)万→1月現在\/(\d+)億(\d+)万/.exec(entry(1, "ふるさと納税は"))!;
    const ratio = (Number(oku) * 10000 + Number(man)) / Number(before);
    expect(ratio.toFixed(1) === times ? "holds" : "wrong").toBe(outcomeOf("50.5倍"));
  });

  test("防災訓練", () => {
    const [, part, whole, rate] = /(\d+)\/(\d+)区、実施率:([\d.]+)%/.exec(entry(3, "防災訓練"))!;
    expect(((Number(part) / Number(whole)) * 100).toFixed(1) === rate ? "holds" : "wrong").toBe(outcomeOf("61/68区"));
  });

  test("女性参画率", () => {
    const [, target, actual] = /目標(\d+)%に対しH31\.4現在([\d.]+)%/.exec(entry(1, "女性参画率"))!;
    expect(Number(actual) < Number(target) ? "missed" : "met").toBe(outcomeOf("目標45%"));
  });
});

test("the workbook is one sheet of prose", async () => {
  const book = await readXlsx(buildKomoroPledges());
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["公約進捗"]);
  expect(book.sheets[0]!.rows.flat()).toContain("・防災訓練の見直し(R元:61/68区、実施率:89.7%)");
  const [sheet] = komoroPledgesSheets();
  expect(sheet!.cells.filter((cell) => typeof cell.value === "number")).toEqual([]);
  expect(sheet!.cells.filter((cell) => cell.text.startsWith("●"))).toHaveLength(30);
});
