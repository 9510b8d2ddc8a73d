import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AUDIT_SUBJECT_TYPES, isAuditAction } from '@almoner/domain/audit';
import { isWorkingDay } from '@almoner/domain/calendar';
import { ILLUSTRATIVE_LETTER } from '@almoner/domain/letters';
import { startTestApp, type TestApp } from '../../test/app.js';
import type { Client } from '../../test/client.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { readPdf } from '../../test/pdf.js';
import { routesOf, samplePath } from '../../test/openapi-samples.js';
import { servedLists } from '../platform/lists/list-controller.js';
import { readConfig } from '../platform/config/config.js';
import { TODAY } from './days.js';
import { loadDemonstration } from './load.js';

const MACHINE_NOW = process.env['ALMONER_MACHINE_NOW'] ?? '2027-01-31T09:00:00Z';

/**
 * How many times longer things may take here than on a machine that does nothing else. With ten processes waiting for
 * each processor, loading took 283 s and reading everything 51 s.
 */
const CROWDED = Math.max(1, loadavg()[0]! / availableParallelism() / 2);

const OPENAPI = new URL('../../openapi.json', import.meta.url);
const EXAMPLE = new URL('../../../../docs/examples/ledger.csv', import.meta.url);

/** Of England and Wales, in the years of the world, as published on GOV.UK. */
const BANK_HOLIDAYS = `
  2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
  2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
  2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
  2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
  2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
  2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
  2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28`
  .trim()
  .split(/\s+/);

/**
 * Names, or the words by which people know them, of charities that work with children and families in Scotland, of those
 * in the public texts, and of the places that earlier invented names came from.
 */
const REAL_NAMES = [
  ...[
    'aberlour',
    'action for children',
    'addaction',
    "barnardo's",
    'children 1st',
    'children first',
    'circle',
    'corra',
  ],
  ...[
    'crossreach',
    'cyrenians',
    'families affected',
    'families outside',
    'geeza break',
    'harmeny',
    'home-start',
    'homestart',
  ],
  ...[
    'includem',
    'kibble',
    'lifelink',
    'mcr pathways',
    'one parent families',
    'parent network',
    'penumbra',
    'phoenix futures',
  ],
  ...[
    'quarriers',
    'relationships scotland',
    'rosemount',
    'rossie',
    'routes',
    'save the children',
    'simon community',
  ],
  ...[
    'starcatchers',
    'stepping stones',
    'turning point',
    'who cares',
    'with kids',
    'with you',
    'youthlink',
    'place2be',
  ],
  ...[
    'harbour house',
    'almond bank',
    'almondbank',
    'carrick',
    ' doon',
    'eildon',
    'ferryhill',
    'inverbeg',
    'leven',
    'lochside',
  ],
  ...[
    'braeside',
    'ochil ',
    'solway',
    'tayview',
    'kelvinside',
    'lanarkshire',
    'glasgow',
    'edinburgh',
    'dundee',
    'aberdeen',
  ],
];

let database: TestDatabase;
let test: TestApp;
let auditor: Client;
let finance: Client;

beforeAll(async () => {
  database = await openTestDatabase();
  // the clock of the machine shows another day, on which the world has to load just as well
  vi.useFakeTimers({ now: new Date(MACHINE_NOW), toFake: ['Date'] });
  try {
    expect(await load()).toBe(true);
  } finally {
    vi.useRealTimers();
  }
  test = await startTestApp({ ALMONER_DEMO: 'true' }, database);
  auditor = await asPersona('auditor');
  finance = await asPersona('finance-officer');
}, 300_000 * CROWDED);
afterAll(() => test.close());

function load(): Promise<boolean> {
  const config = readConfig({
    // as npm start does: one plan for each statement
    DATABASE_URL: `${database.url}?options=-c%20plan_cache_mode%3Dforce_generic_plan`,
    LOG_LEVEL: 'fatal',
    ALMONER_DEMO: 'true',
  });
  return loadDemonstration(config, { reset: false, migrations: [] });
}

async function asPersona(key: string): Promise<Client> {
  const [person] = await database.query<{ id: string }>(
    'SELECT id FROM users WHERE persona_key = $1',
    [key],
  );
  return test.as(person!);
}

async function fund(code: string): Promise<any> {
  return (await auditor.get(`funds?q=${code}`)).body.items.find(
    (f: { code: string }) => f.code === code,
  );
}

/** The amounts that the public texts give, in pence: £3m, £3.5m and together £6.5m a year, £800,000, up to £399,496. */
const STATED_PENCE = [300_000_000, 350_000_000, 650_000_000, 80_000_000, 39_949_600];

/** The fields that are figures of the world: amounts, shares and counts, and the value of an indicator beside its unit. */
const FIGURE = /(Pence|BasisPoints|[a-z]Count|numerator|denominator)$/;

/** Figures of an answer that are neither stated nor marked: no object around them is illustrative. */
function unmarkedIn(answer: unknown, path: string, marked: boolean, found: string[]): number {
  if (typeof answer !== 'object' || answer === null) return 0;
  const isMarked = marked || (answer as { illustrative?: unknown }).illustrative === true;
  const isRecord = !Array.isArray(answer);
  return Object.entries(answer).reduce((seen, [name, value]) => {
    const isFigure = FIGURE.test(name) || (name === 'value' && 'unit' in answer);
    const isAmount = isFigure && typeof value === 'number' && value !== 0;
    const place = isRecord ? `${path}.${name}` : `${path}[]`;
    if (isAmount && !isMarked && !STATED_PENCE.includes(value)) found.push(`${place} ${value}`);
    return seen + (isAmount ? 1 : unmarkedIn(value, place, isMarked, found));
  }, 0);
}

