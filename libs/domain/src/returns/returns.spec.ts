import { describe, expect, it } from 'vitest';
import type { Indicator, Observation } from '../outcomes/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  decideAcceptReturn,
  decideCertifyReturn,
  decideEditReturn,
  decideObservations,
  decideRequestChanges,
  decideScheduleReturn,
  decideSendBack,
  decideSubmitReturn,
  effectiveReturnStatus,
  isOverdue,
  OWED_RETURN_STATUSES,
  RETURN_STATUSES,
  returnCommands,
  returnFaults,
  type NewReturn,
  type OwedReturn,
  type ReturnStatus,
} from './index.js';

const TODAY = '2026-11-21';
const BOTH = ['organisation-editor', 'organisation-certifier'] as const;
const author = member('Rory Bain', BOTH);
const certifier = member('Ailsa Kerr', BOTH);
const stranger = member('Jean Muir', BOTH, 'another-organisation');
const officer = staff('Isla Grant', ['fund-officer']);

const indicators: Indicator[] = [
  { id: 'people', title: 'People supported', unit: 'people', rule: 'sum' },
  { id: 'share', title: 'Share who feel safer', unit: 'percent', rule: 'ratio' },
];
const observation = (indicatorId: string, change: Partial<Observation> = {}): Observation => ({
  indicatorId,
  state: 'reported',
  value: null,
  numerator: null,
  denominator: null,
  note: '',
  ...change,
});
const answered = [
  observation('people', { value: 214 }),
  observation('share', { numerator: 20, denominator: 25 }),
];

const owed = (status: ReturnStatus, change: Partial<OwedReturn> = {}): OwedReturn => ({
  status,
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  opensOn: '2026-11-01',
  dueOn: '2026-11-30',
  observations: answered,
  submittedBy: status === 'awaiting-certification' ? author : null,
  ...change,
});

describe('the days of a return', () => {
  it('falls due on the day it opens, without anyone doing anything', () => {
    expect(effectiveReturnStatus(owed('not-due'), '2026-10-31')).toBe('not-due');
    expect(effectiveReturnStatus(owed('not-due'), '2026-11-01')).toBe('due');
    expect(effectiveReturnStatus(owed('not-due', { opensOn: null }), '2026-01-01')).toBe('due');
    expect(effectiveReturnStatus(owed('submitted'), TODAY)).toBe('submitted');
  });

  it('is overdue from the day after it was due, while it is owed', () => {
    expect(isOverdue(owed('in-progress'), '2026-11-30')).toBe(false);
    expect(isOverdue(owed('in-progress'), '2026-12-01')).toBe(true);
    const late = RETURN_STATUSES.filter((status) => isOverdue(owed(status), '2026-12-01'));
    expect(late).toEqual(OWED_RETURN_STATUSES);
    expect(late).not.toContain('submitted');
  });
});

describe('scheduling a return', () => {
  const wanted: NewReturn = {
    fundId: FUND_ID,
    awardStatus: 'accepted',
    opensOn: '2026-12-01',
    dueOn: '2026-12-31',
    indicatorIds: ['people'],
  };
  const schedule = (change: Partial<NewReturn> = {}, actor = officer) =>
    decideScheduleReturn({ ...wanted, ...change }, actor, TODAY);

  it('is not due until it opens', () => {
    expect(schedule()).toEqual({ ok: true, value: 'not-due' });
    expect(schedule({ opensOn: null })).toEqual({ ok: true, value: 'due' });
  });

  it.each(['drafted', 'offered', 'declined', 'withdrawn'] as const)(
    'refuses an award that is %s',
    (awardStatus) => {
      expect(schedule({ awardStatus })).toMatchObject({
        refusal: { code: 'returns.award-not-active' },
      });
    },
  );

  it.each([
    ['a day before it opens', { dueOn: '2026-11-30' }, '/dueOn'],
    ['no indicator', { indicatorIds: [] }, '/indicatorIds'],
    ['an indicator twice', { indicatorIds: ['people', 'people'] }, '/indicatorIds/1'],
  ])('refuses %s', (_case, change, pointer) => {
    expect(schedule(change)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer }] },
    });
  });

  it('is for officers of the fund', () => {
    expect(schedule({}, staff('A', ['auditor']))).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('what a return lacks', () => {
  it('is nothing where every question is answered', () => {
    expect(returnFaults(answered, indicators)).toEqual([]);
  });

  it('is named by field', () => {
    const half = [observation('share', { numerator: 20 })];
    expect(returnFaults(half, indicators).map((fault) => fault.pointer)).toEqual([
      '/observations',
      '/observations/0/denominator',
    ]);
  });

  it('saves half a return, and refuses what cannot be in it', () => {
    expect(decideObservations([observation('share')], indicators).ok).toBe(true);
    const above = [observation('share', { numerator: 26, denominator: 25 })];
    expect(decideObservations(above, indicators)).toMatchObject({
      refusal: {
        code: 'outcomes.numerator-above-denominator',
        errors: [{ pointer: '/observations/0/numerator' }],
      },
    });
  });

  it.each([
    ['an indicator that is not asked for', [observation('other')], '/observations/0/indicatorId'],
    ['one twice', [...answered, observation('people')], '/observations/2/indicatorId'],
    ['a negative value', [observation('people', { value: -1 })], '/observations/0/value'],
  ])('refuses %s', (_case, observations, pointer) => {
    expect(decideObservations(observations, indicators)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer }] },
    });
  });
});

