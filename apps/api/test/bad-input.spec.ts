import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_NAMES, ROLES, type Permission, type Role } from '@almoner/domain/shared';
import { startTestApp, type TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { dayFromToday, TODAY } from './days.js';
import { digestOfEverything } from './digest.js';
import { AUTHORITY } from './given-budget-changes.js';
import { givenPaidPayment, SENDABLE, SENDABLE_YEAR } from './given-payment-runs.js';
import type { GivenAward } from './given.js';
import {
  bodySchema,
  resolve,
  routesOf,
  sampleBody,
  samplePath,
  sampleOf,
  type OpenApi,
  type Route,
  type Schema,
} from './openapi-samples.js';

/**
 * Sends every route what it does not accept. The answer must be a problem that names the field, and nothing may change.
 */
let test: TestApp;
let document: OpenApi;
let routes: Route[];
let before: string;
const clients = new Map<Role, Client>();
let standing: Standing;

/** Records with amounts, to which a command adds. */
interface Standing {
  readonly award: GivenAward;
  readonly nextLineId: string;
  /** An award that is drafted. */
  readonly draftId: string;
  readonly paymentId: string;
  readonly recoveryId: string;
}

beforeAll(async () => {
  test = await startTestApp({ BODY_LIMIT_BYTES: '65536' });
  document = (await test.anyone.get<OpenApi>('/api/openapi.json')).body;
  routes = routesOf(document).filter(
    (r) => r.permission !== 'public' && r.permission !== 'signed-in',
  );
  const organisation = await test.given.organisation();
  for (const role of ROLE_NAMES) {
    const isStaff = ROLES[role].audience === 'staff';
    const person = isStaff
      ? await test.given.staff(role)
      : await test.given.member(organisation, role as 'organisation-editor');
    clients.set(role, await test.as(person));
  }
  standing = await givenStanding();
  before = await digestOfEverything(test.database);
});
afterAll(() => test.close());

/** An accepted award with a payment that was made, of which some is asked back and a part of that has arrived. */
async function givenStanding(): Promise<Standing> {
  const award = await test.given.acceptedAward({ amountPence: 100_000, startYear: SENDABLE_YEAR });
  const next = await test.given.budgetLine(award.fundId, SENDABLE_YEAR + 1, 50_000);
  await test.database.query('UPDATE awards SET ends_on = $2 WHERE id = $1', [
    award.id,
    `${SENDABLE_YEAR + 2}-03-31`,
  ]);
  const { id: paymentId } = await givenPaidPayment(test, award, 4_000);
  const asked = { paymentId, amountPence: 3_000, reason: 'Given by a test' };
  const { id } = (await clients.get('finance-officer')!.post('recoveries', asked)).body;
  await clients.get('finance-approver')!.post(`recoveries/${id}/approve`);
  const receipt = { amountPence: 1_000, receivedOn: TODAY, reference: 'FPI 1' };
  const received = await clients.get('finance-officer')!.post(`recoveries/${id}/receive`, receipt);
  if (received.status !== 200) throw new Error(received.text);
  const drafted = await clients.get('fund-officer')!.post('awards', {
    ...{ fundId: award.fundId, organisationId: award.organisationId, title: 'Drafted' },
    ...{ directReason: 'Given by a test', amountPence: 500 },
    years: [{ financialYear: formatFinancialYear(SENDABLE_YEAR + 1), amountPence: 500 }],
  });
  if (drafted.status !== 201) throw new Error(drafted.text);
  const draftId = drafted.body.id as string;
  return { award, nextLineId: next.id, draftId, paymentId, recoveryId: id };
}

/** A client that may call the route. */
function somebodyFor(route: Route): Client {
  const role = ROLE_NAMES.find((r) =>
    (ROLES[r].permissions as readonly Permission[]).includes(route.permission as Permission),
  );
  return clients.get(role!)!;
}

interface Sent {
  readonly name: string;
  readonly reply: Reply;
  readonly pointer?: string;
}

/** The replies that are not a 4xx problem naming its field. */
function wrongAmong(sent: readonly Sent[], statuses: readonly number[]): string[] {
  return sent
    .filter(({ reply, pointer }) => {
      const named =
        pointer === undefined ||
        reply.body?.errors?.some((e: { pointer: string }) => e.pointer.startsWith(pointer));
      const isProblem = reply.headers.get('content-type')?.startsWith('application/problem+json');
      return !(statuses.includes(reply.status) && isProblem && named);
    })
    .map(({ name, reply }) => `${name}: ${reply.status} ${reply.text.slice(0, 160)}`);
}

function sendBody(
  route: Route,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return somebodyFor(route).send(route.method, samplePath(route, document), body, {
    ifMatch: 1,
    headers,
  });
}

function withBody(): { route: Route; body: Record<string, unknown>; schema: Schema }[] {
  return routes.flatMap((route) => {
    const schema = bodySchema(route, document);
    return schema
      ? [{ route, schema, body: sampleBody(route, document) as Record<string, unknown> }]
      : [];
  });
}

/** Values that a property of this schema must not accept. */
function badValues(property: Schema): [name: string, value: unknown][] {
  const schema = resolve(property, document);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'integer') {
    const negative: [string, unknown][] =
      (schema.minimum ?? -1) >= 0 ? [['a negative number', -1]] : [];
    return [
      ...negative,
      ['text for a number', '5'],
      ['past the safe integer', 2 ** 53],
      ['1e21', 1e21],
      ['half of one', 0.5],
    ];
  }
  if (type === 'array')
    return [
      ['text for a list', 'one'],
      ['an object for a list', { a: 1 }],
      ['a list in a list', [[]]],
      ['null in a list', [null]],
      ['a list in a list in a list', [[[]]]],
      ['a number in a list', [5]],
      ['10,000 entries', Array.from({ length: 10_000 }, () => ({}))],
    ];
  if (type === 'object')
    return [
      ['text for an object', 'one'],
      ['a list for an object', []],
      ['a list in a list for an object', [[]]],
    ];
  if (type === 'boolean') return [['text for a flag', 'yes']];
  return [
    ['an object for text', {}],
    ['a number for text', 5],
    ['a text far too long', 'x'.repeat(30_000)],
  ];
}

