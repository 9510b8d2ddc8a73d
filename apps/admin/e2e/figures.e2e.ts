import { formatPounds, parsePounds, pence } from '@almoner/domain/money';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './accessibility/visiting.js';
import type { Visit } from './accessibility/visits.js';
import { visitors } from './support/visitors.js';

const { openAs } = visitors();

/** The pages whose figures of money lead to lists. */
const PAGES: readonly Visit[] = [
  ...['Children and Families', 'ADP families', 'Routes', 'PDI', 'CYPFAL'].flatMap((fund) => [
    { path: '/funds/$id', of: `funds?q=${fund}` },
    { path: '/funds/$id/budget', of: `funds?q=${fund}` },
  ]),
  { path: '/funds/$id/budget/$lineId', of: 'funds?q=Routes' },
  { path: '/programmes/$id', of: 'programmes' },
  ...['offered', 'accepted', 'active', 'suspended', 'completed', 'terminated'].map((status) => ({
    path: '/awards/$id',
    of: `awards?status=${status}`,
  })),
  { path: '/payments/$id', of: 'payments?status=returned' },
  { path: '/organisations/$id', of: 'organisations?q=Circle' },
  { path: '/recoveries/$id', of: 'recoveries' },
  { path: '/recoveries' },
  { path: '/losses' },
  { path: '/budget-lines' },
  { path: '/awards' },
  { path: '/payments' },
  { path: '/' },
];

/** A link whose words are an amount, with the address that it leads to. */
interface Figure {
  readonly words: string;
  readonly address: string;
}

async function figuresOf(page: Page): Promise<Figure[]> {
  const links = await page.locator('main a[href]').evaluateAll((all) =>
    all.map((link) => ({
      words: (link.textContent ?? '').trim(),
      address: (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search,
    })),
  );
  return links.filter(({ words }) => words.includes('£'));
}

/** What of an address does not narrow its list. */
const OF_THE_PAGE = ['columns', 'sort', 'cursor', 'limit', 'view', 'density'];

/** The totals of the list that an address leads to, as amounts in words; null where it leads to a single record. */
async function totalsBehind(page: Page, address: string): Promise<string[] | null> {
  const { pathname, searchParams } = new URL(address, page.url());
  if (pathname.split('/').length > 2) return null;
  for (const name of OF_THE_PAGE) searchParams.delete(name);
  const answer = await page.request.get(`/api/v1${pathname}/totals?${searchParams}`);
  if (!answer.ok()) return [`${answer.status()}`];
  const { totals } = (await answer.json()) as { totals: Record<string, number> };
  return Object.values(totals).map((total) => formatPounds(pence(total)));
}

/** The amounts in the words of a link, each as it is written in full. */
function amountsIn(words: string): string[] {
  return [...words.matchAll(/-?£[\d,]+(\.\d+)?/g)].map(([text]) => {
    const parsed = parsePounds(text, { allowNegative: true });
    return parsed.ok ? formatPounds(parsed.value) : text;
  });
}

describe('a figure of money that leads to a list', () => {
  it('is a total of that list, on every page (figure = list behind its link)', async () => {
    const page = await openAs('Ailsa Reid');
    const wrong: string[] = [];
    const checked = new Set<string>();
    for (const place of PAGES) {
      await visit(page, place);
      for (const { words, address } of await figuresOf(page)) {
        const totals = await totalsBehind(page, address);
        if (totals === null) continue;
        checked.add(new URL(address, page.url()).pathname);
        const amounts = amountsIn(words);
        if (amounts.length > 0 && amounts.every((amount) => totals.includes(amount))) continue;
        wrong.push(`${place.path} (${place.of}): “${words}” leads to ${address}: ${totals.join()}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...checked]).toEqual(expect.arrayContaining(['/award-years', '/awards', '/payments']));
  });
});
