import { OWED_RECOVERY_STATUSES, RECOVERY_LIST } from '@almoner/domain/recoveries';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, foldedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { RecoveryItem } from './recoveries.dto.js';
import { shownRecovery, type RecoveryItemRow } from './recoveries.queries.js';
import { OWED_NOW, RECOVERY_ITEM, RECOVERY_JOINS } from './recoveries.sql.js';

const IS_OWED = `r.status IN (${sqlTexts(OWED_RECOVERY_STATUSES)})`;

const source: SourceOf<typeof RECOVERY_LIST, RecoveryItemRow, RecoveryItem> = ({ actor }) => ({
  table: 'recoveries r',
  joins: RECOVERY_JOINS,
  id: 'r.id',
  columns: RECOVERY_ITEM,
  filters: {
    q: foldedIn('r.reference', 'p.reference', 'o.name'),
    status: 'r.status = $',
    owed: { true: IS_OWED, false: `NOT (${IS_OWED})` },
    fundId: 'r.fund_id = $',
    financialYear: 'p.financial_year = $',
    organisationId: 'r.organisation_id = $',
    awardId: 'r.award_id = $',
    paymentId: 'r.payment_id = $',
    ...amountWithin('r.amount_pence'),
  },
  sorts: {
    requestedAt: { expression: 'r.requested_at', type: 'timestamptz' },
    reference: { expression: 'r.reference', type: 'text' },
    amountPence: { expression: 'r.amount_pence', type: 'bigint' },
    status: { expression: 'r.status', type: 'text' },
    organisationName: byLetters('o.name'),
  },
  totals: {
    amount: 'r.amount_pence',
    received: 'r.received_pence',
    lost: 'r.written_off_pence + r.waived_pence',
    owed: OWED_NOW,
  },
  shown: (row) => shownRecovery(row, actor),
});

export const RecoveryListController = listController({
  list: RECOVERY_LIST,
  item: RecoveryItem,
  source,
  permission: 'recoveries.read',
});
