import { Module } from '@nestjs/common';
import { Authenticator } from '../../platform/auth/authenticator.js';
import { IdentityController } from './identity.controller.js';
import { IdentityQueries } from './identity.queries.js';
import { PeopleQueries } from './people.queries.js';
import { SessionService } from './session.service.js';

@Module({
  controllers: [IdentityController],
  providers: [
    PeopleQueries,
    IdentityQueries,
    SessionService,
    { provide: Authenticator, useExisting: SessionService },
  ],
  exports: [Authenticator],
})
export class IdentityModule {}
