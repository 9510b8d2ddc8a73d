import { decideSeparation, type Duty, type TakenDuty } from '../separation/index.js';
import {
  accept,
  andThen,
  decideTransition,
  keysOf,
  refuse,
  type Actor,
  type Decision,
  type Lifecycle,
  type Person,
} from '../shared/index.js';

const WORDS = {
  proposed: 'Waiting for another person',
  confirmed: 'Confirmed',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

/** The states of what one person proposes and another confirms (docs/glossary.md, Two people). */
export const PROPOSAL_STATUSES = keysOf(WORDS);

export type ProposalStatus = keyof typeof WORDS;

/** The answers to a proposal: of another person, or of who proposed it and takes it back. */
export type ProposalCommand = 'confirm' | 'refuse' | 'withdraw';

/** What one person proposed; nothing has changed yet. */
export interface Proposal {
  readonly status: ProposalStatus;
  readonly fundId: string;
  readonly proposedBy: Person;
}

/** The duty of the person who confirms or refuses, and the duties that are already taken. */
export interface ProposalDuties {
  readonly confirmer: Duty;
  readonly taken: readonly TakenDuty[];
}

type ProposalLifecycle = Lifecycle<ProposalStatus, ProposalCommand>;

function decide(
  lifecycle: ProposalLifecycle,
  command: ProposalCommand,
  { status, fundId }: Proposal,
  actor: Actor,
): Decision<ProposalStatus> {
  return decideTransition(lifecycle, command, { status, fundId, organisationId: null }, actor);
}

/**
 * Confirms or refuses a proposal: by a person with the permission of the lifecycle's row who has none of the duties
 * that exclude it (`separation.same-person`).
 */
export function decideAnswer(
  lifecycle: ProposalLifecycle,
  command: 'confirm' | 'refuse',
  proposal: Proposal,
  { confirmer, taken }: ProposalDuties,
  actor: Actor,
): Decision<ProposalStatus> {
  return andThen(decide(lifecycle, command, proposal, actor), (status) =>
    andThen(decideSeparation(confirmer, taken, actor), () => accept(status)),
  );
}

/** Takes a proposal back. Only the person who proposed it may: `proposals.not-proposer`. */
export function decideWithdraw(
  lifecycle: ProposalLifecycle,
  proposal: Proposal,
  actor: Actor,
): Decision<ProposalStatus> {
  return andThen(decide(lifecycle, 'withdraw', proposal, actor), (status) =>
    proposal.proposedBy.userId === actor.userId
      ? accept(status)
      : refuse('proposals.not-proposer', { person: proposal.proposedBy.name }),
  );
}

/** The status of a proposal in words; only staff read proposals. */
export function proposalStatusWords(status: ProposalStatus): string {
  return WORDS[status];
}
