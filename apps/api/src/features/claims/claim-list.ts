import { CLAIM_LIST } from '@almoner/domain/claims';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, foldedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { ClaimItem } from './claims.dto.js';
import { withWords, type ClaimItemRow } from './claims.queries.js';
import { CLAIM_ITEM, CLAIM_JOINS } from './claims.sql.js';

const source: SourceOf<typeof CLAIM_LIST, ClaimItemRow, ClaimItem> = ({ actor }) => ({
  table: 'claims c',
  joins: CLAIM_JOINS,
  id: 'c.id',
  columns: CLAIM_ITEM,
  filters: {
    q: foldedIn('c.reference', 'a.reference', 'o.name'),
    fundId: 'c.fund_id = $',
    status: 'c.status = $',
    organisationId: 'c.organisation_id = $',
    awardId: 'c.award_id = $',
    ...amountWithin('c.amount_pence'),
  },
  sorts: {
    submittedAt: { expression: 'c.submitted_at', type: 'timestamptz' },
    reference: { expression: 'c.reference', type: 'text' },
    amountPence: { expression: 'c.amount_pence', type: 'bigint' },
  },
  totals: { amount: 'c.amount_pence' },
  shown: (row) => withWords(row, actor),
});

export const ClaimListController = listController({
  list: CLAIM_LIST,
  item: ClaimItem,
  source,
  permission: 'claims.read',
});
