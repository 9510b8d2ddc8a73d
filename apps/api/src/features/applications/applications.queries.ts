import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { applicationView, type ApplicationViewRow } from './application-view.js';
import type { ApplicationView } from './applications.dto.js';
import { applicationItem, APPLICATION_VIEW, APPLICATIONS_FROM } from './applications.sql.js';

@Injectable()
export class ApplicationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<ApplicationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ApplicationView> {
    const [row] = await tx.query<ApplicationViewRow>(
      `SELECT ${applicationItem(tx.actor)}, ${APPLICATION_VIEW[tx.actor.audience]} FROM ${APPLICATIONS_FROM} WHERE a.id = $1`,
      [id],
    );
    return applicationView(required(row), tx.actor, tx.now);
  }
}
