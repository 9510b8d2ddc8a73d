import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';

const SCRIPT = `export const text = '${'words of a script '.repeat(200)}';`;
const PAGE = `<!doctype html><title>Almoner</title>${'<!-- a page -->'.repeat(100)}`;

let dist: string;
let test: TestApp;
let officer: Client;

function buildOf(file: string, text: string): void {
  const target = path.join(dist, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  writeFileSync(`${target}.br`, brotliCompressSync(text));
  writeFileSync(`${target}.gz`, gzipSync(text));
}

beforeAll(async () => {
  // the folder's own name must not be mistaken for that of the hashed files
  dist = path.join(mkdtempSync(path.join(tmpdir(), 'almoner-dist-')), 'assets', 'admin');
  buildOf('index.html', PAGE);
  buildOf('assets/3fA9c1x.js', SCRIPT);
  writeFileSync(path.join(dist, 'assets/small.js'), 'export {};');
  buildOf('.vite/manifest.json', '{}');
  test = await startTestApp({ ADMIN_DIST: dist });
  officer = await test.as(await test.given.staff('fund-officer'));
});
afterAll(async () => {
  await test.close();
  rmSync(path.join(dist, '../..'), { recursive: true });
});

const accepting = (encodings: string) => ({ headers: { 'accept-encoding': encodings } });
const header = (name: string) => (reply: Reply) => reply.headers.get(name);
const encoding = header('content-encoding');

describe('a file of the admin', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('accepted in %s comes in %s, with the same text', async (accepted, sent) => {
    const reply = await test.anyone.get('/assets/3fA9c1x.js', accepting(accepted));
    expect([reply.status, encoding(reply), reply.text]).toEqual([200, sent, SCRIPT]);
    expect(header('content-type')(reply)).toContain('/javascript');
    expect(header('vary')(reply)?.toLowerCase()).toContain('accept-encoding');
  });

  it('comes as it is where the build found it too small to compress', async () => {
    const reply = await test.anyone.get('/assets/small.js', accepting('br, gzip'));
    expect([reply.status, encoding(reply), reply.text]).toEqual([200, null, 'export {};']);
  });

  it('is cached for a year where its name contains a hash, and requested each time where not', async () => {
    for (const accepted of ['br', 'identity']) {
      const script = await test.anyone.get('/assets/3fA9c1x.js', accepting(accepted));
      expect(header('cache-control')(script)).toBe('public, max-age=31536000, immutable');
      const page = await test.anyone.get('/awards/some/page', accepting(accepted));
      expect([page.text, header('cache-control')(page)]).toEqual([PAGE, 'no-cache']);
      expect(encoding(page)).toBe(accepted === 'br' ? 'br' : null);
    }
  });

  it.each(['/assets/3fA9c1x.js.br', '/assets/3fA9c1x.js.gz', '/.vite/manifest.json'])(
    'has no address of its own for what the build keeps beside it: %s',
    async (address) => {
      expect((await test.anyone.get(address)).text).toBe(PAGE);
    },
  );
});

describe('an answer of the API', () => {
  it.each(['br', 'gzip'])('of some size comes in %s, with the same text', async (accepted) => {
    const plain = await test.anyone.get('/api/openapi.json', accepting('identity'));
    const reply = await test.anyone.get('/api/openapi.json', accepting(accepted));
    expect([encoding(plain), encoding(reply)]).toEqual([null, accepted]);
    expect(reply.text).toBe(plain.text);
    expect(header('vary')(reply)?.toLowerCase()).toContain('accept-encoding');
    const [large, small] = [plain, reply].map((one) => Number(header('content-length')(one)));
    if (small) expect(small).toBeLessThan(large! / 4);
  });

  it('that is small comes as it is', async () => {
    const reply = await officer.get('programmes', accepting('br, gzip'));
    expect([reply.status, encoding(reply)]).toEqual([200, null]);
  });

  it('keeps the ETag that If-Match asks for, however it is packed', async () => {
    const { id } = await test.given.programme();
    const note = 'words of a note '.repeat(400);
    await test.database.query('UPDATE programmes SET note = $2 WHERE id = $1', [id, note]);
    const reply = await officer.get(`programmes/${id}`, accepting('br'));
    expect([encoding(reply), header('etag')(reply), reply.body.note]).toEqual(['br', '"1"', note]);
    const changed = await officer.patch(
      `programmes/${id}`,
      header('etag')(reply)!,
      { name: 'Renamed' },
      accepting('br'),
    );
    expect([changed.status, encoding(changed), header('etag')(changed)]).toEqual([
      200,
      'br',
      '"2"',
    ]);
  });

  it('that is a file of a list streams in parts, with the same rows', async () => {
    const plain = await officer.get('programmes/export.csv', accepting('identity'));
    const reply = await officer.get('programmes/export.csv', accepting('br'));
    expect([reply.status, encoding(reply), reply.text]).toEqual([200, 'br', plain.text]);
    expect(header('transfer-encoding')(reply)).toBe('chunked');
  });

  it('refuses a body that comes compressed, since a small one may be too large for memory', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const bomb = gzipSync(JSON.stringify({ code: 'X', name: ' '.repeat(10_000_000) }));
    const response = await fetch(`${test.origin}/api/v1/session`, {
      method: 'POST',
      headers: { ...headers, 'x-almoner-request': '1' },
      body: bomb,
    });
    expect(response.status).toBe(400);
  });
});