function nameOf(route: Route): string {
  return `${route.method} ${route.path}`;
}

/** Names of fields that no body has; the later ones are those of every object. */
const UNKNOWN_FIELDS = [
  'surprise',
  'toString',
  'hasOwnProperty',
  'constructor',
  'valueOf',
  'isPrototypeOf',
  '__proto__',
  '__defineGetter__',
  'prototype',
  '',
];

describe('every route with a body', () => {
  it('refuses a field it does not know, by name, and one that every object has', async () => {
    const sent: Sent[] = [];
    for (const { route, body } of withBody())
      for (const unknown of UNKNOWN_FIELDS) {
        // as text, because a literal `__proto__` would set the prototype
        const text = `{${[...Object.entries(body), [unknown, 1]]
          .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
          .join(',')}}`;
        const reply = await sendBody(route, text, { 'content-type': 'application/json' });
        const pointer = unknown === '__proto__' ? undefined : `/${unknown}`;
        sent.push({ name: `${nameOf(route)} ${unknown}`, reply, ...(pointer ? { pointer } : {}) });
      }
    expect(sent.length).toBeGreaterThan(20);
    expect(wrongAmong(sent, [400])).toEqual([]);
  });

  it('refuses a wrong type, a negative, half a penny and a number past the safe integers in any field, by name', async () => {
    const sent: Sent[] = [];
    for (const { route, body, schema } of withBody()) {
      for (const [property, shape] of Object.entries(schema.properties ?? {})) {
        for (const [name, value] of badValues(shape)) {
          const reply = await sendBody(route, { ...body, [property]: value });
          sent.push({
            name: `${nameOf(route)} ${property}: ${name}`,
            reply,
            pointer: `/${property}`,
          });
        }
      }
    }
    expect(sent.length).toBeGreaterThan(100);
    expect(wrongAmong(sent, [400])).toEqual([]);
  }, 300_000);

  it('refuses to do without any field that it requires, by name (a create route inherited “optional”)', async () => {
    const sent: Sent[] = [];
    for (const { route, body, schema } of withBody())
      for (const property of schema.required ?? []) {
        const { [property]: _left, ...rest } = body;
        for (const [name, less] of [
          ['left out', rest],
          ['undefined', { ...body, [property]: undefined }],
        ] as const)
          sent.push({
            name: `${nameOf(route)} ${property} ${name}`,
            reply: await sendBody(route, less),
            pointer: `/${property}`,
          });
      }
    expect(sent.length).toBeGreaterThan(100);
    expect(wrongAmong(sent, [400])).toEqual([]);
  }, 120_000);

  it('refuses an empty body wherever it requires a field', async () => {
    const sent: Sent[] = [];
    for (const { route, schema } of withBody())
      if (schema.required?.length) {
        const pointer = `/${schema.required[0]}`;
        sent.push({ name: nameOf(route), reply: await sendBody(route, {}), pointer });
      }
    expect(sent.length).toBeGreaterThan(20);
    expect(wrongAmong(sent, [400])).toEqual([]);
  });

  it('refuses a body that is no JSON, no object, of another kind or too large', async () => {
    const json = { 'content-type': 'application/json' };
    const sent: Sent[] = [];
    const others: Sent[] = [];
    for (const { route } of withBody()) {
      sent.push({ name: `${nameOf(route)} broken`, reply: await sendBody(route, '{"a":', json) });
      sent.push({ name: `${nameOf(route)} list`, reply: await sendBody(route, '[]', json) });
      const kind = await sendBody(route, 'a=1', { 'content-type': 'text/plain' });
      others.push({ name: `${nameOf(route)} kind`, reply: kind });
      others.push({
        name: `${nameOf(route)} large`,
        reply: await sendBody(route, { a: 'x'.repeat(70_000) }),
      });
    }
    expect(wrongAmong(sent, [400])).toEqual([]);
    expect(wrongAmong(others, [413, 415])).toEqual([]);
  }, 120_000);
});

