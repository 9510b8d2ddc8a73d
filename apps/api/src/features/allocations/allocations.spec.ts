import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { adpsOfScotland, type GivenAdp } from '../../../test/given-allocations.js';
import { approveAward } from '../../../test/given.js';

const MILLIONS = 350_000_000;

let test: TestApp;
let officer: Client;
let second: Client;
let auditor: Client;
let adps: GivenAdp[];
let fund: { id: string; code: string };

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  second = await test.as(await test.given.staff('fund-officer'));
  auditor = await test.as(await test.given.staff('auditor'));
  adps = await adpsOfScotland(test);
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund({ kind: 'allocation' });
});

function shares(weight: (index: number) => string = (index) => String(100 + index * 7)) {
  return adps.map(({ code }, index) => ({ areaCode: code, weight: weight(index) }));
}

function body(values: object = {}) {
  return {
    fundId: fund.id,
    financialYear: '2026-27',
    amountPence: MILLIONS,
    title: 'ADP families allocation 2026-27',
    basis: 'Population, illustrative',
    ...values,
  };
}

async function draft(values: object = {}) {
  const reply = await officer.post('allocations', body({ shares: shares(), ...values }));
  expect(reply.status).toBe(201);
  return reply.body;
}

function commit(
  allocation: { id: string; version: number },
  client = officer,
  options: object = {},
): Promise<Reply> {
  const ifMatch = allocation.version;
  return client.post(`allocations/${allocation.id}/commit`, {}, { ifMatch, ...options });
}

interface NamedShare {
  readonly areaCode: string;
  readonly areaName: string;
  readonly amountPence: number;
}

const sum = (list: readonly { amountPence: number | null }[]): number =>
  list.reduce((total, { amountPence }) => total + (amountPence ?? 0), 0);

describe('a draft', () => {
  it('splits £3.5m over the 30 partnerships exactly, each with its health board', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const view = await draft();
    expect(view.reference).toMatch(/^F\d+-L-\d{4}-0001$/);
    expect(view.shares).toHaveLength(30);
    expect(sum(view.shares)).toBe(MILLIONS);
    expect(view).toMatchObject({
      status: 'draft',
      statusWords: 'Draft',
      splitPence: MILLIONS,
      availablePence: MILLIONS,
      areaCount: 30,
      faults: [],
    });
    const fife = view.shares.find((s: { areaCode: string }) => s.areaCode === 'ADP-fife');
    expect(fife).toMatchObject({ healthBoardName: 'NHS Fife', organisationName: 'NHS Fife' });
    expect(new Set(view.shares.map((s: { organisationId: string }) => s.organisationId)).size).toBe(
      14,
    );
    expect(
      view.commands.map((c: { command: string; allowed: boolean }) => [c.command, c.allowed]),
    ).toEqual([
      ['edit', true],
      ['commit', true],
      ['discard', true],
    ]);
  });

  it('is of an allocation fund alone', async () => {
    const other = await test.given.fund({ kind: 'open-call' });
    const reply = await officer.post('allocations', body({ fundId: other.id }));
    expect(reply.body).toMatchObject({ code: 'allocations.wrong-fund-kind' });
    expect(reply.status).toBe(422);
  });

  it.each([
    ['ADP-atlantis', '1', '/shares/0/areaCode'],
    ['S12000047', '1', '/shares/0/areaCode'],
    ['ADP-fife', '-1', '/shares/0/weight'],
    ['ADP-fife', '12,5', '/shares/0/weight'],
    ['ADP-fife', '100000001', '/shares/0/weight'],
  ])('refuses a share of %s of %s by its place', async (areaCode, weight, pointer) => {
    const reply = await officer.post('allocations', body({ shares: [{ areaCode, weight }] }));
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ pointer }]);
  });

  it('refuses an area that is there twice, and an organisation that is not there', async () => {
    const twice = [shares()[0], shares()[0]];
    expect((await officer.post('allocations', body({ shares: twice }))).body.errors).toMatchObject([
      { pointer: '/shares/1/areaCode' },
    ]);
    const stranger = [{ ...shares()[0], organisationId: randomUUID() }];
    const reply = await officer.post('allocations', body({ shares: stranger }));
    expect(reply.body).toMatchObject({
      code: 'shared.unknown-reference',
      errors: [{ pointer: '/shares/0/organisationId' }],
    });
  });

  it('gives the share of a partnership to its health board alone, at its place in the list (area, not payee)', async () => {
    const partnership = await test.given.insert<{ id: string }>('organisations', {
      name: 'Fife Alcohol and Drug Partnership',
      kind: 'adp',
      identifier_scheme: 'XX-OTHER',
      identifier: 'GIVEN-PARTNERSHIP',
      area_codes: ['ADP-fife'],
    });
    const { id: charity } = await test.given.organisation();
    const fife = { areaCode: 'ADP-fife', weight: '1' };
    for (const organisationId of [partnership.id, charity]) {
      const reply = await officer.post(
        'allocations',
        body({ shares: [{ ...fife, organisationId }] }),
      );
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.body.errors).toMatchObject([{ pointer: '/shares/0/organisationId' }]);
    }
    const reply = await officer.post('allocations', body({ shares: [fife] }));
    expect(reply.body.shares.find((s: NamedShare) => s.areaCode === 'ADP-fife')).toMatchObject({
      organisationName: 'NHS Fife',
    });
  });

  it('changes only in the version that was seen, and keeps the shares that are not sent', async () => {
    const view = await draft();
    const changed = await officer.patch(`allocations/${view.id}`, view.version, {
      amountPence: 100,
    });
    expect(changed.body).toMatchObject({ amountPence: 100, splitPence: 100, areaCount: 30 });
    const stale = await officer.patch(`allocations/${view.id}`, view.version, { amountPence: 5 });
    expect(stale.status).toBe(412);
    expect((await officer.patch(`allocations/${view.id}`, undefined, {})).status).toBe(428);
  });

  it('is given up with a reason, and not changed after that', async () => {
    const view = await draft();
    const gone = await officer.post(
      `allocations/${view.id}/discard`,
      { reason: 'Wrong shares' },
      { ifMatch: view.version },
    );
    expect(gone.body).toMatchObject({ status: 'discarded', discardedReason: 'Wrong shares' });
    const again = await officer.patch(`allocations/${view.id}`, gone.body.version, { title: 'X' });
    expect(again.status).toBe(409);
    expect((await commit(gone.body)).body.code).toBe('shared.wrong-state');
  });

  it('can be read by an auditor, and changed by none (permission)', async () => {
    const view = await draft();
    expect((await auditor.get(`allocations/${view.id}`)).status).toBe(200);
    expect((await auditor.patch(`allocations/${view.id}`, 1, { title: 'X' })).status).toBe(403);
    expect((await commit(view, auditor)).status).toBe(403);
  });
});

