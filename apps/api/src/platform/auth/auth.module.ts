import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard.js';
import { PasswordStrategy, SessionStrategy } from './passport-strategies.js';

@Module({})
export class AuthModule {
  /** `identity` is the module that provides the Authenticator. */
  static with(identity: Type): DynamicModule {
    return {
      module: AuthModule,
      imports: [PassportModule.register({ session: false }), identity],
      providers: [PasswordStrategy, SessionStrategy, { provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
