import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import { FUND_ID, member, staff } from '../testing/index.js';
import {
  decideAcknowledgeRun,
  decideCancelRun,
  decideEditRun,
  decideExportRun,
  decidePrepareRun,
  decideReleaseRun,
  decideRunContents,
  LARGEST_BACS_TOTAL,
  payDays,
  paymentRunCommands,
  type PaymentRun,
} from './index.js';

const OTHER_FUND = '00000000-0000-7000-8000-0000000000f2';
const MONDAY = '2026-11-23';
/** A Friday: what is released on it can be processed on the Monday after. */
const FRIDAY = {
  today: '2026-11-20',
  bankHolidays: ['2026-12-25', '2026-12-28'],
  daysAhead: 30,
};
const officer = staff('Ailsa Reid', ['finance-officer']);
const releaser = staff('Fiona Baird', ['finance-approver']);

const run: PaymentRun = {
  status: 'prepared',
  fundIds: [FUND_ID],
  financialYears: [2026],
  payOn: MONDAY,
  preparers: [{ userId: officer.userId, name: officer.name }],
};
const wanted = { fundIds: [FUND_ID], financialYears: [2026], payOn: MONDAY, amounts: [pence(100)] };

function codeOf(decision: { ok: boolean; refusal?: { code: string } }): string {
  return decision.ok ? 'accepted' : (decision.refusal?.code ?? '');
}

describe('preparing a payment run', () => {
  it('takes at least one payment, and no more than one bank file carries (money)', () => {
    expect(decidePrepareRun(wanted, FRIDAY, officer)).toEqual({ ok: true, value: 'prepared' });
    expect(codeOf(decidePrepareRun({ ...wanted, amounts: [] }, FRIDAY, officer))).toBe(
      'payment-runs.empty',
    );
    const most = [LARGEST_BACS_TOTAL];
    expect(decidePrepareRun({ ...wanted, amounts: most }, FRIDAY, officer).ok).toBe(true);
    const over = [...most, pence(1)];
    expect(codeOf(decidePrepareRun({ ...wanted, amounts: over }, FRIDAY, officer))).toBe(
      'payment-runs.too-large',
    );
    expect(codeOf(decideRunContents(over))).toBe('payment-runs.too-large');
    expect(codeOf(decideRunContents([]))).toBe('payment-runs.empty');
  });

  it.each([
    ['2026-11-19', 'Enter a day after today: the bank needs the file the day before'],
    ['2026-11-20', 'Enter a day after today: the bank needs the file the day before'],
    ['2026-11-28', 'Enter a day from Monday to Friday'],
    ['2026-12-21', 'Enter 20 December 2026 or an earlier day: at most 30 days ahead'],
    ['2028-02-29', 'Enter 20 December 2026 or an earlier day: at most 30 days ahead'],
    ['9999-12-31', 'Enter 20 December 2026 or an earlier day: at most 30 days ahead'],
    ['1026-11-23', 'Enter a day after today: the bank needs the file the day before'],
  ])('refuses to pay on %s: %s', (payOn, detail) => {
    expect(decidePrepareRun({ ...wanted, payOn }, FRIDAY, officer)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/payOn', detail }] },
    });
  });

  it('refuses a bank holiday, and a day whose file would have had to be sent before today', () => {
    const late = { ...FRIDAY, today: '2026-12-22' };
    expect(decidePrepareRun({ ...wanted, payOn: '2026-12-25' }, late, officer)).toMatchObject({
      refusal: {
        errors: [{ detail: 'Enter a working day: 25 December 2026 is a bank holiday' }],
      },
    });
    const sunday = { ...FRIDAY, today: '2026-11-22' };
    expect(decidePrepareRun(wanted, sunday, officer)).toMatchObject({
      refusal: {
        errors: [
          { detail: 'Enter a later day: the file would have had to be sent by 20 November 2026' },
        ],
      },
    });
  });

  it('refuses a day on which the recipient has the money after 31 March of its year (money)', () => {
    const march = { ...FRIDAY, today: '2027-03-22', bankHolidays: ['2027-03-26', '2027-03-29'] };
    const on = (payOn: string, years = [2026]) =>
      decidePrepareRun({ ...wanted, payOn, financialYears: years }, march, officer);
    expect(on('2027-03-30').ok).toBe(true);
    expect(on('2027-03-31')).toMatchObject({
      refusal: {
        code: 'payment-runs.after-year-end',
        errors: [{ pointer: '/payOn', detail: 'Enter 30 March 2027 or an earlier day' }],
      },
    });
    expect(codeOf(on('2027-04-05', [2025, 2026]))).toBe('payment-runs.after-year-end');
    const april = { ...march, today: '2027-04-01' };
    expect(decidePrepareRun({ ...wanted, payOn: '2027-04-02' }, april, officer).ok).toBe(true);
  });

  it('gives the days on which Bacs can be asked, with the day to send the file and the day of the money', () => {
    const days = payDays({
      ...FRIDAY,
      today: '2026-12-22',
      bankHolidays: [...FRIDAY.bankHolidays, '2027-01-01'],
    });
    expect(days.slice(0, 3)).toEqual([
      { sendBy: '2026-12-22', payOn: '2026-12-23', arrivesOn: '2026-12-24' },
      { sendBy: '2026-12-23', payOn: '2026-12-24', arrivesOn: '2026-12-29' },
      { sendBy: '2026-12-24', payOn: '2026-12-29', arrivesOn: '2026-12-30' },
    ]);
    expect(days.at(-1)?.payOn).toBe('2027-01-21');
  });

  it('asks for the permission in every fund of the run (permission)', () => {
    const limited = staff('Ailsa Reid', ['finance-officer'], FUND_ID);
    expect(decidePrepareRun(wanted, FRIDAY, limited).ok).toBe(true);
    const both = { ...wanted, fundIds: [FUND_ID, OTHER_FUND] };
    expect(codeOf(decidePrepareRun(both, FRIDAY, limited))).toBe('shared.not-permitted');
    expect(codeOf(decidePrepareRun(wanted, FRIDAY, releaser))).toBe('shared.not-permitted');
  });
});

