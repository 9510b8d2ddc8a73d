import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import { DATE_GATE, type Payment, type PaymentContext } from '../payments/index.js';
import { refusalSentence, type Decision } from '../shared/index.js';
import { FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  claimCommands,
  decideClaimable,
  decideSubmitClaim,
  decideTakeUpClaim,
  type Claim,
  type ClaimableInstalment,
  type ClaimedInstalment,
  type StatedClaim,
} from './index.js';

const TODAY = '2026-11-30';
const editor = member('Mhairi Stewart', ['organisation-editor']);
const finance = staff('Ailsa Reid', ['finance-officer']);
const officer = staff('Isla Grant', ['fund-officer']);

const instalment: ClaimedInstalment = {
  reference: 'ALM000000007',
  status: 'planned',
  method: 'bank',
  financialYear: 2026,
  amountPence: pence(300),
};

const context: PaymentContext = {
  awardStatus: 'active',
  year: { financialYear: 2026, amountPence: pence(1000), status: 'confirmed' },
  othersPence: [pence(200)],
  gate: DATE_GATE,
  fairWork: 'accepted',
  bankDetails: 'verified',
  bacsCreditPence: pence(2_000_000_000),
  payeeName: 'Muirend Hub',
  today: TODAY,
};

const claimable: ClaimableInstalment = {
  fundId: FUND_ID,
  instalment,
  context,
  facts: {
    reference: instalment.reference,
    dueOn: '2027-01-01',
    financialYear: 2026,
    awardFrom: '2026-06-01',
    awardTo: '2028-03-31',
    nextDueOn: null,
    others: [{ reference: 'ALM000000006', from: '2026-10-01', to: '2026-12-31' }],
  },
  sentPence: pence(200),
  waitingClaim: null,
  takenUpClaim: null,
};

const stated: StatedClaim = {
  covers: { from: '2027-01-01', to: '2027-03-31' },
  unspentPence: pence(200),
  unspentOn: TODAY,
};

function code(decision: Decision<unknown>): string {
  return decision.ok ? 'accepted' : decision.refusal.code;
}

function fields(decision: Decision<unknown>): string[] {
  return decision.ok ? [] : decision.refusal.errors.map(({ pointer }) => pointer);
}

describe('what can be claimed', () => {
  it.each([
    ['of an accepted award', {}, 'accepted'],
    ['by transfer', { instalment: { ...instalment, method: 'transfer' } }, 'claims.by-transfer'],
    [
      'that was requested',
      { instalment: { ...instalment, status: 'requested' } },
      'claims.instalment-not-planned',
    ],
    [
      'of an indicative year',
      { context: { ...context, year: { ...context.year!, status: 'indicative' } } },
      'payments.year-indicative',
    ],
    [
      'of an offer',
      { context: { ...context, awardStatus: 'offered' } },
      'payments.award-not-active',
    ],
    [
      'of an ended award',
      { context: { ...context, awardStatus: 'terminated' } },
      'shared.wrong-state',
    ],
    [
      'above what the year has left',
      { context: { ...context, othersPence: [pence(701)] } },
      'payments.beyond-award-year',
    ],
    [
      'that waits for a condition',
      { context: { ...context, gate: { ...DATE_GATE, trigger: 'condition', met: false } } },
      'payments.condition-open',
    ],
    [
      'before Fair Work First is accepted',
      { context: { ...context, fairWork: 'recorded' } },
      'payments.fair-work-not-accepted',
    ],
    ['beside a claim that waits', { waitingClaim: 'CFF-CL-2026-0001' }, 'claims.one-waits'],
    ['for the second time', { takenUpClaim: 'CFF-CL-2026-0001' }, 'claims.already-taken-up'],
  ] as const)('an instalment %s: %s', (_case, changes, expected) => {
    const found = { ...claimable, ...changes };
    expect(code(decideClaimable(found, editor))).toBe(expected);
  });

  it('is claimed by the organisation alone', () => {
    expect(code(decideClaimable(claimable, finance))).toBe('shared.not-permitted');
  });
});

