import { chromium, type Browser, type Page } from 'playwright-core';

/** What a page logged in the console: errors, also those of the content security policy. */
export interface Complaints {
  readonly list: readonly string[];
}

export const PHONE_WIDTH = 390;
export const DESK_WIDTH = 1440;

const HEIGHT = 900;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Starts the Chromium of this computer; the test command names it in `CHROMIUM_PATH`. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Opens a page with a session of its own on the application at `baseURL`. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  width = DESK_WIDTH,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: HEIGHT },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** Signs in by clicking the card of the persona, and waits for the home page. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Chromium logs every answer from 400 to 499 as an error. The page shows such refusals, so they are not faults. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4/;

/** Collects the console messages of the page from now on. */
export function collectComplaints(page: Page): Complaints {
  const list: string[] = [];
  const complain = (text: string) => list.push(`${new URL(page.url()).pathname}: ${text}`);
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !REFUSED.test(text)) complain(text);
  });
  return { list };
}
