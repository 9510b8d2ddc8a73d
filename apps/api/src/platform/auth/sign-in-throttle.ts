import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { tracker, triesKey } from './password-tries.js';

/** Slows down the guessing of passwords. */
@Injectable()
export class SignInThrottle extends ThrottlerGuard {
  protected override getTracker(request: FastifyRequest): Promise<string> {
    const { email } = (request.body ?? {}) as { email?: unknown };
    return Promise.resolve(tracker(request.ip, typeof email === 'string' ? email : ''));
  }

  protected override generateKey(_context: ExecutionContext, tracked: string): string {
    return triesKey(tracked);
  }

  protected override throwThrottlingException(): Promise<void> {
    throw new RefusalError(refusal('identity.too-many-attempts'));
  }
}
