import { pence, sumPence } from '@almoner/domain/money';

/** A payment as far as a total is concerned. */
export interface Counted {
  readonly fundCode: string;
  readonly fundName: string;
  readonly amountPence: number;
}

/** What the payments of one fund come to, in pence. */
export interface FundTotal {
  readonly fundCode: string;
  readonly fundName: string;
  readonly count: number;
  readonly totalPence: number;
}

/** What payments come to, in pence. */
export function totalOf(payments: readonly Counted[]): number {
  return sumPence(payments.map(({ amountPence }) => pence(amountPence)));
}

/** What payments come to fund by fund, by the code of the fund. */
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
