import type { AreaKind } from '../areas/index.js';
import { awardMovements } from '../awards/index.js';
import {
  applyMovements,
  budgetLineWords,
  type BudgetLine,
  type BudgetLineKey,
} from '../budgets/index.js';
import type { FundKind } from '../funds/index.js';
import { sumPence, ZERO, type Pence } from '../money/index.js';
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
  type FieldReason,
  type Subject,
} from '../shared/index.js';
import { ALLOCATION_LIFECYCLE, type AllocationCommand } from './allocation-lifecycle.js';
import type { AllocationStatus } from './allocation-statuses.js';
import { splitAllocation, type AreaAmount, type AreaShare } from './split-allocation.js';

/** An area that an allocation can be split over. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
  /**
   * Who alone may receive the share of the area; null or absent where anybody may. Of a partnership this is the health
   * board of the area, whose `organisationId` is null until the board is among the organisations.
   */
  readonly goesTo?: { readonly name: string; readonly organisationId: string | null } | null;
}

/** An area share with the organisation that gets the award of the area; null until one is chosen. */
export interface OrganisationShare extends AreaShare {
  readonly organisationId: string | null;
}

/** An area share as somebody states it; without an organisation it is for the usual one of the area. */
export interface StatedShare extends AreaShare {
  readonly organisationId?: string | null;
}

/** What the rules need to know of an allocation. */
export interface Allocation extends Subject<AllocationStatus>, BudgetLineKey {
  readonly amountPence: Pence;
  readonly shares: readonly OrganisationShare[];
}

/** One award that committing an allocation makes: the shares of all areas of one organisation. */
export interface AllocatedAward {
  readonly organisationId: string;
  readonly amountPence: Pence;
  /** In the order of area codes; they add up to the award. */
  readonly shares: readonly AreaAmount[];
}

/** Whether a fund of this kind splits its money over areas. */
export function hasAllocations(kind: FundKind): boolean {
  return kind === 'allocation';
}

/** Refuses a fund of another kind with `allocations.wrong-fund-kind`. */
export function decideNewAllocation(
  fund: { readonly id: string; readonly kind: FundKind },
  actor: Actor,
): Decision<AllocationStatus> {
  if (!permits(actor, 'allocations.edit', fund.id)) return refuse('shared.not-permitted');
  return hasAllocations(fund.kind)
    ? accept(ALLOCATION_LIFECYCLE.initial)
    : refuse('allocations.wrong-fund-kind');
}

/** Whether the actor may change the amount, the area shares and the texts of a draft. */
export function decideEditAllocation(
  allocation: Subject<AllocationStatus>,
  actor: Actor,
): Decision<AllocationStatus> {
  return decideTransition(ALLOCATION_LIFECYCLE, 'edit', allocation, actor);
}

/** Whether the actor may discard a draft. A draft has reserved no money. */
export function decideDiscardAllocation(
  allocation: Subject<AllocationStatus>,
  actor: Actor,
): Decision<AllocationStatus> {
  return decideTransition(ALLOCATION_LIFECYCLE, 'discard', allocation, actor);
}

function shareFaults(
  share: AreaShare,
  index: number,
  shares: readonly AreaShare[],
  names: ReadonlyMap<string, string>,
): FieldReason[] {
  const pointer = `/shares/${index}/areaCode`;
  const name = names.get(share.areaCode);
  if (name === undefined) return [{ pointer, detail: 'There is no such area of this kind' }];
  const first = shares.findIndex(({ areaCode }) => areaCode === share.areaCode);
  return first === index ? [] : [{ pointer, detail: `${name} is there twice` }];
}

/** The area shares, or `shared.invalid` where an area is unknown or listed twice. */
export function decideShares<Share extends AreaShare>(
  shares: readonly Share[],
  areas: readonly NamedArea[],
): Decision<readonly Share[]> {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const faults = shares.flatMap((share, index) => shareFaults(share, index, shares, names));
  return faults.length === 0 ? accept(shares) : refuse('shared.invalid', {}, faults);
}

/** Why an organisation may not receive the share of an area, as a sentence; null where it may. */
export function recipientFault(
  { name, goesTo }: NamedArea,
  organisationId: string | null,
): string | null {
  if (!goesTo) return organisationId === null ? `${name} has no organisation` : null;
  if (goesTo.organisationId === null)
    return `${goesTo.name}, the health board of ${name}, is not among the organisations yet`;
  return goesTo.organisationId === organisationId
    ? null
    : `${name} is an area and not a payee: its share goes to ${goesTo.name}`;
}

function areaFault(
  area: NamedArea,
  share: OrganisationShare | undefined,
  amountPence: Pence,
): FieldReason[] {
  const { code, name } = area;
  const fault = (detail: string): FieldReason[] => [{ pointer: `/shares/${code}`, detail }];
  if (share === undefined) return fault(`${name} has no share. Enter 0 to leave it out`);
  if (share.weight === 0) return [];
  if (amountPence <= 0) return fault(`The share of ${name} comes to less than a penny`);
  const wrong = recipientFault(area, share.organisationId);
  return wrong === null ? [] : fault(wrong);
}

/**
 * Each share with its recipient: the one who alone may receive it, or who was stated. Refuses with `shared.invalid`, at
 * its place, a share that states somebody else.
 */
