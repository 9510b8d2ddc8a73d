import { pence, subtractPence, sumPence } from '@almoner/domain/money';

/** How much of a payment is neither recovered nor under recovery, in pence. */
export function leftToRecover(
  amountPence: number,
  taken: { readonly recoveredPence: number; readonly recoveringPence: number },
): number {
  const gone = sumPence([pence(taken.recoveredPence), pence(taken.recoveringPence)]);
  return subtractPence(pence(amountPence), gone);
}
