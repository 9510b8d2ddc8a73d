import { VARIATION_LIST } from '@almoner/domain/variations';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, foldedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { VariationItem } from './variations.dto.js';
import { withWords, type VariationItemRow } from './variations.queries.js';
import { VARIATION_JOINS, variationItem } from './variations.sql.js';

const source: SourceOf<typeof VARIATION_LIST, VariationItemRow, VariationItem> = ({ actor }) => ({
  table: 'variations v',
  joins: VARIATION_JOINS,
  id: 'v.id',
  columns: variationItem(actor.audience),
  filters: {
    q: foldedIn('v.reference', 'a.reference', 'o.name'),
    fundId: 'v.fund_id = $',
    status: 'v.status = $',
    kind: '$ = ANY (v.kinds)',
    organisationId: 'v.organisation_id = $',
    awardId: 'v.award_id = $',
    ...amountWithin('v.amount_pence'),
  },
  sorts: {
    reference: { expression: 'v.reference', type: 'text' },
    // the ids sort in the order of time, and an organisation may not read the time at which a variation was proposed
    proposedAt: { expression: 'v.id::text', type: 'text' },
    organisationName: byLetters('o.name'),
    status: { expression: 'v.status', type: 'text' },
  },
  totals: { before: 'b.amount_pence', after: 'v.amount_pence' },
  shown: (row) => withWords(row, actor),
});

export const VariationListController = listController({
  list: VARIATION_LIST,
  item: VariationItem,
  source,
  permission: 'variations.read',
});
