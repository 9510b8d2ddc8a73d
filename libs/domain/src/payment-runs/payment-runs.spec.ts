import { describe, expect, it } from '@jest/globals';
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
  paymentRunCommands,
  type PaymentRun,
} from './index.js';

const OTHER_FUND = '00000000-0000-7000-8000-0000000000f2';
const MONDAY = '2026-11-23';
const officer = staff('Ailsa Reid', ['finance-officer']);
const releaser = staff('Fiona Baird', ['finance-approver']);

const run: PaymentRun = {
  status: 'prepared',
  fundIds: [FUND_ID],
  payOn: MONDAY,
  preparers: [{ userId: officer.userId, name: officer.name }],
};
const wanted = { fundIds: [FUND_ID], payOn: MONDAY, amounts: [pence(100)] };

function codeOf(decision: { ok: boolean; refusal?: { code: string } }): string {
  return decision.ok ? 'accepted' : (decision.refusal?.code ?? '');
}

describe('preparing a payment run', () => {
  it('takes at least one payment, and no more than one bank file carries (money)', () => {
    expect(decidePrepareRun(wanted, MONDAY, officer)).toEqual({ ok: true, value: 'prepared' });
    expect(codeOf(decidePrepareRun({ ...wanted, amounts: [] }, MONDAY, officer))).toBe(
      'payment-runs.empty',
    );
    const most = [LARGEST_BACS_TOTAL];
    expect(decidePrepareRun({ ...wanted, amounts: most }, MONDAY, officer).ok).toBe(true);
    const over = [...most, pence(1)];
    expect(codeOf(decidePrepareRun({ ...wanted, amounts: over }, MONDAY, officer))).toBe(
      'payment-runs.too-large',
    );
    expect(codeOf(decideRunContents(over))).toBe('payment-runs.too-large');
    expect(codeOf(decideRunContents([]))).toBe('payment-runs.empty');
  });

  it.each([
    ['2026-11-20', 'Enter today or a later day'],
    ['2026-11-28', 'Enter a day from Monday to Friday'],
  ])('refuses to pay on %s: %s', (payOn, detail) => {
    expect(decidePrepareRun({ ...wanted, payOn }, MONDAY, officer)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/payOn', detail }] },
    });
  });

  it('asks for the permission in every fund of the run (permission)', () => {
    const limited = staff('Ailsa Reid', ['finance-officer'], FUND_ID);
    expect(decidePrepareRun(wanted, MONDAY, limited).ok).toBe(true);
    const both = { ...wanted, fundIds: [FUND_ID, OTHER_FUND] };
    expect(codeOf(decidePrepareRun(both, MONDAY, limited))).toBe('shared.not-permitted');
    expect(codeOf(decidePrepareRun(wanted, MONDAY, releaser))).toBe('shared.not-permitted');
  });
});

describe('releasing a payment run', () => {
  it('is for another person than who prepared it, by name (separation)', () => {
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(decideReleaseRun(run, MONDAY, both)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Ailsa Reid' } },
    });
    expect(decideReleaseRun(run, MONDAY, releaser)).toEqual({ ok: true, value: 'released' });
  });

  it('is for who may release in every fund of the run (permission)', () => {
    expect(codeOf(decideReleaseRun(run, MONDAY, officer))).toBe('shared.not-permitted');
    const limited = staff('Fiona Baird', ['finance-approver'], FUND_ID);
    const both = { ...run, fundIds: [FUND_ID, OTHER_FUND] };
    expect(codeOf(decideReleaseRun(both, MONDAY, limited))).toBe('shared.not-permitted');
  });

  it('refuses a run whose day to pay is past', () => {
    expect(codeOf(decideReleaseRun(run, '2026-11-24', releaser))).toBe(
      'payment-runs.pay-day-passed',
    );
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
      paymentRunCommands(run, MONDAY, member('Gordon Fraser', ['organisation-certifier'])),
    ).toEqual([]);
  });

  it('says why a button is shut', () => {
    const release = paymentRunCommands(run, MONDAY, officer).find((c) => c.command === 'release');
    expect(release).toMatchObject({ allowed: false, code: 'shared.not-permitted' });
  });
});
