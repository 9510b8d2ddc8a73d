import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { allocatePence, pence } from '../money/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  applicationCommands,
  applicationFaults,
  APPLICATION_STATUSES,
  countWords,
  decideApplication,
  decideEditApplication,
  decideSaveDraft,
  decideStartApplication,
  decideSubmitApplication,
  decideWithdrawApplication,
  unknownAnswerFaults,
  type Application,
  type ApplicationCall,
  type ApplicationStatus,
  type AssessmentState,
} from './index.js';

const TODAY = '2026-11-21';
const editor = member('Rory Bain', ['organisation-editor']);
const stranger = member('Jean Muir', ['organisation-editor'], 'another-organisation');
const officer = staff('Isla Grant', ['fund-officer']);

const call: ApplicationCall & { readonly fundId: string } = {
  fundId: FUND_ID,
  status: 'open',
  opensOn: '2026-11-01',
  closesOn: '2026-12-18',
  financialYears: [2026, 2027, 2028, 2029],
  questions: [
    { key: 'need', title: 'Why is this needed?', maxWords: 5, required: true },
    { key: 'more', title: 'Anything else?', maxWords: 3, required: false },
  ],
};

/** £399,496 over four financial years: the ask of the journey. */
const complete: Application = {
  status: 'draft',
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  title: 'Family support in North Lanarkshire',
  amountRequestedPence: pence(39_949_600),
  years: [2026, 2027, 2028, 2029].map((financialYear) => ({
    financialYear,
    amountPence: pence(9_987_400),
  })),
  answers: { need: 'Families wait too long' },
  areaCodes: ['S12000050'],
};
const withStatus = (status: ApplicationStatus): Application => ({ ...complete, status });
const pointers = (change: Partial<Application>) =>
  applicationFaults({ ...complete, ...change }, call).map((fault) => fault.pointer);

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  one\n two\tthree ', 3],
    ["families' well-being", 2],
    ['yes – no', 2],
    ['£3.5m in 2023-24', 3],
    ['teaghlaichean às Èirisgeigh', 3],
  ])('counts %j as %p', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('what an application lacks', () => {
  it('is nothing where it is complete', () => {
    expect(applicationFaults(complete, call)).toEqual([]);
  });

  it.each([
    ['a title', { title: ' ' }, ['/title']],
    ['an amount', { amountRequestedPence: null }, ['/amountRequestedPence']],
    ['an amount above zero', { amountRequestedPence: pence(0) }, ['/amountRequestedPence']],
    ['years', { years: [] }, ['/years']],
    ['an area', { areaCodes: [] }, ['/areaCodes']],
    ['a required answer', { answers: { need: ' – ' } }, ['/answers/need']],
    ['a shorter answer', { answers: { need: 'one two three four five six' } }, ['/answers/need']],
    ['a question for its answer', { answers: { need: 'yes', 'a/b~c': 'x' } }, ['/answers/a~1b~0c']],
  ])('is named by field: %s', (_case, change, expected) => {
    expect(pointers(change)).toEqual(expected);
  });

  it('allows an answer of exactly the most words, and an optional one left out', () => {
    expect(pointers({ answers: { need: 'one two three four five' } })).toEqual([]);
  });

  it('names a year that is there twice and one of nothing', () => {
    const [first, second, ...rest] = complete.years;
    if (!first || !second) throw new Error('the application has years');
    expect(pointers({ years: [first, { ...second, financialYear: 2026 }, ...rest] })).toEqual([
      '/years/1/financialYear',
    ]);
    const none = { ...second, amountPence: pence(0) };
    expect(pointers({ years: [first, none, ...rest] })).toEqual(['/years/1/amountPence', '/years']);
  });

  it('finds no fault in any split of any amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        const parts = allocatePence(pence(amount), [4, 3, 2, 1]);
        const years = parts.map((amountPence, index) => ({
          financialYear: 2026 + index,
          amountPence,
        }));
        expect(pointers({ amountRequestedPence: pence(amount), years })).toEqual([]);
      }),
    );
  });

  it('names answers to questions that the call does not ask, in a draft too', () => {
    expect(unknownAnswerFaults({ need: 'x', other: 'y' }, call.questions)).toEqual([
      { pointer: '/answers/other', detail: 'The call does not ask this question' },
    ]);
  });
});