/** The ids of the first records of a list, for the views of one record. */
async function idsOf(reader: Client, list: string): Promise<string[]> {
  const { body } = await reader.get(`${list}?limit=2`);
  return ((body.items ?? []) as { id?: string }[]).flatMap(({ id }) => id ?? []);
}

/** What a route answers: of a list every page, of any other the one answer; nothing where the reader may not read it. */
async function answersOf(reader: Client, route: string, isList: boolean): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = isList
      ? `?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
      : '';
    const { status, body } = await reader.get(`${route}${query}`);
    if (status !== 200) break;
    answers.push(body);
    cursor = isList ? (body.nextCursor ?? null) : null;
  }
  return answers;
}

/**
 * Reads every view that the API has, of two records each, and every record of every list, and collects the figures that
 * nothing marks.
 */
async function unmarkedAmounts(reader: Client): Promise<{ unmarked: string[]; seen: number }> {
  const { paths } = JSON.parse(readFileSync(OPENAPI, 'utf8')) as {
    paths: Record<string, { get?: { parameters?: readonly { name: string }[] } }>;
  };
  const unmarked: string[] = [];
  const known = new Map<string, string[]>();
  let seen = 0;
  for (const [path, { get }] of Object.entries(paths)) {
    const [, route = ''] = path.split('/api/v1/');
    if (!get || /export|download|pdf|file|\.(csv|xlsx)$/.test(route)) continue;
    const [list = ''] = route.split('/');
    if (route.includes('{') && !known.has(list)) known.set(list, await idsOf(reader, list));
    const ids = route.includes('{') ? known.get(list)! : [''];
    const isList = !route.includes('{') && (get.parameters ?? []).some((p) => p.name === 'cursor');
    for (const id of ids) {
      for (const answer of await answersOf(reader, route.replace(/\{\w+\}/, id), isList))
        seen += unmarkedIn(answer, route, false, unmarked);
    }
  }
  return { unmarked: [...new Set(unmarked)], seen };
}

describe('the demonstration world', () => {
  it('has the seven funds of the public texts, and the one that was replaced', async () => {
    const { items } = (await auditor.get('funds?limit=50&sort=code')).body;
    expect(items.map((f: { code: string }) => f.code)).toEqual([
      'ADPF',
      'CFF',
      'CYPFAL',
      'CYPFEI',
      'PDI',
      'PLCC',
      'ROUTES',
      'WFWF',
    ]);
    expect((await fund('WFWF')).totalAmountPence).toBeNull();
    expect((await fund('PLCC')).totalAmountPence).toBe(80_000_000);
  });

  it('computes £6.5m a year for the Whole Family Approach Framework', async () => {
    const [programme] = (await auditor.get('programmes')).body.items;
    expect(programme).toMatchObject({
      name: 'Whole Family Approach Framework',
      annualTotalPence: 650_000_000,
    });
  });

  it('shows £6.5m a year in the budgets of that programme, and says what is not published', async () => {
    const [programme] = (await auditor.get('programmes')).body.items;
    const { years } = (await auditor.get(`programmes/${programme.id}/budget`)).body;
    const both = years.filter((year: { funds: unknown[] }) => year.funds.length === 2);
    expect(both.length).toBeGreaterThanOrEqual(4);
    expect(new Set(both.map((year: { allocatedPence: number }) => year.allocatedPence))).toEqual(
      new Set([650_000_000]),
    );
  });

  it('has a ledger that agrees with its journals, awards and payments (money)', async () => {
    const found = (await auditor.get('ledger-verification')).body;
    expect(found).toMatchObject({ agrees: true, first: null });
    expect(found.counts.payments).toBeGreaterThan(20);
  });

  it('keeps its budgets: past years closed, two pots, over-programming, two virements', async () => {
    const { lines } = (await finance.get(`funds/${(await fund('PDI')).id}/budget`)).body;
    expect(lines[0]).toMatchObject({ financialYear: '2021-22', status: 'closed' });
    const present = lines.filter((l: { financialYear: string }) => l.financialYear === '2026-27');
    expect(present).toMatchObject([
      { pot: 'main', overProgrammingBasisPoints: 500, status: 'open' },
      { pot: 'Equipment', budgetType: 'capital' },
      { pot: 'Kinship carers', ringFenced: true, allocatedPence: 10_000_000 },
    ]);
    const { items } = (await finance.get('virements?sort=requestedAt')).body;
    expect(items).toMatchObject([
      { status: 'approved', illustrative: true },
      { status: 'requested', illustrative: true },
    ]);
  });

  it.each([2023, 2024, 2025, 2026])(
    'splits exactly £3,500,000.00 of %i over the 30 partnerships, an award for each of the 14 health boards (money)',
    async (start) => {
      const { id } = await fund('ADPF');
      const year = `${start}-${String(start + 1).slice(2)}`;
      const [allocation] = (
        await auditor.get(`allocations?fundId=${id}&financialYear=${year}&status=committed`)
      ).body.items;
      expect(allocation).toMatchObject({
        amountPence: 350_000_000,
        areaCount: 30,
        illustrative: true,
      });
      const view = (await auditor.get(`allocations/${allocation.id}`)).body;
      expect(view.splitPence).toBe(350_000_000);
      const awards = (await auditor.get(`awards?fundId=${id}&financialYear=${year}&limit=100`))
        .body;
      expect(awards.total.value).toBe(14);
      expect(
        awards.items.every((a: { paymentMethod: string }) => a.paymentMethod === 'transfer'),
      ).toBe(true);
      const sum = awards.items.reduce(
        (n: number, a: { amountPence: number }) => n + a.amountPence,
        0,
      );
      expect(sum).toBe(350_000_000);
    },
  );

  it('has one health board that has still to acknowledge, and next year’s allocation in draft', async () => {
    const { id } = await fund('ADPF');
    const offered = (await auditor.get(`awards?fundId=${id}&status=offered`)).body;
    expect(offered.items).toMatchObject([{ organisationName: 'NHS Shetland', illustrative: true }]);
    const drafts = (await auditor.get(`allocations?fundId=${id}&status=draft`)).body;
    expect(drafts.items).toMatchObject([{ financialYear: '2027-28', areaCount: 30 }]);
  });

  it('transfers what the health boards acknowledged, with the share of each partnership to the penny (area, not payee)', async () => {
    const { id } = await fund('ADPF');
    const notes = (await auditor.get(`transfers?fundId=${id}&sort=transferOn`)).body;
    expect(notes.items.map((n: { paymentCount: number }) => n.paymentCount)).toEqual([
      14, 14, 14, 13,
    ]);
    expect(notes.items.map((n: any) => n.paidPence === n.totalPence)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const whole = (await auditor.get(`transfers/${notes.items[0].id}`)).body;
    for (const { awardId, shares } of whole.payments) {
      const award = (await auditor.get(`awards/${awardId}`)).body;
      expect(shares).toEqual(award.shares);
    }
    const runs = await database.query(
      `SELECT FROM payment_run_payments i JOIN organisations o ON o.id = i.organisation_id
        WHERE o.kind IN ('health-board', 'adp')`,
    );
    expect(runs).toEqual([]);
  });

  it('has the Routes expansion over four years, nearly £4m, with the reason why there was no competition', async () => {
    const { id } = await fund('ROUTES');
    const [item] = (await auditor.get(`awards?fundId=${id}`)).body.items;
    const award = (await auditor.get(`awards/${item.id}`)).body;
    expect(award.amountPence).toBe(396_000_000);
    expect(award.areaCodes).toHaveLength(5);
    expect(award.years.map((y: { financialYear: string }) => y.financialYear)).toEqual([
      '2023-24',
      '2024-25',
      '2025-26',
      '2026-27',
    ]);
    expect(award.directReason.split(' ').length).toBeGreaterThan(10);
  });

  it('has payments on their way: one for its second approval, one on hold, one sent back, one approved by a stand-in', async () => {
    const { id } = await fund('CFF');
    const of = async (query: string): Promise<any[]> =>
      (await finance.get(`payments?fundId=${id}&${query}`)).body.items;
    const shown = async (payment: { id: string }) =>
      (await finance.get(`payments/${payment.id}`)).body;
    const half = await Promise.all((await of('status=requested')).map(shown));
    expect(half).toContainEqual(
      expect.objectContaining({ approvalsAsked: 2, approvals: [expect.anything()] }),
    );
    expect(await of('status=held')).toMatchObject([{ amountPence: 2_000_000, illustrative: true }]);
    const planned = await Promise.all((await of('status=planned')).map(shown));
    expect(planned.some(({ sentBackByName }) => sentBackByName === 'Callum Munro')).toBe(true);
    const approved = await Promise.all((await of('status=approved')).map(shown));
    const hands = approved.flatMap(({ approvals }) => approvals);
    expect(hands).toContainEqual(
      expect.objectContaining({ approvedByName: 'Morven Hay', onBehalfOfName: 'Kirsty Laing' }),
    );
    expect((await finance.get('delegations?state=running')).body.items).toMatchObject([
      { fromName: 'Kirsty Laing', toName: 'Morven Hay', illustrative: true },
    ]);
    expect((await finance.get(`funds/${id}/payment-levels`)).body).toMatchObject({
      levelTwoAbovePence: 10_000_000,
      levelThreeAbovePence: 100_000_000,
      illustrative: true,
    });
  });

  it('has money sent in runs: one to release, one of which the bank returned a payment that is made again', async () => {
    const prepared = (await finance.get('payment-runs?status=prepared')).body.items;
    expect(prepared).toMatchObject([{ paymentCount: 1, illustrative: true }]);
    const [back] = (await finance.get('payments?status=returned')).body.items;
    const { run, replacedBy } = (await finance.get(`payments/${back.id}/sending`)).body;
    const sent = (await finance.get(`payment-runs/${run.id}`)).body;
    expect(sent).toMatchObject({ status: 'completed', paymentCount: 2 });
    expect((await finance.get(`payments/${replacedBy.id}`)).body.status).toBe('planned');
  });

  it('has a claim that was taken up, one that was refused, and one to take up (illustrative)', async () => {
    const { items } = (await finance.get('claims?sort=submittedAt')).body;
    expect(items).toMatchObject([
      { organisationName: 'Taymorra Kinship Network', status: 'taken-up', illustrative: true },
      { organisationName: 'Taymorra Kinship Network', status: 'refused', illustrative: true },
      { status: 'submitted', unspentPence: 310_000, illustrative: true },
    ]);
    const taken = (await finance.get(`payments/${items[0].paymentId}`)).body;
    expect(taken).toMatchObject({ status: 'requested', claim: { id: items[0].id } });
    const waiting = { paymentIds: [items[2].paymentId] };
    const [basis] = (await finance.post('payments/basis', waiting)).body.items;
    expect(basis).toMatchObject({ unspentPence: 310_000, unspentClaim: { id: items[2].id } });
    const sections = (await (await asPersona('tayview-editor')).get('home')).body.sections;
    const [next] = sections.find(({ key }: { key: string }) => key === 'payments-to-claim').items;
    expect(next).toMatchObject({ title: 'Kinship cafés', amountPence: 300_000 });
  });

  it('has a recovery of a closed year in parts, one written off in part, one settled, and one to approve', async () => {
    const { items } = (await finance.get('recoveries?sort=requestedAt')).body;
    expect(items).toMatchObject([
      { status: 'settled', receivedPence: 360_000, illustrative: true },
      { status: 'received-in-part', receivedPence: 65_000, lostPence: 80_000, owedPence: 40_000 },
      { status: 'settled', illustrative: true },
      { status: 'requested', illustrative: true },
    ]);
    const parts = (await finance.get(`recoveries/${items[0].id}`)).body;
    expect(parts).toMatchObject({
      isYearClosed: true,
      receipts: [
        { status: 'booked', bookedTo: 'surrendered' },
        { status: 'waiting', bookedTo: 'open-year' },
      ],
    });
    const { years } = (await auditor.get('losses/by-year')).body;
    expect(years).toMatchObject([{ writtenOffPence: 80_000, isShownInAccounts: false }]);
  });

  it('splits what the Partnership Drugs Initiative paid over its two funders exactly, at most half of each cost (money)', async () => {
    const { id } = await fund('PDI');
    const { items } = (await auditor.get(`funds/${id}/funder-statement`)).body;
    for (const financialYear of ['2021-22', '2025-26']) {
      const lines = items.filter(
        (line: { financialYear: string }) => line.financialYear === financialYear,
      );
      expect(lines).toHaveLength(2);
      expect(lines[0].paidPence).toBe(lines[1].paidPence);
    }
    const awards = (await auditor.get(`awards?fundId=${id}&limit=100`)).body.items;
    for (const award of awards) {
      const { body } = await auditor.get(`awards/${award.id}/match-funding`);
      expect(body.shareBasisPoints).toBeLessThanOrEqual(5_000);
      expect(body.pledgedPence).toBeGreaterThan(0);
    }
  });

  it('has Circle’s award of up to £399,496 in North Lanarkshire as stated, and marks the rest of it', async () => {
    const { items } = (await auditor.get('awards?q=Circle')).body;
    expect(items).toMatchObject([
      {
        amountPence: 39_949_600,
        areaCodes: ['S12000050'],
        illustrative: true,
        stated: ['amountPence', 'areaCodes', 'title'],
      },
    ]);
  });

  it('has eighteen projects of 2023-24 in the Children and Families Fund', async () => {
    const { id } = await fund('CFF');
    const { total } = (await auditor.get(`awards?fundId=${id}&financialYear=2023-24`)).body;
    expect(total).toEqual({ value: 18, capped: false });
  });

  it('adds the accepted returns of the Partnership Drugs Initiative up to 518, 250, 164 and 137', async () => {
    const { id } = await fund('PDI');
    const { figures } = (await auditor.get(`funds/${id}/outcomes?period=2021-22`)).body;
    expect(figures.map((f: { code: string; value: number }) => [f.code, f.value])).toEqual([
      ['PDI-1', 518],
      ['PDI-2', 250],
      ['PDI-3', 164],
      ['PDI-4', 137],
    ]);
    // the sum is published, and what it is made of is invented
    for (const { value, illustrative, stated, published } of figures)
      expect({ illustrative, stated, published }).toMatchObject({
        illustrative: true,
        stated: ['value'],
        published: { value: String(value), source: expect.stringContaining('Taskforce') },
      });
    const behind = (
      await auditor.get(
        `observations?indicatorId=${figures[0].indicatorId}&fundId=${id}&period=2021-22`,
      )
    ).body;
    const sum = behind.items.reduce((n: number, o: { value: number }) => n + o.value, 0);
    expect(sum).toBe(518);
  });

  it('has one award that was varied, one variation to approve, and awards suspended, ended and completed', async () => {
    const { items } = (await auditor.get('variations?sort=proposedAt')).body;
    expect(items).toMatchObject([
      { status: 'applied', kinds: ['amount', 'years', 'dates'], illustrative: true },
      { status: 'submitted', illustrative: true },
      { status: 'draft', kinds: ['scope'], illustrative: true },
    ]);
    const { versions } = (await auditor.get(`awards/${items[0].awardId}/versions`)).body;
    // a later recovery made one more version, so look for the variation's own
    const varied = versions.filter((v: { cause: string }) => v.cause !== 'recovery');
    expect(varied.map((v: { amountPence: number }) => v.amountPence)).toEqual([
      items[0].amountBeforePence,
      items[0].amountAfterPence,
    ]);
    for (const status of ['suspended', 'terminated', 'completed']) {
      const found = (await auditor.get(`awards?q=CFF-A&status=${status}`)).body;
      expect({ status, awards: found.total.value }).toEqual({ status, awards: 1 });
    }
  });

  it('has completed the awards of earlier years, but for the last of each fund', async () => {
    const of = async (query: string) => (await auditor.get(`awards?${query}&limit=100`)).body.items;
    const ended = (await of('q=ADPF-A&status=active')).filter(
      ({ endsOn }: { endsOn: string }) => endsOn < TODAY,
    );
    expect((await of('q=ADPF-A&status=completed')).length).toBeGreaterThan(20);
    expect(ended.length).toBeLessThan(17);
  });

  it('has a return due today and one overdue', async () => {
    const { items } = (await auditor.get('returns?status=due')).body;
    const due = items.map((r: { dueOn: string; overdue: boolean }) => [r.dueOn, r.overdue]);
    expect(due).toContainEqual([TODAY, false]);
    expect(due.some(([, overdue]: [string, boolean]) => overdue)).toBe(true);
  });

  it('conserves every budget line, from the journals (money)', async () => {
    const wrong = await database.query(
      `SELECT b.id FROM budget_lines b JOIN journal_lines l ON l.budget_line_id = b.id GROUP BY b.id
        HAVING b.allocated_pence <> -sum(l.amount_pence) FILTER (WHERE l.account = 'funding')
            OR b.available_pence <> coalesce(sum(l.amount_pence) FILTER (WHERE l.account = 'available'), 0)
            OR b.reserved_pence <> coalesce(sum(l.amount_pence) FILTER (WHERE l.account = 'reserved'), 0)
            OR b.committed_pence <> coalesce(sum(l.amount_pence) FILTER (WHERE l.account = 'committed'), 0)
            OR b.paid_pence <> coalesce(sum(l.amount_pence) FILTER (WHERE l.account = 'paid'), 0)`,
    );
    expect(wrong).toEqual([]);
  });

  it('shows no figure of money that is not the total of the list behind it (figure = list)', async () => {
    const wrong: string[] = [];
    const compare = async (list: string, total: string, figure: number | null) => {
      const { body } = await finance.get(list.replace('?', '/totals?'));
      if (body.totals[total] !== figure)
        wrong.push(`${list}: ${body.totals[total]}, not ${figure}`);
    };
    for (const { id } of (await finance.get('funds?limit=100')).body.items) {
      for (const line of (await finance.get(`funds/${id}/budget`)).body.lines) {
        const years = `award-years?budgetLineId=${line.id}&heldAs=`;
        await compare(`${years}indicative`, 'amount', line.indicativePence);
        await compare(`${years}reserved`, 'amount', line.reservedPence);
        await compare(`${years}committed`, 'amount', line.committedPence + line.paidPence);
      }
    }
    for (const { id } of (await finance.get('programmes')).body.items) {
      for (const year of (await finance.get(`programmes/${id}/budget`)).body.years) {
        const years = `award-years?programmeId=${id}&financialYear=${year.financialYear}`;
        await compare(`${years}&heldAs=indicative`, 'amount', year.indicativePence);
      }
    }
    const statuses = ['suspended', 'terminated', 'completed', 'offered', 'active', 'accepted'];
    for (const status of statuses) {
      for (const { id } of (await finance.get(`awards?status=${status}&limit=5`)).body.items) {
        for (const year of (await finance.get(`awards/${id}`)).body.years) {
          const payments = `payments?awardId=${id}&financialYear=${year.financialYear}`;
          await compare(`${payments}&counts=true`, 'amount', year.plannedPence);
          await compare(`${payments}&confirmed=true`, 'paidLess', year.paidPence);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has conditions met, waiting to be checked, overdue, and one that an instalment waits for', async () => {
    const listed = async (query: string) => (await auditor.get(`conditions?${query}`)).body.items;
    expect(await listed('status=met')).toMatchObject([
      { organisationName: 'Circle', illustrative: true },
    ]);
    expect(await listed('status=evidence-submitted')).toHaveLength(1);
    expect(await listed('overdue=true')).toHaveLength(1);
    const [gating] = await listed('gating=true');
    const { instalments } = (await auditor.get(`awards/${gating.awardId}/schedule`)).body;
    expect(instalments.map((p: { triggerWords: string }) => p.triggerWords)).toEqual([
      'On its due date',
      'Waiting for: Constitution adopted',
    ]);
  });

  it('has an offer that lapsed, one that is about to, and a subsidy to publish', async () => {
    const lapsed = await auditor.get('awards?status=lapsed');
    expect(lapsed.body.items).toHaveLength(1);
    const { sections } = (await (await asPersona('officer')).get('home')).body;
    for (const key of ['offers-lapsing', 'subsidies-to-publish']) {
      const section = sections.find((one: { key: string }) => one.key === key);
      expect({ key, waits: section.total }).toEqual({ key, waits: 1 });
    }
    const accepted = await auditor.get('awards?q=caf%C3%A9');
    const letter = await auditor.get(`awards/${accepted.body.items[0].id}/letter`);
    expect(letter.body.acceptance.letterSha256).toBe(letter.body.sha256);
  });

  it('pays nothing and opens or closes no call on a weekend or bank holiday (working days)', async () => {
    const days = await database.query<{ what: string; day: string }>(`
      SELECT DISTINCT what, day::text FROM (
        SELECT 'payment due' AS what, due_on AS day FROM payments
        UNION ALL SELECT 'payment sent', sent_on FROM payments
        UNION ALL SELECT 'payment paid', paid_on FROM payments
        UNION ALL SELECT 'run', pay_on FROM payment_runs
        UNION ALL SELECT 'transfer', transfer_on FROM transfer_notes
        UNION ALL SELECT 'ledger line', line_on FROM ledger_lines
        UNION ALL SELECT 'call opens', opens_on FROM calls
        UNION ALL SELECT 'call closes', closes_on FROM calls) AS d
       WHERE day IS NOT NULL ORDER BY 1, 2`);
    expect(days.length).toBeGreaterThan(60);
    expect(days.filter(({ day }) => !isWorkingDay(day, BANK_HOLIDAYS))).toEqual([]);
  });

  it('matches what was sent with the ledger within weeks: nothing is open from before this month (ledger)', async () => {
    const open = await database.query(
      `SELECT reference, sent_on::text FROM payments WHERE status = 'sent' AND sent_on < date '${TODAY}' - 30`,
    );
    expect(open).toEqual([]);
    const late = await database.query(
      `SELECT reference FROM payments WHERE paid_on IS NOT NULL AND paid_on > sent_on + 21`,
    );
    expect(late).toEqual([]);
  });

  it('spends and closes the past years of ADP, PDI and Routes (annuality)', async () => {
    for (const code of ['ADPF', 'PDI', 'ROUTES']) {
      const { lines } = (await finance.get(`funds/${(await fund(code)).id}/budget`)).body;
      const past = lines.filter((l: { financialYear: string }) => l.financialYear < '2026-27');
      expect(past.length).toBeGreaterThanOrEqual(3);
      const found = past.map((l: any) => [
        l.financialYear,
        l.status,
        l.allocatedPence - l.paidPence,
      ]);
      expect(found).toEqual(past.map((l: any) => [l.financialYear, 'closed', 0]));
    }
  });

  it('has Routes of 2026-27 confirmed and paid to its third quarter', async () => {
    const { id } = await fund('ROUTES');
    const [{ id: awardId }] = (await auditor.get(`awards?fundId=${id}`)).body.items;
    const { years } = (await auditor.get(`awards/${awardId}`)).body;
    expect(years.at(-1)).toMatchObject({ financialYear: '2026-27', status: 'confirmed' });
    const { items } = (
      await auditor.get(`payments?awardId=${awardId}&financialYear=2026-27&sort=dueOn`)
    ).body;
    expect(items.map((p: { status: string }) => p.status)).toEqual([
      'paid',
      'paid',
      'paid',
      'planned',
    ]);
  });

  it('agrees the eighteen projects over the months of 2023-24, and asks each for its returns', async () => {
    const { id } = await fund('CFF');
    const { items } = (await auditor.get(`awards?fundId=${id}&financialYear=2023-24&limit=100`))
      .body;
    const agreed = await database.query<{ month: string; projects: number }>(
      `SELECT to_char(accepted_at, 'YYYY-MM') AS month, count(*)::int AS projects FROM awards
        WHERE id = ANY ($1) GROUP BY 1 ORDER BY 1`,
      [items.map((a: { id: string }) => a.id)],
    );
    expect(agreed.length).toBeGreaterThanOrEqual(6);
    expect(agreed.every(({ month }) => month >= '2023-04' && month <= '2024-03')).toBe(true);
    for (const { id: awardId } of items) {
      const asked = (await auditor.get(`returns?awardId=${awardId}`)).body.items;
      const periods = asked.map((r: { period: string }) => r.period).sort();
      expect({ awardId, periods }).toEqual({ awardId, periods: ['2023-24', '2024-25', '2025-26'] });
    }
  });

  it('has an open call that pays from 2027-28', async () => {
    const { items } = (await auditor.get('calls?status=open')).body;
    expect(items.map((c: { financialYears: string[] }) => c.financialYears[0])).toEqual([
      '2027-28',
    ]);
  });

  it('names no invented organisation like a real charity or place (names)', async () => {
    const names = await database.query<{ name: string }>(
      'SELECT name FROM organisations WHERE illustrative',
    );
    expect(names.length).toBeGreaterThan(15);
    const alike = names.filter(({ name }) => {
      const words = name.toLowerCase().replaceAll('’', "'");
      return REAL_NAMES.some((real) => words.includes(real));
    });
    expect(alike).toEqual([]);
  });

  it.each(['officer', 'auditor', 'organisation-editor'])(
    'marks every amount, share and count that no public text states as illustrative where it stands, for the %s (illustrative)',
    async (key) => {
      const { unmarked, seen } = await unmarkedAmounts(await asPersona(key));
      expect(unmarked).toEqual([]);
      expect(seen).toBeGreaterThan(key === 'organisation-editor' ? 50 : 2000);
    },
  );

  it('marks what visitors add to it too (illustrative)', async () => {
    const tables = await database.query<{ name: string; value: string }>(
      `SELECT table_name AS name, column_default AS value FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'illustrative'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ value }) => value !== 'in_demonstration()')).toEqual([]);
  });

  it('does not call a sum of published amounts illustrative, and any other one it does (illustrative)', async () => {
    const marked = async (list: string) => (await auditor.get(`${list}/totals`)).body.illustrative;
    expect(await marked('funds')).toBe(false);
    expect(await marked('programmes')).toBe(false);
    expect(await marked('awards')).toBe(true);
    const [programme] = (await auditor.get('programmes')).body.items;
    expect(programme.annualTotalIllustrative).toBe(false);
    const allocated = (await auditor.get('allocations?sort=financialYear')).body.items;
    const stated = allocated.map((one: { financialYear: string; stated: string[] }) => [
      one.financialYear,
      one.stated.includes('amountPence'),
    ]);
    expect(stated).toEqual([
      ['2023-24', true],
      ['2024-25', true],
      ['2025-26', true],
      ['2026-27', false],
      ['2027-28', false],
    ]);
  });

  it('says below the title of every letter, and on each page of its PDF, that it is illustrative (illustrative)', async () => {
    const letters = await database.query<{ awardId: string; sections: { text: string }[] }>(
      'SELECT award_id AS "awardId", sections FROM letters',
    );
    expect(letters.length).toBeGreaterThan(50);
    expect(letters.filter(({ sections }) => sections[1]?.text !== ILLUSTRATIVE_LETTER)).toEqual([]);
    const [circle] = (await auditor.get('awards?q=Circle&status=active')).body.items;
    const { bytes } = await auditor.getBytes(`awards/${circle.id}/letter.pdf`);
    const { pages, artefacts } = await readPdf(bytes);
    expect(pages).toBeGreaterThan(3);
    const foot = `${circle.reference} · illustrative`;
    expect(artefacts.filter((text) => text.trim() === foot)).toHaveLength(pages);
  });

  it('has a column in every file that says what is illustrative (illustrative)', () => {
    const money = servedLists().filter(({ list }) =>
      Object.values(list.columns).some(({ kind }) => kind === 'money'),
    );
    // the amounts of programmes are those that are published of their funds
    const without = money.filter(
      ({ list }) => list.name !== 'programmes' && list.columns['illustrative'] === undefined,
    );
    expect(money.length).toBeGreaterThan(10);
    expect(without.map(({ list }) => list.name)).toEqual([]);
  });

  it('has no event in the future', async () => {
    const [row] = await database.query<{ future: number }>(
      'SELECT count(*) AS future FROM audit_events WHERE at > almoner_now()',
    );
    expect(row?.future).toBe(0);
  });

  it('has a history of known actions and kinds of record only, each with its event in the outbox', async () => {
    const kinds = await database.query<{ action: string; subjectType: string }>(
      'SELECT DISTINCT action, subject_type AS "subjectType" FROM audit_events',
    );
    expect(kinds.length).toBeGreaterThan(60);
    expect(kinds.filter(({ action }) => !isAuditAction(action))).toEqual([]);
    const types: readonly string[] = AUDIT_SUBJECT_TYPES;
    expect(kinds.filter(({ subjectType }) => !types.includes(subjectType))).toEqual([]);
    const outbox = await database.query(
      `SELECT count(*)::int AS events, bool_and(demonstration) AS demonstration FROM outbox_events
        WHERE at <= (SELECT max(at) FROM audit_events)`,
    );
    const [{ events }] = (await database.query(
      'SELECT count(*)::int AS events FROM audit_events',
    )) as [{ events: number }];
    expect(outbox).toEqual([{ events, demonstration: true }]);
  });

  it('has a ledger file that half matches, and an example file that matches more', async () => {
    const before = (await finance.get('ledger-lines?status=unmatched')).body.total.value;
    expect(before).toBeGreaterThan(5);
    const preview = await finance.upload('ledger-imports', 'ledger.csv', readFileSync(EXAMPLE));
    const imported = await finance.post(`ledger-imports/${preview.body.id}/import`);
    expect(imported.body).toMatchObject({ imported: 5, matched: 3 });
  });

  it('gives each role something that waits for it', async () => {
    const keys = [
      'officer',
      'second-officer',
      'intermediary-officer',
      'finance-officer',
      'finance-approver',
      'finance-releaser',
      'organisation-editor',
      'other-editor',
      'other-certifier',
      'board-certifier',
    ];
    for (const key of keys) {
      const { sections } = (await (await asPersona(key)).get('home')).body;
      const waiting = sections.reduce((n: number, s: { total: number }) => n + s.total, 0);
      expect({ key, waits: waiting > 0 }).toEqual({ key, waits: true });
    }
  });

  it('has a person to sign in as for every organisation that is asked to do something (personas)', async () => {
    const members = await database.query<{
      id: string;
      name: string;
      organisation: string;
      isPersona: boolean;
    }>(
      `SELECT u.id, u.name, o.name AS organisation, u.persona_key IS NOT NULL AS "isPersona"
         FROM users u JOIN memberships m ON m.user_id = u.id JOIN organisations o ON o.id = m.organisation_id`,
    );
    const asked = new Map<string, { all: Set<string>; shown: Set<string> }>();
    for (const { id, organisation, isPersona } of members) {
      const { sections } = (await (await test.as({ id })).get('home')).body;
      const found = asked.get(organisation) ?? { all: new Set(), shown: new Set() };
      asked.set(organisation, found);
      for (const { key, total } of sections as { key: string; total: number }[]) {
        // money that is on its way asks for nothing
        if (total === 0 || key === 'money-sent') continue;
        found.all.add(key);
        if (isPersona) found.shown.add(key);
      }
    }
    const missed = [...asked].map(([organisation, { all, shown }]) => ({
      organisation,
      missed: [...all].filter((key) => !shown.has(key)),
    }));
    expect(missed.filter((one) => one.missed.length > 0)).toEqual([]);
    expect([...asked.values()].filter(({ all }) => all.size > 0).length).toBeGreaterThan(5);
  });

  it('is loaded once: a second load keeps what is there', async () => {
    expect(await load()).toBe(false);
  });

  it('lets a persona’s password in, for programs', async () => {
    const body = { email: 'officer@almoner.example', password: 'almoner demonstration' };
    expect((await test.anyone.post('session', body)).status).toBe(204);
  });
});

