import { createHash } from 'node:crypto';
import { refusal, RefusalError } from '@almoner/domain/shared';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyKey } from '../database/request-context.js';

const KEY = /^[\x21-\x7e]{8,128}$/;

/**
 * The idempotency key of a request and what identifies that request, the organisation for which it is given among it;
 * refuses a request without a key.
 */
export function readIdempotencyKey(
  request: FastifyRequest,
  organisationId: string | null,
): IdempotencyKey {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new RefusalError(refusal('idempotency.key-required'));
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new RefusalError(
      refusal('shared.invalid', {}, [
        {
          pointer: '/headers/idempotency-key',
          detail: 'Send 8 to 128 printable characters, such as a UUID.',
        },
      ]),
    );
  }
  const bodyHash = createHash('sha256')
    .update(`${organisationId ?? ''} ${comparable(request.body)}`)
    .digest('hex');
  return { key, route: `${request.method} ${request.url.split('?')[0]}`, bodyHash };
}

/**
 * The body as text for comparison, without a password: the hash of this text is stored and must not help anybody to
 * guess one.
 */
function comparable(body: unknown): string {
  return JSON.stringify(body ?? null, (name, value: unknown) =>
    name === 'password' ? undefined : value,
  );
}
