import { aggregate, type AggregationRule, type CountedObservation } from '@almoner/domain/outcomes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import type { GivenAward } from '../../../test/given.js';
import type { ObservationItem, OutcomeFigureView } from './outcomes.dto.js';

let test: TestApp;
let officer: Client;
let fund: { id: string; code: string };
let awards: GivenAward[];

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  fund = await test.given.fund();
  awards = [];
  for (let n = 0; n < 4; n += 1) awards.push(await test.given.acceptedAward({ fund }));
});
afterAll(() => test.close());

async function figure(indicatorId: string, period: string): Promise<OutcomeFigureView> {
  const reply = await officer.get(`funds/${fund.id}/outcomes?period=${period}`);
  return reply.body.figures.find((f: OutcomeFigureView) => f.indicatorId === indicatorId);
}

async function behind(indicatorId: string, period: string): Promise<ObservationItem[]> {
  const query = `indicatorId=${indicatorId}&fundId=${fund.id}&period=${period}`;
  return (await officer.get(`observations?${query}`)).body.items;
}

describe('the figures of a fund', () => {
  it('count accepted returns only, and link to the observations that make them up', async () => {
    const indicator = await test.given.indicator();
    const [first, second, third, fourth] = awards as [
      GivenAward,
      GivenAward,
      GivenAward,
      GivenAward,
    ];
    await test.given.outcomeReturn(first, 2021, [{ indicator, value: 300 }]);
    await test.given.outcomeReturn(second, 2021, [{ indicator, value: 218 }]);
    await test.given.outcomeReturn(third, 2021, [{ indicator, value: 1000 }], {
      status: 'submitted',
    });
    await test.given.outcomeReturn(fourth, 2021, [
      { indicator, value: null, state: 'not-available' },
    ]);
    expect(await figure(indicator.id, '2021-22')).toMatchObject({
      value: 518,
      numerator: null,
      denominator: null,
      returnsAccepted: 3,
      returnsAwaited: 1,
      illustrative: false,
    });
    const items = await behind(indicator.id, '2021-22');
    expect(items).toHaveLength(3);
    expect(items.reduce((sum, item) => sum + (item.value ?? 0), 0)).toBe(518);
    expect(items.map((item) => item.state).sort()).toEqual([
      'not-available',
      'reported',
      'reported',
    ]);
  });

  it('stand beside what a public text gives for their year, stated only where both are the same (illustrative)', async () => {
    const indicator = await test.given.indicator();
    await test.given.outcomeReturn(awards[0]!, 2018, [{ indicator, value: 300 }]);
    const { code } = await figure(indicator.id, '2018-19');
    const publish = (value: string, period: string) =>
      test.database.query('UPDATE funds SET facts = $1 WHERE id = $2', [
        JSON.stringify([
          { label: 'Without a year', value: '7', source: 'Report, 1' },
          { label: 'Supported', value, source: 'Report, 2', indicatorCode: code, period },
        ]),
        fund.id,
      ]);
    const shown = async () => {
      const { value, stated, published } = await figure(indicator.id, '2018-19');
      return { value, stated, published };
    };
    const source = 'Report, 2';
    await publish('300', '2018-19');
    expect(await shown()).toEqual({
      value: 300,
      stated: ['value'],
      published: { value: '300', source },
    });
    await publish('301', '2018-19');
    expect(await shown()).toEqual({ value: 300, stated: [], published: { value: '301', source } });
    await publish('300', '2019-20');
    expect(await shown()).toEqual({ value: 300, stated: [], published: null });
    await test.database.query(`UPDATE funds SET facts = '[]' WHERE id = $1`, [fund.id]);
  });

  it('are null and not zero where nothing is reported', async () => {
    const indicator = await test.given.indicator();
    await test.given.outcomeReturn(awards[0]!, 2020, [
      { indicator, value: null, state: 'not-available' },
    ]);
    expect(await figure(indicator.id, '2020-21')).toMatchObject({
      value: null,
      returnsAccepted: 1,
    });
    await test.given.outcomeReturn(awards[1]!, 2020, [{ indicator, value: 0 }]);
    expect(await figure(indicator.id, '2020-21')).toMatchObject({
      value: 0,
      returnsAccepted: 2,
    });
  });

  it('begin with the latest period that has figures, and are empty for a fund without any', async () => {
    const other = await test.given.fund();
    const award = await test.given.acceptedAward({ fund: other });
    const indicator = await test.given.indicator();
    await test.given.outcomeReturn(award, 2018, [{ indicator, value: 7 }]);
    const next = await test.given.outcomeReturn(award, 2019, [{ indicator, value: 9 }], {
      status: 'submitted',
    });
    const latest = async () => (await officer.get(`funds/${other.id}/outcomes`)).body;
    const periods = ['2019-20', '2018-19'];
    expect(await latest()).toMatchObject({ period: '2018-19', periods, figures: [{ value: 7 }] });
    await test.database.query(`UPDATE returns SET status = 'accepted' WHERE id = $1`, [next.id]);
    expect(await latest()).toMatchObject({ period: '2019-20', periods, figures: [{ value: 9 }] });
    const empty = await officer.get(`funds/${(await test.given.fund()).id}/outcomes`);
    expect(empty.body).toEqual({ period: null, periods: [], figures: [] });
  });

  const cases: [string, AggregationRule, Partial<CountedObservation>[]][] = [
    ['sums', 'sum', [{ value: 137 }, { value: 0 }, { value: 41 }]],
    [
      'a sum with a figure that is not available',
      'sum',
      [{ value: 5 }, { state: 'not-available' }],
    ],
    ['no figure at all', 'sum', [{ state: 'not-available' }]],
    [
      'a ratio',
      'ratio',
      [
        { numerator: 11, denominator: 14 },
        { numerator: 12, denominator: 16 },
      ],
    ],
    ['a ratio at one half per cent', 'ratio', [{ numerator: 1, denominator: 200 }]],
    ['a ratio just below one half', 'ratio', [{ numerator: 49, denominator: 9999 }]],
    [
      'a ratio with half of a pair',
      'ratio',
      [{ numerator: 3 }, { denominator: 9 }, { numerator: 1, denominator: 3 }],
    ],
    ['a ratio of nothing', 'ratio', [{ numerator: 0, denominator: 0 }]],
    [
      'the latest',
      'latest',
      [
        { value: 9, at: '2024-06-02T00:00:00.000Z' },
        { value: 80, at: '2024-06-01T00:00:00.000Z' },
      ],
    ],
    ['the latest of two at once', 'latest', [{ value: 8 }, { value: 9 }]],
    [
      'the latest that reports',
      'latest',
      [{ value: 8 }, { state: 'not-available', at: '2025-01-01T00:00:00.000Z' }],
    ],
  ];

  it.each(cases)('agree with the arithmetic of the domain: %s', async (name, rule, given) => {
    const year = 1990 + cases.findIndex(([other]) => other === name);
    const unit = rule === 'ratio' ? 'percent' : 'count';
    const indicator = await test.given.indicator({ rule, unit });
    const counted = given.map((one) => ({
      state: 'reported' as const,
      value: null,
      numerator: null,
      denominator: null,
      at: '2024-01-01T00:00:00.000Z',
      ...one,
    }));
    for (const [index, { at, ...figures }] of counted.entries()) {
      const answer = { indicator, ...figures };
      await test.given.outcomeReturn(awards[index]!, year, [answer], { accepted_at: at });
    }
    const { value, numerator, denominator } = await figure(
      indicator.id,
      `${year}-${String(year + 1).slice(2)}`,
    );
    expect({ value, numerator, denominator }).toEqual(
      aggregate(rule, counted) ?? { value: null, numerator: null, denominator: null },
    );
  });

  it('are closed to an organisation, to whom its own returns would look like all (permission)', async () => {
    const member = await test.as(await test.given.member({ id: awards[0]!.organisationId }));
    for (const path of ['observations', 'indicators', `funds/${fund.id}/outcomes`]) {
      expect((await member.get(path)).status).toBe(403);
    }
  });

  it('show an officer of another fund nothing (isolation)', async () => {
    const elsewhere = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', elsewhere.id));
    expect((await limited.get(`funds/${fund.id}/outcomes`)).status).toBe(404);
    expect((await limited.get('observations')).body.items).toEqual([]);
  });

  it('export what they list', async () => {
    const csv = await officer.get(`observations/export.csv?period=2021-22&fundId=${fund.id}`);
    expect(csv.text.trim().split('\n')).toHaveLength(4);
  });

  it.each([
    [`funds/%/outcomes?period=2021-23`, '/period'],
    ['observations?indicatorId=x', '/indicatorId'],
    ['observations?cursor=x', '/cursor'],
    ['observations?sort=colour', '/sort'],
    ['funds/x/outcomes', '/id'],
  ])('refuse %s and name the field', async (path, pointer) => {
    const reply = await officer.get(path.replace('%', fund.id));
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });
});

