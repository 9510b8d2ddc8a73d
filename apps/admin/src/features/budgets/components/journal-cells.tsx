import type { BudgetAccount, JOURNAL_LIST } from '@almoner/domain/budgets';
import { negatePence, pence, sumPence } from '@almoner/domain/money';
import type { ReactNode } from 'react';
import { Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { journalKindWords } from '../budgets-labels.js';
import type { Journal } from '../budgets-types.js';

/** What a journal moved into an account, in pence. What leaves `funding` is counted as allocated. */
function movedInto(account: BudgetAccount): (journal: Journal) => ReactNode {
  return ({ lines }) => {
    const amounts = lines
      .filter((line) => line.account === account)
      .map((line) => pence(line.amountPence));
    if (amounts.length === 0) return null;
    const sum = sumPence(amounts);
    return <Money pence={account === 'funding' ? negatePence(sum) : sum} />;
  };
}

/** The cells that are more than their value, but for the link to the record that a journal is about. */
export const JOURNAL_CELLS: ListCells<typeof JOURNAL_LIST, Journal> = {
  kind: ({ kind, illustrative }) => (
    <>
      {journalKindWords(kind)}
      {illustrative && <IllustrativeMark />}
    </>
  ),
  funding: movedInto('funding'),
  available: movedInto('available'),
  reserved: movedInto('reserved'),
  committed: movedInto('committed'),
  paid: movedInto('paid'),
};