describe('releasing a payment run', () => {
  it('is for another person than who prepared it, by name (separation)', () => {
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(decideReleaseRun(run, FRIDAY, both)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Ailsa Reid' } },
    });
    expect(decideReleaseRun(run, FRIDAY, releaser)).toEqual({ ok: true, value: 'released' });
  });

  it('is for who may release in every fund of the run (permission)', () => {
    expect(codeOf(decideReleaseRun(run, FRIDAY, officer))).toBe('shared.not-permitted');
    const limited = staff('Fiona Baird', ['finance-approver'], FUND_ID);
    const both = { ...run, fundIds: [FUND_ID, OTHER_FUND] };
    expect(codeOf(decideReleaseRun(both, FRIDAY, limited))).toBe('shared.not-permitted');
  });

  it.each(['2026-11-22', MONDAY, '2026-11-24'])(
    'refuses a run that Bacs can no longer process on its day: released on %s',
    (today) => {
      expect(codeOf(decideReleaseRun(run, { ...FRIDAY, today }, releaser))).toBe(
        'payment-runs.pay-day-unfit',
      );
    },
  );

  it('refuses a run prepared for a day after the year of its money (money)', () => {
    const late = { ...run, financialYears: [2025], payOn: '2026-04-01' };
    const march = { ...FRIDAY, today: '2026-03-30' };
    expect(codeOf(decideReleaseRun(late, march, releaser))).toBe('payment-runs.after-year-end');
  });
});

describe('a payment run', () => {
  it('changes while it is prepared and not afterwards', () => {
    expect(decideEditRun(run, officer).ok).toBe(true);
    expect(decideCancelRun(run, officer)).toEqual({ ok: true, value: 'cancelled' });
    const released = { ...run, status: 'released' as const };
    for (const decide of [decideEditRun, decideCancelRun])
      expect(codeOf(decide(released, officer))).toBe('shared.wrong-state');
  });

  it('gives its files, and takes the word of the bank, once it is released', () => {
    for (const decide of [decideExportRun, decideAcknowledgeRun]) {
      expect(codeOf(decide(run, officer))).toBe('shared.wrong-state');
      expect(decide({ ...run, status: 'released' }, officer).ok).toBe(true);
    }
    const completed = { ...run, status: 'completed' as const };
    expect(decideExportRun(completed, officer).ok).toBe(true);
    expect(codeOf(decideAcknowledgeRun(completed, officer))).toBe('shared.wrong-state');
  });

  it('tells an organisation nothing (permission)', () => {
    expect(
      paymentRunCommands(run, FRIDAY, member('Gordon Fraser', ['organisation-certifier'])),
    ).toEqual([]);
  });

  it('says why a button is shut', () => {
    const release = paymentRunCommands(run, FRIDAY, officer).find((c) => c.command === 'release');
    expect(release).toMatchObject({ allowed: false, code: 'shared.not-permitted' });
  });
});
