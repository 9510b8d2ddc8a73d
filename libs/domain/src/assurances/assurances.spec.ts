import { describe, expect, it } from 'vitest';
import { LARGEST_ALLOCATION } from '../budgets/index.js';
import { addPence, pence, type Pence } from '../money/index.js';
import { answerOf, FUND_ID, REFERENCE, staff } from '../testing/index.js';
import {
  assistancePeriodStart,
  assistanceUsed,
  decideAssessSubsidy,
  decideAssistance,
  decideAssured,
  decideAcceptFairWork,
  decideConfirmPayBands,
  decideFairWork,
  decideDeclared,
  decidePublishedOn,
  decideFairWorkMet,
  FAIR_WORK_STATES,
  decidePublishSubsidy,
  decideRecordAssurance,
  DUE_DILIGENCE_CHECKS,
  dueDiligenceStatus,
  publicationDuty,
  subsidyNotice,
  decideNoticeConfirmed,
  decideScheme,
  subsidyStatement,
  type AssistanceUse,
  type CheckResult,
  type FairWork,
  type RecordedFairWork,
  type OfferAssurance,
  type PublishedSubsidy,
} from './index.js';

const TODAY = '2026-11-21';
const officer = staff('Isla Grant', ['fund-officer']);

const checked = (...results: CheckResult[]) =>
  results.map((result, i) => ({ kind: DUE_DILIGENCE_CHECKS[i]!, result }));

const use = (ours: number, asked: number, declared: AssistanceUse['declared'] = []) => ({
  organisationName: 'Circle',
  oursPence: pence(ours),
  askedPence: pence(asked),
  declared,
  since: '2024-04-01',
  limitPence: REFERENCE.minimalFinancialAssistancePence,
});

const assurance = (changes: Partial<OfferAssurance> = {}): OfferAssurance => ({
  required: false,
  checked: [],
  subsidyKind: 'not-a-subsidy',
  use: use(0, 100),
  ...changes,
});

const award = (status: 'drafted' | 'offered' | 'completed' | 'lapsed') => ({
  status,
  fundId: FUND_ID,
});

describe('due diligence', () => {
  it.each([
    [[], 'not-started'],
    [['passed', 'passed'], 'in-progress'],
    [['passed', 'failed'], 'failed'],
    [['passed', 'passed', 'passed', 'passed'], 'passed'],
    [['passed', 'passed', 'passed', 'failed'], 'failed'],
  ] as [CheckResult[], string][])('with %j is %s', (results, status) => {
    expect(dueDiligenceStatus(checked(...results))).toBe(status);
  });

  it('keeps an award from being offered when it failed, whatever the fund asks', () => {
    expect(decideAssured(assurance({ checked: checked('failed') }))).toMatchObject({
      refusal: { code: 'assurances.due-diligence-failed' },
    });
  });

  it('has to be passed before an offer where the fund asks for it, and only there', () => {
    const begun = { checked: checked('passed') };
    expect(decideAssured(assurance(begun)).ok).toBe(true);
    expect(decideAssured(assurance({ ...begun, required: true }))).toMatchObject({
      refusal: { code: 'assurances.due-diligence-open', params: { status: 'in progress' } },
    });
    const passed = checked('passed', 'passed', 'passed', 'passed');
    expect(decideAssured(assurance({ checked: passed, required: true })).ok).toBe(true);
  });
});

