import type { PaymentStatus } from '@almoner/domain/payments';
import { dateText } from '../../lib/formatters.js';
import type { Payment } from './payments-types.js';

/** The steps of a payment, if all goes well. */
export const PAYMENT_STEPS = ['Planned', 'Requested', 'Approved', 'Sent', 'Paid'] as const;

type ProgressFacts = Pick<
  Payment,
  | 'status'
  | 'method'
  | 'reference'
  | 'dueOn'
  | 'sentOn'
  | 'paidOn'
  | 'requestedByName'
  | 'approvedByName'
  | 'rejectedReason'
  | 'sentBackReason'
  | 'heldReason'
  | 'heldFrom'
  | 'approvalsAsked'
  | 'approvals'
>;

/** How far a payment has come: the present step, and one sentence saying who has to act. */
export interface PaymentProgress {
  /** The index in `PAYMENT_STEPS`; null where the payment ended without being made. */
  readonly step: number | null;
  readonly sentence: string;
}

const STEP_OF: Readonly<Partial<Record<PaymentStatus, number>>> = {
  planned: 1,
  requested: 2,
  approved: 3,
  'in-run': 3,
  sent: 4,
  paid: PAYMENT_STEPS.length,
  recovered: PAYMENT_STEPS.length,
};

function plannedSentence({ dueOn, sentBackReason }: ProgressFacts): string {
  const due = `Planned for ${dateText(dueOn)}. Finance requests it when the organisation needs it.`;
  return sentBackReason ? `Sent back: ${sentBackReason} ${due}` : due;
}

/** "1 of 2 approvals" where more than one is needed; empty otherwise. */
export function approvalsText(payment: Pick<Payment, 'approvalsAsked' | 'approvals'>): string {
  const { approvalsAsked: asked, approvals } = payment;
  return asked === 1 ? '' : `${approvals.length} of ${asked} approvals`;
}

function requestedSentence(payment: ProgressFacts): string {
  const requester = payment.requestedByName ?? 'Someone';
  const counted = approvalsText(payment);
  if (counted === '')
    return `${requester} requested this payment, so another person must approve it.`;
  const left = payment.approvalsAsked - payment.approvals.length;
  const others = left === 1 ? 'one more person' : `${left} more people`;
  return `${requester} requested this payment. It has ${counted}, so ${others} must approve it.`;
}

const ENDED: Readonly<Partial<Record<PaymentStatus, string>>> = {
  cancelled: 'Cancelled: it will not be made, and its amount can be planned again.',
  recovered: 'Recovered: the organisation paid all of it back.',
  returned: 'Returned by the bank: it did not arrive, and its amount can be planned again.',
};

function sentenceOf(payment: ProgressFacts): string {
  const requester = payment.requestedByName ?? 'Someone';
  const approver = payment.approvedByName ?? 'another person';
  switch (payment.status) {
    case 'planned':
      return plannedSentence(payment);
    case 'requested':
      return requestedSentence(payment);
    case 'approved':
      return `${requester} requested this payment and ${approver} approved it, so a third person must release it${payment.method === 'transfer' ? ' on a transfer note' : ''}.`;
    case 'held':
      return `On hold: ${payment.heldReason ?? ''} It goes on where it was when somebody resumes it.`;
    case 'in-run':
      return 'In a payment run, so a person who had no part in it yet must release the run.';
    case 'sent':
      return `Sent${payment.sentOn ? ` on ${dateText(payment.sentOn)}` : ''}. Waiting for the ledger to show it as ${payment.reference}.`;
    case 'paid':
      return `Paid${payment.paidOn ? `: the ledger shows it on ${dateText(payment.paidOn)}` : ''}.`;
    case 'rejected':
      return `Rejected: ${payment.rejectedReason ?? ''} It will not be made, and its amount can be planned again.`;
    default:
      return ENDED[payment.status] ?? '';
  }
}

/** The present step. A payment on hold is at the step where it was put on hold. */
function stepOf({ status, heldFrom }: ProgressFacts): number | null {
  return STEP_OF[status === 'held' ? (heldFrom ?? 'planned') : status] ?? null;
}

/** How far a payment has come and who has to act next. */
export function paymentProgress(payment: ProgressFacts): PaymentProgress {
  return { step: stepOf(payment), sentence: sentenceOf(payment) };
}
