import { Global, Module } from '@nestjs/common';
import { AwardInstalments } from '../awards/award-instalments.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import { CancelledInstalmentsService } from './cancelled-instalments.service.js';

/**
 * Provides the AwardInstalments that awards ask for. Global, because awards cannot import a module of a later feature.
 */
@Global()
@Module({
  providers: [
    AwardYearsRepository,
    { provide: AwardInstalments, useClass: CancelledInstalmentsService },
  ],
  exports: [AwardInstalments],
})
export class CancelledInstalmentsModule {}
