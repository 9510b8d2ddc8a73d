import fc, { type Arbitrary } from 'fast-check';
import { bodySchema, resolve, type OpenApi, type Route, type Schema } from '../openapi-samples.js';
import { dayFromToday, yearFromNow } from '../days.js';

/** One request as it is sent: made from a seed alone, so that a fault can be repeated. */
export interface FuzzedRequest {
  /** The route it was made for. */
  readonly route: Route;
  /** Chooses who sends it, among the people the runner has. */
  readonly who: number;
  readonly method: string;
  /** The address with its query, as bytes on the line. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What the generator may put in the place of ids. */
export interface KnownIds {
  /** By the first word of an address. */
  readonly ours: Readonly<Record<string, string>>;
  readonly theirs: Readonly<Record<string, string>>;
}

const LONG_TEXT = 'x'.repeat(30_000);
const TEN_THOUSAND = Array.from({ length: 10_000 }, (_none, n) => n % 7);
const DEEP = JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown;

/** Stands for numbers that JSON.stringify cannot write; replaced in the text of the body. */
const RAW = ['-0', '1e21', '1e400', '-1e400', '9007199254740993', '0.1e-400', '00', '1E+2'];
const raw = (number: string): string => `\u{e000}${number}\u{e000}`;
const RAW_PLACE = /"\u{e000}([^\u{e000}]*)\u{e000}"/gu;

const TEXTS = [
  '',
  ' ',
  'A\u0007B',
  'A\u0000B',
  'A\u202eB',
  'A\ud83dB',
  '\ufeff',
  '\u2028',
  '‮',
  "' OR 1=1 --",
  '%',
  '_',
  '\\',
  '%00',
  '{}',
  '*:*',
  'a & | ! ( )',
  '=1+1',
  '＝1+1',
  '-1',
  '1e3',
  'NaN',
  'null',
  'undefined',
  'toString',
  '__proto__',
  '2028-02-30',
  '2026-13-01',
  '0000-00-00',
  '-2026-01-01',
  '+002026-01-01',
  '2026-11-30T10:00:00Z',
  '2026-28',
  '9999-00',
  '9007199254740993',
  '99999999999999999999',
  'İstanbul',
  '🧾'.repeat(60),
  LONG_TEXT,
];

/** Ids in every wrong form. */
const NO_IDS = [
  'undefined',
  '0',
  '-1',
  '01890000-0000-7000-8000-00000000000',
  '01890000-0000-7000-8000-0000000000000',
  '0189000000007000800000000000000a',
  '{01890000-0000-7000-8000-000000000000}',
  'urn:uuid:01890000-0000-7000-8000-000000000000',
  '01890000-0000-7000-8000-00000000000g',
  '01890000-0000-7000-8000-000000000000 ',
  '01890000_0000_7000_8000_000000000000',
  '０1890000-0000-7000-8000-000000000000',
];

const NO_SUCH = '01890000-0000-7000-8000-000000000000';

const NASTY: Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom(...RAW.map(raw)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 2 ** 53, -(2 ** 53), 1e15),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(
      [],
      {},
      [[]],
      [null],
      [{}],
      [[[]]],
      { length: 5 },
      [''],
      [0],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(TEN_THOUSAND, DEEP, [LONG_TEXT]) },
  { weight: 3, arbitrary: fc.constantFrom(...NO_IDS) },
);

const NAMES = [
  'surprise',
  'toString',
  'hasOwnProperty',
  'constructor',
  '__proto__',
  '',
  'a/b~c',
  '0',
];

/** What is done to a body: at the place that `at` chooses among all of its places. */
interface Spoiling {
  readonly at: number;
  readonly how: 'replace' | 'drop' | 'add' | 'wrap' | 'repeat';
  readonly value: unknown;
  readonly name: string;
}

const SPOILING: Arbitrary<Spoiling> = fc.record({
  at: fc.nat(1000),
  how: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add', 'wrap', 'repeat'),
  value: NASTY,
  name: fc.constantFrom(...NAMES),
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

function put(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    ...{ value, enumerable: true, configurable: true, writable: true },
  });
}

