import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = path.resolve(import.meta.dirname, '../../../../docs/screenshots');
const MARGIN = 8;

/** Saves a picture of the page for the documentation: down to the end of the given element, or what is in view. */
export async function keepPicture(page: Page, name: string, until?: Locator): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.png`);
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    await document.fonts.ready;
  });
  const end = await until?.boundingBox();
  if (!end) return void (await page.screenshot({ path: file }));
  const width = page.viewportSize()?.width ?? 0;
  const clip = { x: 0, y: 0, width, height: end.y + end.height + MARGIN };
  await page.screenshot({ path: file, fullPage: true, clip });
}
