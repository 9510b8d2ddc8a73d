import { permits, type Actor } from './actor.js';
import { refuse, type Decision } from './decision.js';
import { transition, type Lifecycle } from './lifecycle.js';

/** What a permission check needs to know of a record: its fund, its organisation and its state. */
export interface Subject<State extends string> {
  readonly status: State;
  readonly fundId: string;
  /** The organisation to which the record belongs; null for a record of the funder. */
  readonly organisationId: string | null;
}

/**
 * Whether the actor may know of the record: people of an organisation only of its own. For staff the fund scope
 * is checked elsewhere.
 */
export function isWithinOrganisation(actor: Actor, organisationId: string | null): boolean {
  return actor.audience === 'staff' || actor.organisationId === organisationId;
}

/**
 * The state that a command leads to for this actor. Checks the organisation (`shared.not-found` for a record of
 * another one), then permission and fund (`shared.not-permitted`), then the state (`shared.wrong-state`).
 */
export function decideTransition<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  command: Command,
  subject: Subject<State>,
  actor: Actor,
): Decision<State> {
  if (!isWithinOrganisation(actor, subject.organisationId)) return refuse('shared.not-found');
  const rows = lifecycle.transitions.filter((row) => row.command === command);
  if (!rows.some((row) => permits(actor, row.permission, subject.fundId)))
    return refuse('shared.not-permitted');
  return transition(lifecycle, command, subject.status);
}