function spoil(body: unknown, { at, how, value, name }: Spoiling): unknown {
  const copy = structuredClone(body);
  const places = placesIn(copy);
  const place = places[at % (places.length + 1)];
  if (place === undefined) {
    if (how === 'add' && typeof copy === 'object' && copy !== null) put(copy, name, value);
    return how === 'add' ? copy : how === 'wrap' ? [copy] : value;
  }
  const { holder, name: own } = place;
  const present = holder[own];
  if (how === 'replace') put(holder, own, value);
  if (how === 'wrap') put(holder, own, [present]);
  if (how === 'repeat')
    put(holder, own, Array.isArray(present) ? [...present, ...present] : present);
  if (how === 'drop') Reflect.deleteProperty(holder, own);
  if (how === 'add') put(holder, name, value);
  return copy;
}

/** The text of a body, with the numbers that JSON.stringify cannot write. */
function textOf(body: unknown): string {
  return (JSON.stringify(body) ?? '').replaceAll(RAW_PLACE, '$1');
}

/** Makes values, most of which a schema accepts. */
class Values {
  private readonly ids: Arbitrary<string>;

  constructor(
    private readonly document: OpenApi,
    { ours, theirs }: KnownIds,
  ) {
    this.ids = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...Object.values(ours)) },
      { weight: 3, arbitrary: fc.constantFrom(...Object.values(theirs)) },
      { weight: 1, arbitrary: fc.constant(NO_SUCH) },
    );
  }

  of(given: Schema, depth = 0): Arbitrary<unknown> {
    const schema = resolve(given, this.document);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
    if (type === 'object') return this.objectOf(schema, depth);
    if (type === 'array') return fc.array(this.of(schema.items ?? {}, depth + 1), { maxLength: 3 });
    if (type === 'integer' || type === 'number')
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? 0, max: 500_000 }),
        fc.constantFrom(0, 1, 2 ** 53 - 1),
      );
    if (type === 'boolean') return fc.boolean();
    return this.textOf(schema);
  }

  private textOf(schema: Schema): Arbitrary<string> {
    if (schema.format === 'uuid') return this.ids;
    if (schema.format === 'date')
      return fc.constantFrom(-400, -30, -1, 0, 1, 60, 400).map(dayFromToday);
    if (schema.pattern?.includes('\\d{4}-\\d{2}'))
      return fc.constantFrom(-1, 0, 1, 2).map((ahead) => yearFromNow(ahead));
    if (schema.pattern === '^\\d{1,16}$') return fc.nat(1_000_000).map(String);
    const example = typeof schema.example === 'string' ? [schema.example] : [];
    return fc.constantFrom('Sample', 'S12000033', 'families@example.org', ...example);
  }

  private objectOf(schema: Schema, depth: number): Arbitrary<Record<string, unknown>> {
    if (depth > 4) return fc.constant({});
    if (!schema.properties)
      return fc.dictionary(fc.constantFrom('q1', 'a', 'toString'), fc.constant('Answer'), {
        maxKeys: 2,
      });
    const required = new Set(schema.required ?? []);
    const fields = Object.entries(schema.properties).map(([name, property]) => {
      const value = this.of(property, depth + 1);
      return [name, required.has(name) ? value : fc.option(value, { nil: undefined })] as const;
    });
    return fc.record(Object.fromEntries(fields));
  }
}

/** A part of an address, percent-encoded; some are no UTF-8. */
const WRONG_PARTS = [
  ...NO_IDS.map(encodeURIComponent),
  '%ff',
  '%c0%80',
  '%00',
  '%',
  '%zz',
  '..%2f..%2fetc',
  'a'.repeat(300),
  '%0d%0aSet-Cookie:a',
];

function partOf(route: Route, { ours, theirs }: KnownIds): Arbitrary<string> {
  const kind = route.path.split('/')[3]!;
  const own = ours[kind] ?? NO_SUCH;
  const foreign = theirs[kind] ?? NO_SUCH;
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant(own) },
    { weight: 5, arbitrary: fc.constant(foreign) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.values(ours), NO_SUCH) },
    { weight: 2, arbitrary: fc.constantFrom(...WRONG_PARTS) },
  );
}

