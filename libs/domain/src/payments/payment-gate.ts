import { formatFinancialYear, type FinancialYear } from '../calendar/index.js';
import { RETURN_KIND_LABELS, type ReturnKind } from '../returns/index.js';
import { accept, refuse, type Decision } from '../shared/index.js';

/** What makes an instalment payable (docs/glossary.md). */
export const PAYMENT_TRIGGERS = ['date', 'condition', 'return'] as const;

export type PaymentTrigger = (typeof PAYMENT_TRIGGERS)[number];

/** What an instalment waits for beside its day, and whether that is there. */
export interface PaymentGate {
  readonly trigger: PaymentTrigger;
  /** The title of the condition; null for another trigger. */
  readonly condition: string | null;
  /** Of which return it waits for; null for another trigger. */
  readonly returnKind: ReturnKind | null;
  readonly returnYear: FinancialYear | null;
  /** The condition is met or waived, the return accepted; always true for a date. */
  readonly met: boolean;
}

/** An instalment that waits for its day alone. */
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
 * Nothing is paid while the condition that gates the instalment is open, or the return not accepted
 * (docs/glossary.md, money rule 5): `payments.condition-open`, `payments.return-open`.
 */
export function decideGate(gate: PaymentGate): Decision<null> {
  if (gate.met) return accept(null);
  return gate.trigger === 'condition'
    ? refuse('payments.condition-open', { condition: gate.condition ?? '' })
    : refuse('payments.return-open', returnWords(gate));
}

/** What an instalment waits for, for a person: "Waiting for: constitution adopted". */
export function triggerWords(gate: PaymentGate): string {
  if (gate.trigger === 'date') return 'On its due date';
  const { kind, period } = returnWords(gate);
  const what =
    gate.trigger === 'condition' ? (gate.condition ?? '') : `${kind} return for ${period}`;
  if (!gate.met) return `Waiting for: ${what}`;
  return gate.trigger === 'condition' ? `Condition met: ${what}` : `Accepted: ${what}`;
}
