import { changesBetween, type AuditAction } from '@almoner/domain/audit';
import {
  formatFinancialYear,
  todayInScotland,
  type FinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';
import {
  decideCallTerms,
  decideCloseCall,
  decideEditCall,
  decideLastDay,
  decideNewCall,
  decideOpenCall,
  CALL_LIFECYCLE,
} from '@almoner/domain/calls';
import { unwrap, type Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { RegularCommands, type Given } from '../../platform/commands/regular-commands.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { CallRow, StoredQuestion } from './call.entity.js';
import type { CallView } from './calls.dto.js';
import { CallsQueries } from './calls.queries.js';
import { CallsRepository, type CriterionTerms, type LoadedCall } from './calls.repository.js';

/** The details of a call, for applicants and assessors. */
export interface CallDetails {
  readonly title: string;
  readonly summary: string;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly financialYears: FinancialYear[];
  readonly themes: string[];
  readonly questions: StoredQuestion[];
  readonly criteria: CriterionTerms[];
}

export type NewCall = Omit<CallDetails, 'summary' | 'themes'> & Partial<CallDetails>;

function detailsOf(call: LoadedCall): CallDetails {
  const { title, summary, opensOn, closesOn, financialYears, themes, questions } = call;
  const criteria = call.criteria.map(
    ({ id: _i, callId: _c, fundId: _f, position: _p, ...terms }) => terms,
  );
  return { title, summary, opensOn, closesOn, financialYears, themes, questions, criteria };
}

/** The details as the history records them. */
function snapshot({ financialYears, questions, criteria, ...rest }: CallDetails) {
  return {
    ...rest,
    financialYears: financialYears.map(formatFinancialYear),
    questions: questions.map((question) => ({ ...question })),
    criteria: criteria.map((criterion) => ({ ...criterion })),
  };
}

const COMMANDS = {
  open: {
    decide: (call: LoadedCall, actor: Actor, { today }: Given) =>
      decideOpenCall(call, actor, today),
  },
  close: { decide: decideCloseCall },
};

@Injectable()
export class CallsService extends RegularCommands<
  CallRow,
  LoadedCall,
  keyof typeof COMMANDS,
  CallView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(CallsRepository) private readonly calls: CallsRepository,
    @Inject(CallsQueries) private readonly queries: CallsQueries,
  ) {
    super(unitOfWork, calls, queries, CALL_LIFECYCLE, COMMANDS);
  }

  create(context: RequestContext, fundId: string, given: NewCall): Promise<CallView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.get(tx, fundId);
      const details = unwrap(decideNewCall(fund, { summary: '', themes: [], ...given }, tx.actor));
      const { criteria, ...columns } = details;
      const call = await this.calls.save(tx, { ...columns, fundId, status: 'draft' });
      await this.calls.replaceCriteria(tx, call, criteria);
      await this.record(tx, 'calls.create', call, changesBetween(null, snapshot(details)));
      return this.queries.view(tx, call.id);
    });
  }

  update(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<CallDetails>,
  ): Promise<CallView> {
    return this.unitOfWork.command(context, async (tx) => {
      const call = await this.calls.lock(tx, id);
      requireVersion(call.version, seen);
      const loaded = await this.calls.withCriteria(tx, call);
      unwrap(decideEditCall(loaded, tx.actor, Object.keys(change)));
      const before = detailsOf(loaded);
      const after = unwrap(decideCallTerms({ ...before, ...change }));
      if (change.closesOn !== undefined)
        unwrap(decideLastDay({ ...after, status: call.status }, todayInScotland(tx.now)));
      const { criteria: _criteria, ...columns } = after;
      await this.calls.save(tx, { ...call, ...columns });
      if (change.criteria) await this.calls.replaceCriteria(tx, call, change.criteria);
      const changes = changesBetween(snapshot(before), snapshot(after));
      await this.record(tx, 'calls.update', call, changes);
      return this.queries.view(tx, id);
    });
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    call: CallRow,
    changes: ReturnType<typeof changesBetween>,
  ): Promise<void> {
    return tx.audit({ ...this.calls.audited(call), action, changes });
  }
}