describe('writing and sending a return', () => {
  it('begins on the day it opens', () => {
    expect(decideEditReturn(owed('not-due'), author, '2026-10-31')).toMatchObject({
      refusal: { code: 'returns.not-due-yet', params: { opensOn: '1 November 2026' } },
    });
    expect(decideEditReturn(owed('not-due'), author, TODAY)).toEqual({
      ok: true,
      value: 'in-progress',
    });
  });

  it('goes on after changes were asked for, and stops once it is sent', () => {
    expect(decideEditReturn(owed('changes-requested'), author, TODAY).ok).toBe(true);
    expect(answerOf(decideEditReturn(owed('awaiting-certification'), author, TODAY))).toBe(
      'shared.wrong-state',
    );
    expect(answerOf(decideEditReturn(owed('accepted'), author, TODAY))).toBe('shared.wrong-state');
  });

  it('is hidden from other organisations, before it opens too', () => {
    const refused = { refusal: { code: 'shared.not-found' } };
    expect(decideEditReturn(owed('due'), stranger, TODAY)).toMatchObject(refused);
    expect(decideEditReturn(owed('not-due'), stranger, '2026-10-31')).toMatchObject(refused);
    expect(decideCertifyReturn(owed('awaiting-certification'), stranger)).toMatchObject(refused);
  });

  it('is sent complete', () => {
    expect(decideSubmitReturn(owed('in-progress'), { indicators }, author)).toEqual({
      ok: true,
      value: 'awaiting-certification',
    });
    const empty = owed('in-progress', { observations: [] });
    expect(decideSubmitReturn(empty, { indicators }, author)).toMatchObject({
      refusal: { code: 'returns.incomplete', errors: [{}, {}] },
    });
  });

  it('is not sent with a numerator above its denominator', () => {
    const observations = [answered[0]!, observation('share', { numerator: 3, denominator: 2 })];
    const impossible = owed('in-progress', { observations });
    expect(decideSubmitReturn(impossible, { indicators }, author)).toMatchObject({
      refusal: { code: 'outcomes.numerator-above-denominator' },
    });
  });
});

describe('certifying a return', () => {
  it('is separated by person: refuses the person who sent it, by name (money rule 7)', () => {
    expect(decideCertifyReturn(owed('awaiting-certification'), author)).toMatchObject({
      refusal: { code: 'returns.same-person', params: { person: 'Rory Bain' } },
    });
  });

  it('lets another person of the organisation certify', () => {
    expect(decideCertifyReturn(owed('awaiting-certification'), certifier)).toEqual({
      ok: true,
      value: 'submitted',
    });
  });

  it('needs the role', () => {
    const editor = member('Another Editor', ['organisation-editor']);
    expect(decideCertifyReturn(owed('awaiting-certification'), editor)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('gives it back with a reason', () => {
    const back = (reason: string) =>
      decideSendBack(owed('awaiting-certification'), reason, certifier);
    expect(back('Check the second figure')).toEqual({ ok: true, value: 'in-progress' });
    expect(back('  ')).toMatchObject({
      refusal: { code: 'returns.reason-required', errors: [{ pointer: '/reason' }] },
    });
  });
});

describe('reviewing a return', () => {
  it('accepts it, or asks for changes with a reason', () => {
    expect(decideAcceptReturn(owed('submitted'), officer)).toEqual({ ok: true, value: 'accepted' });
    expect(decideRequestChanges(owed('submitted'), 'Which areas?', officer)).toEqual({
      ok: true,
      value: 'changes-requested',
    });
    expect(answerOf(decideRequestChanges(owed('submitted'), '', officer))).toBe(
      'returns.reason-required /reason',
    );
  });

  it('waits for the certifier', () => {
    expect(decideAcceptReturn(owed('awaiting-certification'), officer)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });

  it('is not for the organisation itself', () => {
    expect(decideAcceptReturn(owed('submitted'), author)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('tells each side what it can do', () => {
    const allowed = (status: ReturnStatus, actor = author) =>
      returnCommands(owed(status), { indicators, today: TODAY }, actor)
        .filter((answer) => answer.allowed)
        .map((answer) => answer.command);
    expect(allowed('in-progress')).toEqual(['write', 'submit']);
    expect(allowed('awaiting-certification')).toEqual(['send-back']);
    expect(allowed('awaiting-certification', certifier)).toEqual(['certify', 'send-back']);
    expect(allowed('submitted', officer)).toEqual(['request-changes', 'accept']);
  });
});
