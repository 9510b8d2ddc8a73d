import { refusal, RefusalError } from '@almoner/domain/shared';
import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

class NoFieldsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const errors = Object.keys(body ?? {}).map((field) => ({
      pointer: `/${field}`,
      detail: 'This field is not known here.',
    }));
    if (errors.length > 0) throw new RefusalError(refusal('shared.invalid', {}, errors));
    return next.handle();
  }
}

/** For commands without a body: refuses any field by its name. */
export function NoFields(): MethodDecorator {
  return applyDecorators(UseInterceptors(NoFieldsInterceptor));
}
