import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { DESK_WIDTH, launchBrowser, openPage } from './browser.js';
import { becomePersona, worldUrl } from './world.js';

/** Opens pages of the demonstration world for one test file. */
export interface Visitors {
  /** Opens a page with the named persona signed in. */
  readonly openAs: (name: string, width?: number) => Promise<Page>;
  readonly openSignedOut: (width?: number) => Promise<Page>;
}

/** One browser for the tests of a file; the pages of each test are closed after it. */
export function visitors(): Visitors {
  let browser: Browser;
  const opened: Page[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  afterAll(() => browser.close());
  const openSignedOut = async (width = DESK_WIDTH) => {
    const page = await openPage(browser, worldUrl(), width);
    opened.push(page);
    return page;
  };
  const openAs = async (name: string, width = DESK_WIDTH) => {
    const page = await openSignedOut(width);
    await becomePersona(page, name);
    return page;
  };
  return { openAs, openSignedOut };
}