/**
 * Sets amounts to the largest that their column admits, without the rules that hold them together: of the parts of a record,
 * the first, less what the others can have, since the parts of an award never come to more than the award. What is part of
 * nothing, such as an award without an allocation, is set too.
 */
const LARGEST_AMOUNTS = `
  DO $$
  DECLARE kept record;
  BEGIN
    SET LOCAL session_replication_role = replica;
    UPDATE budget_lines SET allocated_pence = 9007199254740991, reserved_pence = 0, committed_pence = 0,
           available_pence = 9007199254740991 - paid_pence;
    FOR kept IN
      SELECT c.table_name, c.column_name, coalesce((
               SELECT p.column_name FROM information_schema.columns p JOIN unnest(ARRAY['allocation_id', 'recovery_id', 'payment_id',
                        'award_id', 'application_id']) WITH ORDINALITY AS of(name, place) ON of.name = p.column_name
                WHERE p.table_name = c.table_name ORDER BY place LIMIT 1), 'ctid') AS parent
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'bigint'
         AND c.column_name LIKE '%pence' AND c.table_name <> 'budget_lines' LOOP
      BEGIN
        EXECUTE format('UPDATE %1$I SET %2$I = 9007199254740991 - %4$s WHERE ctid IN (SELECT DISTINCT ON (coalesce(%3$I::text, ctid::text)) ctid FROM %1$I
                         ORDER BY coalesce(%3$I::text, ctid::text), ctid)',
                       kept.table_name, kept.column_name, kept.parent,
                       CASE kept.parent WHEN 'ctid' THEN 0 ELSE 100000000000 END);
        INSERT INTO raised VALUES (kept.table_name || '.' || kept.column_name);
      EXCEPTION WHEN check_violation THEN NULL;
      END;
    END LOOP;
  END $$`;

