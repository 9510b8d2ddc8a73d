import { AMOUNT_FILTERS, defineList } from '../shared/index.js';

/** The register of exceptions from the real Living Wage: why, who asked, and who approved it. */
export const FAIR_WORK_EXCEPTION_LIST = defineList({
  name: 'fair-work-exceptions',
  things: 'exceptions',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or organisation',
      description: 'Part of the reference of the award or of the name of the organisation.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    ...AMOUNT_FILTERS,
  },
  sorts: { recordedAt: {}, reference: {} },
  order: '-recordedAt',
  columns: {
    reference: { heading: 'Award', kind: 'text', sort: 'reference', names: true },
    organisation: { heading: 'Organisation', kind: 'text', field: 'organisationName' },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      total: 'In all',
    },
    reason: { heading: 'Why excepted', kind: 'text' },
    recordedBy: { heading: 'Asked by', kind: 'text', field: 'recordedByName' },
    recordedAt: { heading: 'Asked', kind: 'instant', sort: 'recordedAt' },
    approvedBy: {
      heading: 'Approved by',
      kind: 'text',
      field: 'approvedByName',
      none: 'Not approved yet',
    },
    approvedAt: { heading: 'Approved', kind: 'instant', none: 'Not yet' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