const CURSOR_PARTS = fc.record({
  sort: fc.constantFrom('-reference', 'dueOn', '-dueOn', 'name', 'amount', '-updatedAt', ''),
  value: fc.constantFrom<unknown>(
    '',
    'A',
    '5',
    '2026-11-30',
    'A\u0000B',
    '1e400',
    'A\ud83d',
    5,
    null,
    [],
  ),
  id: fc.constantFrom<unknown>(NO_SUCH, 'none', null, 5),
  total: fc.constantFrom<unknown>(
    { value: 1, capped: false },
    { value: -1, capped: true },
    null,
    {},
  ),
  back: fc.constantFrom<unknown>(undefined, true, 'x'),
});

/** Cursors that read as such: the position is no value of its column, or the cursor is of another list. */
const CURSOR: Arbitrary<string> = CURSOR_PARTS.map((parts) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url'),
);

function queryOf(route: Route, values: Values): Arbitrary<string> {
  const declared = (route.operation.parameters ?? []).filter((p) => p.in === 'query');
  const parameter = (name: string, schema: Schema = {}): Arbitrary<string> =>
    fc
      .oneof(
        { weight: 6, arbitrary: values.of(schema) },
        ...(name === 'cursor' ? [{ weight: 6, arbitrary: CURSOR }] : []),
        { weight: 2, arbitrary: fc.constantFrom<unknown>(...TEXTS.slice(0, -1), ...NO_IDS) },
      )
      .map((value) => `${name}=${encode(String(value))}`);
  const each = declared.map(({ name, schema, required }) => {
    const one = parameter(name, schema);
    return required
      ? one
      : fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: one });
  });
  const odd = fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    '',
    'a[b][c]=1',
    'limit=1&limit=2',
    'toString=1',
    '%ff=1',
    '=',
    '&&',
    'limit=%00',
  );
  return fc.tuple(...each, odd).map((parts) => parts.filter((part) => part !== '').join('&'));
}