describe('committing', () => {
  it('makes an award for each health board at once, which add up to the whole amount (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const committed = (await commit(await draft())).body;
    expect(committed).toMatchObject({ status: 'committed', faults: [], splitPence: MILLIONS });
    expect(committed.shares.every((s: { awardId: string | null }) => s.awardId !== null)).toBe(
      true,
    );
    const { items, total } = (await officer.get(`awards?fundId=${fund.id}&limit=100`)).body;
    expect(total.value).toBe(14);
    expect(sum(items)).toBe(MILLIONS);
    expect(items.every((a: { paymentMethod: string }) => a.paymentMethod === 'transfer')).toBe(
      true,
    );
    expect(await totalsOf(test.database, line.id)).toMatchObject({
      reserved: MILLIONS,
      available: 0,
    });
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });

  it('links each award to its shares, and counts its drafter as one who recommended it', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const committed = (await commit(await draft(), second)).body;
    const { awardId } = committed.shares[0];
    const own = committed.shares.filter((s: { awardId: string }) => s.awardId === awardId);
    const { body: award } = await second.get(`awards/${awardId}`);
    expect(award).toMatchObject({
      allocationId: committed.id,
      applicationId: null,
      directReason: null,
      amountPence: sum(own),
      organisationName: own[0].healthBoardName,
      areaCodes: own.map((s: { areaCode: string }) => s.areaCode).sort(),
    });
    const named = own.map(({ areaCode, areaName, amountPence }: NamedShare) => ({
      areaCode,
      areaName,
      amountPence,
    }));
    expect(award.shares).toEqual(named);
    const { body: origin } = await officer.get(`awards/${awardId}/allocation`);
    expect(origin).toMatchObject({
      allocationReference: committed.reference,
      shares: named,
      amountPence: award.amountPence,
      areaCount: 30,
      awardCount: 14,
      totalPence: MILLIONS,
    });
    for (const recommender of [officer, second]) {
      const reply = await recommender.post(`awards/${awardId}/approve`);
      expect(reply.body.code).toBe('separation.same-person');
    }
    const third = await test.as(await test.given.staff('fund-officer'));
    expect((await approveAward(third, awardId)).status).toBe(200);
  });

  it('counts whoever changed the shares as one who recommended each award (separation)', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const drafted = await draft();
    const editor = await test.as(await test.given.staff('fund-officer'));
    const { shares } = drafted;
    const stated = shares.map(({ areaCode, weight }: { areaCode: string; weight: string }) => ({
      areaCode,
      weight,
    }));
    const edited = await editor.patch(`allocations/${drafted.id}`, drafted.version, {
      shares: stated,
    });
    expect(edited.status).toBe(200);
    const committed = (await commit(edited.body, second)).body;
    const { awardId } = committed.shares[0];
    expect((await editor.post(`awards/${awardId}/approve`)).body.code).toBe(
      'separation.same-person',
    );
  });

  it('makes one set of awards, however often it is sent (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, 2 * MILLIONS);
    const view = await draft();
    const idempotencyKey = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => commit(view, officer, { idempotencyKey })),
    );
    const others = await Promise.all(Array.from({ length: 4 }, () => commit(view)));
    expect(replies.some(({ status }) => status === 200)).toBe(true);
    expect(others.every(({ status }) => status === 412)).toBe(true);
    expect((await officer.get(`awards?fundId=${fund.id}`)).body.total.value).toBe(14);
    expect(await totalsOf(test.database, line.id)).toMatchObject({ reserved: MILLIONS });
  });

  it('lets one of two drafts have what is left of a line, and says what all its awards need (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, MILLIONS + 99);
    const drafts = [await draft(), await draft()];
    const replies = await Promise.all(drafts.map((view) => commit(view)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = replies.find(({ status }) => status === 409)!.body;
    expect(refused.code).toBe('budgets.insufficient');
    expect(refused.detail).toContain('£3,500,000 needed');
    expect(refused.detail).toContain('2026-27');
    expect((await officer.get(`awards?fundId=${fund.id}`)).body.total.value).toBe(14);
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });

  it('races drafted awards for the same line and never goes over it (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const view = await draft();
    const direct = () =>
      second.post('awards', {
        fundId: fund.id,
        organisationId: adps[0]!.organisationId,
        title: 'Beside the allocation',
        directReason: 'Given by a test',
        amountPence: 1_000_000,
        years: [{ financialYear: '2026-27', amountPence: 1_000_000 }],
      });
    const [committed, ...others] = await Promise.all([commit(view), direct(), direct(), direct()]);
    const won = others.filter(({ status }) => status === 201).length;
    expect(committed.status === 200 ? won === 0 : won === 3).toBe(true);
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });

  it('names every area without a share, and makes nothing', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const view = await draft({ shares: shares().slice(0, 28) });
    expect(view.faults).toHaveLength(2);
    const reply = await commit(view);
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toMatchObject([
      { pointer: '/shares/ADP-west-dunbartonshire' },
      { pointer: '/shares/ADP-west-lothian' },
    ]);
    expect((await officer.get(`awards?fundId=${fund.id}`)).body.total.value).toBe(0);
  });

  it('leaves an area out by a share of zero, and makes no award for a board that gets nothing', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const out = (index: number) =>
      ['ADP-fife', 'ADP-angus'].includes(adps[index]!.code) ? '0' : '1';
    const committed = (await commit(await draft({ shares: shares(out) }))).body;
    expect(committed.status).toBe('committed');
    const { items, total } = (await officer.get(`awards?fundId=${fund.id}&limit=100`)).body;
    expect(total.value).toBe(13);
    expect(items.some((a: { organisationName: string }) => a.organisationName === 'NHS Fife')).toBe(
      false,
    );
    const tayside = items.find(
      (a: { organisationName: string }) => a.organisationName === 'NHS Tayside',
    );
    expect(tayside.areaCodes).toEqual(['ADP-dundee-city', 'ADP-perth-and-kinross']);
  });

  it('refuses a year for which the fund has no budget', async () => {
    const reply = await commit(await draft());
    expect(reply.body.code).toBe('budgets.no-line');
  });

  it('keeps what was committed: the database refuses to change a share (money)', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const { id } = (await commit(await draft())).body;
    for (const sql of [
      'UPDATE allocation_shares SET amount_pence = 1 WHERE allocation_id = $1',
      'DELETE FROM allocation_shares WHERE allocation_id = $1',
    ]) {
      await expect(test.database.query(sql, [id])).rejects.toThrow('do not change');
    }
    await expect(
      test.database.query('UPDATE allocations SET amount_pence = 1 WHERE id = $1', [id]),
    ).rejects.toThrow('do not add up');
  });

  it('adds up on each award: the database refuses a penny that is moved between two (money)', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const { id } = (await commit(await draft())).body;
    const moved = `
      ALTER TABLE allocation_shares DISABLE TRIGGER keep_committed_shares;
      UPDATE allocation_shares SET amount_pence = amount_pence + CASE area_code WHEN 'ADP-fife' THEN 1 ELSE -1 END
       WHERE allocation_id = '${id}' AND area_code IN ('ADP-fife', 'ADP-angus');
      ALTER TABLE allocation_shares ENABLE TRIGGER keep_committed_shares;
      UPDATE allocations SET status = 'draft', committed_at = NULL WHERE id = '${id}';
      UPDATE allocations SET status = 'committed', committed_at = almoner_now() WHERE id = '${id}';`;
    await expect(test.database.query(moved)).rejects.toThrow('do not add up to it');
  });
});

