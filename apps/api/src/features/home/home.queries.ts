import { todayInScotland } from '@almoner/domain/calendar';
import { fundScope, type FundScope } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { APPLICATION_SECTIONS } from './application-sections.js';
import { AWARD_SECTIONS } from './award-sections.js';
import { BANK_ACCOUNT_SECTIONS } from './bank-account-sections.js';
import { BUDGET_SECTIONS } from './budget-sections.js';
import { CONDITION_SECTIONS } from './condition-sections.js';
import { FOLLOW_UP_SECTIONS } from './follow-up-sections.js';
import { PAYMENT_SECTIONS } from './payment-sections.js';
import { VARIATION_SECTIONS } from './variation-sections.js';
import { RUN_SECTIONS } from './run-sections.js';
import { sectionQuery, type HomeSection } from './home-section.js';
import type { HomeItem, HomeSectionView, HomeView } from './home.dto.js';

const SECTIONS = [
  ...APPLICATION_SECTIONS,
  ...AWARD_SECTIONS,
  ...CONDITION_SECTIONS,
  ...BANK_ACCOUNT_SECTIONS,
  ...VARIATION_SECTIONS,
  ...PAYMENT_SECTIONS,
  ...RUN_SECTIONS,
  ...BUDGET_SECTIONS,
  ...FOLLOW_UP_SECTIONS,
];

function isHeld(scope: FundScope): boolean {
  return scope === 'all' || scope.length > 0;
}

@Injectable()
export class HomeQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** The sections of the reader's permissions and audience, each read in the funds that permission reaches. */
  async get(context: RequestContext): Promise<HomeView> {
    const { audience: side } = context.actor;
    const offered = SECTIONS.filter(({ audience = side }) => audience === side);
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

  private async sections(
    tx: Transaction,
    group: readonly HomeSection[],
  ): Promise<HomeSectionView[]> {
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
