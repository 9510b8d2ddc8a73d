import {
  decideDiscardAllocation,
  decideEditAllocation,
  decideNewAllocation,
  decideRecipients,
  decideShares,
  type OrganisationShare,
  type StatedShare,
} from '@almoner/domain/allocations';
import type { AreaKind } from '@almoner/domain/areas';
import { changesBetween, type AuditAction } from '@almoner/domain/audit';
import type { FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { AllocationRow } from './allocation.entity.js';
import { allocationSnapshot, recordAllocation, statusChange } from './allocations.audit.js';
import type { AllocationView } from './allocations.dto.js';
import { AllocationsQueries } from './allocations.queries.js';
import { AllocationsRepository } from './allocations.repository.js';

/** The fields of a draft that can be changed. */
export interface AllocationChange {
  readonly amountPence?: Pence;
  readonly title?: string;
  readonly purpose?: string;
  readonly basis?: string;
  readonly lossAlertBasisPoints?: number;
  readonly shares?: readonly StatedShare[];
}

export interface NewAllocation extends AllocationChange {
  readonly fundId: string;
  readonly financialYear: FinancialYear;
  readonly pot: string;
  readonly areaKind: AreaKind;
  readonly amountPence: Pence;
  readonly title: string;
  readonly basis: string;
  /** Begin with the shares of the last committed allocation of the fund. */
  readonly withLastShares: boolean;
}

/** How much of the year before an area may lose before it is pointed out, in basis points; 5 % where nobody sets it. */
const LOSS_ALERT = 500;

@Injectable()
export class AllocationsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(AllocationsRepository) private readonly allocations: AllocationsRepository,
    @Inject(AllocationsQueries) private readonly queries: AllocationsQueries,
  ) {}

  create(context: RequestContext, given: NewAllocation): Promise<AllocationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { shares: stated = [], withLastShares, ...columns } = given;
      const fund = await this.funds.get(tx, given.fundId);
      const status = unwrap(decideNewAllocation(fund, tx.actor));
      const row = { purpose: '', lossAlertBasisPoints: LOSS_ALERT, ...columns, status };
      const allocation = await this.allocations.insert(tx, fund.code, row);
      const shares = withLastShares
        ? await this.lastShares(tx, allocation)
        : await this.known(tx, given.areaKind, stated);
      await this.allocations.replaceShares(tx, allocation, shares);
      const changes = changesBetween(null, allocationSnapshot(allocation, shares));
      await recordAllocation(tx, 'allocations.create', allocation, changes);
      return this.queries.view(tx, allocation.id);
    });
  }

  update(
    context: RequestContext,
    id: string,
    seen: number,
    { shares: stated, ...columns }: AllocationChange,
  ): Promise<AllocationView> {
    return this.edit(context, id, seen, 'allocations.update', async (tx, allocation) => {
      const shares = stated && (await this.known(tx, allocation.areaKind, stated));
      return { columns, shares };
    });
  }

  /** Copies the shares of the last committed allocation of an earlier year. */
  copyShares(context: RequestContext, id: string, seen: number): Promise<AllocationView> {
    return this.edit(context, id, seen, 'allocations.copy-shares', async (tx, allocation) => ({
      columns: {},
      shares: await this.lastShares(tx, allocation),
    }));
  }

  discard(
    context: RequestContext,
    id: string,
    seen: number,
    reason: string,
  ): Promise<AllocationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const allocation = await this.allocations.lock(tx, id);
      requireVersion(allocation.version, seen);
      const from = allocation.status;
      const subject = { ...allocation, organisationId: null };
      const status = unwrap(decideDiscardAllocation(subject, tx.actor));
      await this.allocations.save(tx, { ...allocation, status, discardedReason: reason });
      const changes = [statusChange(from, status)];
      await recordAllocation(tx, 'allocations.discard', allocation, changes, reason);
      return this.queries.view(tx, id);
    });
  }

  /** Changes a draft in the version that the caller has seen; fields that are left out stay as they are. */
  private edit(
    context: RequestContext,
    id: string,
    seen: number,
    action: AuditAction,
    change: (
      tx: Transaction,
      allocation: AllocationRow,
    ) => Promise<{ columns: Partial<AllocationRow>; shares: OrganisationShare[] | undefined }>,
  ): Promise<AllocationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const allocation = await this.allocations.lock(tx, id);
      requireVersion(allocation.version, seen);
      unwrap(decideEditAllocation({ ...allocation, organisationId: null }, tx.actor));
      const old = await this.allocations.sharesOf(tx, id);
      const before = allocationSnapshot(allocation, old);
      const { columns, shares = old } = await change(tx, allocation);
      const changed = { ...allocation, ...columns };
      const divides = shares !== old || columns.amountPence !== undefined;
      const saved = divides
        ? await this.allocations.addDrafter(tx, changed)
        : await this.allocations.save(tx, changed);
      if (shares !== old) await this.allocations.replaceShares(tx, allocation, shares);
      const after = allocationSnapshot(saved, shares);
      await recordAllocation(tx, action, allocation, changesBetween(before, after));
      return this.queries.view(tx, id);
    });
  }

  /**
   * The stated shares, each with its organisation; refuses unknown areas and organisations by their place in the list.
   */
  private async known(
    tx: Transaction,
    kind: AreaKind,
    stated: readonly StatedShare[],
  ): Promise<OrganisationShare[]> {
    const areas = await this.allocations.areas(tx, kind);
    const usual = await this.allocations.recipients(tx, kind);
    await this.allocations.requireOrganisations(tx, stated);
    return [...unwrap(decideRecipients(unwrap(decideShares(stated, areas)), areas, usual))];
  }

  private async lastShares(
    tx: Transaction,
    { fundId, areaKind, financialYear }: AllocationRow,
  ): Promise<OrganisationShare[]> {
    const shares = await this.allocations.lastShares(tx, fundId, areaKind, financialYear);
    const areas = await this.allocations.areas(tx, areaKind);
    const fixed = new Set(areas.flatMap(({ code, goesTo }) => (goesTo ? [code] : [])));
    // earlier years may have gone to the partnerships themselves
    const stated = shares.map(({ organisationId, ...share }) =>
      fixed.has(share.areaCode) ? share : { ...share, organisationId },
    );
    if (stated.length > 0) return [...unwrap(decideRecipients(stated, areas, new Map()))];
    throw new RefusalError(refusal('allocations.no-earlier-shares'));
  }
}