describe('minimal financial assistance and assistance for services of public economic interest', () => {
  const given = (amount: number, givenOn: string) => ({
    giver: 'A council',
    amountPence: pence(amount),
    givenOn,
  });

  it('counts this financial year and the two before it', () => {
    expect(assistancePeriodStart(TODAY, REFERENCE)).toBe('2024-04-01');
    expect(assistancePeriodStart('2027-03-31', REFERENCE)).toBe('2024-04-01');
    expect(assistancePeriodStart('2027-04-01', REFERENCE)).toBe('2025-04-01');
    const declared = [given(100, '2024-04-01'), given(1_000, '2024-03-31')];
    expect(assistanceUsed(use(10, 0, declared))).toBe(110);
  });

  it('goes up to £315,000 to the penny and not beyond (money)', () => {
    const declared = [given(1_500_000, '2025-06-01')];
    expect(decideAssistance(use(10_000_000, 20_000_000, declared)).ok).toBe(true);
    expect(decideAssistance(use(10_000_000, 20_000_001, declared))).toMatchObject({
      refusal: {
        code: 'awards.minimal-financial-assistance-exceeded',
        params: { used: '£115,000', asked: '£200,000.01', limit: '£315,000' },
      },
    });
  });

  it('is asked about again at the offer, for both kinds and no other', () => {
    const above = { use: use(31_500_000, 1) };
    const kinds = ['minimal-financial-assistance', 'spei-assistance', 'scheme'] as const;
    const allowed = kinds.map(
      (subsidyKind) => decideAssured(assurance({ ...above, subsidyKind })).ok,
    );
    expect(allowed).toEqual([false, false, true]);
  });

  it('is noticed to its recipient with amount and limit, who confirms that very text', () => {
    const notice = subsidyNotice('spei-assistance', pence(5_000_000), REFERENCE);
    expect(notice).toBe('Assistance of £50,000.00 for services, at most £725,000.');
    expect(decideNoticeConfirmed(notice, notice).ok).toBe(true);
    for (const other of [null, 'Something else'])
      expect(decideNoticeConfirmed(notice, other)).toMatchObject({
        refusal: { code: 'assurances.notice-not-confirmed' },
      });
    expect(subsidyNotice('scheme', pence(5_000_000), REFERENCE)).toBeNull();
    expect(decideNoticeConfirmed(null, null).ok).toBe(true);
  });
});

describe('the kind of subsidy', () => {
  it('is recorded before an offer', () => {
    expect(decideAssured(assurance({ subsidyKind: null }))).toMatchObject({
      refusal: { code: 'assurances.subsidy-not-recorded' },
    });
  });

  it('names the scheme where it is under one, and none otherwise', () => {
    expect(decideScheme('scheme', '')).toMatchObject({
      refusal: { errors: [{ pointer: '/scheme' }] },
    });
    expect(decideScheme('scheme', 'SC10001')).toMatchObject({ value: 'SC10001' });
    expect(decideScheme('stand-alone', 'SC10001')).toMatchObject({ value: '' });
  });
});