describe('what a claim says', () => {
  it.each([
    ['everything as it has to be', {}, []],
    [
      'a day before the award',
      { covers: { from: '2026-05-31', to: '2026-06-01' } },
      ['/coversFrom'],
    ],
    ['a day after the year', { covers: { from: '2027-01-01', to: '2027-04-01' } }, ['/coversTo']],
    [
      'days the wrong way round',
      { covers: { from: '2027-02-02', to: '2027-02-01' } },
      ['/coversTo'],
    ],
    ['days that are paid', { covers: { from: '2026-12-31', to: '2027-01-31' } }, ['/coversFrom']],
    ['less than nothing unspent', { unspentPence: pence(-1) }, ['/unspentPence']],
    ['more unspent than was sent', { unspentPence: pence(201) }, ['/unspentPence']],
    ['tomorrow', { unspentOn: '2026-12-01' }, ['/unspentOn']],
    ['the day before the award begins', { unspentOn: '2026-05-31' }, ['/unspentOn']],
    ['the day it begins', { unspentOn: '2026-06-01' }, []],
    ['the year 1026', { unspentOn: '1026-06-01' }, ['/unspentOn']],
    ['the year 9999', { unspentOn: '9999-06-01' }, ['/unspentOn']],
  ])('%s', (_case, changes, pointers) => {
    expect(fields(decideSubmitClaim(claimable, { ...stated, ...changes }, editor))).toEqual(
      pointers,
    );
  });
});

describe('taking up a claim', () => {
  const claim: Claim = {
    status: 'submitted',
    fundId: FUND_ID,
    organisationId: ORGANISATION_ID,
    amountPence: pence(300),
  };
  const payment: Payment & { readonly reference: string } = {
    ...instalment,
    fundId: FUND_ID,
    organisationId: ORGANISATION_ID,
    duties: [],
    heldFrom: null,
    approvalsAsked: 1,
    approvalsGiven: 0,
  };

  it('is what the request of its payment asks, by a finance officer', () => {
    const taken = decideTakeUpClaim(claim, { payment, context }, finance);
    expect(taken).toEqual({ ok: true, value: 'taken-up' });
    expect(code(decideTakeUpClaim(claim, { payment, context }, officer))).toBe(
      'shared.not-permitted',
    );
  });

  it.each([
    ['was answered', { status: 'refused' }, {}, 'shared.wrong-state'],
    ['is of a requested payment', {}, { status: 'requested' }, 'claims.instalment-not-planned'],
    ['is of another amount', {}, { amountPence: pence(299) }, 'claims.instalment-changed'],
    [
      'is of an award that this person approved',
      {},
      { duties: [{ userId: finance.userId, name: finance.name, duty: 'award-approver' }] },
      'separation.same-person',
    ],
  ])('is refused where it %s', (_case, claimed, paid, expected) => {
    const decision = decideTakeUpClaim(
      { ...claim, ...claimed } as Claim,
      { payment: { ...payment, ...paid } as typeof payment, context },
      finance,
    );
    expect(code(decision)).toBe(expected);
  });

  it('names the payment and both amounts where the instalment changed', () => {
    const changed = { ...payment, amountPence: pence(250) };
    const decision = decideTakeUpClaim(claim, { payment: changed, context }, finance);
    expect(decision.ok ? '' : refusalSentence(decision.refusal)).toBe(
      'Payment ALM000000007 is £2.50 by now; £3 was claimed.',
    );
  });

  it('offers each side its own commands', () => {
    const names = (commands: readonly { command: string; allowed: boolean }[]) =>
      commands.filter(({ allowed }) => allowed).map(({ command }) => command);
    expect(names(claimCommands(claim, { payment, context }, finance))).toEqual([
      'take-up',
      'refuse',
    ]);
    expect(names(claimCommands(claim, null, editor))).toEqual(['withdraw']);
  });
});
