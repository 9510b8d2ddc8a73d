import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';

let test: TestApp;
let officer: Client;
let programme: { id: string };

beforeAll(async () => {
  test = await startTestApp({ BODY_LIMIT_BYTES: '4096' });
  officer = await test.as(await test.given.staff('fund-officer'));
  programme = await test.given.programme({ code: 'WFA', name: 'Whole Family Approach' });
});
afterAll(() => test.close());

async function programmeCount(): Promise<number> {
  return (await test.database.query<{ n: number }>('SELECT count(*) AS n FROM programmes'))[0]!.n;
}

describe('bad input', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['an unknown field', { code: 'X', name: 'Y', colour: 'red' }, {}, 400, '/colour'],
    ['a wrong type', { code: 5, name: 'Y' }, {}, 400, '/code'],
    ['a missing field', { code: 'X' }, {}, 400, '/name'],
    ['a list for a text', { code: ['X'], name: 'Y' }, {}, 400, '/code'],
    ['a text that is too long', { code: 'X', name: 'Y'.repeat(161) }, {}, 400, '/name'],
    ['NUL in a text', { code: 'X', name: 'a\0b' }, {}, 400, '/name'],
    ['no body', '', json, 400, undefined],
    ['a body that is no object', '[]', json, 400, undefined],
    ['broken JSON', '{"code":', json, 400, undefined],
    ['__proto__', '{"__proto__": {"code": "X"}, "name": "Y"}', json, 400, undefined],
    ['a wrong content type', 'code=X', { 'content-type': 'text/plain' }, 415, undefined],
    [
      'a body that is too large',
      { code: 'X', name: 'Y', note: 'n'.repeat(5000) },
      {},
      413,
      undefined,
    ],
  ])(
    'refuses %s with a problem and changes nothing',
    async (_name, body, headers, status, pointer) => {
      const before = await programmeCount();
      const reply = await officer.post('programmes', body, { headers });
      expect(reply.status).toBe(status);
      expect(reply.headers.get('content-type')).toContain('application/problem+json');
      expect(reply.body).toMatchObject({ status, requestId: reply.headers.get('x-request-id') });
      if (pointer) expect(reply.body.errors[0].pointer).toBe(pointer);
      expect(await programmeCount()).toBe(before);
    },
  );

  it.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=many', '/limit'],
    ['sort=colour', '/sort'],
    ['cursor=not-a-cursor', '/cursor'],
    [
      `cursor=${Buffer.from('{"sort":"name","value":"x","id":"1 OR 1=1"}').toString('base64url')}`,
      '/cursor',
    ],
    ['colour=red', '/colour'],
    ['limit=1&limit=2', '/limit'],
  ])('refuses the query %s and names it', async (query, pointer) => {
    const reply = await officer.get(`programmes?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });

  it.each(['1', 'null', "'; DROP TABLE funds; --", '00000000-0000-0000-0000-00000000000G'])(
    'refuses the id %s before it reaches SQL',
    async (id) => {
      const reply = await officer.get(`programmes/${encodeURIComponent(id)}`);
      expect(reply.status).toBe(400);
      expect(reply.body.errors[0].pointer).toBe('/id');
    },
  );

  it('answers an unknown address with a problem', async () => {
    const reply = await officer.get('no-such-thing');
    expect(reply.status).toBe(404);
    expect(reply.body.code).toBe('http.no-such-route');
  });

  it('survives a request that is no HTTP', async () => {
    const { port } = new URL(test.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.end('\0\0\0 nonsense\r\n\r\n'),
      );
      socket.on('close', () => resolve());
      socket.resume();
    });
    expect((await test.anyone.get('/healthz')).status).toBe(200);
  });
});

describe('versions', () => {
  it('asks for If-Match, refuses a stale one, and sends the new version as a strong ETag', async () => {
    const path = `programmes/${programme.id}`;
    const seen = await officer.get(path);
    expect(seen.headers.get('etag')).toBe('"1"');
    expect((await officer.patch(path, undefined, { note: 'a' })).status).toBe(428);
    expect((await officer.patch(path, 'W/"1"', { note: 'a' })).status).toBe(400);
    const changed = await officer.patch(path, 1, { note: 'a' });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"2"');
    const stale = await officer.patch(path, 1, { note: 'b' });
    expect(stale.status).toBe(412);
    expect((await officer.get(path)).body.note).toBe('a');
  });
});

describe('lists', () => {
  it('pages by keyset without losing or repeating a row', async () => {
    for (let n = 0; n < 7; n += 1)
      await test.given.programme({ name: n % 2 ? 'Same name' : `Name ${n}` });
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } =
        await officer.get(`programmes?limit=3&sort=-name${cursor ? `&cursor=${cursor}` : ''}`);
      names.push(...page.body.items.map((i) => i.id));
      cursor = page.body.nextCursor;
    }
    expect(names).toHaveLength(await programmeCount());
    expect(new Set(names).size).toBe(names.length);
  });

  it('exports with a byte order mark and without live formulas', async () => {
    await test.given.programme({ name: '=HYPERLINK("http://example.org")' });
    const reply = await officer.get('programmes/export.csv');
    expect(reply.headers.get('content-disposition')).toContain('programmes.csv');
    expect(reply.text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(reply.text.trim().split('\n')).toHaveLength((await programmeCount()) + 1);
  });
});

describe('the service', () => {
  it('is alive and ready', async () => {
    expect((await test.anyone.get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await test.anyone.get('/readyz')).body).toEqual({ status: 'ready' });
  });

  it('sends a strict content security policy and the id of the request', async () => {
    const reply = await test.anyone.get('/healthz', {
      headers: { 'x-request-id': 'given-by-proxy-1' },
    });
    expect(reply.headers.get('x-request-id')).toBe('given-by-proxy-1');
    const policy = reply.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('documents itself in OpenAPI 3.1 with the permission of each operation', async () => {
    const document = (await test.anyone.get('/api/openapi.json')).body;
    expect(document.openapi).toMatch(/^3\.1/);
    expect(document.paths['/api/v1/programmes'].get['x-almoner-permission']).toBe(
      'programmes.read',
    );
    expect((await test.anyone.get('/api/docs')).status).toBe(200);
  });
});
