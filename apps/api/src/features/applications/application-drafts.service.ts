import {
  decideSaveDraft,
  decideStartApplication,
  type ApplicationContent,
} from '@almoner/domain/applications';
import { changesBetween, withoutValues } from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { nextReference } from '../../platform/database/references.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { AreasRepository } from '../areas/areas.repository.js';
import { CallsRepository } from '../calls/calls.repository.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { auditedApplication, contentSnapshot } from './applications.audit.js';
import type { ApplicationView } from './applications.dto.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplicationsRepository } from './applications.repository.js';

const EMPTY = { amountRequestedPence: null, areaCodes: [], answers: {}, years: [] };

/** Commands on an application before it is submitted. */
@Injectable()
export class ApplicationDraftsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(CallsRepository) private readonly calls: CallsRepository,
    @Inject(AreasRepository) private readonly areas: AreasRepository,
    @Inject(ApplicationsRepository) private readonly applications: ApplicationsRepository,
    @Inject(ApplicationsQueries) private readonly queries: ApplicationsQueries,
  ) {}

  /** Starts a draft for the actor's organisation. */
  start(context: RequestContext, callId: string, title: string): Promise<ApplicationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const call = await this.calls.get(tx, callId);
      const fund = await this.funds.get(tx, call.fundId);
      // taken first, because its counter makes two drafts of one fund start one after the other: the second then finds
      // the first
      const reference = await nextReference(tx, 'application', fund.code);
      const organisationId = tx.actor.organisationId ?? '';
      const hasOne = await this.applications.hasOneFor(tx, callId, organisationId);
      const status = unwrap(
        decideStartApplication(call, hasOne, tx.actor, todayInScotland(tx.now)),
      );
      const application = await this.applications.save(tx, {
        ...EMPTY,
        title,
        reference,
        fundId: fund.id,
        callId,
        organisationId,
        status,
        createdById: tx.actor.userId,
      });
      const changes = changesBetween(null, { status });
      await tx.audit({ ...auditedApplication(application), action: 'applications.start', changes });
      return this.queries.view(tx, application.id);
    });
  }

  /** Saves the given fields of a draft together; fields that are not sent stay as they are. */
  saveDraft(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<ApplicationContent>,
  ): Promise<ApplicationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const application = await this.applications.lock(tx, id);
      requireVersion(application.version, seen);
      const call = await this.calls.get(tx, application.callId);
      const content = unwrap(decideSaveDraft(application, change, call, tx.actor));
      const areaCodes = change.areaCodes
        ? await this.areas.known(tx, change.areaCodes)
        : application.areaCodes;
      await this.applications.save(tx, { ...application, ...content, areaCodes });
      if (change.years) await this.applications.replaceYears(tx, application, content.years);
      const changes = changesBetween(
        contentSnapshot(application),
        contentSnapshot({ ...content, areaCodes }),
      );
      // staff read this history once the application is submitted, but may not see what earlier drafts said
      const named = withoutValues(changes);
      const action = 'applications.save-draft';
      await tx.audit({ ...auditedApplication(application), action, changes: named });
      return this.queries.view(tx, id);
    });
  }
}