// last: it spoils the world
describe('a read of sums past the safe integers', { timeout: 60_000 * CROWDED }, () => {
  it('never fails: every list, total, report and export answers', async () => {
    await database.query('CREATE TABLE raised (name text)');
    await database.query(LARGEST_AMOUNTS);
    const raised = await database.query<{ name: string }>('SELECT name FROM raised');
    await database.query('DROP TABLE raised');
    for (const name of ['awards', 'payments', 'ledger_lines', 'allocations', 'virements'])
      expect(raised).toContainEqual({ name: `${name}.amount_pence` });

    const readers = [auditor, finance];
    for (const key of ['administrator', 'officer', 'organisation-editor'])
      readers.push(await asPersona(key));
    const document = (await test.anyone.get('/api/openapi.json')).body;
    const wrong: string[] = [];
    let answered = 0;
    for (const route of routesOf(document).filter(({ method }) => method === 'GET')) {
      const table = route.path.split('/')[3]!.replaceAll('-', '_');
      const [known] = await database.query<{ is: boolean }>(
        'SELECT to_regclass($1) IS NOT NULL AS is',
        [table],
      );
      const [record] =
        route.path.includes('{') && known!.is
          ? await database.query<{ id: string }>(
              `SELECT id::text FROM ${table} ORDER BY id LIMIT 1`,
            )
          : [{ id: '' }];
      for (const reader of readers) {
        const asked = reader.get(samplePath(route, document, record?.id));
        const { status, text } = await asked.catch((error: Error) => ({
          status: 500,
          text: error.message,
        }));
        if (status >= 500 || text.includes('shared.too-large'))
          wrong.push(`${route.path}: ${status} ${text.slice(0, 300)}`);
        if (status === 200) answered += 1;
        if (status === 200 || status >= 500) break;
      }
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(150);
  });

  it('says which sum is too large, in figures, reports and files', async () => {
    const { id } = await fund('CFF');
    expect((await auditor.get(`funds/${id}/summary`)).body.budget.allocatedPence).toBeNull();
    expect((await finance.get(`funds/${id}/budget`)).body.totals.allocatedPence).toBeNull();
    const { text } = await auditor.get('ledger-imports/export.csv');
    expect(text).toContain('too large to show');
  });
});
