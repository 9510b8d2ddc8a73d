import type { CsvColumn } from '../../platform/http/csv.js';
import type { DelegationItem } from './delegations.dto.js';

/** The columns of the export. */
export const DELEGATION_COLUMNS: CsvColumn<DelegationItem>[] = [
  { heading: 'From', value: (d) => d.fromName },
  { heading: 'To', value: (d) => d.toName },
  { heading: 'Funds', value: (d) => (d.fundIds === null ? 'all' : d.fundCodes.join(' ')) },
  { heading: 'First day', value: (d) => d.startsOn },
  { heading: 'Last day', value: (d) => d.endsOn },
  { heading: 'State', value: (d) => d.stateWords },
  { heading: 'Reason', value: (d) => d.reason },
  { heading: 'Approvals', value: (d) => d.approvals },
  { heading: 'Illustrative', value: (d) => (d.illustrative ? 'yes' : 'no') },
];
