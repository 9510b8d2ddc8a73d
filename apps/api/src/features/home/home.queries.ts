import { todayInScotland } from '@almoner/domain/calendar';
import { fundScope, type FundScope } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Reading } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { LongCounts } from '../../platform/lists/long-counts.js';
import { MOST_COUNTED, sectionQuery } from './home-section.js';
import type { HomeItem, HomeSectionView, HomeView } from './home.dto.js';

function reachesAny(scope: FundScope): boolean {
  return scope === 'all' || scope.length > 0;
}

/** The injection token of the work items of all features, in the order of their `place`. */
export const WORK_ITEMS = Symbol('work items');

@Injectable()
export class HomeQueries {
  private readonly long = new LongCounts();

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(WORK_ITEMS) private readonly workItems: readonly WorkItem[],
  ) {}

  /**
   * The sections for the reader's permissions and audience, each read in the funds in which the reader has its
   * permission.
   */
  async get(context: RequestContext): Promise<HomeView> {
    const { audience: side } = context.actor;
    const offered = this.workItems.filter(({ audience = side }) => audience === side);
    const byPermission = Map.groupBy(offered, ({ permission }) => permission);
    const sections: HomeSectionView[] = [];
    for (const [permission, group] of byPermission) {
      const scope = fundScope(context.actor, permission);
      if (!reachesAny(scope)) continue;
      const read = { ...context, fundScope: scope };
      sections.push(
        ...(await this.unitOfWork.readEach(read, (reading) =>
          this.sections(reading, scope, group),
        )),
      );
    }
    return { sections };
  }

  private async sections(
    reading: Reading,
    scope: FundScope,
    group: readonly WorkItem[],
  ): Promise<HomeSectionView[]> {
    const views: HomeSectionView[] = [];
    const { actor, now } = reading;
    for (const section of group) {
      const { key, title } = section;
      const rows = await this.long.reading(
        JSON.stringify([key, actor.userId, scope]),
        now,
        (isLong) =>
          reading.prepared<HomeItem & { total: number }>(sectionQuery(section, isLong), [
            actor.userId,
            todayInScotland(now),
          ]),
        ([first]) => first?.total === MOST_COUNTED,
      );
      const total = rows[0]?.total ?? 0;
      views.push({ key, title, items: rows.map(({ total: _total, ...item }) => item), total });
    }
    return views;
  }
}
