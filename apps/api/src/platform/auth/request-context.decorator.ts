import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../database/request-context.js';

const contexts = new WeakMap<object, RequestContext>();

/** Stores the context that the access guard has made for a request. */
export function keepContext(request: FastifyRequest, context: RequestContext): void {
  contexts.set(request, context);
}

/**
 * The context of the request: the person, the funds they reach, and the request id. Only for routes that require a
 * sign-in.
 */
export const Context = createParamDecorator(
  (_data: unknown, execution: ExecutionContext): RequestContext => {
    const context = contexts.get(execution.switchToHttp().getRequest<FastifyRequest>());
    if (!context) throw new Error('This route has no request context: it is public.');
    return context;
  },
);
