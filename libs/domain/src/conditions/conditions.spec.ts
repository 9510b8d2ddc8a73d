import { describe, expect, it } from 'vitest';
import type { AwardStatus } from '../awards/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  conditionCommands,
  conditionOwnerWords,
  decideAddCondition,
  decideEditCondition,
  decideKeepConditionLibrary,
  decideMarkNotMet,
  decideMeetCondition,
  decideRemoveCondition,
  decideReopenCondition,
  decideSubmitEvidence,
  decideWaiveCondition,
  isConditionOverdue,
  isConditionSettled,
  CONDITION_STATUSES,
  type Condition,
} from './index.js';

const officer = staff('Isla Grant', ['fund-officer']);
const editor = member('Catriona Ross', ['organisation-editor']);
const TODAY = '2026-11-21';

function condition(values: Partial<Condition> = {}): Condition {
  return {
    status: 'open',
    fundId: FUND_ID,
    organisationId: ORGANISATION_ID,
    owner: 'organisation',
    awardStatus: 'accepted',
    dueOn: '2026-12-01',
    gates: [],
    ...values,
  };
}

describe('adding and changing a condition', () => {
  const add = (status: AwardStatus, reason: string | null) =>
    decideAddCondition({ fundId: FUND_ID, status }, reason, officer);

  it.each(['drafted', 'approved'] as const)('is free while the award is only %s', (status) => {
    expect(add(status, null).ok).toBe(true);
    expect(decideEditCondition(condition({ awardStatus: status }), null, officer).ok).toBe(true);
  });

  it.each(['offered', 'accepted', 'active', 'suspended'] as const)(
    'needs a reason once the organisation knows the award: %s',
    (status) => {
      const refused = { refusal: { code: 'conditions.reason-required' } };
      expect(add(status, null)).toMatchObject(refused);
      expect(add(status, '   ')).toMatchObject(refused);
      expect(add(status, 'The lease changed.').ok).toBe(true);
      const known = condition({ awardStatus: status });
      expect(decideEditCondition(known, null, officer)).toMatchObject(refused);
    },
  );

  it.each(['completed', 'terminated', 'declined', 'lapsed', 'withdrawn'] as const)(
    'is refused once the award is %s',
    (status) => {
      const refused = { refusal: { code: 'shared.wrong-state', params: { thing: 'award' } } };
      expect(add(status, 'why')).toMatchObject(refused);
      const ended = condition({ awardStatus: status, status: 'evidence-submitted' });
      expect(decideMeetCondition(ended, 'why', officer)).toMatchObject(refused);
    },
  );

  it('is for people who may edit conditions (permission)', () => {
    const award = { fundId: FUND_ID, status: 'drafted' as const };
    for (const person of [staff('A', ['auditor']), editor])
      expect(decideAddCondition(award, 'why', person)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
  });

  it('takes a condition out before the offer alone', () => {
    expect(decideRemoveCondition(condition({ awardStatus: 'approved' }), officer)).toEqual({
      ok: true,
      value: 'removed',
    });
    expect(decideRemoveCondition(condition({ awardStatus: 'offered' }), officer)).toMatchObject({
      refusal: { code: 'conditions.already-offered' },
    });
  });

  it('does not take out what an instalment waits for (money)', () => {
    const gating = condition({ awardStatus: 'drafted', gates: ['ALM000000001'] });
    expect(decideRemoveCondition(gating, officer)).toMatchObject({
      refusal: { code: 'conditions.gates-payment', params: { payment: 'ALM000000001' } },
    });
  });

  it('leaves the library to people who reach every fund (permission)', () => {
    expect(decideKeepConditionLibrary(officer).ok).toBe(true);
    const limited = { ...officer, assignments: [{ role: 'fund-officer', fundId: FUND_ID }] };
    expect(answerOf(decideKeepConditionLibrary(limited as typeof officer))).toBe(
      'shared.not-permitted',
    );
  });
});

describe('evidence', () => {
  const give = (text: string, link: string | null = null, given = condition()) =>
    decideSubmitEvidence(given, { text, link }, editor);

  it('is given by the organisation for a condition that is its own', () => {
    expect(give('We adopted it on 3 November.')).toEqual({ ok: true, value: 'evidence-submitted' });
    expect(give('x', null, condition({ owner: 'funder' }))).toMatchObject({
      refusal: { code: 'conditions.funders-own' },
    });
  });

  it('is not given by staff, nor by another organisation (permission, isolation)', () => {
    const evidence = { text: 'x', link: null };
    expect(decideSubmitEvidence(condition(), evidence, officer)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    const theirs = condition({ organisationId: 'another' });
    expect(decideSubmitEvidence(theirs, evidence, editor)).toMatchObject({
      refusal: { code: 'shared.not-found' },
    });
  });

  it.each([
    ['https://example.org/minutes.pdf', true],
    ['http://example.org', true],
    ['example.org/minutes', false],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['https://example.org/a b', false],
  ])('takes the link %s: %p', (link, ok) => {
    expect(answerOf(give('Done.', link))).toBe(ok ? 'accepted' : 'shared.invalid /link');
  });

  it('names the fields that are wrong', () => {
    expect(give(' ', 'nowhere')).toMatchObject({
      refusal: { errors: [{ pointer: '/evidence' }, { pointer: '/link' }] },
    });
  });
});

describe('deciding a condition', () => {
  it.each([
    [decideMeetCondition, 'met'],
    [decideMarkNotMet, 'not-met'],
    [decideWaiveCondition, 'waived'],
  ] as const)('takes a reason and a member of staff (permission): %p', (decide, state) => {
    const given = condition({ status: 'evidence-submitted' });
    expect(decide(given, 'The minutes show it.', officer)).toEqual({ ok: true, value: state });
    expect(decide(given, ' ', officer)).toMatchObject({
      refusal: { code: 'conditions.reason-required', errors: [{ pointer: '/reason' }] },
    });
    expect(decide(given, 'why', editor)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it.each(['met', 'not-met', 'waived'] as const)(
    'opens a condition that is %s again, with a new day from today on',
    (status) => {
      const reopen = (dueOn: string) =>
        decideReopenCondition(condition({ status }), { dueOn, reason: 'why' }, officer, TODAY);
      expect(reopen(TODAY)).toEqual({ ok: true, value: 'open' });
      expect(reopen('2026-11-20')).toMatchObject({ refusal: { errors: [{ pointer: '/dueOn' }] } });
    },
  );

  it('ends the waiting of an instalment by met and waived alone (money)', () => {
    expect(CONDITION_STATUSES.filter(isConditionSettled)).toEqual(['met', 'waived']);
  });
});

describe('what a reader is offered', () => {
  it('offers the organisation evidence, and staff the decision', () => {
    const names = (person: typeof officer, given: Condition) =>
      conditionCommands(given, person)
        .filter(({ allowed }) => allowed)
        .map(({ command }) => command);
    expect(names(editor, condition())).toEqual(['submit-evidence']);
    expect(names(editor, condition({ status: 'met' }))).toEqual([]);
    const waiting = condition({ status: 'evidence-submitted' });
    expect(names(officer, waiting)).toEqual(['meet', 'mark-not-met', 'waive']);
    expect(names(officer, condition({ awardStatus: 'drafted' }))).toContain('remove');
  });

  it('is overdue while it is open after its day', () => {
    const due = { status: 'open' as const, dueOn: '2026-11-20' };
    expect(isConditionOverdue(due, TODAY)).toBe(true);
    expect(isConditionOverdue({ ...due, dueOn: TODAY }, TODAY)).toBe(false);
    expect(isConditionOverdue({ ...due, dueOn: null }, TODAY)).toBe(false);
    expect(isConditionOverdue({ ...due, status: 'evidence-submitted' }, TODAY)).toBe(false);
  });

  it('calls the organisation "you" on its own screens', () => {
    expect(conditionOwnerWords('organisation', 'organisation')).toBe('You');
    expect(conditionOwnerWords('organisation', 'staff')).toBe('The organisation');
  });
});
