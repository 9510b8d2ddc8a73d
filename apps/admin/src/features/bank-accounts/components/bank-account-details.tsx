import { CHECK_METHOD_LABELS } from '@almoner/domain/bank-accounts';
import { InstantText } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { BankAccount } from '../bank-accounts-types.js';
import { BankMask } from './bank-text.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { StatusTag } from '../../../components/status-tag.js';

function numbers(account: BankAccount): SummaryItem[] {
  const { rollNumberMask } = account;
  return [
    { key: 'Name on the account', value: account.accountName },
    { key: 'Sort code', value: <BankMask mask={account.sortCodeMask} /> },
    { key: 'Account number', value: <BankMask mask={account.accountNumberMask} /> },
    ...(rollNumberMask ? [{ key: 'Roll number', value: <BankMask mask={rollNumberMask} /> }] : []),
  ];
}

function checked({ checkMethod, checkNote, verifiedByName }: BankAccount): SummaryItem[] {
  if (checkMethod === null) return [];
  const note = checkNote ? `. ${checkNote}` : '';
  return [
    { key: 'How it was checked', value: `${CHECK_METHOD_LABELS[checkMethod]}${note}` },
    ...(verifiedByName ? [{ key: 'Verified by', value: verifiedByName }] : []),
  ];
}

/** One set of bank details, masked, with who entered and who verified it. */
export function BankAccountSummary({ account }: { account: BankAccount }) {
  const { enteredByName, changeReason, verifiedAt } = account;
  return (
    <SummaryList
      items={[
        ...numbers(account),
        {
          key: 'Given',
          value: (
            <>
              <InstantText instant={account.enteredAt} />
              {enteredByName && `, by ${enteredByName}`}
            </>
          ),
        },
        ...(changeReason ? [{ key: 'Why it changed', value: changeReason }] : []),
        ...(verifiedAt ? [{ key: 'Verified', value: <InstantText instant={verifiedAt} /> }] : []),
        ...checked(account),
      ]}
    />
  );
}

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
