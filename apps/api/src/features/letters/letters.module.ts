import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { OfferOutcomesRepository } from './offer-outcomes.repository.js';
import { OffersController } from './offers.controller.js';
import { OffersService } from './offers.service.js';

@Module({
  imports: [AwardsModule],
  controllers: [OffersController],
  providers: [OffersService, OfferOutcomesRepository],
})
export class LettersModule {}
