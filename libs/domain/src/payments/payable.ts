import {
  PAYING_AWARD_STATUSES,
  RESERVING_AWARD_STATUSES,
  type AwardStatus,
  type AwardYear,
} from '../awards/index.js';
import type { BankDetailsState } from '../bank-accounts/index.js';
import {
  financialYearOf,
  formatDate,
  formatFinancialYear,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';
import { formatPounds, formatSum, isSumAbove, type Pence } from '../money/index.js';
import { decideGate } from './payment-gate.js';
import {
  accept,
  andThen,
  refusal,
  refuse,
  type Decision,
  type Refusal,
  type RefusalCode,
} from '../shared/index.js';
import type { PaymentContext } from './payment.js';

const FROZEN: Readonly<Record<BankDetailsState, RefusalCode | null>> = {
  none: 'payments.bank-details-missing',
  unverified: 'payments.bank-details-unverified',
  verified: null,
};

/** What a payment asks of an award year. */
interface PayableAmount {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

function awardRefusal(status: AwardStatus): Decision<never> {
  return refuse('shared.wrong-state', { thing: 'award', state: status });
}

/** Whether the award is one that money can be planned for: it has not ended. */
export function decidePlannable(status: AwardStatus): Decision<null> {
  const open = RESERVING_AWARD_STATUSES.includes(status) || PAYING_AWARD_STATUSES.includes(status);
  return open ? accept(null) : awardRefusal(status);
}

/** Nothing is paid before acceptance, or after the award was stopped (docs/glossary.md, money rule 5). */
function decidePaying(status: AwardStatus): Decision<null> {
  if (PAYING_AWARD_STATUSES.includes(status)) return accept(null);
  if (RESERVING_AWARD_STATUSES.includes(status)) return refuse('payments.award-not-active');
  return awardRefusal(status);
}

/** The refusal of an instalment in a year that the award does not have. */
export function noAwardYear(year: FinancialYear): Refusal {
  const financialYear = formatFinancialYear(year);
  return refusal('payments.no-award-year', { financialYear }, [
    { pointer: '/financialYear', detail: `The award has no year ${financialYear}` },
  ]);
}

/** The refusal of instalments that come to more than their year; `total` and `amount` as they are read. */
export function beyondAwardYear(year: FinancialYear, total: string, amount: string): Refusal {
  const financialYear = formatFinancialYear(year);
  const detail = `All payments of ${financialYear} together are at most ${amount}`;
  const params = { financialYear, total, amount };
  return refusal('payments.beyond-award-year', params, [{ pointer: '/amountPence', detail }]);
}

function decideWithinYear(asked: PayableAmount, context: PaymentContext): Decision<AwardYear> {
  const { year, othersPence } = context;
  if (year === null) return { ok: false, refusal: noAwardYear(asked.financialYear) };
  const all = [...othersPence, asked.amountPence];
  if (!isSumAbove(all, year.amountPence)) return accept(year);
  const amount = formatPounds(year.amountPence);
  return { ok: false, refusal: beyondAwardYear(asked.financialYear, formatSum(all), amount) };
}

/** Whether the instalment fits in its award year, firm or indicative (docs/glossary.md, money rule 5). */
export function decidePlannedAmount(
  asked: PayableAmount,
  context: PaymentContext,
): Decision<AwardYear> {
  if (asked.amountPence <= 0)
    return refuse('shared.invalid', {}, [
      { pointer: '/amountPence', detail: 'Enter an amount above zero' },
    ]);
  return andThen(decidePlannable(context.awardStatus), () => decideWithinYear(asked, context));
}

/**
 * Whether the money may leave: after acceptance, from a confirmed year, within its amount, and once what
 * the instalment waits for is there (docs/glossary.md, money rule 5). Asked again at each step, since an award can
 * stop, and a condition be opened again, in between.
 */
export function decidePayable(asked: PayableAmount, context: PaymentContext): Decision<AwardYear> {
  return andThen(decidePaying(context.awardStatus), () =>
    andThen(decideWithinYear(asked, context), (year) =>
      year.status === 'confirmed'
        ? andThen(decideGate(context.gate), () => accept(year))
        : refuse('payments.year-indicative', {
            financialYear: formatFinancialYear(asked.financialYear),
          }),
    ),
  );
}

/** The money of a financial year leaves in it or after it, never before it has begun (Scottish annuality). */
function decideBegun({ financialYear }: PayableAmount, today: PlainDate): Decision<null> {
  if (financialYearOf(today) >= financialYear) return accept(null);
  return refuse('payments.year-not-begun', {
    financialYear: formatFinancialYear(financialYear),
    begins: formatDate(`${financialYear}-04-01`),
  });
}

/**
 * Whether the money may be sent now: payable, of a year that has begun, and to bank details that are verified, with no
 * change waiting (docs/glossary.md, money rule 7). A payment can be requested and approved before that.
 */
export function decideSendable(asked: PayableAmount, context: PaymentContext): Decision<AwardYear> {
  const code = FROZEN[context.bankDetails];
  return andThen(decidePayable(asked, context), (year) =>
    andThen(decideBegun(asked, context.today), () => (code === null ? accept(year) : refuse(code))),
  );
}
