import { foldTight } from "../../fold";
import type { Indicator } from "../../indicator";
import { remembering } from "../../remember";
import type { DirectionEvidence } from "../types";
import { headOf } from "./name";

/** Headings, rows, titles and names that say how much there will be, not how much there should be. */
const FORESEES = /見込み?(?:み)?(?:量|数|者数|額|件数|人数)|の見込み?$|推計|見通し|予測値?$/;
/** 見込 alone heads the plan of many a project sheet as well. */
const MAY_FORESEE = /^(?:利用)?見込み?値?$/;

/** Plans that foresee the use of services year by year; their 計画値 are those quantities. The title itself, no mention. */
const PLAN_OF_SERVICES =
  /^(?:.{0,8}[市町村区])?(?:第[0-9一二三四五六七八九十]+期)?(?:.{0,8}[市町村区])?(?:介護保険事業|障害(?:者|児)?福祉|子ども・子育て支援事業)計画(?:の?(?:実績|進捗|計画値|サービス|評価|点検|達成).*)?$/;

/** What no city sets out to raise or lower, whatever the column is called. */
const FORESEEN_NAME =
  /(?:^|[^不])(?:(?:(?:計画)?給水|行政区域内|処理区域内|計画区域内|将来|推計|高齢者|老年|前期高齢者|後期高齢者|要介護者)人口|人口(?:推計|見通し)|被保険者数|(?:要介護|要支援|要介護・要支援|要介護\(要支援\)|要介護等)(?:・要支援)?認定者数|給付(?:費|額)(?:総額)?|高齢化率|有収水量|配水量|給水量|園児数)$/;
/** 児童数 of a school is foreseen, 待機児童数 and 不登校児童生徒数 are not. */
const PUPILS =
  /^(?:市立|町立|村立|区立|公立|全|総|在籍|入学)?(?:小|中|小・中|小中|高等|義務教育)?(?:学校)?(?:の)?(?:総|全|在籍)?(?:児童|生徒|児童・?生徒)(?:の)?数$/;
/** A number of people is an aim where the column calls it one. */
const POPULATION = /^(?:総|定住|年少|生産年齢|常住|住民基本台帳|市の?|町の?|村の?)?人口$|^(?:総)?世帯数$/;
const AIM = /目標|KPI|目指/;

/** What stands around an indicator and may call its plans forecasts. */
export interface ForecastContext {
  /** Words of the sheet above the table. */
  readonly title: string;
  /** The name, words or unit already say which way is good. */
  readonly isDirected: boolean;
}

/**
 * Quantities that a plan foresees (見込量, 量の見込み, 給水人口) are no goals: below the plan they are not 未達, above it
 * not 達成. null where nothing says so.
 */
export function evidenceOfForecast(indicator: Indicator, context: ForecastContext): DirectionEvidence | null {
  const say = (source: "words" | "name", text: string): DirectionEvidence => ({ source, text, direction: "unknown" });
  const headings = headingsOf(indicator);
  const heading = headings.find((text) => FORESEES.test(text));
  if (heading !== undefined) return say("words", heading);
  const whole = foldTight(indicator.name.text);
  const name = headOf(whole);
  if (FORESEES.test(whole) || /見込み?$/.test(name)) return say("name", whole);
  if (FORESEEN_NAME.test(name) || PUPILS.test(name)) return say("name", name);
  if (headings.some((text) => AIM.test(text))) return null;
  if (POPULATION.test(name)) return say("name", name);
  if (context.isDirected) return null;
  const weak = indicator.kind === "activity" ? undefined : headings.find((text) => MAY_FORESEE.test(text));
  if (weak !== undefined) return say("words", weak);
  const title = isShare(indicator) ? null : titleWords(context.title);
  return title === null ? null : say("words", title);
}

/** A share says how good something is; what a plan foresees is counted. */
function isShare({ name, unit, unitInName }: Indicator): boolean {
  return /(?:率|割合|比率|度|指数)$/.test(headOf(name.text)) || /[%％]/.test(`${unit?.text ?? ""}${unitInName ?? ""}`);
}

/** The words over and beside the plans, without the name itself. */
function headingsOf({ name, years, finalTarget }: Indicator): readonly string[] {
  const own = name.text.trim();
  const entries = [...years.map((year) => year.plan), finalTarget];
  const words = new Set(entries.flatMap((entry) => entry?.words ?? []));
  return [...words].filter((word) => word.trim() !== own).map(headingText);
}

const headingText = remembering((word: string): string => foldTight(word).replace(/[([][^()[\]]*[)\]]$/, ""));

/** 量の見込み in any line above the table, else a line that is the title of a plan of services. */
function titleWords(title: string): string | null {
  let plan: string | null = null;
  for (const line of title.split("\n")) {
    const said = lineWords(line);
    if (said?.isForeseen) return said.text;
    plan ??= said?.text ?? null;
  }
  return plan;
}

const lineWords = remembering((line: string): { readonly text: string; readonly isForeseen: boolean } | null => {
  const text = foldTight(line);
  const foreseen = /見込み?量|量の見込み?|推計/.exec(text);
  if (foreseen) return { text: foreseen[0], isForeseen: true };
  const plan = PLAN_OF_SERVICES.exec(text);
  return plan ? { text: plan[0], isForeseen: false } : null;
});
