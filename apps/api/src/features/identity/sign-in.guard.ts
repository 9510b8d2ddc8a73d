import { refusal, RefusalError, type Actor } from '@almoner/domain/shared';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { createValidationPipe } from '../../platform/http/validation.pipe.js';
import { SignIn } from './identity.dto.js';

/**
 * Checks the body, then the password. A wrong address and a wrong password are refused alike, so that addresses cannot
 * be found out.
 */
@Injectable()
export class SignInGuard extends AuthGuard('password') {
  private readonly pipe = createValidationPipe();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.pipe.transform(request.body ?? {}, { type: 'body', metatype: SignIn });
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<TUser = Actor>(error: Error | null, user: TUser | false): TUser {
    if (error) throw error;
    if (!user) throw new RefusalError(refusal('identity.wrong-credentials'));
    return user;
  }
}
