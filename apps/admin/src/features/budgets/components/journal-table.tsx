import type { BudgetAccount } from '@almoner/domain/budgets';
import { negatePence, pence, sumPence } from '@almoner/domain/money';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText, Money } from '../../../components/figures.js';
import { accountLabel, journalKindWords } from '../budgets-labels.js';
import type { Journal } from '../budgets-types.js';

interface JournalTableProps {
  readonly journals: readonly Journal[];
  /** Shows only the movements of this account; those of all accounts where left out. */
  readonly account: BudgetAccount | undefined;
  readonly sort: string | undefined;
  /** Makes the link to the record that a journal is about. */
  readonly subjectLink: (journal: Journal) => ReactNode;
}

const SHOWN_ACCOUNTS = ['available', 'reserved', 'committed', 'paid'] as const;

/** What a journal moved into an account, in pence. What leaves `funding` is counted as allocated. */
function movementOf(journal: Journal, account: BudgetAccount): ReactNode {
  const amounts = journal.lines
    .filter((line) => line.account === account)
    .map((line) => pence(line.amountPence));
  if (amounts.length === 0) return null;
  const sum = sumPence(amounts);
  return <Money pence={account === 'funding' ? negatePence(sum) : sum} />;
}

function columns({ account, subjectLink }: JournalTableProps): Column<Journal>[] {
  const accounts = account ? [account] : SHOWN_ACCOUNTS;
  return [
    {
      key: 'at',
      heading: 'When',
      sortKey: 'at',
      rowHeading: true,
      cell: (journal) => <InstantText instant={journal.at} />,
    },
    { key: 'kind', heading: 'What', cell: (journal) => journalKindWords(journal.kind) },
    { key: 'subject', heading: 'Record', cell: subjectLink },
    { key: 'actor', heading: 'Who', cell: (journal) => journal.actorName ?? 'Almoner' },
    { key: 'reason', heading: 'Reason', cell: (journal) => journal.reason },
    ...accounts.map((shown): Column<Journal> => ({
      key: shown,
      heading: accountLabel(shown),
      numeric: true,
      cell: (journal) => movementOf(journal, shown),
    })),
  ];
}

/** The movements of money on one budget line. The movements of one account add up to its figure. */
export function JournalTable(props: JournalTableProps) {
  return (
    <DataTable
      caption="Movements of money"
      captionHidden
      columns={columns(props)}
      rows={props.journals}
      rowKey={(journal) => journal.id}
      sort={props.sort}
      empty="No money has moved here yet."
    />
  );
}
