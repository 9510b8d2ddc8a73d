import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { allocatePence, pence } from '../money/index.js';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import {
  callCommands,
  callFaults,
  decideCloseCall,
  decideEditCall,
  decideNewCall,
  decideLastDay,
  decideOpenCall,
  isCallAcceptingApplications,
  type Call,
  type Criterion,
} from './index.js';

const officer = staff('Isla Grant', ['fund-officer'], FUND_ID);
const criterion = (code: string, weight: number): Criterion => ({
  id: `criterion-${code}`,
  code,
  title: `Criterion ${code}`,
  weight,
  questionKeys: ['need'],
});
const draft: Call = {
  status: 'draft',
  fundId: FUND_ID,
  organisationId: null,
  opensOn: '2026-11-01',
  closesOn: '2026-12-18',
  financialYears: [2026, 2027],
  criteria: [criterion('A', 60), criterion('B', 40)],
  questions: [{ key: 'need', title: 'Why is this needed?', maxWords: 500, required: true }],
};
const open: Call = { ...draft, status: 'open' };
const pointers = (change: Partial<Call>) =>
  callFaults({ ...draft, ...change }).map((fault) => fault.pointer);

describe('what a call says', () => {
  it('is sound with years, questions and weights that sum to 100', () => {
    expect(callFaults(draft)).toEqual([]);
  });

  it('accepts any weights that sum to 100, and refuses one more or less', () => {
    const weights = fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
      .map((shares) => allocatePence(pence(100), shares));
    fc.assert(
      fc.property(weights, fc.constantFrom(-1, 0, 1), (parts, off) => {
        const list = parts.map((part, index) => criterion(`${index}`, part));
        const changed = [...list.slice(1), criterion('0', (list[0]?.weight ?? 0) + off)];
        expect(pointers({ criteria: changed }).length === 0).toBe(off === 0);
      }),
    );
  });

  it.each([
    ['no year', { financialYears: [] }, '/financialYears'],
    ['a year twice', { financialYears: [2026, 2026] }, '/financialYears/1'],
    ['no criterion', { criteria: [] }, '/criteria'],
    ['a weight of 0', { criteria: [criterion('A', 100), criterion('B', 0)] }, '/criteria/1/weight'],
    [
      'half a weight',
      { criteria: [criterion('A', 99.5), criterion('B', 0.5)] },
      '/criteria/0/weight',
    ],
    ['a code twice', { criteria: [criterion('A', 60), criterion('A', 40)] }, '/criteria/1/code'],
  ])('is refused with %s', (_case, change, pointer) => {
    expect(pointers(change)).toContain(pointer);
  });

  it('is refused without a question, with one twice and with one that allows no words', () => {
    const [question] = draft.questions;
    if (question === undefined) throw new Error('the draft asks a question');
    expect(pointers({ questions: [] })).toContain('/questions');
    expect(pointers({ questions: [question, question] })).toEqual(['/questions/1/key']);
    expect(pointers({ questions: [{ ...question, maxWords: 0 }] })).toEqual([
      '/questions/0/maxWords',
    ]);
  });

  it('is refused where a criterion is judged by a question that is not asked', () => {
    const criteria = [{ ...criterion('A', 100), questionKeys: ['need', 'budget'] }];
    expect(pointers({ criteria })).toEqual(['/criteria/0/questionKeys/1']);
  });
});

describe('a new call', () => {
  it('belongs to an open-call fund', () => {
    expect(decideNewCall({ id: FUND_ID, kind: 'open-call' }, draft, officer).ok).toBe(true);
    expect(decideNewCall({ id: FUND_ID, kind: 'allocation' }, draft, officer)).toMatchObject({
      refusal: { code: 'calls.wrong-fund-kind' },
    });
  });

  it('closes after it opens', () => {
    const same = { ...draft, closesOn: draft.opensOn };
    expect(decideNewCall({ id: FUND_ID, kind: 'open-call' }, same, officer)).toMatchObject({
      refusal: { code: 'calls.dates-out-of-order', errors: [{ pointer: '/closesOn' }] },
    });
  });

  it('is made by officers of that fund', () => {
    expect(decideNewCall({ id: 'other', kind: 'open-call' }, draft, officer)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('a call in its life', () => {
  it('opens once, with sound terms, and closes once', () => {
    expect(decideOpenCall(draft, officer, '2026-11-21')).toEqual({ ok: true, value: 'open' });
    expect(answerOf(decideOpenCall(open, officer, '2026-11-21'))).toBe('shared.wrong-state');
    expect(decideOpenCall({ ...draft, criteria: [] }, officer, '2026-11-21')).toMatchObject({
      refusal: { code: 'shared.invalid' },
    });
    expect(decideCloseCall(open, officer)).toEqual({ ok: true, value: 'closed' });
    expect(answerOf(decideCloseCall(draft, officer))).toBe('shared.wrong-state');
  });

  it.each([
    ['the day before its last day', '2026-12-17', true],
    ['on its last day', '2026-12-18', true],
    ['the day after', '2026-12-19', false],
    ['in the year 9999', '9999-12-31', false],
  ])('is opened %s (%s): %s', (_case, today, may) => {
    const answer = decideOpenCall(draft, officer, today);
    expect(answerOf(answer)).toBe(may ? 'accepted' : 'calls.last-day-passed');
    if (!answer.ok) expect(answer.refusal.code).toBe('calls.last-day-passed');
    const offered = callCommands(draft, officer, today).find(({ command }) => command === 'open');
    expect(offered?.allowed).toBe(may);
  });

  it.each([
    ['1026-12-18', false],
    ['2026-12-09', false],
    ['2026-12-10', true],
    ['2026-12-11', true],
    ['9999-12-31', true],
  ])('moves its last day, while open on 10 December 2026, to %s: %s', (closesOn, may) => {
    expect(answerOf(decideLastDay({ ...open, closesOn }, '2026-12-10'))).toBe(
      may ? 'accepted' : 'shared.invalid /closesOn',
    );
    expect(decideLastDay({ ...draft, closesOn }, '2026-12-10').ok).toBe(true);
  });

  it('accepts applications from its first day to its last, while open', () => {
    expect(isCallAcceptingApplications(open, '2026-11-01')).toBe(true);
    expect(isCallAcceptingApplications(open, '2026-12-18')).toBe(true);
    expect(isCallAcceptingApplications(open, '2026-10-31')).toBe(false);
    expect(isCallAcceptingApplications(open, '2026-12-19')).toBe(false);
    expect(isCallAcceptingApplications(draft, '2026-11-21')).toBe(false);
    expect(isCallAcceptingApplications({ ...open, status: 'closed' }, '2026-11-21')).toBe(false);
  });

  it('can be changed until it is closed', () => {
    expect(decideEditCall(open, officer).ok).toBe(true);
    expect(answerOf(decideEditCall({ ...open, status: 'closed' }, officer))).toBe(
      'shared.wrong-state',
    );
  });

  it('keeps what applicants read: once open, only its last day changes', () => {
    expect(decideEditCall(open, officer, ['closesOn']).ok).toBe(true);
    expect(decideEditCall(draft, officer, ['title', 'questions']).ok).toBe(true);
    expect(decideEditCall(open, officer, ['closesOn', 'questions'])).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/questions' }] },
    });
  });

  it('says which commands are open', () => {
    const allowed = callCommands(draft, officer, '2026-11-21').filter((answer) => answer.allowed);
    expect(allowed.map((answer) => answer.command)).toEqual(['edit', 'open']);
  });
});