describe('the year before', () => {
  it('is shown beside each area, with what it gains or loses', async () => {
    await test.given.budgetLine(fund.id, 2025, MILLIONS);
    await commit(await draft({ financialYear: '2025-26', shares: shares(() => '1') }));
    const first = shares((index) => (index === 0 ? '0.5' : '1'));
    const view = await draft({ shares: first, lossAlertBasisPoints: 1000 });
    const areas = view.shares as {
      areaCode: string;
      previousPence: number;
      losesMuch: boolean;
      amountPence: number;
      differencePence: number;
    }[];
    expect(view.previousPence).toBe(MILLIONS);
    expect(areas.filter(({ losesMuch }) => losesMuch).map(({ areaCode }) => areaCode)).toEqual([
      adps[0]!.code,
    ]);
    for (const area of areas)
      expect(area.differencePence).toBe(area.amountPence - area.previousPence);
    expect(areas.reduce((total, { differencePence }) => total + differencePence, 0)).toBe(0);
  });

  it('lends its shares to a new draft, or refuses where there is none', async () => {
    const none = await officer.post('allocations', body({ startWith: 'last-shares' }));
    expect(none.body.code).toBe('allocations.no-earlier-shares');
    await test.given.budgetLine(fund.id, 2025, MILLIONS);
    await commit(await draft({ financialYear: '2025-26' }));
    const lent = await draft({ shares: undefined, startWith: 'last-shares' });
    expect(lent).toMatchObject({ areaCount: 30, faults: [] });
    const empty = await draft({ shares: [] });
    const copied = await officer.post(
      `allocations/${empty.id}/copy-shares`,
      {},
      { ifMatch: empty.version },
    );
    expect(copied.body.areaCount).toBe(30);
    expect(sum(copied.body.shares)).toBe(MILLIONS);
  });
});

