import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page, Response } from 'playwright-core';
import { DIST, scriptsOf } from './support/build-manifest.js';
import { visitors } from './support/visitors.js';

const FIRST_PAGE_BYTES = 130_000;
const LATER_PAGE_BYTES = 60_000;

const FIRST = 'index.html';
const KIT = 'src/app/routes/kit/kit.page.tsx';
const PAGES = globSync('src/app/routes/*/*.page.tsx', { cwd: path.resolve(DIST, '..') });

/**
 * Parts that load after the page and that the page works without: the drawing of charts, and the combobox that searches
 * records. Each is loaded by an import() of its source.
 */
const DRAWN_LATER = ['src/components/chart-canvas.tsx', 'src/components/lists/record-choice.tsx'];

const { openSignedOut } = visitors();

let page: Page;
let scripts: Response[];
/** The page itself and its styles. */
let documents: Response[];

const kindOf = (response: Response) => response.request().resourceType();

beforeEach(async () => {
  page = await openSignedOut();
  scripts = [];
  documents = [];
  page.on('response', (response) => {
    if (kindOf(response) === 'script') scripts.push(response);
    if (/document|stylesheet/.test(kindOf(response))) documents.push(response);
  });
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
});

/** The scripts that are loaded only for one of these parts: neither on the first page nor on the page that shows it. */
function scriptsOfDrawings(source: string): Set<string> {
  const needed = scriptsOf([FIRST, source]);
  return new Set([...scriptsOf(DRAWN_LATER, true)].filter((file) => !needed.has(file)));
}

/** The scripts that a page loads, at once or later, when it is opened after the first page; without the parts above. */
function scriptsOfLaterPage(source: string): string[] {
  const aside = new Set([...scriptsOf([FIRST]), ...scriptsOfDrawings(source)]);
  return [...scriptsOf([source], true)].filter((file) => !aside.has(file));
}

/** The path below `dist`. */
function fileOf(response: Response): string {
  return kindOf(response) === 'document' ? FIRST : new URL(response.url()).pathname.slice(1);
}

/** The scripts requested since the last call. */
function scriptsAskedFor(): string[] {
  return scripts.splice(0).map(fileOf);
}

/** Whether the build has compressed a file, and how the file was sent. */
async function howItArrived(response: Response) {
  const file = fileOf(response);
  const headers = await response.allHeaders();
  return {
    file,
    packed: existsSync(path.join(DIST, `${file}.br`)),
    encoding: headers['content-encoding'],
    keep: headers['cache-control'],
  };
}

/** The size of the files in gzip, which is larger than brotli, the other format of the build. */
function weight(files: readonly string[]): number {
  const sizes = files.map((file) => {
    const packed = path.join(DIST, `${file}.gz`);
    return statSync(existsSync(packed) ? packed : path.join(DIST, file)).size;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The size of responses as they were sent. */
async function weightOnTheWire(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

describe('the first page anyone loads', () => {
  it('brings at most 130 kB of JavaScript over the wire', async () => {
    const bytes = await weightOnTheWire(scripts);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES);
  });

  it('brings its page, styles and scripts compressed, and may keep all but the page for a year', async () => {
    const arrived = await Promise.all([...documents, ...scripts].map(howItArrived));
    expect(documents.map(kindOf).sort()).toEqual(['document', 'stylesheet']);
    expect(arrived.filter(({ packed, encoding }) => packed && encoding !== 'br')).toEqual([]);
    const kept = arrived.filter(({ file }) => file !== FIRST).map(({ keep }) => keep);
    expect(new Set(kept)).toEqual(new Set(['public, max-age=31536000, immutable']));
    expect(arrived.find(({ file }) => file === FIRST)).toMatchObject({
      packed: true,
      keep: 'no-cache',
    });
  });
});

describe('the weight of a page in JavaScript, gzipped', () => {
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
