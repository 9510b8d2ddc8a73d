import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';
import { loggedError } from './logged-error.js';

const QUIET = new Set(['/healthz', '/readyz']);

/**
 * The request id that the client or a proxy in front has sent. It is kept as theirs: anybody can send any, so it never
 * stands for the id that we give each request.
 */
function clientRequestId({ headers }: IncomingMessage): { clientRequestId?: string } {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? { clientRequestId: given } : {};
}

/**
 * The requested address. Nest's middleware shortens `url` to the part after its mount point, so the original is used.
 */
function addressOf(request: IncomingMessage & { originalUrl?: string }): string {
  return request.originalUrl ?? request.url ?? '';
}

/** Writes the log there instead of to standard output. */
export interface LogDestination {
  write(line: string): void;
}

/**
 * Logs one structured line for each request, without headers, bodies or the values of query parameters; errors without their
 * messages and the parameters of SQL.
 */
export function loggerOptions(config: Config, logTo?: LogDestination): Params {
  return {
    pinoHttp: {
      ...(logTo ? { stream: logTo } : {}),
      level: config.logLevel,
      autoLogging: { ignore: (request) => QUIET.has(addressOf(request)) },
      customProps: (request) => clientRequestId(request),
      serializers: {
        // pino has made an object of the error, of which `raw` is the error itself
        err: (error: { raw?: unknown } | null) => loggedError(error?.raw ?? error),
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
