import { decideFairWorkMet } from '../assurances/index.js';
import {
  PAYING_AWARD_STATUSES,
  RESERVING_AWARD_STATUSES,
  type AwardStatus,
  type AwardYear,
  type PaymentMethod,
} from '../awards/index.js';
import { decidePayeeName, type BankDetailsState } from '../bank-accounts/index.js';
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
  frozen: 'payments.bank-details-frozen',
  verified: null,
};

/** The amount that a payment asks of an award year. */
interface PayableAmount {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  /** How it moves; absent for `bank`. */
  readonly method?: PaymentMethod;
}

function awardRefusal(status: AwardStatus): Decision<never> {
  return refuse('shared.wrong-state', { thing: 'award', state: status });
}

/** Whether payments can be planned for the award: it has not ended. */
export function decidePlannable(status: AwardStatus): Decision<null> {
  const open = RESERVING_AWARD_STATUSES.includes(status) || PAYING_AWARD_STATUSES.includes(status);
  return open ? accept(null) : awardRefusal(status);
}

/** Refuses before the award is accepted, and after it was suspended or ended (docs/glossary.md, money rule 5). */
function decidePaying(status: AwardStatus): Decision<null> {
  if (PAYING_AWARD_STATUSES.includes(status)) return accept(null);
  if (RESERVING_AWARD_STATUSES.includes(status)) return refuse('payments.award-not-active');
  return awardRefusal(status);
}

/** The refusal where the award has no such year. */
export function noAwardYear(year: FinancialYear): Refusal {
  const financialYear = formatFinancialYear(year);
  return refusal('payments.no-award-year', { financialYear }, [
    { pointer: '/financialYear', detail: `The award has no year ${financialYear}` },
  ]);
}

/** The refusal where the instalments of a year are more than the year has; `total` and `amount` are formatted. */
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

/** Whether the instalment fits into its award year, confirmed or indicative (docs/glossary.md, money rule 5). */
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
 * Whether the payment may be made: the award is accepted, its year confirmed and large enough, and the trigger
 * of the instalment is met (docs/glossary.md, money rule 5). Asked again at each step, because the award can be
 * suspended and a condition reopened in between.
 */
export function decidePayable(asked: PayableAmount, context: PaymentContext): Decision<AwardYear> {
  return andThen(decidePaying(context.awardStatus), () =>
    andThen(decideWithinYear(asked, context), (year) =>
      year.status === 'confirmed'
        ? andThen(decideGate(context.gate), () =>
            andThen(decideFairWorkMet(context.fairWork), () => accept(year)),
          )
        : refuse('payments.year-indicative', {
            financialYear: formatFinancialYear(asked.financialYear),
          }),
    ),
  );
}

/**
 * Whether one credit of a bank file can carry the amount (docs/glossary.md, Processing day); refuses with
 * `payments.beyond-bacs-credit`.
 */
export function decideBacsCredit(
  { amountPence }: Pick<PayableAmount, 'amountPence'>,
  { bacsCreditPence }: PaymentContext,
): Decision<null> {
  if (amountPence <= bacsCreditPence) return accept(null);
  const amount = formatPounds(amountPence);
  return refuse('payments.beyond-bacs-credit', { amount, largest: formatPounds(bacsCreditPence) });
}

/** Refuses to send money before its financial year has begun (docs/glossary.md, Annuality). */
function decideBegun({ financialYear }: PayableAmount, today: PlainDate): Decision<null> {
  if (financialYearOf(today) >= financialYear) return accept(null);
  return refuse('payments.year-not-begun', {
    financialYear: formatFinancialYear(financialYear),
    begins: formatDate(`${financialYear}-04-01`),
  });
}

/** Whether a bank file can carry the payment to verified bank details. */
function decideBankSend(asked: PayableAmount, context: PaymentContext): Decision<null> {
  const code = FROZEN[context.bankDetails];
  return andThen(decideBacsCredit(asked, context), () =>
    code === null
      ? andThen(decidePayeeName(context.payeeName ?? ''), () => accept(null))
      : refuse(code),
  );
}

/**
 * Whether the payment may be sent now: it may be made, its year has begun, and the bank details are verified
 * with no change waiting (docs/glossary.md, money rule 7). One credit of a bank file must be able to
 * carry it and to name the payee. A transfer goes to no bank account and into no bank file, so only its award and its year
 * matter.
 */
export function decideSendable(asked: PayableAmount, context: PaymentContext): Decision<AwardYear> {
  return andThen(decidePayable(asked, context), (year) =>
    andThen(decideBegun(asked, context.today), () =>
      asked.method === 'transfer'
        ? accept(year)
        : andThen(decideBankSend(asked, context), () => accept(year)),
    ),
  );
}
