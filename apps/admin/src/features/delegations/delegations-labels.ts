import { DELEGATION_STATES, delegationStateWords } from '@almoner/domain/delegations';
import type { FilterChip } from '../../components/filter-bar.js';
import type { DelegationRow, DelegationsSearch } from './delegations-types.js';

/** The states of a delegation to choose from. */
export const DELEGATION_STATE_CHOICES = DELEGATION_STATES.map((state) => ({
  value: state,
  label: delegationStateWords(state),
}));

/** The funds of a delegation in words. */
export function fundsText({ fundIds, fundCodes }: DelegationRow): string {
  return fundIds === null ? 'All the lender approves in' : fundCodes.join(', ');
}

/** The filters in force on the list of delegations, each with the words of its chip. */
export function delegationChips({ state, mine }: DelegationsSearch): FilterChip[] {
  return [
    ...(state ? [{ name: 'state', label: `State: ${delegationStateWords(state)}` }] : []),
    ...(mine ? [{ name: 'mine', label: 'From me or to me' }] : []),
  ];
}
