import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { givenCondition } from '../../../test/given-conditions.js';
import { dayFromToday } from '../../../test/days.js';
import type { GivenAward, GivenRecord } from '../../../test/given.js';

let test: TestApp;
let organisation: GivenRecord & { name: string };
let award: GivenAward;

beforeAll(async () => {
  test = await startTestApp();
  organisation = await test.given.organisation();
  award = await test.given.acceptedAward({ organisation, amountPence: 1_000 });
});
afterAll(() => test.close());

describe('what an award waits for', () => {
  it('is said to both sides from what is open, each in its own words', async () => {
    const officer = await test.as(await test.given.staff('fund-officer'));
    const editor = await test.as(await test.given.member(organisation));
    await givenCondition(test.given, award);
    await givenCondition(test.given, award, { status: 'evidence-submitted' });
    await givenCondition(test.given, award, { status: 'met' });
    // as before the organisation had any verified bank details
    await test.database.query(
      `UPDATE bank_accounts SET status = 'superseded' WHERE organisation_id = $1`,
      [organisation.id],
    );
    await officer.post('payments', {
      awardId: award.id,
      financialYear: '2026-27',
      amountPence: 1_000,
      dueOn: dayFromToday(0),
    });
    const staff = await officer.get(`awards/${award.id}/waiting`);
    expect(staff.body).toMatchObject({
      step: 4,
      sentence:
        `Waiting for ${organisation.name}: bank details and one condition; and for the funder: ` +
        'one condition to decide and one instalment to request.',
    });
    const own = await editor.get(`awards/${award.id}/waiting`);
    expect(own.body.sentence).toContain('Waiting for you: bank details and one condition');
  });

  it('is shown to nobody of another organisation (isolation)', async () => {
    const stranger = await test.as(await test.given.member(await test.given.organisation()));
    expect((await stranger.get(`awards/${award.id}/waiting`)).status).toBe(404);
  });
});
