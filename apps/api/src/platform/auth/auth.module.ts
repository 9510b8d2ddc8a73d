import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard.js';
import { PasswordStrategy, SessionStrategy } from './passport-strategies.js';
import { Cookies } from './session-cookie.js';

@Global()
@Module({})
export class AuthModule {
  /** `identity` is the module that provides the Authenticator and the PasswordCheck. */
  static with(identity: Type): DynamicModule {
    return {
      module: AuthModule,
      imports: [PassportModule.register({ session: false }), identity],
      providers: [
        Cookies,
        PasswordStrategy,
        SessionStrategy,
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [Cookies, identity],
    };
  }
}
