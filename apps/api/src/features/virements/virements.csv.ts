import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { VirementItem } from './virements.dto.js';

/** The columns of the export. */
export const VIREMENT_COLUMNS: CsvColumn<VirementItem>[] = [
  { heading: 'Reference', value: (v) => v.reference },
  { heading: 'From fund', value: (v) => v.from.fundCode },
  { heading: 'From year', value: (v) => v.from.financialYear },
  { heading: 'From pot', value: (v) => v.from.pot },
  { heading: 'To fund', value: (v) => v.to.fundCode },
  { heading: 'To year', value: (v) => v.to.financialYear },
  { heading: 'To pot', value: (v) => v.to.pot },
  { heading: 'Amount (£)', value: (v) => csvPounds(v.amountPence) },
  { heading: 'Status', value: (v) => v.statusWords },
  { heading: 'Requested', value: (v) => new Date(v.requestedAt).toISOString() },
  { heading: 'Requested by', value: (v) => v.requestedByName },
  { heading: 'Decided by', value: (v) => v.decidedByName },
  { heading: 'Reason', value: (v) => v.reason },
  { heading: 'Illustrative', value: (v) => (v.illustrative ? 'yes' : 'no') },
];
