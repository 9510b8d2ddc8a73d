import type { PaymentRunStatus } from '@almoner/domain/payment-runs';
import { dateText } from '../../lib/formatters.js';

/** The steps of a payment run, if all goes well. */
export const RUN_STEPS = ['Prepared', 'Released', 'Completed'] as const;

interface ProgressFacts {
  readonly status: PaymentRunStatus;
  readonly sendBy: string;
  readonly arrivesOn: string;
  readonly preparedByName: string | null;
  readonly cancelledReason: string | null;
  readonly payments: readonly {
    readonly status: string;
    readonly acknowledgedAt: string | null;
    readonly blockedReason: string | null;
  }[];
}

/** How far a run has come: the present step, which is null for a cancelled run, and what it waits for. */
export interface RunProgress {
  readonly step: number | null;
  readonly sentence: string;
}

function preparedSentence({ payments, preparedByName }: ProgressFacts): string {
  const blocked = payments.filter(({ blockedReason }) => blockedReason !== null).length;
  if (blocked > 0)
    return `${blocked} of ${payments.length} payments cannot be released now. Take them out, or put right what stops them.`;
  return `${preparedByName ?? 'Someone'} prepared this run, so another person must release it.`;
}

function releasedSentence({ payments, sendBy, arrivesOn }: ProgressFacts): string {
  const waiting = payments.filter(
    ({ status, acknowledgedAt }) => status === 'sent' && acknowledgedAt === null,
  ).length;
  return `Send the bank file by ${dateText(sendBy)}: the money is there on ${dateText(arrivesOn)}. Waiting to hear of ${waiting} of ${payments.length} payments from the bank.`;
}

/** How far a run has come and what it waits for. */
export function runProgress(run: ProgressFacts): RunProgress {
  switch (run.status) {
    case 'prepared':
      return { step: 1, sentence: preparedSentence(run) };
    case 'released':
      return { step: 2, sentence: releasedSentence(run) };
    case 'completed':
      return {
        step: RUN_STEPS.length,
        sentence: 'The bank has answered for every payment in this run.',
      };
    case 'cancelled':
      return {
        step: null,
        sentence: `Cancelled: ${run.cancelledReason ?? 'no reason given'}. Its payments can go into another run.`,
      };
  }
}
