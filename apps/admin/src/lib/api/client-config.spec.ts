import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchFromApi } from './client-config.js';

const ADDRESS = 'http://localhost/api/v1/awards';

describe('a request to the API', () => {
  const fetch = vi.fn<typeof globalThis.fetch>();
  const original = globalThis.fetch;

  beforeEach(() => {
    fetch
      .mockReset()
      .mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
    globalThis.fetch = fetch;
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  const sentHeader = () => (fetch.mock.calls[0]?.[0] as Request).headers.get('X-Almoner-Request');

  it.each(['POST', 'PATCH', 'PUT', 'DELETE'])(
    'carries the header that a forged form cannot set on %s',
    async (method) => {
      await fetchFromApi(ADDRESS, { method });
      expect(sentHeader()).toBe('1');
    },
  );

  it('carries no such header when it only reads', async () => {
    await fetchFromApi(ADDRESS);
    expect(sentHeader()).toBeNull();
  });

  it('fails with the refusal when it is refused', async () => {
    fetch.mockResolvedValue(Response.json({ code: 'budgets.insufficient' }, { status: 409 }));
    await expect(fetchFromApi(ADDRESS)).rejects.toMatchObject({
      status: 409,
      code: 'budgets.insufficient',
    });
  });

  it('fails with words for a person when there is no connection', async () => {
    fetch.mockRejectedValue(new TypeError('fetch failed'));
    await expect(fetchFromApi(ADDRESS)).rejects.toMatchObject({
      status: 0,
      code: 'network.unreachable',
    });
  });

  it('stays aborted when it was aborted: that is no loss of connection', async () => {
    fetch.mockRejectedValue(new DOMException('aborted', 'AbortError'));
    await expect(fetchFromApi(ADDRESS)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