/** Percent-encodes any text; half of a pair of surrogates has no encoding and stands for itself in UTF-8. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ed%a0%bd';
}

const HEADERS: Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.constantFrom(
      '"1"',
      '"1"',
      '"1"',
      '"2"',
      'W/"1"',
      '*',
      '"0"',
      '"99999999999999999999"',
      'x',
      '',
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constantFrom('short', 'k'.repeat(300), 'sameSameSame-1', '') },
    ),
    fc.constantFrom('1', '1', '1', '1', '1', '1', '1', '1', '0', ''),
    fc.constantFrom<Record<string, string>>(
      {},
      {},
      {},
      {},
      { accept: 'text/html' },
      { 'if-none-match': '"1"' },
      { 'accept-encoding': 'br;q=9, *' },
      { 'x-request-id': "a'b" },
      { 'x-forwarded-for': '::1, "' },
      { range: 'bytes=0-1' },
      { 'accept-language': '*' },
      { 'x-http-method-override': 'DELETE' },
      { authorization: 'Bearer x' },
      { 'content-encoding': 'gzip' },
    ),
  )
  .map(([ifMatch, key, own, others]) => ({
    ...(ifMatch === '' ? {} : { 'if-match': ifMatch }),
    ...(key === '' ? {} : { 'idempotency-key': key }),
    ...(own === '' ? {} : { 'x-almoner-request': own }),
    ...others,
  }));

interface Sending {
  readonly type: string;
  readonly text: string;
}

const JSON_TYPE = 'application/json';
const TYPES = [
  ...Array.from({ length: 20 }, () => JSON_TYPE),
  'application/json; charset=utf-16',
  'application/merge-patch+json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  '',
];

function jsonBody(route: Route, document: OpenApi, values: Values): Arbitrary<Sending> {
  const schema = bodySchema(route, document);
  const whole = schema ? values.of(schema) : fc.constant({});
  const spoiled = fc
    .tuple(whole, fc.array(SPOILING, { maxLength: 2 }))
    .map(([body, spoilings]) => textOf(spoilings.reduce(spoil, body)));
  const text = fc.oneof(
    { weight: 20, arbitrary: spoiled },
    {
      weight: 1,
      arbitrary: fc
        .tuple(spoiled, fc.nat(40))
        .map(([t, n]) => t.slice(0, Math.max(0, t.length - n))),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '[[]]', 'null', '"x"', '5', '{"a":1,"a":2}', '\ufeff{}'),
    },
  );
  return fc.record({ type: fc.constantFrom(...TYPES), text });
}

const CELLS = [
  'Date',
  '2026-05-01',
  '01/05/2026',
  '£1,000.00',
  '-5',
  '1e99',
  '',
  '"',
  "'",
  '\u0000',
  '=1',
  '\ud83d',
  'x'.repeat(5000),
  ';',
  '\t',
];

/** A file in a multipart form: rows of odd cells, sometimes cut off. */
function fileBody(field: string): Arbitrary<Sending> {
  const row = fc.array(fc.constantFrom(...CELLS), { maxLength: 12 });
  const separator = fc.constantFrom(',', ',', ';', '\t');
  const end = fc.constantFrom('\n', '\r\n', '\r');
  return fc
    .record({
      head: fc.constantFrom('Date,Amount,Reference,Payee', 'Area,Share', 'A;B', ''),
      rows: fc.array(row, { maxLength: 8 }),
      separator,
      end,
      name: fc.constantFrom(field, field, field, 'other'),
      fileName: fc.constantFrom('a.csv', '../../a.csv', 'a\u202e.csv', ''),
      type: fc.constantFrom('text/csv', 'text/csv', 'image/png', 'application/zip'),
      cut: fc.constantFrom(0, 0, 0, 0, 5, 60),
    })
    .map(({ head, rows, separator: by, end: line, name, fileName, type, cut }) => {
      const csv = [head, ...rows.map((cells) => cells.join(by))].join(line);
      const text = [
        '--x',
        `content-disposition: form-data; name="${name}"; filename="${fileName}"`,
        `content-type: ${type}`,
        '',
        csv,
        '--x--',
        '',
      ].join('\r\n');
      return { type: 'multipart/form-data; boundary=x', text: text.slice(0, text.length - cut) };
    });
}

function sendingTo(route: Route, document: OpenApi, values: Values): Arbitrary<Sending | null> {
  const content = route.operation.requestBody?.content ?? {};
  if (content['multipart/form-data'])
    return fc.oneof(fileBody('file'), jsonBody(route, document, values));
  if (route.method === 'GET') return fc.constant(null);
  return fc.oneof(
    { weight: 20, arbitrary: jsonBody(route, document, values) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** Requests to one route: most nearly right, so that they come as far as its rules and its SQL. */
function requestTo(route: Route, document: OpenApi, ids: KnownIds): Arbitrary<FuzzedRequest> {
  const values = new Values(document, ids);
  const parts = (route.path.match(/\{\w+\}/g) ?? []).map(() => partOf(route, ids));
  return fc
    .record({
      who: fc.nat(1_000_000),
      method: fc.oneof(
        { weight: 40, arbitrary: fc.constant(route.method) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('PUT', 'HEAD', 'OPTIONS', 'DELETE', 'TRACE', 'PROPFIND'),
        },
      ),
      parts: fc.tuple(...parts),
      query: queryOf(route, values),
      headers: HEADERS,
      sending: sendingTo(route, document, values),
    })
    .map(({ who, method, parts: given, query, headers, sending }) => {
      const rest = [...given];
      const path = route.path.replaceAll(/\{\w+\}/g, () => rest.shift()!);
      const type: Record<string, string> = sending?.type ? { 'content-type': sending.type } : {};
      return {
        ...{ route, who, method, headers: { ...headers, ...type } },
        address: query === '' ? path : `${path}?${query}`,
        body: sending?.text ?? null,
      };
    });
}

/** Requests to all routes alike. */
export function fuzzedRequests(
  routes: readonly Route[],
  document: OpenApi,
  ids: KnownIds,
): Arbitrary<FuzzedRequest> {
  return fc.oneof(...routes.map((route) => requestTo(route, document, ids)));
}
