import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApiServer } from './api-server.mjs';
import { startDatabase } from './bench/servers.mjs';
import { layWorld } from './bench/world.mjs';
import { withClient } from './database.mjs';
import { findFreePort } from './ports.mjs';
import { installAndBuild } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';

/** What each hostile request may do to others at most. */
const MOST_MS = 500;
const MOST_MB = 100;
/** What one password hash takes, of which as many run at once as there are processors. */
const HASH_MB = 64;

const MEGABYTE = 1_048_576;
const PAUSE_MS = 25;

/**
 * @typedef {object} Target
 * @property {string} url
 * @property {string} cookie of somebody who may upload files
 *
 * @typedef {object} Hostile
 * @property {string} name
 * @property {string} answer what it is answered, or what became of its connections
 * @property {(target: Target) => Promise<unknown>} run
 * @property {number} [hashes] how many password hashes it causes at once
 */

/** The cookie of nobody: with it, a body may be as large as one of somebody signed in until it is known to be nobody's. */
const NOBODY = 'almoner_session=nobody';

/** @param {string} rest */
const posted = (rest) =>
  `POST /api/v1/session HTTP/1.1\r\nHost: a\r\nCookie: ${NOBODY}\r\nX-Almoner-Request: 1\r\nContent-Type: application/json\r\n${rest}`;

/** @type {Hostile[]} */
const HOSTILE = [
  {
    name: '500,000 lists in each other',
    answer: '400',
    run: posting(`{"email":${'['.repeat(500_000)}`),
  },
  { name: '1 MB of an object in objects', answer: '413', run: posting('{"a":'.repeat(210_000)) },
  {
    name: '0.9 MB of an object in objects',
    answer: '400',
    run: posting('{"a":'.repeat(180_000)),
  },
  {
    name: '1 MB of one list',
    answer: '400',
    run: posting(`{"email":[${'0,'.repeat(500_000)}0]}`),
  },
  {
    name: '1 MB of fields',
    answer: '400',
    run: posting(`{${Array.from({ length: 80_000 }, (_none, n) => `"f${n}":1`).join()}}`),
  },
  {
    name: '1 MB of one number',
    answer: '400',
    run: posting(`{"email":${'1'.repeat(1_000_000)}}`),
  },
  {
    name: '0.9 MB of accents on one letter',
    answer: '400',
    run: posting(JSON.stringify({ email: `a${'\u0301\u0316'.repeat(220_000)}`, password: 'x' })),
  },
  {
    name: '1 MB of spaces after a sort code',
    answer: '400',
    run: posting(JSON.stringify({ email: `80-22-60${' '.repeat(1_000_000)}1`, password: 'x' })),
  },
  {
    name: 'twenty bodies of 1 MB at once',
    answer: '400',
    run: atOnce(20, posting(`{"email":"${'x'.repeat(1_000_000)}"}`)),
  },
  {
    name: '9.8 MB of "a" and line ends',
    answer: '413',
    run: uploading(() => 'a\n'.repeat(4_900_000)),
  },
  { name: '5 million commas', answer: '422', run: uploading(() => ','.repeat(5_000_000)) },
  {
    name: 'one quoted cell of 9 MB',
    answer: '422',
    run: uploading(() => `"${'x'.repeat(9_000_000)}`),
  },
  {
    name: '9 MB of accents in a file',
    answer: '422',
    run: uploading(() => `${`e${'\u0301\u0316'.repeat(14)},`.repeat(128)}\n`.repeat(1_250)),
  },
  {
    name: '50,000 rows that can be read',
    answer: '201',
    run: uploading(
      () =>
        `Date,Amount,Reference,Payee\n${Array.from({ length: 50_000 }, (_none, n) => `2026-05-01,1.00,${randomUUID()} ${n},PAYEE`).join('\n')}`,
    ),
  },
  {
    name: '50,000 rows that cannot',
    answer: '201',
    run: uploading(() => `Date,Amount,Reference,Payee\n${'x,y,z,w\n'.repeat(50_000)}`),
  },
  {
    name: '64 sign-ins of unknown people at once',
    answer: '401,429',
    hashes: availableParallelism(),
    run: (target) =>
      atOnce(
        64,
        posting(JSON.stringify({ email: `${randomUUID()}@example.org`, password: 'x' })),
      )(target),
  },
  {
    name: '1,000 connections that say nothing',
    answer: '1000 held',
    run: holding(1000, '', ''),
  },
  {
    name: '500 heads that trickle',
    answer: '500 held',
    run: holding(500, 'GET / HTTP/1.1\r\n', 'a'),
  },
  {
    name: '500 bodies that trickle',
    answer: '500 held',
    run: holding(500, posted('Content-Length: 10000\r\n\r\n{'), ' '),
  },
];

/**
 * `npm run bench:admission`: while each hostile request runs, `/healthz` and a list of somebody else are asked all the
 * time. Prints how long the slowest answer took and by how much the memory of the server grew.
 */