export function decideRecipients(
  shares: readonly StatedShare[],
  areas: readonly NamedArea[],
  usual: ReadonlyMap<string, string>,
): Decision<readonly OrganisationShare[]> {
  const known = new Map(areas.map((area) => [area.code, area]));
  const faults = shares.flatMap(({ areaCode, organisationId }, index) => {
    const area = known.get(areaCode);
    if (organisationId == null || !area?.goesTo) return [];
    const detail = recipientFault(area, organisationId);
    return detail === null ? [] : [{ pointer: `/shares/${index}/organisationId`, detail }];
  });
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  return accept(
    shares.map(({ areaCode, weight, organisationId }) => {
      const only = known.get(areaCode)?.goesTo;
      const stated = organisationId === undefined ? (usual.get(areaCode) ?? null) : organisationId;
      return { areaCode, weight, organisationId: only ? only.organisationId : stated };
    }),
  );
}

/** The shares, in which the one organisation that may receive a share stands where nobody was chosen yet. */
function withRecipients(
  shares: readonly OrganisationShare[],
  areas: readonly NamedArea[],
): OrganisationShare[] {
  const only = new Map(areas.map(({ code, goesTo }) => [code, goesTo?.organisationId ?? null]));
  return shares.map((share) => ({
    ...share,
    organisationId: share.organisationId ?? only.get(share.areaCode) ?? null,
  }));
}

/**
 * What an allocation lacks before it can be committed, in the order of area codes: every area of the kind needs
 * a share (zero leaves the area out) and an organisation to pay.
 */
export function allocationFaults(
  amountPence: Pence,
  shares: readonly OrganisationShare[],
  areas: readonly NamedArea[],
): FieldReason[] {
  if (!shares.some(({ weight }) => weight > 0))
    return [{ pointer: '/shares', detail: 'Enter a share above zero for at least one area' }];
  const split = splitAllocation(amountPence, shares);
  const amounts = new Map(split.map((part) => [part.areaCode, part.amountPence]));
  const received = withRecipients(shares, areas);
  return areas.flatMap((area) => {
    const share = received.find(({ areaCode }) => areaCode === area.code);
    return areaFault(area, share, amounts.get(area.code) ?? ZERO);
  });
}

/**
 * Whether the budget line has the money of all awards together: `budgets.no-line`, `budgets.year-closed`,
 * `budgets.insufficient`.
 */
function decideReserving(allocation: Allocation, line: BudgetLine | null): Decision<null> {
  if (line === null)
    return refuse('budgets.no-line', { financialYear: budgetLineWords(allocation) });
  const amount = { budgetLineId: line.id, amountPence: allocation.amountPence };
  const movements = awardMovements('draft', [{ ...amount, status: 'confirmed' }]);
  return andThen(applyMovements(line, movements), () => accept(null));
}

function awardsOf({ amountPence, shares }: Allocation): AllocatedAward[] {
  const recipients = new Map(shares.map((share) => [share.areaCode, share.organisationId]));
  const awards = new Map<string, AreaAmount[]>();
  for (const part of splitAllocation(amountPence, shares)) {
    const organisationId = recipients.get(part.areaCode) ?? null;
    if (part.amountPence <= 0 || organisationId === null) continue;
    awards.set(organisationId, [...(awards.get(organisationId) ?? []), part]);
  }
  return [...awards].map(([organisationId, parts]) => ({
    organisationId,
    amountPence: sumPence(parts.map((part) => part.amountPence)),
    shares: parts,
  }));
}

/**
 * The awards that committing makes: one for each organisation, with the shares of its areas, in the order of their
 * first area codes; they add up to the allocation exactly. Refuses with `allocations.incomplete`, which names each area that lacks
 * something, or with the refusal of the budget line (`line` is null where the fund has none).
 */
export function decideCommitAllocation(
  allocation: Allocation,
  areas: readonly NamedArea[],
  line: BudgetLine | null,
  actor: Actor,
): Decision<readonly AllocatedAward[]> {
  const { amountPence, shares } = allocation;
  return andThen(decideTransition(ALLOCATION_LIFECYCLE, 'commit', allocation, actor), () => {
    const faults = allocationFaults(amountPence, shares, areas);
    if (faults.length > 0) return refuse('allocations.incomplete', {}, faults);
    return andThen(decideReserving(allocation, line), () =>
      accept(awardsOf({ ...allocation, shares: withRecipients(shares, areas) })),
    );
  });
}

/** The commands of the allocation for the actor: each allowed, or refused with the reason; nothing for an organisation. */
export function allocationCommands(
  allocation: Allocation,
  areas: readonly NamedArea[],
  line: BudgetLine | null,
  actor: Actor,
): CommandAnswer<AllocationCommand>[] {
  return commandAnswers(actor.audience, ALLOCATION_LIFECYCLE, {
    edit: decideEditAllocation(allocation, actor),
    commit: decideCommitAllocation(allocation, areas, line, actor),
    discard: decideDiscardAllocation(allocation, actor),
  });
}

/** The names of the area kinds on screen, singular and plural. */
export const AREA_KIND_WORDS: Readonly<Record<AreaKind, { one: string; several: string }>> = {
  adp: { one: 'alcohol and drug partnership', several: 'alcohol and drug partnerships' },
  council: { one: 'council area', several: 'council areas' },
  'health-board': { one: 'health board', several: 'health boards' },
};
