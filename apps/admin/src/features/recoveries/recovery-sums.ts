import { pence, subtractPence, sumPence } from '@almoner/domain/money';

/** What of a payment is neither recovered nor being recovered, in pence. */
export function leftToRecover(
  amountPence: number,
  taken: { readonly recoveredPence: number; readonly recoveringPence: number },
): number {
  const gone = sumPence([pence(taken.recoveredPence), pence(taken.recoveringPence)]);
  return subtractPence(pence(amountPence), gone);
}
