import { formatPounds, formatSum, negatePence, pence } from '@almoner/domain/money';

/** What one budget line has available, and what it would have after a virement. */
export interface SideEffect {
  readonly key: 'from' | 'to';
  readonly heading: string;
  readonly name: string;
  readonly now: string;
  readonly after: string;
}

interface Side {
  readonly name: string;
  readonly availablePence: number;
}

/** The effect of moving an amount in pence on both budget lines; exact for any amount. */
export function virementEffect(from: Side, to: Side, amountPence: number): SideEffect[] {
  const amount = pence(amountPence);
  const side = (key: 'from' | 'to', { name, availablePence }: Side): SideEffect => {
    const available = pence(availablePence);
    const moved = key === 'from' ? negatePence(amount) : amount;
    return {
      key,
      heading: key === 'from' ? 'From' : 'To',
      name,
      now: formatPounds(available),
      after: formatSum([available, moved]),
    };
  };
  return [side('from', from), side('to', to)];
}
