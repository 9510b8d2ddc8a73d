import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueryClient } from '@tanstack/react-query';
import { apiQuery, latestQuery } from './api-query.js';
import { client } from './generated/client.gen.js';
import { checkAwards, getFund, getHome, listFunds } from './generated/sdk.gen.js';

describe('the query of a generated function', () => {
  const fetch = vi.fn<typeof globalThis.fetch>();
  const original = globalThis.fetch;
  const queryClient = new QueryClient();

  beforeEach(() => {
    fetch.mockReset().mockImplementation(() => Promise.resolve(Response.json({ name: 'Found' })));
    globalThis.fetch = fetch;
    client.setConfig({ baseUrl: 'http://localhost' });
    queryClient.clear();
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  it('has the address and what fills it as its key, and asks nothing for it', () => {
    expect(apiQuery(getFund, { path: { id: 'f1' } }).queryKey).toEqual([
      '/api/v1/funds/{id}',
      { path: { id: 'f1' } },
    ]);
    expect(apiQuery(getHome).queryKey).toEqual(['/api/v1/home', undefined]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('has another key for each body that is posted to one address', () => {
    const asking = (id: string) =>
      apiQuery(checkAwards, { body: { command: 'approve', awardIds: [id] } }).queryKey;
    expect(asking('a1')).toEqual([
      '/api/v1/awards/check',
      { body: { command: 'approve', awardIds: ['a1'] } },
    ]);
    expect(asking('a1')).not.toEqual(asking('a2'));
  });

  it('reads from the filled address', async () => {
    const found = await queryClient.fetchQuery(apiQuery(listFunds, { query: { q: 'arts' } }));
    expect(found).toEqual({ name: 'Found' });
    const { method, url } = fetch.mock.calls[0]?.[0] as Request;
    expect([method, new URL(url).pathname, new URL(url).search]).toEqual([
      'GET',
      '/api/v1/funds',
      '?q=arts',
    ]);
  });

  it('reads the latest without using the cache', async () => {
    const one = { path: { id: 'f1' } };
    await queryClient.fetchQuery(apiQuery(getFund, one));
    await queryClient.fetchQuery({ ...apiQuery(getFund, one), staleTime: Infinity });
    expect(fetch).toHaveBeenCalledTimes(1);
    await queryClient.fetchQuery(latestQuery(getFund, one));
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