/** Whether a property of a body is text that people write; its format or pattern says where it is not. */
function isText(property: Schema): 'text' | 'list' | 'map' | null {
  const schema = resolve(property, document);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'string') return schema.enum || schema.format || schema.pattern ? null : 'text';
  if (type === 'object' && schema.additionalProperties) return 'map';
  const isList = type === 'array' && schema.items !== undefined;
  return isList && isText(schema.items) === 'text' ? 'list' : null;
}

/** What a property of a body says of the calendar; null where it is neither a day nor a financial year. */
function calendarOf(property: Schema): 'day' | 'year' | null {
  const schema = resolve(property, document);
  if (schema.format === 'date') return 'day';
  if (schema.pattern === '^\\d{4}-\\d{2}$') return 'year';
  // a list of years is declared by its example
  const [first] = Array.isArray(schema.example) ? (schema.example as unknown[]) : [];
  return /^\d{4}-\d{2}$/.test(String(first)) ? 'year' : null;
}

/** Each place of a text in a body: its pointer, and the body with a text in that place. */
interface TextPlace {
  readonly pointer: string;
  readonly body: (text: string) => unknown;
}

/** The places in a body of what `kindOf` finds to be a text, a list or a map of texts. */
function textPlaces(
  schema: Schema,
  body: Record<string, unknown>,
  kindOf: (property: Schema) => 'text' | 'list' | 'map' | null = isText,
): TextPlace[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]): TextPlace[] => {
    const kind = kindOf(property);
    const within = (value: unknown) => ({ ...body, [name]: value });
    const pointer = `/${name}`;
    if (kind === 'text') return [{ pointer, body: within }];
    if (kind === 'list') return [{ pointer, body: (text) => within([text]) }];
    if (kind === 'map') return [{ pointer, body: (text) => within({ key: text }) }];
    const inner = resolve(property, document);
    const item = inner.items && resolve(inner.items, document);
    const object = item ?? inner;
    if (!object.properties) return [];
    const sample = sampleOf(object, document) as Record<string, unknown>;
    return textPlaces(object, sample, kindOf).map((place) => ({
      pointer: item ? `${pointer}/0${place.pointer}` : `${pointer}${place.pointer}`,
      body: (text) => within(item ? [place.body(text)] : place.body(text)),
    }));
  });
}

