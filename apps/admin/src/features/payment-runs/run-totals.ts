import { pence, sumPence } from '@almoner/domain/money';

/** The fields of a payment that totals need. */
export interface Counted {
  readonly fundCode: string;
  readonly fundName: string;
  readonly amountPence: number;
}

/** The total of the payments of one fund, in pence. */
export interface FundTotal {
  readonly fundCode: string;
  readonly fundName: string;
  readonly count: number;
  readonly totalPence: number;
}

/** The total of payments in pence. */
export function totalOf(payments: readonly Counted[]): number {
  return sumPence(payments.map(({ amountPence }) => pence(amountPence)));
}

/** The totals of payments by fund, in the order of the funds' codes. */
export function totalsByFund(payments: readonly Counted[]): FundTotal[] {
  const groups = [...Map.groupBy(payments, ({ fundCode }) => fundCode).values()];
  return groups
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { fundCode, fundName } = first;
      return [{ fundCode, fundName, count: group.length, totalPence: totalOf(group) }];
    })
    .sort((a, b) => (a.fundCode < b.fundCode ? -1 : 1));
}

/** "3 payments", "1 payment". */
export function paymentsText(count: number): string {
  return count === 1 ? '1 payment' : `${count} payments`;
}
