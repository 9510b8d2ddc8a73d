import { Module } from '@nestjs/common';
import { Authenticator } from '../../platform/auth/authenticator.js';
import { PasswordCheck } from '../../platform/auth/password-check.js';
import { AccountLocksController } from './account-locks.controller.js';
import { AccountLocksService } from './account-locks.service.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { IdentityController } from './identity.controller.js';
import { IdentityQueries } from './identity.queries.js';
import { KnownDevices } from './known-devices.js';
import { PasswordService } from './password.service.js';
import { PasswordTries } from './password-tries.js';
import { PasswordHashes } from './passwords.js';
import { PeopleQueries } from './people.queries.js';
import { SessionService } from './session.service.js';

@Module({
  controllers: [IdentityController, AccountLocksController],
  providers: [
    AccountLocksService,
    DemonstrationAccounts,
    KnownDevices,
    PasswordHashes,
    PasswordTries,
    PeopleQueries,
    IdentityQueries,
    SessionService,
    { provide: Authenticator, useExisting: SessionService },
    { provide: PasswordCheck, useClass: PasswordService },
  ],
  exports: [Authenticator, PasswordCheck],
})
export class IdentityModule {}
