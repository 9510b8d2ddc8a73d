import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page, Response } from 'playwright-core';
import { DIST, scriptsOf } from './support/build-manifest.js';
import { visitors } from './support/visitors.js';

const FIRST_PAGE_BYTES = 130_000;
const LATER_PAGE_BYTES = 60_000;

const FIRST = 'index.html';
const KIT = 'src/app/routes/kit/kit.page.tsx';
const PAGES = globSync('src/app/routes/*/*.page.tsx', { cwd: path.resolve(DIST, '..') });

/** What is drawn after a page, which is complete without it. Each is loaded by an import() of its source. */
const DRAWN_LATER = ['src/components/chart-canvas.tsx'];

const { openSignedOut } = visitors();

let page: Page;
let scripts: Response[];

beforeEach(async () => {
  page = await openSignedOut();
  scripts = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response);
  });
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
});

/** The scripts that are loaded for a drawing alone: neither for the first page nor for the one that holds it. */
function scriptsOfDrawings(source: string): Set<string> {
  const needed = scriptsOf([FIRST, source]);
  return new Set([...scriptsOf(DRAWN_LATER, true)].filter((file) => !needed.has(file)));
}

/** The scripts a page asks for, at once or later, when it is opened after the first page; drawings aside. */
function scriptsOfLaterPage(source: string): string[] {
  const aside = new Set([...scriptsOf([FIRST]), ...scriptsOfDrawings(source)]);
  return [...scriptsOf([source], true)].filter((file) => !aside.has(file));
}

/** The scripts asked for since the last call, by their path below `dist`. */
function scriptsAskedFor(): string[] {
  return scripts.splice(0).map((response) => new URL(response.url()).pathname.slice(1));
}

function weight(files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(DIST, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('the weight of a page in JavaScript, gzipped', () => {
  it('is at most 130 kB for the first page anyone loads', () => {
    const bytes = weight(scriptsAskedFor());
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES);
  });

  it('is at most 60 kB more for a page opened after it, charts aside', async () => {
    scriptsAskedFor();
    await page.getByRole('link', { name: 'Component kit' }).click();
    await page.locator('.recharts-surface').first().waitFor();
    const drawings = scriptsOfDrawings(KIT);
    const later = scriptsAskedFor();
    expect(later.filter((file) => drawings.has(file))).not.toEqual([]);
    const ofPage = later.filter((file) => !drawings.has(file));
    expect(weight(ofPage)).toBeGreaterThan(0);
    expect(weight(ofPage)).toBeLessThanOrEqual(LATER_PAGE_BYTES);
  });

  it('is at most 60 kB more for every page there is, charts aside', () => {
    expect(PAGES).toContain(KIT);
    const heavy = PAGES.filter((source) => weight(scriptsOfLaterPage(source)) > LATER_PAGE_BYTES);
    expect(heavy).toEqual([]);
  });
});
