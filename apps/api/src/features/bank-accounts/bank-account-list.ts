import { BANK_ACCOUNT_LIST } from '@almoner/domain/bank-accounts';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { foldedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { BankAccountItem } from './bank-accounts.dto.js';
import { shownBankAccount, type BankAccountItemRow } from './bank-accounts.queries.js';
import { BANK_ACCOUNT_JOINS, bankAccountItem } from './bank-accounts.sql.js';

const source: SourceOf<typeof BANK_ACCOUNT_LIST, BankAccountItemRow, BankAccountItem> = ({
  actor,
}) => ({
  table: 'bank_accounts b',
  joins: BANK_ACCOUNT_JOINS,
  id: 'b.id',
  columns: bankAccountItem(actor.audience),
  filters: {
    q: foldedIn('o.name', 'b.account_name'),
    status: 'b.status = $',
    organisationId: 'b.organisation_id = $',
  },
  sorts: {
    enteredAt: { expression: 'b.entered_at', type: 'timestamptz' },
    organisationName: byLetters('o.name'),
    status: { expression: 'b.status', type: 'text' },
  },
  shown: (row) => shownBankAccount(row, actor),
});

export const BankAccountListController = listController({
  list: BANK_ACCOUNT_LIST,
  item: BankAccountItem,
  source,
  permission: 'bank-accounts.read',
});
