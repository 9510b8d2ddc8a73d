import {
  allocationMovements,
  applyMovements,
  budgetLineWords,
  decideAllocationSize,
  type BudgetLineKey,
  type BudgetType,
  type FundBudgetLine,
  type Movement,
} from '../budgets/index.js';
import { negatePence, type Pence } from '../money/index.js';
import { decideSeparation } from '../separation/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
  type Permission,
  type Person,
} from '../shared/index.js';
import {
  VIREMENT_LIFECYCLE,
  type VirementCommand,
  type VirementStatus,
} from './virement-lifecycle.js';

/** What identifies a budget line, and what its money may be used for. */
export interface LinePurpose extends BudgetLineKey {
  readonly ringFenced: boolean;
  readonly budgetType: BudgetType;
}

/** One of the two budget lines of a virement. */
export type VirementLine = FundBudgetLine & LinePurpose;

/** The amount in pence, and the two budget lines. */
export interface VirementPlan {
  readonly from: VirementLine;
  readonly to: VirementLine;
  readonly amountPence: Pence;
  /** The reference of the finance authority's approval; null where none was given. */
  readonly authorityReference: string | null;
}

/** A virement that was requested. */
export interface Virement extends VirementPlan {
  readonly status: VirementStatus;
  readonly requestedBy: Person;
}

/**
 * The movements of a virement: one line gives the money back to funding, the other gets it from there, so that
 * the sum of the allocations does not change.
 */
export function virementMovements(plan: VirementPlan): readonly Movement[] {
  return [
    ...allocationMovements(plan.from.id, negatePence(plan.amountPence)),
    ...allocationMovements(plan.to.id, plan.amountPence),
  ];
}

/**
 * The limits that a virement crosses, as sentences: out of a ring-fence, or between resource and capital. Where there is
 * one, the finance authority has to approve first (docs/glossary.md, Virements that cross a limit).
 */
export function virementLimits({
  from,
  to,
}: {
  readonly from: LinePurpose;
  readonly to: LinePurpose;
}): string[] {
  const fence = `The ${budgetLineWords(from)} budget is ring-fenced: its money is for one purpose only.`;
  const type = `This turns ${from.budgetType} money into ${to.budgetType} money.`;
  return [
    ...(from.ringFenced ? [fence] : []),
    ...(from.budgetType === to.budgetType ? [] : [type]),
  ];
}

/** Whether a virement needs the approval of the finance authority, because it crosses a limit. */
export function needsAuthority(lines: {
  readonly from: LinePurpose;
  readonly to: LinePurpose;
}): boolean {
  return virementLimits(lines).length > 0;
}

/** Whether the actor has the permission in the funds of both budget lines. */
function permitsBoth(actor: Actor, permission: Permission, { from, to }: VirementPlan): boolean {
  return permits(actor, permission, from.fundId) && permits(actor, permission, to.fundId);
}

/** Money of a planned line gets no authority by moving to an approved one (docs/glossary.md, Authority). */
function decideMoneyHasAuthority({ from, to }: VirementPlan): Decision<null> {
  if (from.authority === 'approved' || to.authority === 'planned') return accept(null);
  const lines = { from: budgetLineWords(from), to: budgetLineWords(to) };
  return refuse('virements.without-authority', lines);
}

function decideMovements(plan: VirementPlan): Decision<readonly Movement[]> {
  const movements = virementMovements(plan);
  return andThen(decideMoneyHasAuthority(plan), () =>
    andThen(decideAllocationSize(plan.to, plan.amountPence), () =>
      andThen(applyMovements(plan.from, movements), () =>
        andThen(applyMovements(plan.to, movements), () => accept(movements)),
      ),
    ),
  );
}

/**
 * Requests a virement. Refuses the same line twice, an amount of zero, more than is available
 * (`budgets.insufficient`), one that crosses a limit without the reference of the finance authority, and a closed year (`budgets.year-closed`). No money is reserved until it is
 * approved.
 */
export function decideRequestVirement(plan: VirementPlan, actor: Actor): Decision<VirementPlan> {
  if (!permitsBoth(actor, 'budgets.request-virement', plan)) return refuse('shared.not-permitted');
  if (plan.from.id === plan.to.id) {
    const detail = 'Choose another budget than the one the money comes from';
    return refuse('shared.invalid', {}, [{ pointer: '/toLineId', detail }]);
  }
  if (plan.amountPence <= 0) {
    const detail = 'Enter an amount above zero';
    return refuse('shared.invalid', {}, [{ pointer: '/amountPence', detail }]);
  }
  if (needsAuthority(plan) && !plan.authorityReference) {
    const detail = 'Enter the reference of the approval of the finance authority';
    return refuse('shared.invalid', {}, [{ pointer: '/authorityReference', detail }]);
  }
  return andThen(decideMovements(plan), () => accept(plan));
}

function decide(
  command: VirementCommand,
  virement: Virement,
  actor: Actor,
): Decision<VirementStatus> {
  const { status, from, to } = virement;
  const onFund = (fundId: string) =>
    decideTransition(VIREMENT_LIFECYCLE, command, { status, fundId, organisationId: null }, actor);
  return andThen(onFund(from.fundId), () => onFund(to.fundId));
}

/** Refuses a virement that crosses a limit, to who may not approve that, and without the authority's reference. */
function decideAuthority(virement: Virement, actor: Actor): Decision<null> {
  if (!needsAuthority(virement)) return accept(null);
  if (!permitsBoth(actor, 'budgets.cross-limits', virement)) return refuse('shared.not-permitted');
  return virement.authorityReference ? accept(null) : refuse('virements.authority-missing');
}

/**
 * Approves a virement, which moves the money, so both lines are checked again. Not by the person who requested
 * it; one that crosses a limit by a person who may approve that, and with the reference of the finance authority
 * (`virements.authority-missing`).
 */
export function decideApproveVirement(
  virement: Virement,
  actor: Actor,
): Decision<{ readonly status: VirementStatus; readonly movements: readonly Movement[] }> {
  const duties = [{ ...virement.requestedBy, duty: 'virement-requester' as const }];
  return andThen(decide('approve', virement, actor), (status) =>
    andThen(decideSeparation('virement-approver', duties, actor), () =>
      andThen(decideAuthority(virement, actor), () =>
        andThen(decideMovements(virement), (movements) => accept({ status, movements })),
      ),
    ),
  );
}

/** Rejects a virement. Not by the person who requested it, who can withdraw it. */
export function decideRejectVirement(virement: Virement, actor: Actor): Decision<VirementStatus> {
  const duties = [{ ...virement.requestedBy, duty: 'virement-requester' as const }];
  return andThen(decide('reject', virement, actor), (status) =>
    andThen(decideSeparation('virement-approver', duties, actor), () => accept(status)),
  );
}

/** Withdraws a virement. Only the person who requested it may: `virements.not-requester`. */
export function decideWithdrawVirement(virement: Virement, actor: Actor): Decision<VirementStatus> {
  return andThen(decide('withdraw', virement, actor), (status) =>
    virement.requestedBy.userId === actor.userId
      ? accept(status)
      : refuse('virements.not-requester', { person: virement.requestedBy.name }),
  );
}

/** The commands of the virement for the actor: each allowed, or refused with the reason. */
export function virementCommands(
  virement: Virement,
  actor: Actor,
): CommandAnswer<VirementCommand>[] {
  return commandAnswers(actor.audience, VIREMENT_LIFECYCLE, {
    approve: decideApproveVirement(virement, actor),
    reject: decideRejectVirement(virement, actor),
    withdraw: decideWithdrawVirement(virement, actor),
  });
}
