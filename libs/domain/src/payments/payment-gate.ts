import { formatFinancialYear, type FinancialYear } from '../calendar/index.js';
import { RETURN_KIND_LABELS, type ReturnKind } from '../returns/index.js';
import { accept, refuse, type Decision } from '../shared/index.js';

/** What an instalment can wait for (docs/glossary.md, Trigger). */
export const PAYMENT_TRIGGERS = ['date', 'condition', 'return'] as const;

export type PaymentTrigger = (typeof PAYMENT_TRIGGERS)[number];

/** What an instalment waits for besides its date, and whether that is met. */
export interface PaymentGate {
  readonly trigger: PaymentTrigger;
  /** The title of the condition that it waits for; null for another trigger. */
  readonly condition: string | null;
  /** The kind of return that it waits for; null for another trigger. */
  readonly returnKind: ReturnKind | null;
  readonly returnYear: FinancialYear | null;
  /** Whether the condition is met or waived, or the return accepted; always true for a date. */
  readonly met: boolean;
}

/** The gate of an instalment that waits only for its date. */
export const DATE_GATE: PaymentGate = {
  trigger: 'date',
  condition: null,
  returnKind: null,
  returnYear: null,
  met: true,
};

function returnWords({ returnKind, returnYear }: PaymentGate): { kind: string; period: string } {
  const kind = RETURN_KIND_LABELS[returnKind ?? 'outcome'].toLowerCase();
  return { kind, period: returnYear === null ? '' : formatFinancialYear(returnYear) };
}

/**
 * Refuses while the condition is open or the return not accepted (docs/glossary.md, money rule 5):
 * `payments.condition-open`, `payments.return-open`.
 */
export function decideGate(gate: PaymentGate): Decision<null> {
  if (gate.met) return accept(null);
  return gate.trigger === 'condition'
    ? refuse('payments.condition-open', { condition: gate.condition ?? '' })
    : refuse('payments.return-open', returnWords(gate));
}

/** What an instalment waits for, as a sentence: "Waiting for: constitution adopted". */
export function triggerWords(gate: PaymentGate): string {
  if (gate.trigger === 'date') return 'On its due date';
  const { kind, period } = returnWords(gate);
  const what =
    gate.trigger === 'condition' ? (gate.condition ?? '') : `${kind} return for ${period}`;
  if (!gate.met) return `Waiting for: ${what}`;
  return gate.trigger === 'condition' ? `Condition met: ${what}` : `Accepted: ${what}`;
}
