import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { DESK_WIDTH, PHONE_WIDTH } from './browser.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DENSITIES = ['public', 'casework'] as const;
const WIDTHS = [PHONE_WIDTH, DESK_WIDTH] as const;

/** The short form of axe, since every page that is checked has to read it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until no colour or place is still changing: axe would measure the contrast of a colour half-way. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
}

/** The accessibility faults of the page as it is now, in words that name the element; empty where there are none. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // loads axe only once into a page: the page is checked at several widths, and loading takes a third as long as
  // checking
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  await settled(page);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    WCAG_22_AA,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** Whether the whole page scrolls sideways. Wide tables scroll inside a frame and do not count. */
async function widthFaults(page: Page): Promise<string[]> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  return content > window ? [`the page is ${content} px wide in a window of ${window} px`] : [];
}

async function faultsNow(page: Page): Promise<string[]> {
  return [...(await accessibilityFaults(page)), ...(await widthFaults(page))];
}

/** Checks the page as it is now for faults, in the widths of a phone and a desktop. */
export async function sweepWidths(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await faultsNow(page)).map((fault) => `at ${width} px: ${fault}`));
  }
  return faults;
}

/** Checks the page as it is now for faults, in the widths of a phone and a desktop and in both densities. */
export async function sweep(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const density of DENSITIES) {
    await page.evaluate((value) => (document.documentElement.dataset['density'] = value), density);
    faults.push(...(await sweepWidths(page)).map((fault) => `${density} ${fault}`));
  }
  return faults;
}
