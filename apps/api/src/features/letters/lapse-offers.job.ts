import { formatDate, todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import { RefusalError } from '@almoner/domain/shared';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { OffersService } from './offers.service.js';

const EVERY_MS = 5 * 60_000;

/** Offers whose last day has passed: $1 today in Scotland. An allocation that is not acknowledged does not lapse. */
const OVERDUE = `SELECT id, expires_on AS "expiresOn" FROM ${READABLE_AWARDS}
  WHERE status = 'offered' AND expires_on < $1 AND payment_method = 'bank' ORDER BY expires_on, id`;

interface Overdue {
  readonly id: string;
  readonly expiresOn: PlainDate;
}

/** Marks offers as lapsed when their last day has passed, each in its own transaction. */
@Injectable()
export class LapseOffersJob implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(OffersService) private readonly offers: OffersService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'lapse-offers',
      everyMs: EVERY_MS,
      run: (context) => this.run(context),
    });
  }

  private async run(context: RequestContext): Promise<void> {
    const overdue = await this.unitOfWork.read(context, (tx) =>
      tx.query<Overdue>(OVERDUE, [todayInScotland(tx.now)]),
    );
    for (const { id, expiresOn } of overdue) {
      const reason = `No answer came by ${formatDate(expiresOn)}.`;
      await this.offers.lapse(context, id, reason).catch((error: unknown) => {
        // somebody answered or extended the offer after it was read
        if (!(error instanceof RefusalError)) throw error;
      });
    }
  }
}