describe('indicators', () => {
  const wanted = {
    code: 'SAFER',
    title: 'Children who are safer',
    unit: 'people',
    rule: 'sum',
    fundId: null,
  };

  it('are defined, listed, exported and reworded, with a history', async () => {
    const made = await officer.post('indicators', wanted);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...wanted, definition: '', fundCode: null, version: 1 });
    const changed = await officer.patch(`indicators/${made.body.id}`, 1, {
      definition: 'Under 18',
    });
    expect(changed.body).toMatchObject({ definition: 'Under 18', version: 2 });
    const stale = await officer.patch(`indicators/${made.body.id}`, 1, { title: 'x' });
    expect(stale.status).toBe(412);
    expect((await officer.patch(`indicators/${made.body.id}`, undefined, {})).status).toBe(428);
    const found = await officer.get('indicators?q=safer');
    expect(found.body.items).toHaveLength(1);
    expect((await officer.get('indicators/export.csv?q=safer')).text).toContain(
      'Children who are safer',
    );
    const history = await officer.get(
      `audit-events?subjectType=indicator&subjectId=${made.body.id}`,
    );
    expect(history.body.items[0].changes).toEqual([
      { field: 'definition', from: '', to: 'Under 18' },
    ]);
  });

  it('refuse a code that is taken', async () => {
    const taken = await test.given.indicator();
    const reply = await officer.post('indicators', { ...wanted, code: taken.code });
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe('shared.duplicate');
  });

  it.each([
    ['a sum of percentages', { unit: 'percent' }, '/rule'],
    ['an unknown unit', { unit: 'spoons' }, '/unit'],
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['a title that is no text', { title: 5 }, '/title'],
    ['a malformed fund', { fundId: 'x' }, '/fundId'],
  ])('refuse %s and name the field', async (_name, values, pointer) => {
    const reply = await officer.post('indicators', { ...wanted, code: 'BAD', ...values });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });

  it('of another fund are hidden from an officer of one fund, and those of every fund not theirs to change (permission)', async () => {
    const own = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', own.id));
    const foreign = await test.given.indicator({ fund_id: fund.id });
    expect((await limited.get(`indicators/${foreign.id}`)).status).toBe(404);
    expect((await limited.patch(`indicators/${foreign.id}`, 1, { title: 'x' })).status).toBe(404);
    const listed = await limited.get('indicators?limit=100');
    expect(listed.body.items.map((i: { id: string }) => i.id)).not.toContain(foreign.id);
    const shared = await test.given.indicator();
    expect((await limited.patch(`indicators/${shared.id}`, 1, { title: 'x' })).status).toBe(403);
    expect((await limited.post('indicators', { ...wanted, code: 'ALL' })).status).toBe(403);
    const mine = await limited.post('indicators', { ...wanted, code: 'MINE', fundId: own.id });
    expect(mine.status).toBe(201);
  });

  it('are not an organisation’s to define (permission)', async () => {
    const member = await test.as(await test.given.member(await test.given.organisation()));
    expect((await member.post('indicators', { ...wanted, code: 'THEIRS' })).status).toBe(403);
  });
});
