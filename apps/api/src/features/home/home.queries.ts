import { todayInScotland } from '@almoner/domain/calendar';
import { fundScope, type FundScope } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { sectionQuery } from './home-section.js';
import type { HomeItem, HomeSectionView, HomeView } from './home.dto.js';

function isHeld(scope: FundScope): boolean {
  return scope === 'all' || scope.length > 0;
}

/** The work items of all features, in their places. */
export const WORK_ITEMS = Symbol('work items');

@Injectable()
export class HomeQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(WORK_ITEMS) private readonly workItems: readonly WorkItem[],
  ) {}

  /** The sections of the reader's permissions and audience, each read in the funds that permission reaches. */
  async get(context: RequestContext): Promise<HomeView> {
    const { audience: side } = context.actor;
    const offered = this.workItems.filter(({ audience = side }) => audience === side);
    const byPermission = Map.groupBy(offered, ({ permission }) => permission);
    const sections: HomeSectionView[] = [];
    for (const [permission, group] of byPermission) {
      const scope = fundScope(context.actor, permission);
      if (!isHeld(scope)) continue;
      const read = { ...context, fundScope: scope };
      sections.push(...(await this.unitOfWork.read(read, (tx) => this.sections(tx, group))));
    }
    return { sections };
  }

  private async sections(tx: Transaction, group: readonly WorkItem[]): Promise<HomeSectionView[]> {
    const views: HomeSectionView[] = [];
    for (const section of group) {
      const rows = await tx.query<HomeItem & { total: number; place: number }>(
        sectionQuery(section),
        [tx.actor.userId, todayInScotland(tx.now)],
      );
      const { key, title } = section;
      const items = rows.map(({ total: _total, place: _place, ...item }) => item);
      views.push({ key, title, items, total: rows[0]?.total ?? 0 });
    }
    return views;
  }
}
