import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';

const QUIET = new Set(['/healthz', '/readyz']);

/** Accepts the request id of a proxy in front, or makes one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** The address as it was asked for: inside Nest's middleware `url` is cut to what follows the mount. */
function addressOf(request: IncomingMessage & { originalUrl?: string }): string {
  return request.originalUrl ?? request.url ?? '';
}

/** Where the log goes instead of standard output. */
export interface LogDestination {
  write(line: string): void;
}

/** One structured line a request, without headers, bodies or the values of a query. */
export function loggerOptions(config: Config, logTo?: LogDestination): Params {
  return {
    pinoHttp: {
      ...(logTo ? { stream: logTo } : {}),
      level: config.logLevel,
      autoLogging: { ignore: (request) => QUIET.has(addressOf(request)) },
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
      },
    },
  };
}
