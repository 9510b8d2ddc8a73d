import { changesBetween, withoutValues } from '@almoner/domain/audit';
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
  RETURN_LIFECYCLE,
} from '@almoner/domain/returns';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { ReturnRow } from './return.entity.js';
import type { ReturnView } from './returns.dto.js';
import { ReturnsQueries } from './returns.queries.js';
import { ObservationsRepository } from '../outcomes/observations.repository.js';
import { ReturnsRepository, type LoadedReturn } from './returns.repository.js';

/** What was written so far; fields that are left out stay as they are. */
export interface WrittenReturn {
  readonly narrative?: string;
  readonly observations?: readonly Observation[];
}

/** The commands on a return after it was written. */
const COMMANDS = {
  certify: {
    decide: ({ owed }, actor) => decideCertifyReturn(owed, actor),
    at: 'certifiedAt',
    by: 'certifiedById',
  },
  'send-back': {
    decide: ({ owed }, actor, { reason }) => decideSendBack(owed, reason, actor),
    reason: 'changesReason',
  },
  'request-changes': {
    decide: ({ owed }, actor, { reason }) => decideRequestChanges(owed, reason, actor),
    reason: 'changesReason',
    clears: ['certifiedAt', 'certifiedById'],
  },
  accept: {
    decide: ({ owed }, actor) => decideAcceptReturn(owed, actor),
    at: 'acceptedAt',
    by: 'acceptedById',
  },
} satisfies Record<string, RegularCommand<ReturnRow, LoadedReturn>>;

@Injectable()
export class ReturnsService extends RegularCommands<
  ReturnRow,
  LoadedReturn,
  keyof typeof COMMANDS,
  ReturnView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(ReturnsRepository) private readonly returns: ReturnsRepository,
    @Inject(ObservationsRepository) private readonly observations: ObservationsRepository,
    @Inject(ReturnsQueries) private readonly queries: ReturnsQueries,
  ) {
    super(unitOfWork, returns, queries, RETURN_LIFECYCLE, COMMANDS);
  }

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
      await this.observations.save(tx, id, given);
      const narrative = written.narrative ?? row.narrative;
      await this.returns.save(tx, { ...row, narrative, status });
      const codes = new Map(indicators.map((i) => [i.id, i.code]));
      const after = { narrative, status, ...answers(given, codes) };
      const before = { narrative: row.narrative, status: row.status };
      const earlier = owed.observations.filter((o) =>
        given.some((g) => g.indicatorId === o.indicatorId),
      );
      const changes = changesBetween({ ...before, ...answers(earlier, codes) }, after);
      // staff read this history, but may not see what was written before the return was sent
      await tx.audit({
        ...this.returns.audited(row),
        action: 'returns.write',
        changes: withoutValues(changes),
      });
      return this.queries.view(tx, id);
    });
  }

  /** Sends a return for certification, in the version that the actor has seen. */
  submit(context: RequestContext, id: string, seen: number): Promise<ReturnView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, owed, indicators } = await this.returns.lock(tx, id);
      requireVersion(row.version, seen);
      const status = unwrap(decideSubmitReturn(owed, { indicators }, tx.actor));
      const sent = { status, submittedAt: tx.now, submittedById: tx.actor.userId };
      await this.returns.save(tx, { ...row, ...sent, changesReason: null });
      const changes = changesBetween({ status: owed.status }, { status });
      await tx.audit({ ...this.returns.audited(row), action: 'returns.submit', changes });
      return this.queries.view(tx, id);
    });
  }
}

/** The answers as fields for the history, each named by the code of its indicator. */
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
