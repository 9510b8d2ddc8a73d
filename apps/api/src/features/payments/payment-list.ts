import { FREED_PAYMENT_STATUSES, PAYMENT_LIST, type PaymentStatus } from '@almoner/domain/payments';
import { fundScope, type Actor, type Permission } from '@almoner/domain/shared';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import {
  amountWithin,
  FoundFirst,
  searchedIn,
  type SourceOf,
} from '../../platform/lists/list-source.js';
import { hasPartIn } from '../separation/taken-duties.sql.js';
import { PaymentItem } from './payments.dto.js';
import { shownPayment, type PaymentItemRow } from './payments.queries.js';
import {
  IS_CONFIRMED,
  PAYMENT_JOINS,
  PAYMENT_PAID,
  PAYMENT_RECOVERED,
  paymentItem,
} from './payments.sql.js';

const FREED = sqlTexts(FREED_PAYMENT_STATUSES);

/** The next step in each status, and the permission it needs. */
const NEXT_STEPS: readonly (readonly [PaymentStatus, Permission])[] = [
  ['planned', 'payments.request'],
  ['requested', 'payments.approve'],
  ['approved', 'payments.release'],
];

/**
 * Payments whose next step the reader may take: it is in their roles and funds, and no earlier duty of theirs excludes
 * it.
 */
function waitingFor(actor: Actor): string {
  if (actor.audience !== 'staff') return 'true';
  const steps = NEXT_STEPS.map(([status, permission]) => {
    const scope = fundScope(actor, permission);
    if (scope === 'all') return `p.status = '${status}'`;
    return scope.length === 0
      ? 'false'
      : `p.status = '${status}' AND p.fund_id IN (${sqlTexts(scope)})`;
  });
  const isNext = steps.map((step) => `(${step})`).join(' OR ');
  return `(${isNext}) AND NOT ${hasPartIn('p', '(SELECT almoner_user_id())')}`;
}

const source: SourceOf<typeof PAYMENT_LIST, PaymentItemRow, PaymentItem> = ({ actor }) => ({
  table: 'payments p',
  joins: PAYMENT_JOINS,
  id: 'p.id',
  columns: paymentItem(actor.audience),
  filters: {
    q: new FoundFirst(
      'payments',
      searchedIn('p.search_text', `' ' || almoner_fold(a.reference)`, 'o.search_text'),
    ),
    fundId: 'p.fund_id = $',
    organisationId: 'p.organisation_id = $',
    awardId: 'p.award_id = $',
    status: 'p.status = $',
    confirmed: { true: IS_CONFIRMED, false: `NOT (${IS_CONFIRMED})` },
    counts: {
      true: `p.status NOT IN (${FREED})`,
      false: `p.status IN (${FREED})`,
    },
    financialYear: 'p.financial_year = $',
    waitingForMe: waitingFor(actor),
    method: 'p.method = $',
    dueFrom: 'p.due_on >= $',
    dueBefore: 'p.due_on < $',
    ...amountWithin('p.amount_pence'),
  },
  sorts: {
    dueOn: { expression: 'p.due_on', type: 'date' },
    reference: { expression: 'p.reference', type: 'text' },
    amountPence: { expression: 'p.amount_pence', type: 'bigint' },
    status: { expression: 'p.status', type: 'text' },
    organisationName: byLetters('o.name'),
  },
  totals: { amount: 'p.amount_pence', paidLess: PAYMENT_PAID, recovered: PAYMENT_RECOVERED },
  shown: (row) => shownPayment(row, actor),
});

export const PaymentListController = listController({
  list: PAYMENT_LIST,
  item: PaymentItem,
  source,
  permission: 'payments.read',
});
