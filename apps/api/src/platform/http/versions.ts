import { refusal, RefusalError } from '@almoner/domain/shared';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

function readIfMatch(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) throw new RefusalError(refusal('shared.version-required'));
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new RefusalError(
      refusal('shared.invalid', {}, [
        { pointer: '/headers/if-match', detail: 'Send If-Match as the ETag you were given.' },
      ]),
    );
  }
  return Number(version);
}

/** The version that the caller has seen, from `If-Match`; refuses a request without it (428). */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Documents that a route needs `If-Match`. */
export function NeedsIfMatch(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The ETag of the version being changed.',
    }),
  );
}

/** Refuses to change a version that is no longer the newest (412). */
export function requireVersion(current: number, seen: number): void {
  if (current !== seen) throw new RefusalError(refusal('shared.stale-version', { current, seen }));
}

/** Sends the `version` of a single record as its strong ETag: a hook of Fastify, before the answer is serialised. */
export function sendVersion(
  _request: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  done: (error: null, body: unknown) => void,
): void {
  const { version } = body as { readonly version?: unknown };
  if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
  done(null, body);
}
