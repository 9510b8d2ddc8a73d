import type { AwardStatus, AwardYear } from '../awards/index.js';
import { formatFinancialYear, type FinancialYear } from '../calendar/index.js';
import { formatPounds, formatSum, isSumAbove, type Pence } from '../money/index.js';
import { accept, andThen, refuse, type Decision } from '../shared/index.js';
import { decideGate } from './payment-gate.js';
import type { PaymentContext } from './payment.js';

const BEFORE_ACCEPTANCE: readonly AwardStatus[] = ['drafted', 'approved', 'offered'];
const PAYING: readonly AwardStatus[] = ['accepted', 'active'];

/** What a payment asks of an award year. */
interface Draw {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

function awardRefusal(status: AwardStatus): Decision<never> {
  return refuse('shared.wrong-state', { thing: 'award', state: status });
}

/** Whether the award is one that money can be planned for: it has not ended. */
function decidePlannable(status: AwardStatus): Decision<null> {
  const open = BEFORE_ACCEPTANCE.includes(status) || PAYING.includes(status);
  return open ? accept(null) : awardRefusal(status);
}

/** Nothing is paid before acceptance, or after the award was stopped (1-product, money rule 5). */
function decidePaying(status: AwardStatus): Decision<null> {
  if (PAYING.includes(status)) return accept(null);
  if (BEFORE_ACCEPTANCE.includes(status)) return refuse('payments.award-not-active');
  return awardRefusal(status);
}

function decideWithinYear(draw: Draw, context: PaymentContext): Decision<AwardYear> {
  const { year, othersPence } = context;
  const financialYear = formatFinancialYear(draw.financialYear);
  if (year === null) return refuse('payments.no-award-year', { financialYear });
  const all = [...othersPence, draw.amountPence];
  if (!isSumAbove(all, year.amountPence)) return accept(year);
  return refuse('payments.beyond-award-year', {
    financialYear,
    total: formatSum(all),
    amount: formatPounds(year.amountPence),
  });
}

/** Whether the instalment fits in its award year, firm or indicative (1-product, money rule 5). */
export function decidePlannedDraw(draw: Draw, context: PaymentContext): Decision<AwardYear> {
  if (draw.amountPence <= 0)
    return refuse('shared.invalid', {}, [
      { pointer: '/amountPence', detail: 'Enter an amount above zero' },
    ]);
  return andThen(decidePlannable(context.awardStatus), () => decideWithinYear(draw, context));
}

/**
 * Whether the money may leave: after acceptance, from a confirmed year, within its amount, and once what
 * the instalment waits for is there (1-product, money rule 5). Asked again at each step, since an award can
 * stop, and a condition be opened again, in between.
 */
export function decidePayable(draw: Draw, context: PaymentContext): Decision<AwardYear> {
  return andThen(decidePaying(context.awardStatus), () =>
    andThen(decideWithinYear(draw, context), (year) =>
      year.status === 'confirmed'
        ? andThen(decideGate(context.gate), () => accept(year))
        : refuse('payments.year-indicative', {
            financialYear: formatFinancialYear(draw.financialYear),
          }),
    ),
  );
}
