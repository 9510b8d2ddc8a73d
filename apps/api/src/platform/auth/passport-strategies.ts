import { isUuid, refusal, RefusalError, type Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { Authenticator } from './authenticator.js';
import { PasswordCheck } from './password-check.js';
import { ORGANISATION_HEADER } from './permission.decorator.js';
import { Cookies } from './session-cookie.js';

/** Finds the person with an email address and a password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'password') {
  constructor(
    @Inject(PasswordCheck) private readonly passwords: PasswordCheck,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {
    super({ usernameField: 'email', session: false, passReqToCallback: true });
  }

  async validate(request: FastifyRequest, email: string, password: string): Promise<Actor | false> {
    const attempt = {
      email,
      password,
      address: request.ip,
      device: this.cookies.deviceToken(request),
      requestId: String(request.id),
    };
    return (await this.passwords.signIn(attempt)) ?? false;
  }
}

/** Finds the person of a session cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session-cookie') {
  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Actor | false> {
    const token = this.cookies.sessionToken(request);
    if (token === undefined) return false;
    return (await this.authenticator.bySession(token, actingOrganisation(request))) ?? false;
  }
}

/** The organisation for which whoever sends a request says to act; undefined where they do not say. */
function actingOrganisation({ headers }: FastifyRequest): string | undefined {
  const given = headers[ORGANISATION_HEADER];
  if (given === undefined) return undefined;
  if (typeof given === 'string' && isUuid(given)) return given.toLowerCase();
  throw new RefusalError(
    refusal('shared.invalid', {}, [
      { pointer: `/headers/${ORGANISATION_HEADER}`, detail: 'Send the id of one organisation.' },
    ]),
  );
}
