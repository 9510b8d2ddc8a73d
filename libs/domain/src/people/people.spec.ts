import { describe, expect, it } from 'vitest';
import { lentPermissions } from '../delegations/index.js';
import { pence } from '../money/index.js';
import { ONE_APPROVAL, type ApprovalLevels } from '../payments/index.js';
import type { Actor } from '../shared/index.js';
import { FUND_ID, staff } from '../testing/index.js';
import { uncoveredDuties } from './index.js';

const officers = ['Isla Grant', 'Rory Sinclair', 'Morven Hay'].map((name) =>
  staff(name, ['fund-officer']),
);
const finance = staff('Ailsa Reid', ['finance-officer']);
const [callum, fiona, hamish] = ['Callum Munro', 'Fiona Baird', 'Hamish Kerr'].map((name) =>
  staff(name, ['finance-approver']),
) as [Actor, Actor, Actor];
const administrator = staff('Donald Ross', ['administrator']);
/** The smallest office for one approval. */
const OFFICE = [...officers, finance, callum, fiona, hamish, administrator];

const TWO: ApprovalLevels = { levelTwoAbovePence: pence(10_000_000), levelThreeAbovePence: null };

function uncovered(people: readonly Actor[], levels = ONE_APPROVAL): readonly string[] {
  return uncoveredDuties({ fundId: FUND_ID, levels }, people);
}

const without = (...gone: readonly Actor[]) => OFFICE.filter((person) => !gone.includes(person));

describe('the duties that nobody could take on (docs/guide/people.md)', () => {
  it('are only those of one person alone in the smallest office, and none in a larger one', () => {
    for (const sentence of uncovered(OFFICE)) expect(sentence).toMatch(/^Only /);
    const large = [...OFFICE, ...officers.map((one) => ({ ...one, userId: `${one.userId} 2` }))];
    expect(uncovered(large)).toEqual([]);
  });

  it('name the amount above which payments cannot be approved, and who is too few', () => {
    const sentences = uncovered(OFFICE, TWO).filter((one) => one.includes('£100,000'));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('A payment above £100,000 cannot be made');
    for (const { name } of [callum, fiona, hamish]) expect(sentences[0]).toContain(name);
    expect(sentences[0]).not.toContain('Isla Grant');
    const another = staff('Kirsty Laing', ['finance-approver']);
    expect(uncovered([...OFFICE, another], TWO).join()).not.toContain('£100,000');
  });

  it('name what nobody has the permission for', () => {
    expect(uncovered(without(administrator))).toContain(
      'Payment levels cannot be changed: nobody can propose the payment levels.',
    );
    expect(uncovered(without(finance))).toContain(
      'A payment cannot be made: nobody can request the payment.',
    );
  });

  it('name who alone can take a duty, and what they must not have done', () => {
    const [, second, third] = officers as [Actor, Actor, Actor];
    const few = uncovered(without(second, third));
    expect(few).toContainEqual(
      expect.stringMatching(
        /^Only Isla Grant can approve the award: nobody can where they .*decided on this application/,
      ),
    );
  });

  it('count a person only in the funds of their role (scope)', () => {
    const elsewhere = staff('Callum Munro', ['finance-approver'], 'another fund');
    const people = [...without(callum), elsewhere];
    expect(uncovered(people)).toContainEqual(
      expect.stringContaining('A payment cannot be made: different people have to'),
    );
  });

  it('count what is lent today, and lender and stand-in as one (delegation)', () => {
    const lentTo = (person: Actor): Actor => ({
      ...person,
      lent: lentPermissions(callum, 'd1', null),
    });
    const another = staff('Kirsty Laing', ['fund-officer']);
    // the lender is used up by the stand-in, so a second approval is still missing
    expect(uncovered([...OFFICE, lentTo(another)], TWO).join()).toContain('£100,000');
    const away = staff('Euan Gray', ['finance-approver']);
    const standIn: Actor = { ...another, lent: lentPermissions(away, 'd2', null) };
    expect(uncovered([...OFFICE, standIn], TWO).join()).not.toContain('£100,000');
  });
});
