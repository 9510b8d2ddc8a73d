import {
  changesBetween,
  withoutValues,
  type AuditChange,
  type AuditAction,
} from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import type { Observation } from '@almoner/domain/outcomes';
import {
  decideAcceptReturn,
  decideCertifyReturn,
  decideEditReturn,
  decideObservations,
  decideRequestChanges,
  decideSendBack,
  decideSubmitReturn,
  effectiveReturnStatus,
  type ReturnStatus,
} from '@almoner/domain/returns';
import { unwrap, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { ReturnRow } from './return.entity.js';
import type { ReturnView } from './return.dto.js';
import { ReturnsQueries } from './returns.queries.js';
import { ReturnsRepository, type LoadedReturn } from './returns.repository.js';

/** What is written so far; what is left out stays as it is. */
export interface WrittenReturn {
  readonly narrative?: string;
  readonly observations?: readonly Observation[];
}

/** One step of a return's life: what it decides and what it leaves on the record. */
interface Step {
  readonly action: AuditAction;
  readonly seen?: number;
  readonly reason?: string;
  readonly decide: (loaded: LoadedReturn, tx: Transaction) => Decision<ReturnStatus>;
  readonly leaves?: (tx: Transaction) => Partial<ReturnRow>;
}

@Injectable()
export class ReturnsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ReturnsRepository) private readonly returns: ReturnsRepository,
    @Inject(ReturnsQueries) private readonly queries: ReturnsQueries,
  ) {}

  write(
    context: RequestContext,
    id: string,
    seen: number,
    written: WrittenReturn,
  ): Promise<ReturnView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, owed, indicators } = await this.returns.lock(tx, id);
      const status = unwrap(decideEditReturn(owed, tx.actor, todayInScotland(tx.now)));
      requireVersion(row.version, seen);
      const given = unwrap(decideObservations(written.observations ?? [], indicators));
      await this.returns.saveObservations(tx, id, given);
      const narrative = written.narrative ?? row.narrative;
      await this.returns.save(tx, { ...row, narrative, status });
      const codes = new Map(indicators.map((i) => [i.id, i.code]));
      const after = { narrative, status, ...answers(given, codes) };
      const before = { narrative: row.narrative, status: row.status };
      const earlier = owed.observations.filter((o) =>
        given.some((g) => g.indicatorId === o.indicatorId),
      );
      const changes = changesBetween({ ...before, ...answers(earlier, codes) }, after);
      // staff read this history: what was written before it was sent is not theirs
      await this.record(tx, row, 'returns.write', withoutValues(changes));
      return this.queries.view(tx, id);
    });
  }

  submit(context: RequestContext, id: string, seen: number): Promise<ReturnView> {
    return this.step(context, id, {
      action: 'returns.submit',
      seen,
      decide: ({ owed, indicators }, tx) => decideSubmitReturn(owed, { indicators }, tx.actor),
      leaves: (tx) => ({
        submittedAt: tx.now,
        submittedById: tx.actor.userId,
        changesReason: null,
      }),
    });
  }

  certify(context: RequestContext, id: string): Promise<ReturnView> {
    return this.step(context, id, {
      action: 'returns.certify',
      decide: ({ owed }, tx) => decideCertifyReturn(owed, tx.actor),
      leaves: (tx) => ({ certifiedAt: tx.now, certifiedById: tx.actor.userId }),
    });
  }

  sendBack(context: RequestContext, id: string, reason: string): Promise<ReturnView> {
    return this.step(context, id, {
      action: 'returns.send-back',
      reason,
      decide: ({ owed }, tx) => decideSendBack(owed, reason, tx.actor),
      leaves: () => ({ changesReason: reason }),
    });
  }

  requestChanges(context: RequestContext, id: string, reason: string): Promise<ReturnView> {
    return this.step(context, id, {
      action: 'returns.request-changes',
      reason,
      decide: ({ owed }, tx) => decideRequestChanges(owed, reason, tx.actor),
      leaves: () => ({ changesReason: reason, certifiedAt: null, certifiedById: null }),
    });
  }

  accept(context: RequestContext, id: string): Promise<ReturnView> {
    return this.step(context, id, {
      action: 'returns.accept',
      decide: ({ owed }, tx) => decideAcceptReturn(owed, tx.actor),
      leaves: (tx) => ({ acceptedAt: tx.now, acceptedById: tx.actor.userId }),
    });
  }

  private step(context: RequestContext, id: string, step: Step): Promise<ReturnView> {
    return this.unitOfWork.command(context, async (tx) => {
      const loaded = await this.returns.lock(tx, id);
      const { row } = loaded;
      if (step.seen !== undefined) requireVersion(row.version, step.seen);
      const current = effectiveReturnStatus(row, todayInScotland(tx.now));
      const owed = { ...loaded.owed, status: current };
      const status = unwrap(step.decide({ ...loaded, owed }, tx));
      await this.returns.save(tx, { ...row, ...step.leaves?.(tx), status });
      const changes = changesBetween({ status: current }, { status });
      await this.record(tx, row, step.action, changes, step.reason);
      return this.queries.view(tx, id);
    });
  }

  private record(
    tx: Transaction,
    row: ReturnRow,
    action: AuditAction,
    changes: readonly AuditChange[],
    reason?: string,
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'return',
      subjectId: row.id,
      subjectReference: row.reference,
      fundId: row.fundId,
      organisationId: row.organisationId,
      changes,
      reason: reason ?? null,
    });
  }
}

/** Answers as fields of the record: by the code of their indicator. */
function answers(
  observations: readonly Observation[],
  codes: ReadonlyMap<string, string>,
): Record<string, { [key: string]: string | number | null }> {
  return Object.fromEntries(
    observations.map(({ indicatorId, ...figures }) => [
      codes.get(indicatorId) ?? indicatorId,
      { ...figures },
    ]),
  );
}
