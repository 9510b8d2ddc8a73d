import { DELEGATION_LIST, STANDING_DELEGATION_STATUSES } from '@almoner/domain/delegations';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { listController } from '../../platform/lists/list-controller.js';
import { DelegationItem } from './delegations.dto.js';
import {
  DELEGATION_ITEM,
  DELEGATION_JOINS,
  shownDelegation,
  type DelegationItemRow,
} from './delegations.queries.js';
import { KNOWN_DELEGATION } from './delegations.repository.js';

const STANDING = sqlTexts(STANDING_DELEGATION_STATUSES);

export const DelegationListController = listController({
  list: DELEGATION_LIST,
  item: DelegationItem,
  permission: 'delegations.read',
  source: ({ today }) => ({
    table: 'approval_delegations d',
    joins: DELEGATION_JOINS,
    id: 'd.id',
    columns: DELEGATION_ITEM,
    always: KNOWN_DELEGATION,
    filters: {
      // the same states as the domain's `delegationState`
      state: {
        offered: `d.status = 'offered' AND d.ends_on >= '${today}'`,
        coming: `d.status = 'accepted' AND d.starts_on > '${today}'`,
        running: `d.status = 'accepted' AND '${today}' BETWEEN d.starts_on AND d.ends_on`,
        over: `d.status IN (${STANDING}) AND d.ends_on < '${today}'`,
        declined: `d.status = 'declined'`,
        ended: `d.status = 'ended'`,
      },
      mine: '(SELECT almoner_user_id()) IN (d.from_user_id, d.to_user_id)',
    },
    sorts: {
      startsOn: { expression: 'd.starts_on', type: 'date' },
      endsOn: { expression: 'd.ends_on', type: 'date' },
    },
    shown: (row: DelegationItemRow) => shownDelegation(row, today),
  }),
});
