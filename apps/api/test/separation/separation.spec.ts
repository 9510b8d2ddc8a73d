import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewestPeople, smallestOffice } from '@almoner/domain/people';
import { CORE_DUTIES, DUTY_WORDS, isSeparated, SEPARATED } from '@almoner/domain/separation';
import { startTestApp, type TestApp } from '../app.js';
import type { Client } from '../client.js';
import { digestOfEverything } from '../digest.js';
import { adpsOfScotland } from '../given-allocations.js';
import { SOUND_DETAILS } from '../given-bank-accounts.js';
import { DOORS, NEVER_AFTER, stepsBetween, type ChainDuty } from './doors.js';
import { done, personOfEveryRole, Scene, type Person } from './scene.js';
import { assessNoSubsidy } from '../given.js';

/** Pairs that do not belong to one chain, with the test that shows that they are kept apart. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'payment-approver payment-approver': 'features/payments/payment-approvals.spec.ts',
  'variation-proposer variation-approver': 'features/variations/variations.spec.ts',
  'run-preparer payment-releaser': 'features/payment-runs/payment-runs.spec.ts',
  'budget-change-proposer budget-change-confirmer': 'features/budgets/budget-changes.spec.ts',
  'levels-proposer levels-confirmer': 'features/payments/payment-approvals.spec.ts',
  'virement-requester virement-approver': 'features/virements/virements.spec.ts',
  'fair-work-recorder fair-work-accepter': 'features/assurances/assurances.spec.ts',
  'recovery-requester recovery-approver': 'features/recoveries/recoveries.spec.ts',
  'receipt-recorder receipt-booker': 'features/recoveries/recoveries.spec.ts',
  'loss-requester loss-approver': 'features/recoveries/recoveries.spec.ts',
  'loss-approver loss-approver': 'features/recoveries/recoveries.spec.ts',
};

const CHAIN_DUTIES = Object.keys(DOORS) as ChainDuty[];

const ORDERED = CHAIN_DUTIES.flatMap((first) =>
  CHAIN_DUTIES.filter((second) => second !== first && isSeparated(first, second)).map(
    (second) => [first, second] as const,
  ),
);

const CASES = ORDERED.filter(([first, second]) => stepsBetween(first, second)).flatMap(
  ([first, second]) => {
    const doors = DOORS[second].bulk ? (['single', 'bulk'] as const) : (['single'] as const);
    return doors.map((door) => [first, second, door] as const);
  },
);

let test: TestApp;
let one: Person;
let other: Person;
let people: Record<ChainDuty, Client>;

beforeAll(async () => {
  test = await startTestApp();
  one = await personOfEveryRole(test);
  other = await personOfEveryRole(test);
  const hands = await Promise.all(
    CHAIN_DUTIES.map(async (duty) => [duty, (await personOfEveryRole(test)).client] as const),
  );
  people = Object.fromEntries(hands) as Record<ChainDuty, Client>;
});
afterAll(() => test.close());

/** A chain in which the next duty is `second`, and in which the person has taken on `first`. */
async function chainBefore(first: ChainDuty, second: ChainDuty): Promise<Scene> {
  const scene = await Scene.begin(test);
  const { before, at } = stepsBetween(first, second)!;
  for (const [index, duty] of before.entries()) {
    const { single, after } = DOORS[duty];
    await single.before?.(scene);
    const reply = await single.knock(scene, index === at ? one.client : people[duty]);
    done(reply);
    await after?.(scene, reply);
  }
  return scene;
}

describe('the table of separation (money rule 7)', () => {
  it('excludes every pair of the eight duties, in either order', () => {
    expect(CORE_DUTIES).toHaveLength(8);
    for (const first of CORE_DUTIES)
      for (const second of CORE_DUTIES)
        if (first !== second)
          expect([first, second, isSeparated(first, second)]).toEqual([first, second, true]);
  });

  it('has each of its pairs in this matrix or in the spec of its feature', () => {
    const chain: readonly string[] = CHAIN_DUTIES;
    const rest = SEPARATED.filter(
      ([a, b]) => a === b || !chain.includes(a) || !chain.includes(b),
    ).map((pair) => pair.join(' '));
    expect(rest.sort()).toEqual(Object.keys(ELSEWHERE).sort());
    for (const path of Object.values(ELSEWHERE)) {
      const spec = readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
      expect([path, spec.includes('separation.same-person')]).toEqual([path, true]);
    }
  });

  it('leaves out of this matrix only what cannot come in that order', () => {
    const left = ORDERED.filter(([first, second]) => !stepsBetween(first, second));
    expect(left.map((pair) => pair.join(' ')).sort()).toEqual(
      NEVER_AFTER.map((pair) => pair.join(' ')).sort(),
    );
  });
});

describe('one person with every role', () => {
  it.each(CASES)(
    'who is %s cannot be %s as well, by the %s door (separation)',
    async (first, second, door) => {
      const scene = await chainBefore(first, second);
      const { before, knock } = DOORS[second][door]!;
      await before?.(scene);
      const untouched = await digestOfEverything(test.database);

      const refused = await knock(scene, one.client);

      expect([refused.status, refused.body.code]).toEqual([403, 'separation.same-person']);
      expect(refused.body.params).toMatchObject({
        person: one.name,
        did: DUTY_WORDS[first].did,
        must: DUTY_WORDS[second].must,
      });
      expect(refused.body.detail).toContain(`${one.name} ${DUTY_WORDS[first].did}`);
      expect(await digestOfEverything(test.database)).toBe(untouched);
      expect((await knock(scene, other.client)).status).toBeLessThan(300);
    },
  );
});

