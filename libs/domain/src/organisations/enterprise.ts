import { accept, refuse, type Decision } from '../shared/index.js';

/** What decides whether an organisation can belong to the enterprise of another. */
export interface EnterpriseFacts {
  /** Whether the head exists. */
  readonly headExists: boolean;
  /** Whether the head is the organisation itself. */
  readonly isItself: boolean;
  /** Whether the head belongs to the enterprise of a third organisation. */
  readonly headHasHead: boolean;
  /** Whether other organisations belong to the enterprise of the organisation itself. */
  readonly hasMembers: boolean;
}

function invalid(detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer: '/enterpriseHeadId', detail }]);
}

/**
 * Whether an organisation can belong to the enterprise that another one heads. An enterprise has one head: the head
 * belongs to no other, and who heads an enterprise joins no other.
 */
export function decideEnterpriseHead(facts: EnterpriseFacts): Decision<null> {
  if (!facts.headExists) return invalid('There is no such organisation');
  if (facts.isItself) return invalid('Choose another organisation');
  if (facts.headHasHead) return invalid('Choose the organisation at the head of that enterprise');
  if (facts.hasMembers)
    return invalid(
      'Other organisations belong to this one: move them to the other enterprise first',
    );
  return accept(null);
}
