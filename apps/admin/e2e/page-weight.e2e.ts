import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Response } from 'playwright-core';
import { launchBrowser, openPage } from './support/browser.js';
import { serveAdmin, type Served } from './support/built-admin.js';
import { fakeApi, problem } from './support/fake-api.js';

const FIRST_PAGE_BYTES = 130_000;
const LATER_PAGE_BYTES = 60_000;

let browser: Browser;
let served: Served;
let page: Page;
let scripts: Response[];

beforeAll(async () => {
  served = await serveAdmin();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

beforeEach(async () => {
  page = await openPage(browser, served.url);
  scripts = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response);
  });
  const signedOut = problem(401, 'identity.sign-in-required', 'Sign in first.');
  await fakeApi(page, { 'GET /api/v1/session': signedOut });
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
});

afterEach(() => page.context().close());

/** The gzipped size of the scripts asked for since the last call. */
async function bytesAskedFor(): Promise<number> {
  const bodies = await Promise.all(scripts.splice(0).map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

describe('the weight of a page in JavaScript, gzipped', () => {
  it('is at most 130 kB for the first page anyone loads', async () => {
    const bytes = await bytesAskedFor();
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES);
  });

  it('is at most 60 kB more for a page opened after it, a chart aside', async () => {
    await bytesAskedFor();
    await page.getByRole('link', { name: 'Component kit' }).click();
    await page.getByRole('heading', { level: 1, name: 'Component kit' }).waitFor();
    await page.waitForLoadState('networkidle');
    // The drawing of charts comes after the page that holds it, which is complete without it.
    scripts = scripts.filter((response) => !response.url().includes('chart-canvas'));
    expect(await bytesAskedFor()).toBeLessThanOrEqual(LATER_PAGE_BYTES);
  });
});
