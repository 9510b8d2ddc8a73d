import { Module } from '@nestjs/common';
import { FunderSplitsRepository } from './funder-splits.repository.js';
import { MatchTermsRepository } from './match-terms.repository.js';

/** What awards, payment runs and recoveries ask of match funding; it imports none of them. */
@Module({
  providers: [MatchTermsRepository, FunderSplitsRepository],
  exports: [MatchTermsRepository, FunderSplitsRepository],
})
export class MatchTermsModule {}