describe('scorer, decider and award approver (one person scored, decided and approved £399,496)', () => {
  it('are three people in the database too, whoever asks (separation)', async () => {
    const scene = await Scene.begin(test);
    await scene.apply();
    done(await scene.score(one.client));
    const { id } = done(await one.client.get('session')).user;
    const decide = `UPDATE applications SET decided_by_id = $1 WHERE id = $2`;
    await expect(test.database.query(decide, [id, scene.ids.application])).rejects.toThrow(
      'does not decide on it',
    );
    const outcome = { outcome: 'approve', reason: 'Strong' };
    done(await other.client.post(`applications/${scene.ids.application}/decide`, outcome));
    const award = done(await scene.draft(people['award-recommender']));
    const decider = done(await other.client.get('session')).user.id;
    for (const person of [id, decider])
      await expect(
        test.database.query('UPDATE awards SET approved_by_id = $1 WHERE id = $2', [
          person,
          award.id,
        ]),
      ).rejects.toThrow('does not approve its award');
  });

  it('is no home work for a person who may not do it', async () => {
    const scene = await Scene.begin(test);
    await scene.apply();
    done(await scene.score(one.client));
    const waits = async (by: Client, wanted: string) =>
      JSON.stringify((await by.get('home')).body).includes(wanted);
    const application = scene.ids.application as string;
    expect([await waits(one.client, application), await waits(other.client, application)]).toEqual([
      false,
      true,
    ]);
  });
});

describe('one person at the same moment', () => {
  it('approves an award or verifies the bank details behind it, never both (separation, concurrency)', async () => {
    const fund = await test.given.fund();
    await test.given.budgetLine(fund.id, 2026, 100_000);
    for (let round = 0; round < 8; round += 1) {
      const organisation = await test.given.organisation({}, { bankDetails: 'entered' });
      const details = `organisations/${organisation.id}/bank-accounts`;
      const { waiting } = (await one.client.get(details)).body;
      const award = done(
        await other.client.post('awards', {
          fundId: fund.id,
          organisationId: organisation.id,
          title: 'Drafted by a test',
          directReason: 'Given by a test',
          amountPence: 1_000,
          years: [{ financialYear: '2026-27', amountPence: 1_000 }],
        }),
      );
      await assessNoSubsidy(other.client, award.id);
      const note = 'Called the number in the register';
      const replies = await Promise.all([
        one.client.post(`awards/${award.id}/approve`),
        one.client.post(`${details}/${waiting.id}/verify`, { method: 'call-back', note }),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 403]);
    }
  });
});

describe('an allocation, which recommends an award for each of its areas', () => {
  it('is not committed where the person who commits or prepared it entered bank details of one of them (separation)', async () => {
    const [first, ...rest] = await adpsOfScotland(test);
    const details = `organisations/${first!.organisationId}/bank-accounts`;
    done(await one.client.post(details, SOUND_DETAILS));
    const fund = await test.given.fund({ kind: 'allocation' });
    await test.given.budgetLine(fund.id, 2026, 300_000);
    const drawUp = async (by: Client, financialYear: string) => {
      const shares = [first!, ...rest].map(({ code }) => ({ areaCode: code, weight: '1' }));
      const texts = { title: 'Allocation of a test', basis: 'Equal shares' };
      const body = { fundId: fund.id, financialYear, amountPence: 30_000, ...texts, shares };
      return done(await by.post('allocations', body));
    };
    const commit = (by: Client, { id, version }: { id: string; version: number }) =>
      by.post(`allocations/${id}/commit`, {}, { ifMatch: version });

    const drawn = await drawUp(other.client, '2026-27');
    const untouched = await digestOfEverything(test.database);
    const refused = await commit(one.client, drawn);
    expect([refused.status, refused.body.code]).toEqual([403, 'separation.same-person']);
    expect(refused.body.params).toMatchObject({
      person: one.name,
      did: DUTY_WORDS['bank-editor'].did,
    });
    expect(await digestOfEverything(test.database)).toBe(untouched);
    const handedOver = await commit(other.client, await drawUp(one.client, '2026-27'));
    expect([handedOver.status, handedOver.body.code]).toEqual([403, 'separation.same-person']);
    expect((await commit(other.client, drawn)).status).toBe(200);
  });
});

describe('the smallest office in the guide', () => {
  const guide = readFileSync(
    path.resolve(import.meta.dirname, '../../../../docs/guide/people.md'),
    'utf8',
  );

  it.each([1, 2, 3] as const)('is what the separation table asks for %i approvals', (approvals) => {
    const office = smallestOffice(approvals);
    const numbers = [
      approvals,
      office['fund-officer'],
      office['finance-officer'],
      office['finance-approver'],
      office.administrator,
    ];
    const together = numbers.slice(1).reduce((sum, number) => sum + number, 0);
    const row = new RegExp(`^\\| ${[...numbers, together].join(' +\\| ')} +\\|$`, 'm');
    expect(guide).toMatch(row);
  });

  it('says how few people can do it with every role', () => {
    expect(guide).toContain(`With every role each, ${fewestPeople(1)} people can do everything`);
  });
});
