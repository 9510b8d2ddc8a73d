import type { PaymentStatus } from '@almoner/domain/payments';
import { dateText } from '../../lib/formatters.js';
import type { Payment } from './api/get-payment.js';

/** The five steps of a payment that goes well. */
export const PAYMENT_STEPS = ['Planned', 'Requested', 'Approved', 'Sent', 'Paid'] as const;

type ProgressFacts = Pick<
  Payment,
  | 'status'
  | 'reference'
  | 'dueOn'
  | 'sentOn'
  | 'paidOn'
  | 'requestedByName'
  | 'approvedByName'
  | 'rejectedReason'
>;

/** How far a payment has come: the step under way, and one sentence of who has to act. */
export interface PaymentProgress {
  /** The index in `PAYMENT_STEPS`; null where the payment was cancelled. */
  readonly step: number | null;
  readonly sentence: string;
}

const STEP_OF: Readonly<Partial<Record<PaymentStatus, number>>> = {
  planned: 1,
  requested: 2,
  approved: 3,
  sent: 4,
  paid: PAYMENT_STEPS.length,
};

function plannedSentence({ dueOn, rejectedReason }: ProgressFacts): string {
  const due = `Planned for ${dateText(dueOn)}. Finance requests it when the organisation needs it.`;
  return rejectedReason ? `Rejected: ${rejectedReason} ${due}` : due;
}

function sentenceOf(payment: ProgressFacts): string {
  const requester = payment.requestedByName ?? 'Someone';
  const approver = payment.approvedByName ?? 'another person';
  switch (payment.status) {
    case 'planned':
      return plannedSentence(payment);
    case 'requested':
      return `${requester} requested this payment, so another person must approve it.`;
    case 'approved':
      return `${requester} requested this payment and ${approver} approved it, so a third person must release it.`;
    case 'sent':
      return `Sent${payment.sentOn ? ` on ${dateText(payment.sentOn)}` : ''}. Waiting for the ledger to show it as ${payment.reference}.`;
    case 'paid':
      return `Paid${payment.paidOn ? `: the ledger shows it on ${dateText(payment.paidOn)}` : ''}.`;
    case 'cancelled':
      return 'Cancelled: it will not be made, and its amount can be planned again.';
  }
}

/** Where a payment stands and who has to act next. */
export function paymentProgress(payment: ProgressFacts): PaymentProgress {
  return { step: STEP_OF[payment.status] ?? null, sentence: sentenceOf(payment) };
}
