import { permits, type Actor } from './actor.js';
import { refuse, type Decision } from './decision.js';
import { transition, type Lifecycle } from './lifecycle.js';

/** What authorisation needs to know of a record: where it is, whose it is, and its state. */
export interface Subject<State extends string> {
  readonly status: State;
  readonly fundId: string;
  /** The organisation whose record it is; null for a record of the funder's own. */
  readonly organisationId: string | null;
}

/** Whether the record is the actor's to see: staff by fund scope elsewhere, an organisation its own. */
export function isWithinOrganisation(actor: Actor, organisationId: string | null): boolean {
  return actor.audience === 'staff' || actor.organisationId === organisationId;
}

/**
 * The state a command leads to for this actor: organisation, then role and fund, then state
 * (ARCHITECTURE.md). Refuses with `shared.not-found` for another organisation's record,
 * `shared.not-permitted`, or `shared.wrong-state`.
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
