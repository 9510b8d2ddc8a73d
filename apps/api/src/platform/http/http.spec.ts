import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { Client } from '../../../test/client.js';
import { openTestDatabase } from '../../../test/database.js';
import { list, text } from './field-kinds.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { answerUnreadable } from './server-limits.js';
import { createValidationPipe } from './validation.pipe.js';

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

describe('an answer', () => {
  it('is kept by nobody, whoever it is for, also where it is a refusal', async () => {
    const answers = [
      await officer.get('session'),
      await officer.get('programmes'),
      await officer.get(`programmes/${programme.id}`),
      await officer.get('applications/export.csv'),
      await officer.get('programmes/no-id'),
      await officer.post('programmes', {}),
      await test.anyone.get('programmes'),
      await test.anyone.post('session', {}),
      await test.anyone.get('/api/v1/nothing'),
      await test.anyone.get('/%ff'),
      await test.anyone.get('/healthz'),
      await test.anyone.get('/api/openapi.json'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      ...[200, 200, 200, 200],
      ...[400, 400, 401, 400, 404, 400],
      ...[200, 200],
    ]);
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(
      answers.map(() => 'no-store'),
    );
  });

  it.each([
    [{ code: '55P03' }, 409, 'shared.locked', null],
    [{ code: '57014' }, 429, 'shared.too-much', '30'],
    [{ message: 'timeout exceeded when trying to connect' }, 429, 'shared.too-much', '30'],
  ])(
    'says so where the database has ended what took too long, or has no connection free (%j)',
    async (error, status, problem, retryAfter) => {
      const read = vi
        .spyOn(UnitOfWork.prototype, 'readEach')
        .mockRejectedValue(Object.assign(new Error('ended'), error));
      const reply = await officer.get('programmes');
      read.mockRestore();
      expect([reply.status, reply.body.code]).toEqual([status, problem]);
      expect(reply.headers.get('retry-after')).toBe(retryAfter);
    },
  );
});

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
    ['__proto__', '{"__proto__": {"code": "X"}, "name": "Y"}', json, 400, '/__proto__'],
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

/** Sends bytes on a connection of their own; answers what came back until the other side closed it. */
function onTheLine(origin: string, ...parts: readonly (string | { readonly pauseMs: number })[]) {
  const { hostname, port } = new URL(origin);
  return new Promise<{ head: string; problem: Record<string, unknown> | null }>(
    (resolve, reject) => {
      const line = connect(Number(port), hostname);
      let answer = '';
      line.on('data', (bytes) => (answer += bytes.toString('utf8')));
      // an answered connection is reset where the other side closes it while more is on its way to it
      line.on('error', (error) => (answer === '' ? reject(error) : undefined));
      line.on('close', () => {
        // the last answer, where an earlier one left the connection open
        const [head = '', body = ''] = answer
          .slice(answer.lastIndexOf('HTTP/1.1 '))
          .split('\r\n\r\n');
        const problem = head.includes('problem+json')
          ? (JSON.parse(body) as Record<string, unknown>)
          : null;
        resolve({ head, problem });
      });
      const rest = [...parts];
      const next = (): void => {
        const part = rest.shift();
        if (part === undefined || answer !== '') return;
        if (typeof part === 'string') line.write(part, next);
        else setTimeout(next, part.pauseMs);
      };
      next();
    },
  );
}