describe('every text of every body', () => {
  const places = () =>
    withBody().flatMap(({ route, schema, body }) =>
      textPlaces(schema, body).map((place) => ({ route, ...place })),
    );

  it.each([
    ['a control character', 'A\u0007B'],
    ['NUL', 'A\u0000B'],
    ['a character that turns the direction of writing', 'A\u202eB'],
    ['half of a pair of surrogates', 'A\ud83dB'],
  ])(
    'refuses %s, by name',
    async (_name, text) => {
      const sent: Sent[] = [];
      for (const { route, pointer, body } of places())
        sent.push({
          name: `${nameOf(route)} ${pointer}`,
          reply: await sendBody(route, body(text)),
          pointer,
        });
      expect(sent.length).toBeGreaterThan(100);
      expect(wrongAmong(sent, [400])).toEqual([]);
    },
    120_000,
  );

  it('refuses an IBAN, and a sort code with an account number, by name and with a hint', async () => {
    const sent: Sent[] = [];
    for (const { route, pointer, body } of places())
      for (const text of ['Pay GB82 WEST 1234 5698 7654 32', 'Pay 80-22-60 12345678'])
        sent.push({
          name: `${nameOf(route)} ${pointer}`,
          reply: await sendBody(route, body(text)),
          pointer,
        });
    expect(wrongAmong(sent, [400])).toEqual([]);
    const hinted = ({ reply }: Sent) => /bank details|at most|Enter/.test(reply.text);
    expect(sent.filter((one) => !hinted(one)).map(({ name }) => name)).toEqual([]);
  }, 120_000);
});

/** Days and financial years in a year that no record can name, since it was typed wrong. */
const OUT_OF_RANGE = { day: ['1026-11-30', '9999-12-31'], year: ['1026-27', '9998-99'] } as const;