describe('a file of shares', () => {
  const good = (separator = ',', end = '\n'): string =>
    [['Area', 'Share'], ...adps.map(({ name }, i) => [name, String(i + 1)])]
      .map((row) => row.join(separator))
      .join(end);

  it.each<[string, () => string | Uint8Array]>([
    ['commas', () => good()],
    ['semicolons and Windows line ends', () => good(';', '\r\n')],
    ['tabs', () => good('\t')],
    ['a mark at the beginning', () => `\uFEFF${good()}`],
    ['Windows-1252', () => Buffer.from(`${good()}\nTotal\xa0,465`, 'latin1')],
  ])('with %s is read whole, and imported', async (_name, make) => {
    const content = make();
    const view = await draft({ shares: [] });
    const preview = await officer.upload(`allocations/${view.id}/shares/preview`, 's.csv', content);
    expect(preview.body).toMatchObject({ usable: true, missing: [] });
    const ifMatch = view.version;
    const done = await officer.upload(`allocations/${view.id}/shares/import`, 's.csv', content, {
      ifMatch,
    });
    expect(done.body).toMatchObject({ areaCount: 30, splitPence: MILLIONS, faults: [] });
  });

  it('is shown in groups with its own row numbers, and not imported in part', async () => {
    const view = await draft();
    const rows = good().split('\n');
    const content = [rows[0], 'Atlantis,5', ...rows.slice(1, 4), rows[1], 'Fife,many'].join('\n');
    const { body: preview } = await officer.upload(
      `allocations/${view.id}/shares/preview`,
      's.csv',
      content,
    );
    expect(preview.usable).toBe(false);
    expect(
      preview.rows
        .filter(({ problem }: { problem: string | null }) => problem !== null)
        .map((r: { rowNumber: number; group: string }) => [r.rowNumber, r.group]),
    ).toEqual([
      [2, 'unknown-area'],
      [6, 'repeated-area'],
      [7, 'bad-share'],
    ]);
    expect(preview.missing).toHaveLength(26);
    const ifMatch = view.version;
    const refused = await officer.upload(`allocations/${view.id}/shares/import`, 's.csv', content, {
      ifMatch,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('allocations.file-has-problems');
    expect(refused.body.errors[0].pointer).toBe('/rows/2');
    expect((await officer.get(`allocations/${view.id}`)).body.version).toBe(view.version);
  });

  it.each([
    ['nothing', '', 422, 'allocations.unreadable-file'],
    ['headings of something else', 'Colour,Size\nred,4', 422, 'allocations.unknown-headings'],
    ['quotes that never close', 'Area,Share\n"Fife,4', 422, 'allocations.unreadable-file'],
    ['a picture', new Uint8Array([137, 80, 78, 71, 0, 1, 2]), 422, 'allocations.unreadable-file'],
    ['1,002 rows', 'Area,Share\n' + 'Fife,1\n'.repeat(1002), 413, 'allocations.file-too-large'],
    ['line ends', 'a\n'.repeat(2_500_000), 413, 'allocations.file-too-large'],
    ['semicolons', ';'.repeat(5_000_000), 422, 'allocations.unreadable-file'],
    [
      'an endless share',
      `Area,Share\nFife,${'0'.repeat(5_000_000)}1`,
      422,
      'allocations.unreadable-file',
    ],
    [
      'a letter with endless accents',
      `Area,Share\nFife${'\u0301\u0316'.repeat(4_000)},1`,
      422,
      'allocations.unreadable-file',
    ],
  ])('of %s is refused', async (_name, content, status, code) => {
    const view = await draft({ shares: [] });
    const path = `allocations/${view.id}/shares/preview`;
    const reply = await officer.upload(path, 's.csv', content);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('with names and shares that take a pattern long is read without keeping others waiting', async () => {
    const view = await draft({ shares: [] });
    const rows = [
      `Fife,0.${'0'.repeat(19_000)}1`,
      `${' '.repeat(19_000)}(,1`,
      `${'('.repeat(19_000)}x,1`,
    ];
    const content = `Area,Share\n${Array.from({ length: 100 }, () => rows.join('\n')).join('\n')}`;
    const from = performance.now();
    const reply = await officer.upload(`allocations/${view.id}/shares/preview`, 's.csv', content);
    expect([reply.status, reply.body.usable]).toEqual([200, false]);
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  it('can be downloaded to fill in, and is what can be imported', async () => {
    const view = await draft();
    const template = (await officer.get(`allocations/${view.id}/shares/template.csv`)).text;
    expect(template.split('\n')[0]).toContain('Area code,Organisation,Share');
    const path = `allocations/${view.id}/shares/preview`;
    expect((await officer.upload(path, 's.csv', template)).body.usable).toBe(true);
    const exported = (await officer.get(`allocations/${view.id}/shares/export.csv`)).text;
    expect(exported.trim().split('\n')).toHaveLength(31);
  });
});

describe('the list', () => {
  it('filters by fund, year and state, and exports the same', async () => {
    await draft();
    await draft({ financialYear: '2027-28' });
    const path = `fundId=${fund.id}&financialYear=2027-28&status=draft`;
    expect((await auditor.get(`allocations?${path}`)).body).toMatchObject({
      total: { value: 1 },
      items: [{ financialYear: '2027-28', areaCount: 30 }],
    });
    expect(
      (await auditor.get(`allocations/export.csv?${path}`)).text.trim().split('\n'),
    ).toHaveLength(2);
  });

  it('shows an officer of one fund nothing of another (isolation)', async () => {
    const view = await draft();
    const elsewhere = await test.given.fund({ kind: 'allocation' });
    const stranger = await test.as(await test.given.staff('fund-officer', elsewhere.id));
    expect((await stranger.get('allocations')).body.total.value).toBe(0);
    expect((await stranger.get(`allocations/${view.id}`)).status).toBe(404);
    expect((await commit(view, stranger)).status).toBe(404);
    expect((await stranger.post('allocations', body())).status).toBe(404);
  });

  it('is no business of an organisation (isolation)', async () => {
    await test.given.budgetLine(fund.id, 2026, MILLIONS);
    const { id, shares: areas } = (await commit(await draft())).body;
    const member = await test.given.member({ id: areas[0].organisationId });
    const client = await test.as(member);
    expect((await client.get('allocations')).status).toBe(403);
    expect((await client.get(`allocations/${id}`)).status).toBe(403);
    expect((await client.get(`awards/${areas[0].awardId}/allocation`)).status).toBe(403);
    expect((await client.get(`awards/${areas[0].awardId}`)).status).toBe(404);
  });
});