describe('the entry on the public database', () => {
  const subsidy = (changes: Partial<PublishedSubsidy> = {}): PublishedSubsidy => ({
    kind: 'scheme',
    amountPence: pence(10_000_001),
    approvedOn: '2026-11-30',
    approvedPence: changes.amountPence ?? pence(10_000_001),
    changedOn: null,
    voidOn: null,
    publishedPence: null,
    ...changes,
  });
  const duty = (changes: Partial<PublishedSubsidy> = {}) =>
    publicationDuty(subsidy(changes), REFERENCE);

  it('is due within three months beginning with the decision to give it, above £100,000', () => {
    expect(duty()).toEqual({ state: 'due', dueOn: '2027-02-27' });
    expect(duty({ amountPence: pence(10_000_000) }).state).toBe('none');
    expect(duty({ kind: 'minimal-financial-assistance' }).state).toBe('due');
    expect(duty({ approvedOn: null }).state).toBe('none');
  });

  it('is always due for a stand-alone subsidy, and never for what is no subsidy', () => {
    expect(duty({ kind: 'stand-alone', amountPence: pence(1) }).dueOn).toBe('2027-02-27');
    expect(duty({ kind: 'not-a-subsidy', amountPence: pence(90_000_000) }).dueOn).toBeNull();
  });

  it('is due again within three months of a change of what was published', () => {
    const published = { publishedPence: pence(10_000_001) };
    expect(duty(published)).toEqual({ state: 'published', dueOn: null });
    const raised = { ...published, amountPence: pence(12_000_000), changedOn: '2027-05-01' };
    expect(duty(raised)).toEqual({ state: 'change-due', dueOn: '2027-07-31' });
  });

  it('counts from the change that took an award above the threshold', () => {
    const raised = { approvedPence: pence(9_000_000), changedOn: '2027-05-01' };
    expect(duty(raised)).toEqual({ state: 'due', dueOn: '2027-07-31' });
  });

  it('ends with an award that came to nothing, or asks for a correction of what was published', () => {
    const voidOn = '2027-01-15';
    expect(duty({ voidOn })).toEqual({ state: 'none', dueOn: null });
    expect(duty({ voidOn, publishedPence: pence(10_000_001) })).toEqual({
      state: 'correction-due',
      dueOn: '2027-04-14',
    });
    expect(duty({ voidOn, publishedPence: pence(0) })).toEqual({ state: 'published', dueOn: null });
  });

  it.each([
    ['the day before the decision', '2026-11-29', false],
    ['the day of the decision', '2026-11-30', true],
    ['today', '2026-12-10', true],
    ['tomorrow', '2026-12-11', false],
    ['the year 1026', '1026-12-10', false],
    ['the year 9999', '9999-12-10', false],
  ])('is recorded on %s: %s', (_, on, ok) => {
    const days = { on, notBefore: '2026-11-30', today: '2026-12-10' };
    expect(answerOf(decidePublishSubsidy(award('offered'), duty(), days, officer))).toBe(
      ok ? 'accepted' : 'shared.invalid /publishedOn',
    );
  });

  it('is recorded where it is due', () => {
    const days = { on: '2026-12-10', notBefore: '2026-11-30', today: '2026-12-10' };
    const none = { state: 'none', dueOn: null } as const;
    expect(decidePublishSubsidy(award('offered'), none, days, officer)).toMatchObject({
      refusal: { code: 'assurances.nothing-to-publish' },
    });
  });

  it.each([
    ['the day before the approval', '2026-11-01', false],
    ['the day of the approval', '2026-11-02', true],
    ['today', '2026-11-30', true],
    ['tomorrow', '2026-12-01', false],
    ['the year 1026', '1026-11-02', false],
    ['the year 9999', '9999-12-31', false],
  ])('was made on %s (%s): %s', (_case, publishedOn, may) => {
    const answer = decidePublishedOn(publishedOn, '2026-11-02', '2026-11-30');
    expect(answerOf(answer)).toBe(may ? 'accepted' : 'shared.invalid /publishedOn');
    if (!answer.ok) expect(answer.refusal).toMatchObject({ errors: [{ pointer: '/publishedOn' }] });
  });

  it('counts what others have given, not what they will give', () => {
    const declared = ['2026-11-30', '2026-12-01', '9999-12-31'].map((givenOn) => ({
      givenOn,
      amountPence: pence(1),
    }));
    expect(decideDeclared(declared.slice(0, 1), '2026-11-30').ok).toBe(true);
    expect(decideDeclared(declared, '2026-11-30')).toMatchObject({
      refusal: { errors: [{ pointer: '/declared/1/givenOn' }, { pointer: '/declared/2/givenOn' }] },
    });
  });

  it('takes no declared amount above the largest allocation, so that the sum of all stays exact', () => {
    const of = (amountPence: Pence) => [{ givenOn: '2026-11-30', amountPence }];
    expect(decideDeclared(of(LARGEST_ALLOCATION), '2026-11-30').ok).toBe(true);
    expect(decideDeclared(of(addPence(LARGEST_ALLOCATION, pence(1))), '2026-11-30')).toMatchObject({
      refusal: { errors: [{ pointer: '/declared/0/amountPence' }] },
    });
  });
});

