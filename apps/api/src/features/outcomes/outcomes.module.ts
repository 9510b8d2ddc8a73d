import { Module } from '@nestjs/common';
import { FundsModule } from '../funds/funds.module.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsRepository } from './indicators.repository.js';
import { IndicatorsService } from './indicators.service.js';
import { ObservationsRepository } from './observations.repository.js';
import { IndicatorListController, ObservationListController } from './outcome-lists.js';
import { OutcomesController } from './outcomes.controller.js';
import { OutcomesQueries } from './outcomes.queries.js';

@Module({
  imports: [FundsModule],
  controllers: [
    IndicatorListController,
    ObservationListController,
    IndicatorsController,
    OutcomesController,
  ],
  providers: [
    IndicatorsService,
    IndicatorsQueries,
    IndicatorsRepository,
    ObservationsRepository,
    OutcomesQueries,
  ],
  exports: [IndicatorsRepository, ObservationsRepository],
})
export class OutcomesModule {}