describe('a request that cannot be read', () => {
  const HEAD = 'GET /healthz HTTP/1.1\r\n';

  it.each([
    [
      'an escape that is no UTF-8 in an address',
      'GET /api/v1/awards/%ff HTTP/1.1\r\nHost: a\r\n',
      400,
      'http.malformed-address',
    ],
    ['half an escape', 'GET /%zz HTTP/1.1\r\nHost: a\r\n', 400, 'http.malformed-address'],
    [
      'a part of an address that is too long',
      `GET /api/v1/awards/${'a'.repeat(200)} HTTP/1.1\r\nHost: a\r\n`,
      414,
      'http.address-too-long',
    ],
    ['an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\n', 400, 'http.malformed-request'],
    ['no request at all', '\u0016\u0003\u0001\r\n', 400, 'http.malformed-request'],
    ['no Host', HEAD, 400, 'http.malformed-request'],
    ['two Host headers', `${HEAD}Host: a\r\nHost: b\r\n`, 400, 'http.malformed-request'],
    [
      'headers beyond 16 KB',
      `${HEAD}Host: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n`,
      431,
      'http.headers-too-large',
    ],
    [
      'two lengths of a body',
      `${HEAD}Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n`,
      400,
      'http.malformed-request',
    ],
    [
      'an expectation',
      'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nExpect: much\r\n',
      417,
      'http.expectation',
    ],
  ])('is answered with a problem: %s', async (_name, head, status, code) => {
    const { head: answered, problem } = await onTheLine(
      test.origin,
      `${head}Connection: close\r\n\r\n`,
    );
    expect(problem).toMatchObject({
      status,
      code,
      errors: [],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answered).toContain(`${status} `);
    expect(answered.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(answered.toLowerCase()).toContain('x-content-type-options: nosniff');
  });

  it('is one of HTTP/1.0 with two Hosts, not one without, which a simple check of a service sends', async () => {
    const check = 'GET /healthz HTTP/1.0\r\n';
    expect((await onTheLine(test.origin, `${check}\r\n`)).head).toContain('200 OK');
    const { problem } = await onTheLine(test.origin, `${check}Host: a\r\nHost: b\r\n\r\n`);
    expect(problem).toMatchObject({ status: 400, code: 'http.malformed-request' });
  });

  it('is one for a connection to another server', async () => {
    const { problem } = await onTheLine(
      test.origin,
      'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n',
    );
    expect(problem).toMatchObject({ status: 405, code: 'http.no-tunnel' });
  });

  it('is not one that writes the whole address: it is never sent on to another server', async () => {
    const { problem } = await onTheLine(
      test.origin,
      'GET http://example.org/api/v1/funds HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n',
    );
    expect(problem).toMatchObject({ status: 401, code: 'identity.sign-in-required' });
  });

  it('is never answered inside the answer to the one before it', () => {
    const answer = (state: object) => {
      const connection = Object.assign(new PassThrough(), { _httpMessage: state });
      connection.on('error', () => undefined);
      answerUnreadable({})(new Error('no HTTP'), connection);
      return String(connection.read() ?? '');
    };
    expect(answer({ headersSent: true, writableFinished: false })).toBe('');
    expect(answer({ headersSent: true, writableFinished: true })).toContain('400 Bad Request');
    expect(answer({ headersSent: false, writableFinished: false })).toContain('400 Bad Request');
  });

  it('is not one with many headers or many parameters', async () => {
    const many = Array.from({ length: 800 }, (_none, n) => `h${n}: 1\r\n`).join('');
    const { head } = await onTheLine(
      test.origin,
      `${HEAD}Host: a\r\n${many}Connection: close\r\n\r\n`,
    );
    expect(head).toContain('200 OK');
    const query = Array.from({ length: 1_500 }, (_none, n) => `p${n}=1`).join('&');
    const reply = await officer.get(`programmes?${query}`);
    expect([reply.status, reply.body.errors.length]).toEqual([400, 100]);
  });
});

describe('a request that costs too much', () => {
  const posted = (body: string, type = 'application/json') =>
    test.anyone.send('POST', 'session', body, { headers: { 'content-type': type } });

  it.each([
    ['lists in each other', `{"email":${'['.repeat(1500)}`, '/email', /At most 32 levels/],
    ['objects in each other', `{"email":${'{"a":'.repeat(300)}`, '/email', /At most 32 levels/],
    [
      'a list that is too long',
      `{"email":[${'0,'.repeat(1500)}0]}`,
      '/email',
      /Enter at most 1,000/,
    ],
    [
      'a list of lists that is too long',
      `{"email":[[],[${'0,'.repeat(1500)}0]]}`,
      '/email/1',
      /Enter at most 1,000/,
    ],
  ])('is refused before it is parsed, by name: %s', async (_name, body, pointer, detail) => {
    const { status, body: problem } = await posted(body);
    expect([status, problem.code]).toEqual([400, 'shared.invalid']);
    expect(problem.errors).toEqual([{ pointer, detail: expect.stringMatching(detail) }]);
  });

  it('is cut off where its body trickles, however its type is written, and says so', async () => {
    const slow = await startTestApp({}, undefined, { limits: { bodyMs: 150 } });
    for (const type of ['application/json', 'Application/JSON', 'application/json;charset=utf-8']) {
      const { problem } = await onTheLine(
        slow.origin,
        `POST /api/v1/session HTTP/1.1\r\nHost: a\r\nX-Almoner-Request: 1\r\nContent-Type: ${type}\r\nContent-Length: 100\r\n\r\n{`,
        ...Array.from({ length: 8 }, () => [{ pauseMs: 40 }, ' ']).flat(),
      );
      expect(problem).toMatchObject({ status: 408, code: 'http.too-slow' });
    }
    await slow.close();
  });

  it('is refused with a large body where it comes without a session', async () => {
    const open = await startTestApp();
    const body = { email: 'a@example.org', password: 'x'.repeat(20_000) };
    const { status, body: problem } = await open.anyone.send('POST', 'session', body);
    expect([status, problem.code]).toEqual([413, 'http.body-too-large']);
    await open.close();
  });

  it('is told to come again where the bodies of all requests together fill what is held', async () => {
    const full = await startTestApp({}, undefined, { limits: { heldBytes: 60_000 } });
    const finance = await full.as(await full.given.staff('finance-officer'));
    const body = { code: 'X'.repeat(15_000), name: 'Y' };
    const { hostname, port } = new URL(full.origin);
    const line = connect(Number(port), hostname);
    line.write(
      'POST /api/v1/programmes HTTP/1.1\r\nHost: a\r\nCookie: a=b\r\nContent-Type: application/json\r\nContent-Length: 25000\r\n\r\n{',
    );
    const statusOf = async () => (await finance.post('programmes', body)).status;
    await vi.waitFor(async () => expect(await statusOf()).toBe(429));
    const refused = await finance.post('programmes', body);
    expect(refused.body.code).toBe('http.busy');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const file = await finance.upload('ledger-imports', 'a.csv', 'a,b\n'.repeat(5_000));
    expect([file.status, file.body.code]).toEqual([429, 'http.busy']);
    // small bodies, and reads, still find room
    expect((await finance.post('programmes', { ...body, code: 'X' })).status).not.toBe(429);
    expect((await finance.get('funds')).status).toBe(200);
    line.destroy();
    // what was held is given back; then the body is read and found wrong
    await vi.waitFor(async () => expect(await statusOf()).not.toBe(429));
    expect((await finance.upload('ledger-imports', 'a.csv', 'a,b\n')).status).not.toBe(429);
    await full.close();
  });

  it('is told of a hundred faults of its fields at most', async () => {
    class Share {
      @text() name: string;
    }
    class Body {
      @list(() => Share) shares: Share[];
    }
    const shares = Array.from({ length: 300 }, () => ({}));
    const refused = createValidationPipe().transform({ shares }, { type: 'body', metatype: Body });
    await expect(refused).rejects.toMatchObject({ refusal: { errors: { length: 100 } } });
  });

  it('is cut off where its head or its file trickles, and says so', async () => {
    const slow = await startTestApp({}, undefined, {
      limits: { headMs: 100, requestMs: 200, checkMs: 50 },
    });
    const head = onTheLine(
      slow.origin,
      'GET /healthz HTTP/1.1\r\n',
      ...Array.from({ length: 20 }, () => [{ pauseMs: 40 }, 'a']).flat(),
    );
    const file = onTheLine(
      slow.origin,
      'POST /api/v1/ledger-imports HTTP/1.1\r\nHost: a\r\nX-Almoner-Request: 1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n',
      ...Array.from({ length: 20 }, () => [{ pauseMs: 40 }, '-']).flat(),
    );
    expect((await head).problem).toMatchObject({ status: 408, code: 'http.too-slow' });
    const { problem } = await file;
    expect(problem).toMatchObject({ status: 408, code: 'http.too-slow' });
    await slow.close();
  });

  it('keeps no more connections than it is told, and the others go on', async () => {
    const small = await startTestApp({}, undefined, { limits: { connections: 5 } });
    const { hostname, port } = new URL(small.origin);
    const idle = Array.from({ length: 5 }, () => connect(Number(port), hostname));
    await Promise.all(idle.map((line) => new Promise((resolve) => line.once('connect', resolve))));
    const refused = connect(Number(port), hostname);
    refused.on('error', () => undefined);
    await new Promise((resolve) => refused.once('close', resolve));
    const [first = refused, ...others] = idle;
    first.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n');
    const [answer] = (await once(first, 'data')) as [Buffer];
    expect(answer.toString()).toContain('200 OK');
    for (const line of [first, ...others]) line.destroy();
    await small.close();
  });
});

describe('the service', () => {
  it('is alive and ready', async () => {
    expect((await test.anyone.get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await test.anyone.get('/readyz')).body).toEqual({ status: 'ready' });
  });

  it('sends a strict content security policy and an id of its own, whatever id the client sent', async () => {
    const reply = await test.anyone.get('/healthz', {
      headers: { 'x-request-id': 'given-by-proxy-1' },
    });
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const policy = reply.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
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

  it('shows its documentation in production to people who are signed in, however the address is written (permission)', async () => {
    const database = await openTestDatabase();
    await database.query(`UPDATE clock SET world = 'production', ahead_ms = 0`);
    const real = await startTestApp(
      { NODE_ENV: 'production', ALMONER_MASTER_KEY: randomBytes(32).toString('base64') },
      database,
    );
    const cookie = await real.cookieOf(await real.given.staff('auditor'));
    const file = 'swagger-ui.css';
    const addresses = ['/api/docs', '/api/docs/', `/api/docs/${file}`, '/api/openapi.json'];
    for (const address of [
      ...addresses,
      '/api/%64ocs',
      '/api/docs/%73wagger-ui.css',
      '/api/docs?x=1',
      '/api/openapi%2ejson',
      `/api/docs/../docs/${file}`,
    ]) {
      const line = `GET ${address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
      const { problem } = await onTheLine(real.origin, line);
      expect({ address, status: problem?.['status'] }).toEqual({ address, status: 401 });
    }
    const reader = new Client(real.origin, `__Host-${cookie}`);
    for (const address of addresses) expect((await reader.get(address)).status).toBe(200);
    expect((await real.anyone.get('/healthz')).status).toBe(200);
    await real.close();
  });
});
