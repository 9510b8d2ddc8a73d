import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@almoner/domain/calendar';
import { REFERENCE_KEYS, readReferenceValue } from '@almoner/domain/reference-data';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { dayFromToday } from '../../../test/days.js';

let test: TestApp;
let administrator: Client;
let officer: Client;

const KEY = 'subsidyPublicationPence';
const TODAY = dayFromToday(0);
const WANTED = { key: KEY, value: '20000000', fromDay: dayFromToday(30), source: 'Circular 1' };

beforeAll(async () => {
  test = await startTestApp();
  administrator = await test.as(await test.given.staff('administrator'));
  officer = await test.as(await test.given.staff('fund-officer'));
});
afterAll(() => test.close());

describe('dated reference data', () => {
  it('begins with a value of its unit for every key, each with its source', async () => {
    for (const key of REFERENCE_KEYS) {
      const { body } = await officer.get(`reference-values/by-key?key=${key}`);
      expect(body.values).toHaveLength(1);
      const [value] = body.values;
      expect(value).toMatchObject({ state: 'in-force', recordedByName: null });
      expect(value.source).not.toBe('');
      expect(readReferenceValue(key, value.value).ok).toBe(true);
    }
  });

  it('has the new value from its day on and the old one until then, with who and from which source', async () => {
    const recorded = await administrator.post('reference-values', WANTED);
    expect(recorded.status).toBe(201);
    expect(recorded.body.values).toMatchObject([
      { valueWords: '£200,000', state: 'coming', fromDay: WANTED.fromDay, source: 'Circular 1' },
      { valueWords: '£100,000', state: 'in-force' },
    ]);
    expect(recorded.body.values[0].recordedByName).toContain('administrator');
    const inForce = await officer.get(`reference-values?key=${KEY}&state=in-force`);
    expect(inForce.body.items).toMatchObject([{ value: '10000000', area: 'subsidy' }]);
    const [event] = await test.database.query<{ changes: unknown; reason: string }>(
      `SELECT changes, reason FROM audit_events WHERE action = 'reference-data.record' ORDER BY at DESC LIMIT 1`,
    );
    expect(event).toMatchObject({
      reason: 'Circular 1',
      changes: [
        { field: KEY, from: '£100,000', to: '£200,000' },
        { field: 'fromDay', to: WANTED.fromDay },
      ],
    });
  });

  it('takes the value recorded last where two begin on the same day', async () => {
    const key = 'delegationDays';
    for (const value of ['60', '70'])
      await administrator.post('reference-values', { ...WANTED, key, value, fromDay: TODAY });
    const { body } = await officer.get(`reference-values?key=${key}&state=in-force`);
    expect(body.items).toMatchObject([{ value: '70' }]);
  });

  it.each([
    ['yesterday', { fromDay: addDays(TODAY, -1) }, '/fromDay'],
    ['the year 1026', { fromDay: '1026-01-01' }, '/fromDay'],
    ['what is no amount', { value: '1.5' }, '/value'],
    ['a negative amount', { value: '-1' }, '/value'],
    ['an amount past the safe integers', { value: '9007199254740993' }, '/value'],
    ['days that do not exist', { key: 'bankHolidaysScotland', value: '2027-02-30' }, '/value'],
    ['no source', { source: ' ' }, '/source'],
    ['a key that nothing reads', { key: 'spoons' }, '/key'],
  ])('refuses %s', async (_, changes, pointer) => {
    const { status, body } = await administrator.post('reference-values', {
      ...WANTED,
      ...changes,
    });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is recorded by administrators alone and read by all staff', async () => {
    for (const role of ['fund-officer', 'finance-approver', 'auditor'] as const) {
      const client = await test.as(await test.given.staff(role));
      expect((await client.post('reference-values', WANTED)).status).toBe(403);
      expect((await client.get('reference-values')).status).toBe(200);
    }
    const organisation = await test.given.organisation();
    const member = await test.as(await test.given.member(organisation, 'organisation-certifier'));
    expect((await member.get('reference-values')).status).toBe(403);
  });

  it('is neither changed nor dated back in the database itself', async () => {
    await expect(
      test.database.query(`UPDATE reference_values SET from_day = from_day - 1`),
    ).rejects.toThrow('append-only');
  });

  it('is exported with every value that ever was', async () => {
    const file = await officer.get(`reference-values/export.csv?key=${KEY}`);
    expect(file.text).toContain('£100,000');
    expect(file.text).toContain('Circular 1');
  });
});