describe('every day and financial year', () => {
  it.each(['day', 'year'] as const)(
    'refuses a %s out of range in every body, by name (year 1026, year 9999)',
    async (wanted) => {
      const kindOf = (property: Schema) => {
        if (calendarOf(property) !== wanted) return null;
        return resolve(property, document).type === 'array' ? 'list' : 'text';
      };
      const sent: Sent[] = [];
      for (const { route, schema, body } of withBody())
        for (const place of textPlaces(schema, body, kindOf))
          for (const value of OUT_OF_RANGE[wanted]) {
            const reply = await sendBody(route, place.body(value));
            const name = `${nameOf(route)} ${place.pointer} ${value}`;
            sent.push({ name, reply, pointer: place.pointer });
          }
      expect(sent.length).toBeGreaterThan(wanted === 'day' ? 60 : 25);
      expect(wrongAmong(sent, [400])).toEqual([]);
    },
    120_000,
  );

  it('refuses one out of range in every query, by name', async () => {
    const sent: Sent[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET'))
      for (const { name, schema } of route.operation.parameters?.filter((p) => p.in === 'query') ??
        []) {
        const kind = schema && calendarOf(schema);
        if (!kind || /csv|xlsx/.test(route.path)) continue;
        for (const value of OUT_OF_RANGE[kind]) {
          const path = new URL(samplePath(route, document), 'http://almoner.test');
          path.searchParams.set(name, value);
          const reply = await somebodyFor(route).get(`${path.pathname}${path.search}`);
          sent.push({ name: `${nameOf(route)} ${name} ${value}`, reply, pointer: `/${name}` });
        }
      }
    expect(sent.length).toBeGreaterThan(40);
    expect(wrongAmong(sent, [400])).toEqual([]);
  });
});

/** The letters of scripts that the font of letters lacks, from right to left among them, and signs of other fonts. */
const UNPRINTABLE = ['שלום', 'مرحبا', 'नमस्ते', '漢字', '→', '💜'];

describe('every text that a letter prints', () => {
  const printed = () =>
    withBody().flatMap(({ route, schema, body }) =>
      Object.entries(schema.properties ?? {})
        .filter(([, property]) => property['x-almoner-printed'])
        .map(([name]) => ({ route, name, body })),
    );

  it('refuses what its font lacks, by name and with the characters (B6)', async () => {
    const sent: Sent[] = [];
    for (const { route, name, body } of printed())
      for (const text of UNPRINTABLE) {
        const reply = await sendBody(route, { ...body, [name]: `A ${text}` });
        sent.push({ name: `${nameOf(route)} ${name}`, reply, pointer: `/${name}` });
        expect(reply.text).toContain([...text][0]);
      }
    expect(sent.length).toBeGreaterThan(80);
    expect(wrongAmong(sent, [400])).toEqual([]);
  }, 120_000);
});

describe('every text of every query', () => {
  it.each([
    ['a control character', '%07'],
    ['a character that turns the direction of writing', '%E2%80%AE'],
  ])('refuses %s, by name', async (_name, text) => {
    const sent: Sent[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET'))
      for (const { name, schema } of route.operation.parameters?.filter((p) => p.in === 'query') ??
        [])
        if (schema && isText(schema) === 'text' && !/csv|xlsx/.test(route.path)) {
          const path = samplePath(route, document);
          const reply = await somebodyFor(route).get(
            `${path}${path.includes('?') ? '&' : '?'}${name}=A${text}`,
          );
          sent.push({ name: `${nameOf(route)} ${name}`, reply, pointer: `/${name}` });
        }
    expect(sent.length).toBeGreaterThan(15);
    expect(wrongAmong(sent, [400])).toEqual([]);
  });
});

describe('every route that changes a version', () => {
  it('asks for If-Match and refuses one that is none', async () => {
    const versioned = routes.filter((r) =>
      r.operation.parameters?.some((p) => p.name === 'If-Match'),
    );
    expect(versioned.length).toBeGreaterThan(5);
    const missing: Sent[] = [];
    const malformed: Sent[] = [];
    for (const route of versioned) {
      const client = somebodyFor(route);
      const path = samplePath(route, document);
      const body = sampleBody(route, document);
      missing.push({ name: nameOf(route), reply: await client.send(route.method, path, body, {}) });
      const reply = await client.send(route.method, path, body, { ifMatch: 'W/"1"' });
      malformed.push({ name: nameOf(route), reply, pointer: '/headers/if-match' });
    }
    expect(wrongAmong(missing, [428])).toEqual([]);
    expect(wrongAmong(malformed, [400])).toEqual([]);
  });
});

describe('every command that acts once', () => {
  it('asks for an Idempotency-Key and refuses one that is too short', async () => {
    const once = routes.filter((r) =>
      r.operation.parameters?.some((p) => p.name === 'Idempotency-Key'),
    );
    expect(once.length).toBeGreaterThan(8);
    const sent: Sent[] = [];
    for (const route of once) {
      const reply = await sendBody(route, sampleBody(route, document), {
        'idempotency-key': 'short',
      });
      sent.push({ name: nameOf(route), reply, pointer: '/headers/idempotency-key' });
    }
    expect(wrongAmong(sent, [400])).toEqual([]);
  });
});

describe('every list', () => {
  it.each([
    ['cursor=not-a-cursor', '/cursor'],
    ['limit=0', '/limit'],
    ['limit=many', '/limit'],
    ['sort=colour', '/sort'],
    ['colour=red', '/colour'],
  ])('refuses ?%s by name', async (query, pointer) => {
    const lists = routes.filter(
      (r) => r.operation.parameters?.some((p) => p.name === 'cursor') && !r.path.endsWith('.csv'),
    );
    expect(lists.length).toBeGreaterThan(8);
    const sent: Sent[] = [];
    for (const route of lists.filter((r) => !/\{\w+\}/.test(r.path))) {
      const path = samplePath(route, document);
      const reply = await somebodyFor(route).get(
        `${path}${path.includes('?') ? '&' : '?'}${query}`,
      );
      sent.push({ name: nameOf(route), reply, pointer });
    }
    expect(wrongAmong(sent, [400])).toEqual([]);
  });
});

describe('every address with an id', () => {
  it('refuses what is no id before it reaches SQL', async () => {
    const sent: Sent[] = [];
    for (const route of routes.filter((r) => r.path.includes('{id}'))) {
      const path = samplePath(route, document, "1'%20OR%201=1");
      const reply = await somebodyFor(route).send(route.method, path, sampleBody(route, document), {
        ifMatch: 1,
      });
      sent.push({ name: nameOf(route), reply, pointer: '/id' });
    }
    expect(wrongAmong(sent, [400])).toEqual([]);
  });
});

/** The largest amount that a field takes: with any amount that stands already, it is past the safe integers. */
const MOST = Number.MAX_SAFE_INTEGER;

interface OverflowingCommand {
  readonly role: Role;
  readonly path: (standing: Standing) => string;
  readonly body: (standing: Standing) => object;
  readonly answer: readonly [status: number, code: string, pointer: string];
}

describe('an amount that comes to more than 2^53−1 with what stands already (B4)', () => {
  const reason = 'Given by a test';
  const bothYears = [0, 1].map((n) => ({
    financialYear: formatFinancialYear(SENDABLE_YEAR + n),
    amountPence: MOST,
  }));
  const BY_FIELD = [400, 'shared.invalid', '/amountPence'] as const;
  const COMMANDS: Readonly<Record<string, OverflowingCommand>> = {
    'is not added to a budget': {
      role: 'finance-officer',
      path: ({ nextLineId }) => `budget-lines/${nextLineId}/allocate`,
      body: () => ({ amountPence: MOST, reason }),
      answer: BY_FIELD,
    },
    'is not given by an authority': {
      role: 'finance-officer',
      path: ({ nextLineId }) => `budget-lines/${nextLineId}/authority`,
      body: () => ({ ...AUTHORITY, amountPence: MOST, reason }),
      answer: BY_FIELD,
    },
    'is not moved to another budget': {
      role: 'finance-officer',
      path: () => 'virements',
      body: ({ award, nextLineId }) => ({
        ...{ fromLineId: award.budgetLineId, toLineId: nextLineId, amountPence: MOST, reason },
      }),
      answer: BY_FIELD,
    },
    'is not awarded in two years': {
      role: 'fund-officer',
      path: () => 'awards',
      body: ({ award: { fundId, organisationId } }) => ({
        ...{ fundId, organisationId, title: 'Large', directReason: reason },
        ...{ amountPence: MOST, years: bothYears },
      }),
      answer: [422, 'awards.years-do-not-sum', '/years'],
    },
    'is not what a variation makes of an award': {
      role: 'fund-officer',
      path: () => 'variations',
      body: ({ award }) => ({ awardId: award.id, reason, years: bothYears }),
      answer: [422, 'shared.too-large', '/years/0/amountPence'],
    },
    'is not declared as assistance from others': {
      role: 'fund-officer',
      path: ({ draftId }) => `awards/${draftId}/assurance/assess-subsidy`,
      body: () => ({
        ...{ kind: 'minimal-financial-assistance', reason },
        declared: [1, 2].map((n) => ({
          ...{ giver: `Giver ${n}`, amountPence: MOST, givenOn: dayFromToday(-n) },
        })),
      }),
      answer: [400, 'shared.invalid', '/declared/0/amountPence'],
    },
    'is not recorded as match funding': {
      role: 'fund-officer',
      path: ({ award }) => `awards/${award.id}/match-records`,
      body: () => ({
        ...{ kind: 'pledged', form: 'cash', source: 'A trust', evidence: 'A letter' },
        ...{ amountPence: MOST, on: TODAY },
      }),
      answer: BY_FIELD,
    },
    'is not planned as an instalment': {
      role: 'fund-officer',
      path: () => 'payments',
      body: ({ award }) => ({
        ...{ awardId: award.id, financialYear: SENDABLE, amountPence: MOST },
        dueOn: `${SENDABLE_YEAR}-09-30`,
      }),
      answer: [409, 'payments.beyond-award-year', '/amountPence'],
    },
    'is not asked back': {
      role: 'finance-officer',
      path: () => 'recoveries',
      body: ({ paymentId }) => ({ paymentId, amountPence: MOST, reason }),
      answer: [409, 'recoveries.beyond-paid', '/amountPence'],
    },
    'is not received': {
      role: 'finance-officer',
      path: ({ recoveryId }) => `recoveries/${recoveryId}/receive`,
      body: () => ({ amountPence: MOST, receivedOn: TODAY, reference: 'FPI 2' }),
      answer: [409, 'recoveries.beyond-owed', '/amountPence'],
    },
    'is not written off': {
      role: 'finance-officer',
      path: ({ recoveryId }) => `recoveries/${recoveryId}/write-off`,
      body: () => ({ kind: 'write-off', amountPence: MOST, reason }),
      answer: [409, 'recoveries.beyond-owed', '/amountPence'],
    },
  };

  it.each(Object.entries(COMMANDS))('%s', async (_what, { role, path, body, answer }) => {
    const reply = await clients.get(role)!.post(path(standing), body(standing));
    const { status, body: problem } = reply;
    expect([status, problem.code, problem.errors?.[0]?.pointer]).toEqual(answer);
  });
});

it('has changed nothing by all of that', async () => {
  expect(await digestOfEverything(test.database)).toBe(before);
});
