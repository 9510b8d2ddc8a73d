import { movementsOf, type AccountMove, type LineAmount, type Movement } from '../budgets/index.js';
import type { PaymentCommand } from './payment-lifecycle.js';

const MOVES: Readonly<Partial<Record<PaymentCommand, AccountMove>>> = {
  reconcile: { from: 'committed', to: 'paid' },
  'undo-reconciliation': { from: 'paid', to: 'committed' },
};

/**
 * The movements of a payment command. Money stays committed while the payment is sent, and is paid once the
 * ledger confirms it (docs/glossary.md, Ledger line).
 */
export function paymentMovements(command: PaymentCommand, amount: LineAmount): Movement[] {
  const move = MOVES[command];
  return move === undefined ? [] : movementsOf(move, [amount]);
}