describe('saving a part of a draft', () => {
  const save = (change: Parameters<typeof decideSaveDraft>[1], actor = editor) =>
    decideSaveDraft(complete, change, call, actor);

  it('keeps what is not sent, and the other answers', () => {
    const { title, amountRequestedPence, years, areaCodes } = complete;
    expect(save({ answers: { more: 'No' } })).toEqual({
      ok: true,
      value: {
        title,
        amountRequestedPence,
        years,
        areaCodes,
        answers: { need: 'Families wait too long', more: 'No' },
      },
    });
  });

  it('accepts what is unfinished: no amount, no area, years that do not sum, an empty title', () => {
    const unfinished = {
      title: '',
      amountRequestedPence: null,
      areaCodes: [],
      years: [{ financialYear: 2035, amountPence: pence(0) }],
    };
    expect(save(unfinished)).toMatchObject({ ok: true, value: unfinished });
  });

  it('refuses a year that is there twice and an answer to what is not asked', () => {
    const year = { financialYear: 2026, amountPence: pence(1) };
    expect(save({ years: [year, year], answers: { other: 'x' } })).toMatchObject({
      refusal: {
        code: 'shared.invalid',
        errors: [{ pointer: '/years/1/financialYear' }, { pointer: '/answers/other' }],
      },
    });
  });

  it('is for the people of its organisation alone (isolation)', () => {
    expect(save({ title: 'X' }, stranger)).toMatchObject({ refusal: { code: 'shared.not-found' } });
    expect(save({ title: 'X' }, officer)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('starting an application', () => {
  const start = (given: typeof call, has = false, actor = editor) =>
    decideStartApplication(given, has, actor, TODAY);

  it('is for people of an organisation while the call is open', () => {
    expect(start(call)).toEqual({ ok: true, value: 'draft' });
    expect(start({ ...call, closesOn: '2026-11-20' })).toMatchObject({
      refusal: { code: 'calls.not-open' },
    });
    expect(start(call, false, officer)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('happens once for each organisation and call', () => {
    expect(start(call, true)).toMatchObject({ refusal: { code: 'applications.one-per-call' } });
  });
});

describe('sending an application', () => {
  const submit = (change: Partial<Application> = {}, today = TODAY, actor = editor) =>
    decideSubmitApplication({ ...complete, ...change }, call, actor, today);

  it('sends a complete draft, on the last day too', () => {
    expect(submit()).toEqual({ ok: true, value: 'submitted' });
    expect(submit({}, '2026-12-18').ok).toBe(true);
  });

  it('refuses it after the last day', () => {
    expect(submit({}, '2026-12-19')).toMatchObject({ refusal: { code: 'calls.not-open' } });
  });

  it('refuses years a penny away from the amount, with both amounts (money rule 2)', () => {
    expect(submit({ amountRequestedPence: pence(39_949_601) })).toMatchObject({
      refusal: {
        code: 'applications.years-do-not-sum',
        params: { total: '£399,496', requested: '£399,496.01' },
        errors: [{ pointer: '/years' }],
      },
    });
  });

  it('refuses a year that the call does not pay', () => {
    const years = complete.years.map((year, index) =>
      index === 3 ? { ...year, financialYear: 2030 } : year,
    );
    expect(submit({ years })).toMatchObject({
      refusal: {
        code: 'applications.year-outside-call',
        params: { financialYear: '2030-31' },
        errors: [{ pointer: '/years/3/financialYear' }],
      },
    });
  });

  it('lists everything at once where more is missing', () => {
    const decision = submit({ title: '', areaCodes: [], years: [] });
    expect(decision).toMatchObject({
      refusal: {
        code: 'applications.incomplete',
        errors: [{ pointer: '/title' }, { pointer: '/years' }, { pointer: '/areaCodes' }],
      },
    });
  });

  it('refuses, and does not throw at, years past the safe range', () => {
    const years = [2026, 2027].map((financialYear) => ({
      financialYear,
      amountPence: pence(Number.MAX_SAFE_INTEGER),
    }));
    expect(submit({ years })).toMatchObject({
      refusal: { code: 'applications.years-do-not-sum' },
    });
  });

  it('hides the application from other organisations', () => {
    expect(submit({}, TODAY, stranger)).toMatchObject({ refusal: { code: 'shared.not-found' } });
    expect(answerOf(decideEditApplication(complete, stranger))).toBe('shared.not-found');
    expect(decideEditApplication(complete, editor).ok).toBe(true);
  });

  it('can no longer be edited once sent, and is not for staff to edit', () => {
    expect(answerOf(decideEditApplication(withStatus('submitted'), editor))).toBe(
      'shared.wrong-state',
    );
    expect(answerOf(decideEditApplication(complete, officer))).toBe('shared.not-permitted');
  });

  it('can be withdrawn from any state before a decision', () => {
    const open = APPLICATION_STATUSES.filter(
      (status) => decideWithdrawApplication(withStatus(status), editor).ok,
    );
    expect(open).toEqual(['draft', 'submitted', 'in-assessment', 'assessed', 'reserve']);
  });
});

describe('deciding on an application', () => {
  const assessment = (assessorId: string, status: AssessmentState['status']) => ({
    assessorId,
    assessorName: assessorId,
    status,
  });
  const submitted = [assessment('a', 'submitted')];
  const decide = (
    status: ApplicationStatus,
    assessments: readonly AssessmentState[],
    actor = officer,
  ) => decideApplication(withStatus(status), 'approve', assessments, actor);

  it('approves or declines what is assessed', () => {
    expect(decide('assessed', submitted)).toEqual({ ok: true, value: 'approved' });
    expect(decideApplication(withStatus('assessed'), 'decline', submitted, officer)).toEqual({
      ok: true,
      value: 'declined',
    });
  });

  it('refuses while an assessment is not in', () => {
    expect(decide('in-assessment', [...submitted, assessment('b', 'in-progress')])).toMatchObject({
      refusal: { code: 'applications.assessments-open' },
    });
  });

  it('refuses without a single assessment, conflicted ones apart', () => {
    const refused = { refusal: { code: 'applications.no-assessment' } };
    expect(decide('submitted', [])).toMatchObject(refused);
    expect(decide('assessed', [assessment('a', 'conflicted')])).toMatchObject(refused);
  });

  it('refuses the person who declared a conflict of interest', () => {
    const mine = [...submitted, assessment(officer.userId, 'conflicted')];
    expect(decide('assessed', mine)).toMatchObject({
      refusal: { code: 'applications.conflicted' },
    });
  });

  it('refuses a person who scored, to approve and to decline (separation)', () => {
    const mine = [...submitted, assessment(officer.userId, 'submitted')];
    for (const outcome of ['approve', 'decline'] as const)
      expect(decideApplication(withStatus('assessed'), outcome, mine, officer)).toMatchObject({
        refusal: { code: 'separation.same-person', params: { did: 'scored this application' } },
      });
    const assigned = [...submitted, assessment(officer.userId, 'conflicted')];
    expect(decide('assessed', assigned)).toMatchObject({
      refusal: { code: 'applications.conflicted' },
    });
  });

  it('is for officers of the fund', () => {
    const elsewhere = staff('Fiona Hay', ['fund-officer'], 'other-fund');
    expect(decide('assessed', submitted, elsewhere)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(answerOf(decide('assessed', submitted, editor))).toBe('shared.not-permitted');
  });

  it('tells whoever may not decide nothing of the assessments', () => {
    const elsewhere = staff('Fiona Hay', ['fund-officer'], 'other-fund');
    for (const assessments of [[], [assessment('a', 'in-progress')]])
      expect(answerOf(decide('in-assessment', assessments, elsewhere))).toBe(
        'shared.not-permitted',
      );
  });

  it.each(['draft', 'approved', 'declined', 'withdrawn'] as const)(
    'refuses an application that is %s',
    (status) => {
      expect(decide(status, submitted)).toMatchObject({ refusal: { code: 'shared.wrong-state' } });
    },
  );
});

describe('the commands of an application', () => {
  const answers = (application: Application, actor = editor) =>
    applicationCommands(application, { call, assessments: [], today: TODAY }, actor);

  it('offers an organisation to edit, send and withdraw its draft', () => {
    expect(answers(complete).map((answer) => [answer.command, answer.allowed])).toEqual([
      ['edit', true],
      ['submit', true],
      ['withdraw', true],
    ]);
  });

  it('says to an officer why there is no decision yet', () => {
    expect(answers(withStatus('submitted'), officer)).toContainEqual({
      command: 'approve',
      allowed: false,
      code: 'applications.no-assessment',
      reason: 'The application has no submitted assessment.',
    });
  });
});
