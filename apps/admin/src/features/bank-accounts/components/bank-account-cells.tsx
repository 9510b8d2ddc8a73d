import type { BANK_ACCOUNT_LIST } from '@almoner/domain/bank-accounts';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { BankMask } from './bank-text.js';
import type { BankAccountRow } from '../bank-accounts-types.js';

/** How the list shows cells that need more than their plain value. */
export const BANK_ACCOUNT_CELLS: ListCells<typeof BANK_ACCOUNT_LIST, BankAccountRow> = {
  organisation: ({ organisationId, organisationName, illustrative }) => (
    <>
      <Link to="/bank-details/$id" params={{ id: organisationId }}>
        {organisationName}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  account: ({ accountNumberMask }) => <BankMask mask={accountNumberMask} />,
  status: ({ status }) => <StatusTag thing="bank-account" status={status} />,
};
