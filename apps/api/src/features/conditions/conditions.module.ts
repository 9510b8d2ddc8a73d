import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { AwardConditionsController } from './award-conditions.controller.js';
import { ConditionListController } from './condition-list.js';
import { ConditionTemplateListController } from './condition-template-list.js';
import { ConditionTemplatesController } from './condition-templates.controller.js';
import { ConditionTemplatesQueries } from './condition-templates.queries.js';
import { ConditionTemplatesRepository } from './condition-templates.repository.js';
import { ConditionTemplatesService } from './condition-templates.service.js';
import { ConditionsController } from './conditions.controller.js';
import { ConditionsQueries } from './conditions.queries.js';
import { ConditionsRepository } from './conditions.repository.js';
import { ConditionsService } from './conditions.service.js';
import { CONDITION_WORK_ITEMS } from './conditions.work-items.js';

@Module({
  imports: [AwardsModule, LettersModule],
  controllers: [
    ConditionListController,
    ConditionTemplateListController,
    ConditionsController,
    AwardConditionsController,
    ConditionTemplatesController,
  ],
  providers: [
    ConditionsService,
    ConditionsQueries,
    ConditionsRepository,
    ConditionTemplatesService,
    ConditionTemplatesQueries,
    ConditionTemplatesRepository,
  ],
  exports: [ConditionsRepository],
})
export class ConditionsModule {
  static readonly workItems = CONDITION_WORK_ITEMS;
}
