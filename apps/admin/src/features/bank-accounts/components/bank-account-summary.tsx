import { CHECK_METHOD_LABELS } from '@almoner/domain/bank-accounts';
import { InstantText } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { BankAccount } from '../bank-accounts-types.js';
import { BankMask } from './bank-mask.js';

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
