import axe from 'axe-core';
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

/** What is wrong with the page as it stands, in words that lead to the element; empty when nothing is. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // A page is read at several widths, and to give it axe each time takes a third as long as the reading.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    WCAG_22_AA,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** Whether the page as a whole scrolls sideways; wide tables scroll in a frame of their own. */
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

/** Sweeps the page as it stands for faults, on a phone and on a desk. */
export async function sweepWidths(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await faultsNow(page)).map((fault) => `at ${width} px: ${fault}`));
  }
  return faults;
}

/** Sweeps the page as it stands for faults, on a phone and on a desk, in both densities. */
export async function sweep(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const density of DENSITIES) {
    await page.evaluate((value) => (document.documentElement.dataset['density'] = value), density);
    faults.push(...(await sweepWidths(page)).map((fault) => `${density} ${fault}`));
  }
  return faults;
}
