import { describe, expect, it } from '@jest/globals';
import { pence, type Pence } from '../money/index.js';
import { FUND_ID, staff } from '../testing/index.js';
import {
  assistancePeriodStart,
  assistanceUsed,
  decideAssessSubsidy,
  decideAssistance,
  decideAssured,
  decideFairWork,
  decideDeclared,
  decidePublishedOn,
  decidePublishSubsidy,
  decideRecordAssurance,
  DUE_DILIGENCE_CHECKS,
  dueDiligenceStatus,
  subsidyPublicationDueOn,
  subsidyStatement,
  type AssistanceUse,
  type CheckResult,
  type OfferAssurance,
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
});

const assurance = (changes: Partial<OfferAssurance> = {}): OfferAssurance => ({
  required: false,
  checked: [],
  subsidyKind: null,
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
    expect(decideAssured(assurance({ checked: checked('failed') }), TODAY)).toMatchObject({
      refusal: { code: 'assurances.due-diligence-failed' },
    });
  });

  it('has to be passed before an offer where the fund asks for it, and only there', () => {
    const begun = { checked: checked('passed') };
    expect(decideAssured(assurance(begun), TODAY).ok).toBe(true);
    expect(decideAssured(assurance({ ...begun, required: true }), TODAY)).toMatchObject({
      refusal: { code: 'assurances.due-diligence-open', params: { status: 'in progress' } },
    });
    const passed = checked('passed', 'passed', 'passed', 'passed');
    expect(decideAssured(assurance({ checked: passed, required: true }), TODAY).ok).toBe(true);
  });
});

describe('minimal financial assistance', () => {
  const given = (amount: number, givenOn: string) => ({
    giver: 'A council',
    amountPence: pence(amount),
    givenOn,
  });

  it('counts this financial year and the two before it', () => {
    expect(assistancePeriodStart(TODAY)).toBe('2024-04-01');
    expect(assistancePeriodStart('2027-03-31')).toBe('2024-04-01');
    expect(assistancePeriodStart('2027-04-01')).toBe('2025-04-01');
    const declared = [given(100, '2024-04-01'), given(1_000, '2024-03-31')];
    expect(assistanceUsed(use(10, 0, declared), TODAY)).toBe(110);
  });

  it('goes up to £315,000 to the penny and not beyond (money)', () => {
    const declared = [given(1_500_000, '2025-06-01')];
    expect(decideAssistance(use(10_000_000, 20_000_000, declared), TODAY).ok).toBe(true);
    expect(decideAssistance(use(10_000_000, 20_000_001, declared), TODAY)).toMatchObject({
      refusal: {
        code: 'awards.minimal-financial-assistance-exceeded',
        params: { used: '£115,000', asked: '£200,000.01', limit: '£315,000' },
      },
    });
  });

  it('is asked about again at the offer, and for no other kind', () => {
    const above = { use: use(31_500_000, 1) };
    const kind = 'minimal-financial-assistance';
    expect(decideAssured(assurance({ ...above, subsidyKind: kind }), TODAY).ok).toBe(false);
    expect(decideAssured(assurance({ ...above, subsidyKind: 'scheme' }), TODAY).ok).toBe(true);
  });
});

describe('the entry on the public database', () => {
  const dueOn = (amount: Pence, kind: 'scheme' | 'not-a-subsidy' = 'scheme') =>
    subsidyPublicationDueOn(kind, amount, '2026-11-30');

  it('is due within three months beginning with the acceptance, above £100,000', () => {
    expect(dueOn(pence(10_000_001))).toBe('2027-02-27');
    expect(dueOn(pence(10_000_000))).toBeNull();
    expect(dueOn(pence(90_000_000), 'not-a-subsidy')).toBeNull();
    expect(subsidyPublicationDueOn('scheme', pence(90_000_000), null)).toBeNull();
  });

  it('is recorded where it is due', () => {
    expect(decidePublishSubsidy(award('offered'), null, officer)).toMatchObject({
      refusal: { code: 'assurances.nothing-to-publish' },
    });
    expect(decidePublishSubsidy(award('offered'), '2027-02-27', officer).ok).toBe(true);
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
    expect(answer.ok).toBe(may);
    if (!answer.ok) expect(answer.refusal).toMatchObject({ errors: [{ pointer: '/publishedOn' }] });
  });

  it('counts what others have given, not what they will give', () => {
    const declared = ['2026-11-30', '2026-12-01', '9999-12-31'].map((givenOn) => ({ givenOn }));
    expect(decideDeclared(declared.slice(0, 1), '2026-11-30').ok).toBe(true);
    expect(decideDeclared(declared, '2026-11-30')).toMatchObject({
      refusal: { errors: [{ pointer: '/declared/1/givenOn' }, { pointer: '/declared/2/givenOn' }] },
    });
  });
});

describe('recording the assurance of an award', () => {
  it('asks why for an exemption from the real Living Wage, and keeps no reason otherwise', () => {
    const told = { exemptionReason: '', effectiveVoice: true, statement: '' };
    expect(decideFairWork({ ...told, realLivingWage: 'exempt' })).toMatchObject({
      refusal: { errors: [{ pointer: '/exemptionReason' }] },
    });
    const paid = { ...told, realLivingWage: 'yes', exemptionReason: 'x' } as const;
    expect(decideFairWork(paid)).toMatchObject({ value: { exemptionReason: '' } });
  });

  it('settles the subsidy before the offer, and the rest while the award lives', () => {
    expect(decideAssessSubsidy(award('drafted'), officer).ok).toBe(true);
    expect(decideAssessSubsidy(award('offered'), officer).ok).toBe(false);
    expect(decideRecordAssurance(award('offered'), officer).ok).toBe(true);
    expect(decideRecordAssurance(award('completed'), officer).ok).toBe(false);
    expect(decideRecordAssurance(award('lapsed'), officer).ok).toBe(false);
  });

  it('is for fund officers of the fund', () => {
    const elsewhere = staff('Eilidh Shaw', ['fund-officer'], 'other-fund');
    for (const actor of [elsewhere, staff('Ailsa Reid', ['finance-officer'])])
      expect(decideRecordAssurance(award('drafted'), actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
  });

  it('is told in the letter, minimal financial assistance with its gross value', () => {
    const letter = subsidyStatement('minimal-financial-assistance', pence(5_000_000));
    expect(letter).toContain('Its gross value is £50,000.00');
    expect(letter).toContain('£315,000');
  });
});
