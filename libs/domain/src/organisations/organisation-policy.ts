import {
  accept,
  commandAnswer,
  fundScope,
  isForAudience,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';

/** What decides whether somebody whose role is limited to some funds may change an organisation. */
export interface OrganisationConcern {
  /** It has an application or an award in one of the funds in which they may change organisations. */
  readonly inTheirFunds: boolean;
  /** They entered it themselves, so that a slip of the pen can be mended before it has applied for anything. */
  readonly enteredByThem: boolean;
}

/**
 * Whether the actor may change the details of an organisation. Organisations are common to all funds, so a role limited
 * to some funds reaches only those that have to do with them (docs/guide/people.md, A role for some funds). Refuses with
 * `shared.not-permitted` or `organisations.of-other-funds`.
 */
export function decideOrganisationUpdate(
  actor: Actor,
  { inTheirFunds, enteredByThem }: OrganisationConcern,
): Decision<null> {
  const scope = fundScope(actor, 'organisations.edit');
  if (scope === 'all') return accept(null);
  if (scope.length === 0) return refuse('shared.not-permitted');
  return inTheirFunds || enteredByThem ? accept(null) : refuse('organisations.of-other-funds');
}

/** The answer for the button of the page; none for people of organisations. */
export function organisationCommands(
  actor: Actor,
  concern: OrganisationConcern,
): CommandAnswer<'update'>[] {
  if (!isForAudience('organisations.edit', actor.audience)) return [];
  return [commandAnswer('update', decideOrganisationUpdate(actor, concern))];
}
