import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard.js';
import { PasswordCheck } from './password-check.js';
import { PasswordTries } from './password-tries.js';
import { PasswordStrategy, SessionStrategy } from './passport-strategies.js';

@Global()
@Module({})
export class AuthModule {
  /** `identity` is the module that provides the Authenticator. */
  static with(identity: Type): DynamicModule {
    return {
      module: AuthModule,
      imports: [PassportModule.register({ session: false }), identity],
      providers: [
        PasswordStrategy,
        SessionStrategy,
        PasswordTries,
        PasswordCheck,
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [PasswordCheck],
    };
  }
}
