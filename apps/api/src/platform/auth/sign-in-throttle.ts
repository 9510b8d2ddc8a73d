import { createHash } from 'node:crypto';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';

/** Ten tries in five minutes for one email address from one place. */
export const SIGN_IN_LIMIT: ThrottlerModuleOptions = [{ name: 'sign-in', limit: 10, ttl: 300_000 }];

/** Slows down the guessing of passwords. */
@Injectable()
export class SignInThrottle extends ThrottlerGuard {
  protected override getTracker(request: FastifyRequest): Promise<string> {
    const { email } = (request.body ?? {}) as { email?: unknown };
    const address = typeof email === 'string' ? email.toLowerCase() : '';
    return Promise.resolve(createHash('sha256').update(`${request.ip} ${address}`).digest('hex'));
  }

  protected override throwThrottlingException(): Promise<void> {
    throw new RefusalError(refusal('identity.too-many-attempts'));
  }
}
