import {
  APPLICATION_LIFECYCLE,
  decideApplication,
  decideSubmitApplication,
  decideWithdrawApplication,
  type DecisionOutcome,
} from '@almoner/domain/applications';
import { changesBetween, type AuditAction } from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { CallsRepository } from '../calls/calls.repository.js';
import type { ApplicationRow } from './application.entity.js';
import type { ApplicationView } from './applications.dto.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplicationsRepository, type LoadedApplication } from './applications.repository.js';

const COMMANDS = {
  withdraw: { decide: decideWithdrawApplication, reason: 'withdrawnReason' },
} satisfies Record<string, RegularCommand<ApplicationRow, LoadedApplication>>;

/** Commands on an application from its submission on. */
@Injectable()
export class ApplicationsService extends RegularCommands<
  ApplicationRow,
  LoadedApplication,
  keyof typeof COMMANDS,
  ApplicationView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CallsRepository) private readonly calls: CallsRepository,
    @Inject(ApplicationsRepository) private readonly applications: ApplicationsRepository,
    @Inject(ApplicationsQueries) private readonly queries: ApplicationsQueries,
  ) {
    super(unitOfWork, applications, queries, APPLICATION_LIFECYCLE, COMMANDS);
  }

  /** Submits the application in the version that the actor has seen. */
  submit(context: RequestContext, id: string, seen: number): Promise<ApplicationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const application = await this.applications.lock(tx, id);
      requireVersion(application.version, seen);
      const call = await this.calls.get(tx, application.callId);
      const today = todayInScotland(tx.now);
      const status = unwrap(decideSubmitApplication(application, call, tx.actor, today));
      const sent = { status, submittedAt: tx.now, submittedById: tx.actor.userId };
      return this.change(tx, 'applications.submit', application, sent);
    });
  }

  decide(
    context: RequestContext,
    id: string,
    outcome: DecisionOutcome,
    reason: string,
  ): Promise<ApplicationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const application = await this.applications.lock(tx, id);
      const assessments = await this.applications.assessments(tx, id);
      const status = unwrap(decideApplication(application, outcome, assessments, tx.actor));
      const decided = {
        status,
        decisionOutcome: outcome,
        decisionReason: reason,
        decidedAt: tx.now,
        decidedById: tx.actor.userId,
      };
      return this.change(tx, 'applications.decide', application, decided, reason);
    });
  }

  private async change(
    tx: Transaction,
    action: AuditAction,
    application: LoadedApplication,
    change: Partial<ApplicationRow> & Pick<ApplicationRow, 'status'>,
    reason: string | null = null,
  ): Promise<ApplicationView> {
    await this.applications.save(tx, { ...application, ...change });
    const moved = changesBetween({ status: application.status }, { status: change.status });
    await tx.audit({ ...this.applications.audited(application), action, changes: moved, reason });
    return this.queries.view(tx, application.id);
  }
}
