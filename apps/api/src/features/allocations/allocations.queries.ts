import {
  allocationCommands,
  allocationFaults,
  allocationStatusWords,
  compareWithYearBefore,
  formatWeight,
  splitAllocation,
  type AllocationStatus,
  type NamedArea,
  type OrganisationShare,
  type Weight,
} from '@almoner/domain/allocations';
import { awardStatusWords, type AwardStatus } from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { shareInBasisPoints, sumPence, type Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/http/list-query.js';
import type {
  AllocationItem,
  AllocationShareView,
  AllocationView,
  AwardAllocationView,
} from './allocations.dto.js';
import { AllocationLinesRepository } from './allocation-lines.repository.js';
import {
  ALLOCATION_AREAS,
  ALLOCATION_OF_AWARD,
  ALLOCATION_VIEW,
  SHARES_OF_AWARD,
} from './allocations.sql.js';

export interface AllocationItemRow extends Omit<AllocationItem, 'financialYear' | 'statusWords'> {
  readonly financialYear: FinancialYear;
  readonly status: AllocationStatus;
  readonly amountPence: Pence;
}

interface ViewRow extends AllocationItemRow {
  readonly purpose: string;
  readonly lossAlertBasisPoints: number;
  readonly discardedReason: string | null;
}

interface AreaRow {
  readonly illustrative: boolean;
  readonly areaCode: string;
  readonly areaName: string;
  readonly weightMillionths: Weight | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly committedPence: Pence | null;
  readonly awardId: string | null;
  readonly awardReference: string | null;
  readonly awardStatus: AwardStatus | null;
  readonly previousPence: Pence | null;
  /** Of a partnership: its health board, and that board as an organisation, where it is one yet. */
  readonly healthBoardName: string | null;
  readonly healthBoardId: string | null;
}

interface OriginRow extends Omit<
  AwardAllocationView,
  'financialYear' | 'shares' | 'amountPence' | 'previousPence'
> {
  readonly financialYear: FinancialYear;
  readonly totalMillionths: Weight;
  readonly lossAlertBasisPoints: number;
}

interface ShareRow {
  readonly areaCode: string;
  readonly areaName: string;
  readonly amountPence: Pence;
  readonly previousPence: Pence | null;
  readonly weightMillionths: Weight;
}

/** An allocation with its year as text and its status in words. */
export function withWords<Row extends AllocationItemRow>(row: Row) {
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    statusWords: allocationStatusWords(row.status),
  };
}

/** The areas as the rules take them. */
function areasIn(rows: readonly AreaRow[]): NamedArea[] {
  return rows.map(({ areaCode: code, areaName: name, healthBoardName, healthBoardId }) => ({
    code,
    name,
    ...(healthBoardName === null
      ? {}
      : { goesTo: { name: healthBoardName, organisationId: healthBoardId } }),
  }));
}

function sharesIn(rows: readonly AreaRow[]): OrganisationShare[] {
  return rows.flatMap(({ areaCode, organisationId, weightMillionths: weight }) =>
    weight === null ? [] : [{ areaCode, organisationId, weight }],
  );
}

/** The amount of each area that has a share: what was committed or, for a draft, what committing it now would give. */
function amountsIn(allocation: ViewRow, rows: readonly AreaRow[]): Map<string, Pence> {
  const split = splitAllocation(allocation.amountPence, sharesIn(rows));
  const kept = rows.flatMap(({ areaCode, committedPence }) =>
    committedPence === null ? [] : [[areaCode, committedPence] as const],
  );
  return new Map([...split.map((part) => [part.areaCode, part.amountPence] as const), ...kept]);
}

function toShares(allocation: ViewRow, rows: readonly AreaRow[]): AllocationShareView[] {
  const amounts = amountsIn(allocation, rows);
  const whole = rows.reduce((sum, row) => sum + BigInt(row.weightMillionths ?? 0), 0n);
  return rows.map(
    ({ weightMillionths, committedPence: _kept, healthBoardId: _id, awardStatus, ...row }) => {
      const amountPence = amounts.get(row.areaCode) ?? null;
      const comparison = compareWithYearBefore(
        amountPence ?? sumPence([]),
        row.previousPence,
        allocation.lossAlertBasisPoints,
      );
      return {
        ...row,
        ...comparison,
        weight: weightMillionths === null ? null : formatWeight(weightMillionths),
        shareBasisPoints:
          weightMillionths === null ? null : shareInBasisPoints(weightMillionths, Number(whole)),
        amountPence,
        awardStatusWords: awardStatus === null ? null : awardStatusWords(awardStatus, 'staff'),
      };
    },
  );
}

function sumOf(amounts: readonly (number | null)[]): Pence | null {
  const known = amounts.filter((amount) => amount !== null) as Pence[];
  return known.length === 0 ? null : sumPence(known);
}

@Injectable()
export class AllocationsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AllocationLinesRepository) private readonly lines: AllocationLinesRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<AllocationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  /** Every area of an allocation, as one page. */
  async shares(context: RequestContext, id: string): Promise<Page<AllocationShareView>> {
    const { shares } = await this.get(context, id);
    return {
      items: shares,
      nextCursor: null,
      previousCursor: null,
      total: { value: shares.length, capped: false },
    };
  }

  async view(tx: Transaction, id: string): Promise<AllocationView> {
    const [found] = await tx.query<ViewRow>(ALLOCATION_VIEW, [id]);
    const row = required(found);
    const rows = await tx.query<AreaRow>(ALLOCATION_AREAS, [id]);
    const line = await this.lines.find(tx, row);
    const shares = toShares(row, rows);
    const areas = areasIn(rows);
    const allocation = { ...row, organisationId: null, shares: sharesIn(rows) };
    return {
      ...withWords(row),
      shares,
      splitPence: sumOf(shares.map(({ amountPence }) => amountPence)) ?? 0,
      previousPence: sumOf(rows.map(({ previousPence }) => previousPence)),
      availablePence: line?.availablePence ?? null,
      faults:
        row.status === 'draft' ? allocationFaults(row.amountPence, allocation.shares, areas) : [],
      commands: allocationCommands(allocation, areas, line, tx.actor),
    };
  }

  /** The allocation that an award was made from; not-found for an award that no allocation made. */
  ofAward(context: RequestContext, awardId: string): Promise<AwardAllocationView> {
    return this.unitOfWork.read(context, async (tx) => {
      const [found] = await tx.query<OriginRow>(ALLOCATION_OF_AWARD, [awardId]);
      const { totalMillionths, lossAlertBasisPoints, ...origin } = required(found);
      const rows = await tx.query<ShareRow>(SHARES_OF_AWARD, [awardId]);
      const shares = rows.map(({ weightMillionths, ...share }) => {
        const { amountPence, previousPence } = share;
        const { losesMuch: _loses, ...comparison } = compareWithYearBefore(
          amountPence,
          previousPence,
          lossAlertBasisPoints,
        );
        return {
          ...share,
          ...comparison,
          weight: formatWeight(weightMillionths),
          shareBasisPoints: shareInBasisPoints(weightMillionths, totalMillionths),
        };
      });
      return {
        ...origin,
        financialYear: formatFinancialYear(origin.financialYear),
        shares,
        amountPence: sumPence(rows.map(({ amountPence }) => amountPence)),
        previousPence: sumOf(rows.map(({ previousPence }) => previousPence)),
      };
    });
  }
}
