import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { BankAccountRow } from '../bank-accounts-types.js';
import { BankMask } from './bank-mask.js';

const COLUMNS: readonly Column<BankAccountRow>[] = [
  {
    key: 'organisation',
    heading: 'Organisation',
    rowHeading: true,
    sortKey: 'organisationName',
    cell: (account) => (
      <>
        <Link to="/bank-details/$id" params={{ id: account.organisationId }}>
          {account.organisationName}
        </Link>
        {account.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'name', heading: 'Name on the account', cell: (account) => account.accountName },
  {
    key: 'account',
    heading: 'Account',
    cell: (account) => <BankMask mask={account.accountNumberMask} />,
  },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (account) => <StatusTag thing="bank-account" status={account.status} />,
  },
  {
    key: 'entered',
    heading: 'Given',
    sortKey: 'enteredAt',
    cell: (account) => <InstantText instant={account.enteredAt} />,
  },
  {
    key: 'enteredBy',
    heading: 'Given by',
    cell: (account) => account.enteredByName ?? '',
  },
];

interface BankAccountsTableProps {
  readonly accounts: readonly BankAccountRow[];
  readonly sort: string;
}

/** The bank details of organisations, masked. */
export function BankAccountsTable({ accounts, sort }: BankAccountsTableProps) {
  return (
    <DataTable
      caption="Bank details"
      captionHidden
      columns={COLUMNS}
      rows={accounts}
      rowKey={(account) => account.id}
      sort={sort}
      empty="No bank details match these filters. Clear a filter to see more."
    />
  );
}
