import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESK_WIDTH, PHONE_WIDTH } from './browser.js';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DENSITIES = ['public', 'casework'] as const;

/** What is wrong with the page as it stands, in words that lead to the element; empty when nothing is. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
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

async function faultsAt(page: Page, width: number, density: string): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((value) => (document.documentElement.dataset['density'] = value), density);
  const faults = [...(await accessibilityFaults(page)), ...(await widthFaults(page))];
  return faults.map((fault) => `${density} at ${width} px: ${fault}`);
}

/** Sweeps the page as it stands for faults, on a phone and on a desk, in both densities. */
export async function sweep(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [PHONE_WIDTH, DESK_WIDTH]) {
    for (const density of DENSITIES) faults.push(...(await faultsAt(page, width, density)));
  }
  return faults;
}
