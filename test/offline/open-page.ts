/** The built page in a real Chromium, from disk, watched for anything it asks for or is forbidden. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { untilDrawn } from "../access-faults";
import { newPage, type WatchedPage } from "../browser-page";
import { builtProduct } from "../products";

const ROOT = resolve(__dirname, "..", "..");
export const PAGE_PATH = resolve(ROOT, "dist", "offline", "tenken.html");

/** Builds the page where it is missing or old. */
export function buildPage(): void {
  builtProduct("offline");
}

export interface Opened extends WatchedPage {
  /** Requests to anything but the page itself and its own blobs. */
  readonly requests: readonly string[];
}

/** Opens the page by file://, with the network cut off. */
export async function openOffline(options: BrowserContextOptions = {}): Promise<Opened> {
  const opened = await newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options });
  const { page } = opened;
  await page.context().setOffline(true);
  const url = pathToFileURL(PAGE_PATH).href;
  const requests: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    if (address !== url && !address.startsWith("blob:") && !address.startsWith("data:")) requests.push(address);
  });
  await page.goto(url);
  return { ...opened, requests };
}

/** Drops files and folders of the disk onto the page, as a hand does: with handles that follow them. */
export async function dropOnPage(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 160, y: 300, data });
  }
  await session.detach();
}

/** Puts files into the page's file input. */
export async function pickFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.getByTestId("open-files").setInputFiles([...paths]);
}

/** Goes to a tab, until what belongs to it is drawn. */
export async function goToTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole("tab", { name: new RegExp(`^${name}`) });
  await tab.click();
  await page.locator(`#${await tab.getAttribute("aria-controls")}`).waitFor();
  await untilDrawn(page);
}

/** Waits until all files are through. */
export async function untilChecked(page: Page, files: number): Promise<void> {
  await page.getByText(files === 1 ? /^1ファイル$/ : new RegExp(`^${files.toLocaleString("en")}ファイル$`)).waitFor();
  await page.locator(".progress").waitFor({ state: "detached" });
}

/** Checks that the page has given its workers to do, and those of them that are held back. */
interface Gate {
  most: number;
  posted: number;
  held: (() => void)[];
}

/** From now on the page's workers get so many files to check, and no more until `openGate`. */
export async function gateWorkers(page: Page, most: number): Promise<void> {
  await page.evaluate((limit) => {
    const { postMessage } = Worker.prototype;
    const gate: Gate = { most: limit, posted: 0, held: [] };
    Object.assign(window, { gate });
    Worker.prototype.postMessage = function (this: Worker, order: { task?: string }) {
      const send = () => postMessage.call(this, order);
      if (order.task === "check") gate.posted += 1;
      if (order.task === "check" && gate.posted > gate.most) gate.held.push(send);
      else send();
    } as typeof postMessage;
  }, most);
}

/** How many files the workers were given, once one of them is held back. */
export async function untilHeld(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { gate: Gate }).gate.held.length > 0);
  return postedOf(page);
}

export function postedOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { gate: Gate }).gate.posted);
}

export async function openGate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { gate } = window as unknown as { gate: Gate };
    gate.most = Number.POSITIVE_INFINITY;
    for (const send of gate.held.splice(0)) send();
  });
}
