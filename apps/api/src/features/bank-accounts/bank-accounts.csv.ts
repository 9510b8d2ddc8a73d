import { CHECK_METHOD_LABELS } from '@almoner/domain/bank-accounts';
import type { CsvColumn } from '../../platform/http/csv.js';
import type { BankAccountItem } from './bank-accounts.dto.js';

/** The columns of the export: masks, as everywhere. */
export const BANK_ACCOUNT_COLUMNS: CsvColumn<BankAccountItem>[] = [
  { heading: 'Organisation', value: (b) => b.organisationName },
  { heading: 'Account name', value: (b) => b.accountName },
  { heading: 'Sort code', value: (b) => b.sortCodeMask },
  { heading: 'Account number', value: (b) => b.accountNumberMask },
  { heading: 'Numbers', value: (b) => b.modulusWords },
  { heading: 'Status', value: (b) => b.statusWords },
  { heading: 'Entered', value: (b) => b.enteredAt },
  { heading: 'Entered by', value: (b) => b.enteredByName },
  { heading: 'Verified', value: (b) => b.verifiedAt },
  { heading: 'Verified by', value: (b) => b.verifiedByName },
  {
    heading: 'Checked by',
    value: (b) => (b.checkMethod === null ? null : CHECK_METHOD_LABELS[b.checkMethod]),
  },
  { heading: 'Illustrative', value: (b) => (b.illustrative ? 'yes' : 'no') },
];
