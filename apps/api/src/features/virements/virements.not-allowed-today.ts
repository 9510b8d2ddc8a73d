import type { EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';

/** Virements that were approved before crossing a limit needed a reference. */
export const VIREMENTS_NOT_ALLOWED_TODAY = {
  'limit-crossed-without-approval': {
    kind: 'virement',
    from: `virements v JOIN ${READABLE_BUDGET_LINES} g ON g.id = v.from_line_id
      JOIN ${READABLE_BUDGET_LINES} t ON t.id = v.to_line_id`,
    where: `v.status = 'approved' AND v.authority_reference IS NULL
      AND (g.ring_fenced OR g.budget_type <> t.budget_type)`,
    id: 'v.id',
    reference: 'v.reference',
    name: 'v.reason',
    fundId: 'v.fund_id',
    illustrative: 'v.illustrative',
  },
} satisfies Record<string, EarlierRecords>;
