import type { Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { Authenticator } from './authenticator.js';
import { sessionToken } from './session-cookie.js';

/** Finds the person with an email address and a password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'password') {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {
    super({ usernameField: 'email', session: false });
  }

  async validate(email: string, password: string): Promise<Actor | false> {
    return (await this.authenticator.byPassword(email, password)) ?? false;
  }
}

/** Finds the person of a session cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session-cookie') {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Actor | false> {
    const token = sessionToken(request);
    return token === undefined ? false : ((await this.authenticator.bySession(token)) ?? false);
  }
}
