import { Global, Module } from '@nestjs/common';
import { AwardInstalments } from '../awards/award-instalments.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import { CancelledInstalmentsService } from './cancelled-instalments.service.js';

/** Answers what awards ask of their instalments; global, since awards do not know who answers. */
@Global()
@Module({
  providers: [
    AwardYearsRepository,
    { provide: AwardInstalments, useClass: CancelledInstalmentsService },
  ],
  exports: [AwardInstalments],
})
export class CancelledInstalmentsModule {}
