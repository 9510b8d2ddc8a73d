import { defineList, wordsOf } from '../shared/index.js';
import { BANK_ACCOUNT_STATUSES, bankAccountStatusWords } from './bank-account-statuses.js';
import { CHECK_METHOD_LABELS, CHECK_METHODS } from './check-methods.js';

const STATUS_WORDS = wordsOf(BANK_ACCOUNT_STATUSES, bankAccountStatusWords);

/** The bank details that a person may see; the numbers are masked. */
export const BANK_ACCOUNT_LIST = defineList({
  name: 'bank-accounts',
  things: 'bank details',
  filters: {
    q: {
      kind: 'search',
      label: 'Organisation or name on the account',
      description: 'Part of the name of the organisation or the account.',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'BankAccountStatus',
    },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
      linkOnly: true,
    },
  },
  sorts: { enteredAt: {}, organisationName: {}, status: {} },
  order: 'enteredAt',
  columns: {
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
      names: true,
    },
    name: {
      heading: 'Name on the account',
      fileHeading: 'Account name',
      kind: 'text',
      field: 'accountName',
    },
    sortCode: { heading: 'Sort code', kind: 'text', field: 'sortCodeMask', only: 'file' },
    account: {
      heading: 'Account',
      fileHeading: 'Account number',
      kind: 'text',
      field: 'accountNumberMask',
    },
    numbers: { heading: 'Numbers', kind: 'text', field: 'modulusWords', offered: true },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    entered: {
      heading: 'Given',
      fileHeading: 'Entered',
      kind: 'instant',
      field: 'enteredAt',
      sort: 'enteredAt',
    },
    enteredBy: {
      heading: 'Given by',
      fileHeading: 'Entered by',
      kind: 'text',
      field: 'enteredByName',
    },
    verified: {
      heading: 'Verified',
      kind: 'instant',
      field: 'verifiedAt',
      none: 'Not yet',
      offered: true,
    },
    verifiedBy: { heading: 'Verified by', kind: 'text', field: 'verifiedByName', offered: true },
    checkedBy: {
      heading: 'Checked by',
      kind: 'choice',
      words: wordsOf(CHECK_METHODS, (method) => CHECK_METHOD_LABELS[method]),
      field: 'checkMethod',
      offered: true,
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