describe('Fair Work First', () => {
  const seen = { reference: 'Certificate 12', on: '2026-11-01', seenBy: 'Isla Grant' };
  const told: FairWork = {
    hasWorkers: true,
    livingWage: 'paid',
    wageEvidence: 'statement',
    wage: seen,
    exceptionReason: '',
    voice: seen,
  };
  const decided = (changes: Partial<FairWork>, amount = 9_999_999) =>
    decideFairWork({ ...told, ...changes }, pence(amount), REFERENCE, TODAY);
  const pointersOf = (changes: Partial<FairWork>, amount?: number) => {
    const decision = decided(changes, amount);
    return decision.ok ? [] : (decision.refusal.errors ?? []).map(({ pointer }) => pointer);
  };

  it('is evidenced by reference, day and who saw it, for the wage and for the voice', () => {
    expect(pointersOf({})).toEqual([]);
    expect(pointersOf({ livingWage: null, voice: null })).toEqual(['/livingWage', '/voice']);
    expect(pointersOf({ wageEvidence: null, wage: null })).toEqual(['/wageEvidence', '/wage']);
  });

  it.each([
    ['yesterday', '2026-11-20', []],
    ['today', TODAY, []],
    ['tomorrow', '2026-11-22', ['/voice/on']],
    ['the year 9999', '9999-01-01', ['/voice/on']],
  ])('takes evidence of %s: not of a day to come', (_, on, pointers) => {
    expect(pointersOf({ voice: { ...seen, on } })).toEqual(pointers);
  });

  it('needs more than a statement from £100,000, to the penny (money)', () => {
    expect(pointersOf({}, 10_000_000)).toEqual(['/wageEvidence']);
    for (const wageEvidence of ['accreditation', 'pay-bands', 'certificate'] as const)
      expect(pointersOf({ wageEvidence }, 10_000_000)).toEqual([]);
  });

  it('can be excepted from the real Living Wage with a reason, and never from the voice', () => {
    const excepted = { livingWage: 'excepted', wageEvidence: null, wage: null } as const;
    expect(pointersOf(excepted)).toEqual(['/exceptionReason']);
    expect(pointersOf({ ...excepted, exceptionReason: 'Apprentices' }, 10_000_000)).toEqual([]);
    expect(pointersOf({ ...excepted, exceptionReason: 'Apprentices', voice: null })).toEqual([
      '/voice',
    ]);
  });

  it('asks nothing else of an organisation without workers', () => {
    expect(decided({ hasWorkers: false, livingWage: null, voice: null })).toMatchObject({
      value: { hasWorkers: false, livingWage: null, voice: null },
    });
  });

  const recorded: RecordedFairWork = {
    fundId: FUND_ID,
    state: 'recorded',
    wageEvidence: 'accreditation',
    payBandsConfirmed: false,
    recorder: officer,
  };
  const another = staff('Callum Reid', ['fund-officer']);
  const finance = staff('Ailsa Reid', ['finance-officer']);

  it('is accepted by another officer than the one who recorded it (separation)', () => {
    expect(decideAcceptFairWork(recorded, officer)).toMatchObject({
      refusal: { code: 'separation.same-person' },
    });
    expect(decideAcceptFairWork(recorded, another).ok).toBe(true);
    expect(decideAcceptFairWork({ ...recorded, state: 'missing' }, another)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });

  it('has its pay bands confirmed by finance before it is accepted', () => {
    const bands = { ...recorded, wageEvidence: 'pay-bands' as const };
    expect(decideAcceptFairWork(bands, another)).toMatchObject({
      refusal: { code: 'assurances.pay-bands-not-confirmed' },
    });
    expect(decideConfirmPayBands(bands, another)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(answerOf(decideConfirmPayBands(recorded, finance))).toBe('assurances.no-pay-bands');
    expect(decideConfirmPayBands(bands, finance).ok).toBe(true);
    expect(decideAcceptFairWork({ ...bands, payBandsConfirmed: true }, another).ok).toBe(true);
  });

  it('lets an award be paid once it is accepted, or where it is not asked for', () => {
    const allowed = FAIR_WORK_STATES.filter((state) => decideFairWorkMet(state).ok);
    expect(allowed).toEqual(['not-asked', 'accepted']);
  });
});

describe('recording the assurance of an award', () => {
  it('settles the subsidy before the offer, and the rest while the award lives', () => {
    expect(decideAssessSubsidy(award('drafted'), null, officer).ok).toBe(true);
    expect(answerOf(decideAssessSubsidy(award('offered'), 'scheme', officer))).toBe(
      'shared.wrong-state',
    );
    expect(decideAssessSubsidy(award('offered'), null, officer).ok).toBe(true);
    expect(decideRecordAssurance(award('offered'), officer).ok).toBe(true);
    expect(answerOf(decideRecordAssurance(award('completed'), officer))).toBe('shared.wrong-state');
    expect(answerOf(decideRecordAssurance(award('lapsed'), officer))).toBe('shared.wrong-state');
  });

  it('is for fund officers of the fund', () => {
    const elsewhere = staff('Eilidh Shaw', ['fund-officer'], 'other-fund');
    for (const actor of [elsewhere, staff('Ailsa Reid', ['finance-officer'])])
      expect(decideRecordAssurance(award('drafted'), actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
  });

  it('is told in the letter, minimal financial assistance with its gross value', () => {
    const letter = subsidyStatement('minimal-financial-assistance', pence(5_000_000), REFERENCE);
    expect(letter).toContain('Its gross value is £50,000.00');
    expect(letter).toContain('£315,000');
  });
});
