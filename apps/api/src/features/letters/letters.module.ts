import { Module } from '@nestjs/common';
import { AssurancesModule } from '../assurances/assurances.module.js';
import { AwardsModule } from '../awards/awards.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { LapseOffersJob } from './lapse-offers.job.js';
import { LetterFactsQueries } from './letter-facts.queries.js';
import { LetterMaker } from './letter-maker.js';
import { LetterTemplateListController } from './letter-template-list.js';
import { LetterTemplatesController } from './letter-templates.controller.js';
import { LetterTemplatesQueries } from './letter-templates.queries.js';
import { LetterTemplatesRepository } from './letter-templates.repository.js';
import { LetterTemplatesService } from './letter-templates.service.js';
import { LettersController } from './letters.controller.js';
import { LettersQueries } from './letters.queries.js';
import { LettersRepository } from './letters.repository.js';
import { OfferOutcomesUseCase } from './offer-outcomes.use-case.js';
import { OffersController } from './offers.controller.js';
import { OffersService } from './offers.service.js';

@Module({
  imports: [AwardsModule, AssurancesModule, ReferenceDataModule],
  controllers: [
    LetterTemplateListController,
    OffersController,
    LettersController,
    LetterTemplatesController,
  ],
  providers: [
    LapseOffersJob,
    OffersService,
    OfferOutcomesUseCase,
    LetterMaker,
    LetterFactsQueries,
    LettersQueries,
    LettersRepository,
    LetterTemplatesService,
    LetterTemplatesQueries,
    LetterTemplatesRepository,
  ],
  exports: [LetterMaker],
})
export class LettersModule {}
