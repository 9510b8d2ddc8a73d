import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { meanScore } from '@almoner/domain/assessments';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { organisationContext } from '../../../test/contexts.js';
import type { GivenApplication, GivenRecord } from '../../../test/given.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

let test: TestApp;
let people: GivenRecord[];
let application: GivenApplication;

beforeAll(async () => {
  test = await startTestApp();
  people = await Promise.all([1, 2, 3].map(() => test.given.staff('fund-officer')));
});
afterAll(() => test.close());

beforeEach(async () => {
  application = await test.given.application({ status: 'in-assessment' });
});

interface Assessed {
  readonly status: 'assigned' | 'in-progress' | 'submitted' | 'conflicted';
  readonly score: number | null;
}

async function assess(place: number, { status, score }: Assessed): Promise<void> {
  await test.database.query(
    `INSERT INTO assessments (application_id, fund_id, assessor_id, assigned_by_id, status, weighted_score)
     VALUES ($1, $2, $3, $3, $4, $5)
     ON CONFLICT (application_id, assessor_id) DO UPDATE SET status = $4, weighted_score = $5`,
    [application.id, application.fundId, people[place]!.id, status, score],
  );
}

function kept(): Promise<object[]> {
  return test.database.query(
    `SELECT score, assessors_assigned AS assigned, assessors_submitted AS submitted
       FROM applications WHERE id = $1`,
    [application.id],
  );
}

const ASSESSED = fc.oneof(
  fc.record({
    status: fc.constantFrom('assigned' as const, 'in-progress' as const, 'conflicted' as const),
    score: fc.constant(null),
  }),
  fc.record({
    status: fc.constant('submitted' as const),
    score: fc.integer({ min: 0, max: 10_000 }),
  }),
);

describe('the score that an application keeps', () => {
  it('is that of the domain after whatever happened to its assessments', async () => {
    const step = fc.record({ place: fc.integer({ min: 0, max: 2 }), assessed: ASSESSED });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        application = await test.given.application({ status: 'in-assessment' });
        for (const { place, assessed } of steps) await assess(place, assessed);
        const last = new Map(steps.map(({ place, assessed }) => [place, assessed]));
        const all = [...last.values()];
        const submitted = all.filter(({ status }) => status === 'submitted');
        expect(await kept()).toEqual([
          {
            score: meanScore(submitted.map(({ score }) => score ?? 0)),
            assigned: all.filter(({ status }) => status !== 'conflicted').length,
            submitted: submitted.length,
          },
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('counts two assessments that are submitted at the same moment', async () => {
    await Promise.all([
      assess(0, { status: 'submitted', score: 4_000 }),
      assess(1, { status: 'submitted', score: 6_001 }),
    ]);
    expect(await kept()).toEqual([{ score: 5_001, assigned: 2, submitted: 2 }]);
  });

  it('goes with the assessments', async () => {
    await assess(0, { status: 'submitted', score: 4_000 });
    await test.database.query('DELETE FROM assessments WHERE application_id = $1', [
      application.id,
    ]);
    expect(await kept()).toEqual([{ score: null, assigned: 0, submitted: 0 }]);
  });

  it.each(['score', 'assessors_assigned', 'assessors_submitted'])(
    'is kept from an organisation: it may not read %s (isolation)',
    async (column) => {
      const member = await test.given.member({ id: application.organisationId });
      const context = organisationContext(member, { id: application.organisationId });
      const read = test.app
        .get(UnitOfWork)
        .read(context, (tx) => tx.query(`SELECT ${column} FROM applications`));
      await expect(read).rejects.toMatchObject({ refusal: { code: 'shared.not-permitted' } });
    },
  );
});
