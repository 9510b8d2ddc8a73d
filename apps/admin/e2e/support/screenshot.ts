import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve(import.meta.dirname, '../../../../docs/screenshots');

/** Keeps a picture of a main screen for the documentation; only on request, so that a test run changes no file. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (!process.env['ALMONER_SCREENSHOTS']) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true });
}
