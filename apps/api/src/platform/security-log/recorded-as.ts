import type { Actor } from '@almoner/domain/shared';
import {
  Inject,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { SecurityLog, type SecurityEvent, type SecurityFacts } from './security-log.js';

const RECORDED_AS = 'almoner:recorded-as';

/** Makes a security event of every request that the route has carried out. */
export function RecordedAs(event: SecurityEvent): MethodDecorator {
  return SetMetadata(RECORDED_AS, event);
}

/** Who sent a request, from where, and for what: the route as it is declared, and the record that it names. */
export function factsOfRequest(request: FastifyRequest & { user?: Actor }): SecurityFacts {
  const { id } = (request.params ?? {}) as { readonly id?: unknown };
  return {
    account: request.user?.userId ?? null,
    address: request.ip,
    requestId: String(request.id),
    method: request.method,
    route: request.routeOptions.url ?? null,
    record: typeof id === 'string' ? id : null,
  };
}

@Injectable()
export class SecurityEvents implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SecurityLog) private readonly log: SecurityLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const event = this.reflector.get<SecurityEvent | undefined>(RECORDED_AS, context.getHandler());
    if (event === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next
      .handle()
      .pipe(tap({ complete: () => this.log.record(event, factsOfRequest(request)) }));
  }
}
