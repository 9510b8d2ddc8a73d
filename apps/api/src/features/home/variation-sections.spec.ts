import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import {
  givenInstalment,
  givenVaried,
  givenVariation,
  inYears,
  type GivenVaried,
} from '../../../test/given-variations.js';
import type { HomeItem, HomeSectionView } from './home.dto.js';
import { Clock } from '../../platform/clock/clock.js';

let test: TestApp;
let proposer: Client;
let approver: Client;
let given: GivenVaried;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  given = await givenVaried(test);
  proposer = await test.as(await test.given.staff('fund-officer', given.fund.id));
  approver = await test.as(await test.given.staff('fund-officer', given.fund.id));
});

async function waiting(client: Client, key: string): Promise<HomeItem[]> {
  const { sections } = (await client.get('home')).body as { sections: HomeSectionView[] };
  return sections.find((section) => section.key === key)?.items ?? [];
}

describe('what waits of the changes of awards', () => {
  it('is a variation: to finish for who began it, to approve for another, then to apply (separation)', async () => {
    const people = { proposer, approver };
    const id = await givenVariation(people, given.award, { title: 'New' }, 'draft');
    const item = { subjectType: 'variation', subjectId: id };
    expect(await waiting(proposer, 'variations-to-send')).toMatchObject([item]);
    expect(await waiting(approver, 'variations-to-send')).toEqual([]);
    await proposer.post(`variations/${id}/submit`);
    expect(await waiting(proposer, 'variations-to-approve')).toEqual([]);
    expect(await waiting(approver, 'variations-to-approve')).toMatchObject([item]);
    await approver.post(`variations/${id}/approve`);
    expect(await waiting(proposer, 'variations-to-apply')).toMatchObject([item]);
    await proposer.post(`variations/${id}/apply`);
    expect(await waiting(proposer, 'variations-to-apply')).toEqual([]);
  });

  it('is the earliest indicative year of a fund, from shortly before it begins', async () => {
    const autumn = new Date('2026-11-30T10:00:00Z');
    const clock = vi.spyOn(test.app.get(Clock), 'now').mockReturnValue(autumn);
    const terms = { years: inYears(100_000, 10_000) };
    const id = await givenVariation({ proposer, approver }, given.award, terms, 'approved');
    await proposer.post(`variations/${id}/apply`);
    expect(await waiting(proposer, 'years-to-confirm')).toEqual([]);
    await test.database.query(`UPDATE award_years SET status = 'indicative' WHERE award_id = $1`, [
      given.award.id,
    ]);
    expect(await waiting(proposer, 'years-to-confirm')).toMatchObject([
      {
        kind: 'year-confirmation',
        subjectType: 'year-confirmation',
        subjectId: given.fund.id,
        subtitle: '2026-27, awards: 1',
        amountPence: 100_000,
      },
    ]);
    clock.mockRestore();
  });

  it('is an award to complete once its last day is past and nothing of it is open', async () => {
    await test.database.query(
      `UPDATE awards SET status = 'active', ends_on = '2026-01-31', starts_on = '2025-04-01' WHERE id = $1`,
      [given.award.id],
    );
    expect(await waiting(approver, 'awards-to-complete')).toMatchObject([
      { subjectType: 'award', subjectId: given.award.id },
    ]);
    await givenInstalment(test, given.award, 1000, 'planned');
    expect(await waiting(approver, 'awards-to-complete')).toEqual([]);
  });
});