await runSession(async (session) => {
  // words of the names of those to send; all unless told
  const wanted = process.argv.slice(2);
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-admission-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));
  await installAndBuild(session, new Progress(session));
  const database = await startDatabase(session, folder);
  const cookie = await withClient(database.url, async (owner) => {
    const { cookies } = await layWorld(owner, { officers: 1, lines: 1, allocatedPence: 1000 });
    await owner.query(
      `INSERT INTO role_assignments (user_id, role) SELECT id, 'finance-officer' FROM users WHERE name = 'Officer 0'`,
    );
    return cookies[0] ?? '';
  });
  let code = 0;
  for (const hostile of HOSTILE.filter(({ name }) => wanted.every((word) => name.includes(word)))) {
    // a server of its own for each, so that none finds memory that one before it has taken
    const api = await startApiServer(session, {
      databaseUrl: database.url,
      port: await findFreePort(),
      host: '127.0.0.1',
      env: { LOG_LEVEL: 'silent', ADMIN_DIST: '' },
    });
    const target = { url: api.url, cookie };
    await warm(target);
    // the wrong passwords of one hostile request do not refuse the next
    await withClient(database.url, (owner) => owner.query('DELETE FROM password_tries'));
    const { slowestMs, listMs, grownMb, answered } = await during(hostile, target, api.child.pid);
    await api.child.stop();
    const mostMb = MOST_MB + (hostile.hashes ?? 0) * HASH_MB;
    const isBounded = slowestMs <= MOST_MS && listMs <= MOST_MS && grownMb <= mostMb;
    const holds = isBounded && answered === hostile.answer;
    if (!holds) code = 1;
    console.log(
      `${hostile.name.padEnd(40)} ${String(answered).padEnd(10)} healthz ${slowestMs.toFixed(0).padStart(5)} ms, list ` +
        `${listMs.toFixed(0).padStart(5)} ms, memory +${grownMb.toFixed(0)} MB ${holds ? '' : `  NOT REACHED (wanted ${hostile.answer})`}`,
    );
  }
  console.log(`wanted: at most ${MOST_MS} ms and ${MOST_MB} MB beside the hashes`);
  return code;
});

/**
 * Ordinary requests of each kind: the first ones load code and prepare statements, whoever sends them.
 * @param {Target} target
 */
async function warm(target) {
  const file = 'Date,Amount,Reference,Payee\n2026-05-01,1.00,WARM,PAYEE';
  for (let n = 0; n < 5; n += 1) {
    await timed(`${target.url}/healthz`, '');
    await timed(`${target.url}/api/v1/funds`, target.cookie);
    await posting('{"email":"nobody@example.org","password":"x"}')(target);
    await uploading(() => file)(target);
  }
}

/**
 * Runs a hostile request and asks for others all the while.
 * @param {Hostile} hostile
 * @param {Target} target
 * @param {number | undefined} pid of the server
 */
async function during(hostile, target, pid) {
  const before = memoryOf(pid);
  let most = before;
  const running = hostile.run(target).then(
    (status) => String(status),
    (error) => String(error?.cause?.code ?? error?.message ?? error).slice(0, 12),
  );
  let answered = '';
  void running.then((status) => (answered = status));
  let slowestMs = 0;
  let listMs = 0;
  do {
    slowestMs = Math.max(slowestMs, await timed(`${target.url}/healthz`, ''));
    listMs = Math.max(listMs, await timed(`${target.url}/api/v1/funds`, target.cookie));
    most = Math.max(most, memoryOf(pid));
    await sleep(PAUSE_MS);
  } while (answered === '');
  return { slowestMs, listMs, grownMb: (most - before) / MEGABYTE, answered };
}

/**
 * @param {string} url
 * @param {string} cookie
 */
async function timed(url, cookie) {
  const from = performance.now();
  const reply = await fetch(url, { headers: { cookie } });
  await reply.arrayBuffer();
  if (reply.status !== 200) throw new Error(`${url} answered ${reply.status}`);
  return performance.now() - from;
}

/** @param {number | undefined} pid */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

/**
 * @param {string} body
 * @returns {Hostile['run']}
 */
function posting(body) {
  return async ({ url }) => {
    const reply = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { cookie: NOBODY, 'content-type': 'application/json', 'x-almoner-request': '1' },
      body,
    });
    await reply.arrayBuffer();
    return reply.status;
  };
}

/**
 * @param {() => string} content
 * @returns {Hostile['run']}
 */
function uploading(content) {
  return async ({ url, cookie }) => {
    const head =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv';
    const body = `${head}\r\n\r\n${content()}\r\n--x--\r\n`;
    const headers = {
      cookie,
      'content-type': 'multipart/form-data; boundary=x',
      'x-almoner-request': '1',
      'idempotency-key': randomUUID(),
    };
    const reply = await fetch(`${url}/api/v1/ledger-imports`, { method: 'POST', headers, body });
    await reply.arrayBuffer();
    return reply.status;
  };
}

/**
 * Opens connections, sends the beginning of a request on each, and then nothing or a byte now and then.
 * @param {number} count
 * @param {string} beginning
 * @param {string} trickled
 * @returns {Hostile['run']}
 */
function holding(count, beginning, trickled) {
  return async ({ url }) => {
    const { port } = new URL(url);
    const lines = Array.from({ length: count }, () => connect(Number(port), '127.0.0.1'));
    for (const line of lines) {
      line.on('error', () => undefined);
      line.write(beginning);
    }
    for (let n = 0; n < 20; n += 1) {
      await sleep(100);
      if (trickled) for (const line of lines) if (line.writable) line.write(trickled);
    }
    const held = lines.filter((line) => !line.destroyed).length;
    for (const line of lines) line.destroy();
    return `${held} held`;
  };
}

/**
 * @param {number} count
 * @param {Hostile['run']} run
 * @returns {Hostile['run']}
 */
function atOnce(count, run) {
  return async (target) => {
    const statuses = await Promise.all(Array.from({ length: count }, () => run(target)));
    return [...new Set(statuses)].sort().join();
  };
}
