import { CONDITION_OWNERS, conditionOwnerWords } from '@almoner/domain/conditions';
import type { Choice } from '../../components/fields.js';

/** The people who can be responsible for a condition, to choose from. */
export const OWNER_CHOICES: readonly Choice[] = CONDITION_OWNERS.map((owner) => ({
  value: owner,
  label: conditionOwnerWords(owner, 'staff'),
}));
