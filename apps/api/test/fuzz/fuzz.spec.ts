import { Agent, request as openRequest } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROLE_NAMES, ROLES, type Role } from '@almoner/domain/shared';
import { startTestApp, type TestApp } from '../app.js';
import { givenSide, SHOWN_TO_OFFICERS, SHOWN_TO_ORGANISATIONS, type Side } from '../given-sides.js';
import { routesOf, type OpenApi, type Route } from '../openapi-samples.js';
import { fuzzedRequests, type FuzzedRequest } from './fuzz-requests.js';

/** Some thousand requests in the tests; `npm run bench:fuzz` sends half a million. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 5_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_201);
const LANES = 4;
/** How many requests are made at a time, so that half a million need no memory. */
const PORTION = 1000;
const HOURS = 3_600_000;

/** Somebody who sends requests, and what their answers must not contain. */
interface Sender {
  readonly name: string;
  readonly role: Role | null;
  readonly cookie: string | null;
  readonly hidden: readonly string[];
  /** For which organisation, where the person acts for several. */
  readonly organisationId?: string;
}

let test: TestApp;
let routes: Route[];
let document: OpenApi;
let ours: Side;
let theirs: Side;
let senders: Sender[];
// a connection for each request: on a shared one, an answer that was cut off would be seen in the next request
const agent = new Agent({ keepAlive: false });

function hiddenIds(shown: ReadonlySet<string>): string[] {
  return Object.entries(theirs.ids).flatMap(([kind, id]) => (shown.has(kind) ? [] : [id]));
}

async function sender(role: Role, isLimited: boolean): Promise<Sender> {
  const isStaff = ROLES[role].audience === 'staff';
  const person = isStaff
    ? await test.given.staff(role, ...(isLimited ? [ours.fund.id] : []))
    : await test.given.member(ours.organisation, role as 'organisation-editor');
  const shown = isStaff ? SHOWN_TO_OFFICERS : SHOWN_TO_ORGANISATIONS;
  return {
    name: `${role}${isLimited ? ' of our fund' : ''}`,
    role,
    cookie: await test.cookieOf(person),
    hidden: isLimited ? hiddenIds(shown) : [],
  };
}

/** Somebody who acts for our organisation at present, and may act for theirs. */
async function senderOfBoth(): Promise<Sender> {
  const role = 'organisation-editor';
  const person = await test.given.member(ours.organisation, role);
  await test.given.membership(person, theirs.organisation, role);
  return {
    name: 'editor of both for ours',
    role,
    cookie: await test.cookieOf(person),
    // who one's organisations are is told to oneself
    hidden: hiddenIds(SHOWN_TO_ORGANISATIONS).filter((id) => id !== theirs.organisation.id),
    organisationId: ours.organisation.id,
  };
}

beforeAll(async () => {
  test = await startTestApp({ BODY_LIMIT_BYTES: '65536' });
  document = (await test.anyone.get<OpenApi>('/api/openapi.json')).body;
  // ending a session would make everything that its person sends later a 401
  routes = routesOf(document).filter(({ operation }) => operation.operationId !== 'signOut');
  ours = await givenSide(test);
  theirs = await givenSide(test);
  senders = [{ name: 'nobody', role: null, cookie: null, hidden: Object.values(theirs.ids) }];
  for (const role of ROLE_NAMES) {
    senders.push(await sender(role, true));
    if (ROLES[role].audience === 'staff') senders.push(await sender(role, false));
  }
  senders.push(await senderOfBoth());
});
afterAll(async () => {
  agent.destroy();
  await test.close();
});

/** Mostly somebody whom the route lets in. */
function senderOf({ route, who }: FuzzedRequest): Sender {
  const permitted = senders.filter(
    ({ role }) =>
      role !== null && (ROLES[role].permissions as readonly string[]).includes(route.permission),
  );
  const among = permitted.length === 0 || who % 8 === 0 ? senders : permitted;
  return among[Math.floor(who / 8) % among.length]!;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function send(asked: FuzzedRequest, { cookie, organisationId }: Sender): Promise<Answer> {
  const { hostname, port } = new URL(test.origin);
  const { method, address: path, body } = asked;
  const headers: Record<string, string> = { ...asked.headers };
  if (cookie !== null) headers['cookie'] = cookie;
  if (organisationId !== undefined) headers['x-almoner-organisation'] = organisationId;
  // without a length, the body of a HEAD or DELETE would be read as the next request
  if (body !== null) headers['content-length'] = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const sending = openRequest({ hostname, port, agent, method, path, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', reject);
      reply.on('end', () => {
        const type = reply.headers['content-type'] ?? '';
        resolve({ status: reply.statusCode!, type, text: Buffer.concat(parts).toString('utf8') });
      });
    });
    sending.on('error', reject);
    sending.end(body ?? undefined);
  });
}

/** What is wrong with an answer; null where nothing is. */
function faultOf(asked: FuzzedRequest, { hidden }: Sender, answer: Answer): string | null {
  const { status, type, text } = answer;
  if (status >= 500) return 'fails';
  if (status >= 400 && asked.method !== 'HEAD' && !type.startsWith('application/problem+json'))
    return 'is refused without a problem';
  const sent = `${asked.address} ${asked.body ?? ''}`;
  const foreign = hidden.find((id) => text.includes(id) && (status < 400 || !sent.includes(id)));
  return foreign === undefined ? null : `shows ${foreign} of somebody else`;
}

async function tried(asked: FuzzedRequest): Promise<string[]> {
  const from = senderOf(asked);
  const answer = await send(asked, from).catch((error: unknown) => String(error));
  const fault = typeof answer === 'string' ? answer : faultOf(asked, from, answer);
  const status = typeof answer === 'string' ? 'no answer' : answer.status;
  answered.set(String(status), (answered.get(String(status)) ?? 0) + 1);
  if (fault === null) return [];
  const { method, address, headers, body } = asked;
  const what = { headers, body: body?.slice(0, 2000) };
  const said = typeof answer === 'string' ? answer : answer.text.slice(0, 300);
  return [
    `${from.name}: ${method} ${address.slice(0, 300)} ${fault}: ${status} ${said}\n${JSON.stringify(what)}`,
  ];
}

const answered = new Map<string, number>();

it(
  'answers no fuzzed request with 5xx, and none with a record of somebody else (isolation, fund scope)',
  async () => {
    process.stdout.write(`fuzz: ${REQUESTS} requests, seed ${SEED}\n`);
    const faults: string[] = [];
    const arbitrary = fuzzedRequests(routes, document, { ours: ours.ids, theirs: theirs.ids });
    for (let from = 0; from < REQUESTS; from += PORTION) {
      const numRuns = Math.min(PORTION, REQUESTS - from);
      const portion = fc.sample(arbitrary, { seed: SEED + from, numRuns });
      await Promise.all(
        Array.from({ length: LANES }, async (_none, lane) => {
          for (let n = lane; n < portion.length; n += LANES)
            faults.push(...(await tried(portion[n]!)));
        }),
      );
    }
    process.stdout.write(
      `fuzz: ${[...answered]
        .sort()
        .map(([status, n]) => `${status}: ${n}`)
        .join(', ')}\n`,
    );
    expect(faults).toEqual([]);
    // most of what is sent must come past the sign-in, and a good part as far as the work itself
    expect(answered.get('200') ?? 0).toBeGreaterThan(REQUESTS / 20);
  },
  12 * HOURS,
);
