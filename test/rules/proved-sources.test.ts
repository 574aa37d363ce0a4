import { rule } from "../../shared/rules/budget-sum";
import type { GivenBudget } from "../../shared/rules/define-rule";
import { runRule } from "./run";

/** A project whose table has only three sources. */
const project = (total: string, national: string, bonds: string, general: string): GivenBudget => ({
  years: { 令和5年度: { total, parts: { 国庫支出金: national, 地方債: bonds, 一般財源: general } } },
});
const placesOf = (budgets: readonly GivenBudget[]) => runRule(rule, { budgets }).map(({ at }) => at);

const ADDING_UP = [
  project("45,600", "22,800", "19,000", "3,800"),
  project("96,000", "1,200", "0", "94,800"),
  project("8,000", "3,000", "0", "5,000"),
];

test("three sources that add up in the other projects are all the sources", () => {
  expect(placesOf([...ADDING_UP, project("18,900", "0", "0", "18,800")])).toEqual(["4/令和5年度.total"]);
});

test("sources that do not are only some of them", () => {
  expect(placesOf([...ADDING_UP.slice(1), project("18,900", "0", "0", "18,800")])).toEqual([]);
  const partial = [project("900", "100", "0", "300"), project("700", "200", "0", "300")];
  expect(placesOf([...ADDING_UP, ...partial])).toEqual([]);
});

test("projects paid from one source alone prove nothing", () => {
  const single = ["500", "600", "700", "800"].map((amount) => project(amount, "0", "0", amount));
  expect(placesOf([...single, project("900", "300", "0", "500")])).toEqual([]);
});
