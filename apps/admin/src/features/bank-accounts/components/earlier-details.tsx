import { type Column, DataTable } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { BankAccount } from '../bank-accounts-types.js';
import { BankMask } from './bank-mask.js';

const COLUMNS: readonly Column<BankAccount>[] = [
  {
    key: 'account',
    heading: 'Account',
    rowHeading: true,
    cell: (account) => <BankMask mask={account.accountNumberMask} />,
  },
  { key: 'name', heading: 'Name', cell: (account) => account.accountName },
  {
    key: 'status',
    heading: 'Status',
    cell: (account) => <StatusTag thing="bank-account" status={account.status} />,
  },
  {
    key: 'closed',
    heading: 'Until',
    cell: (account) => <InstantText instant={account.closedAt} />,
  },
  { key: 'reason', heading: 'Why', cell: (account) => account.closedReason ?? '' },
];

/** The sets of bank details that are no longer in use. */
export function EarlierDetails({ accounts }: { accounts: readonly BankAccount[] }) {
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby="earlier-heading">
      <h2 id="earlier-heading">Earlier details</h2>
      <DataTable
        caption="Bank details that are no longer used"
        captionHidden
        columns={COLUMNS}
        rows={accounts}
        rowKey={(account) => account.id}
        empty=""
      />
    </section>
  );
}
