/** What shuts people out of a page: those who hear it, magnify it, or cannot aim well. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** Until what was just done is drawn, with what follows from the drawing. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** What axe finds wrong (WCAG 2.2 A and AA and its best practices), one line an element; whether the page is too wide. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  await untilDrawn(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  // Without preload: no rule that is on looks at style sheets and media themselves.
  const run = "axe.run(document, { resultTypes: ['violations'], preload: false })";
  const { violations } = (await page.evaluate(run)) as AxeResult;
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\s+/g, " ").slice(0, 200)}`),
  );
  return [...faults, ...(await tooWide(page))];
}

export async function tooWide(page: Page): Promise<readonly string[]> {
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return isWider ? ["wider than the window"] : [];
}

/** Buttons and fields that are too small to hit: below 24 px, https://www.w3.org/TR/WCAG22/#target-size-minimum */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, summary, textarea, input[type=text]")]
      .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
      .map((element) => ({ text: element.outerHTML.slice(0, 90), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ text, box }) => `target too small: ${Math.round(box.width)} x ${Math.round(box.height)} ${text}`),
  );
}
