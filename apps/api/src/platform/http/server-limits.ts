import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkJsonBounds } from './json-body.js';
import { LIMITS, type ServerLimits } from './limits.js';
import { problemOf, type Problem } from './problem.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The words for what the parser of HTTP refuses, by the code of Node. */
const PARSER_WORDS: Readonly<Record<string, [status: number, code: string, detail: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'http.too-slow', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [
    431,
    'http.headers-too-large',
    'The headers are larger than this service accepts.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    413,
    'http.body-too-large',
    'The body is larger than this service accepts.',
  ],
};

/** Closes a connection whose request could not be read, with a problem as the answer. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.destroyed) {
    socket.destroy(error);
    return;
  }
  const [status, code, detail] = PARSER_WORDS[error.code ?? ''] ?? [
    400,
    'http.malformed-request',
    'This is not a request that this service can read.',
  ];
  const id = randomUUID();
  const problem = problemOf(status, code, detail, id);
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${status} ${problem.title}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${id}`,
      'X-Content-Type-Options: nosniff',
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Answers what Fastify refuses before any hook has run: an address that is no UTF-8, or with a part too long. */
export function answerWrongAddress(securityHeaders: Readonly<Record<string, string>>) {
  return ({ code }: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const id = String(request.id);
    const [status, word, detail] =
      code === 'FST_ERR_MAX_PARAM_LENGTH'
        ? ([414, 'http.address-too-long', 'A part of the address is too long.'] as const)
        : ([400, 'http.malformed-address', 'The address has an escape that is no text.'] as const);
    void reply
      .headers(securityHeaders)
      .header('X-Request-Id', id)
      .code(status)
      .type('application/problem+json')
      .send(problemOf(status, word, detail, id));
  };
}

/** Why a request is refused by its head alone; null where it is not. */
function headFault({ rawHeaders }: IncomingMessage, id: string): Problem | null {
  const hosts = rawHeaders.filter((name, n) => n % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length === 1) return null;
  return problemOf(400, 'http.malformed-request', 'Send exactly one Host header.', id);
}

/** The error with which a body ends that did not arrive in time. */
class LateBody extends Error {
  readonly statusCode = 408;
  readonly code = 'ALMONER_LATE_BODY';
}

/** The body of a request, which ends with an error where it takes longer than `ms`. */
function inTime(payload: NodeJS.ReadableStream, ms: number): PassThrough {
  const body = new PassThrough();
  const timer = setTimeout(
    () => body.destroy(new LateBody('The body did not arrive in time.')),
    ms,
  );
  body.once('close', () => clearTimeout(timer));
  // nobody reads the body of a request that is refused by its head
  body.on('error', () => undefined);
  payload.once('error', (error: Error) => body.destroy(error));
  payload.once('aborted', () => body.destroy(new Error('The body was cut off.')));
  return payload.pipe(body);
}

/**
 * Bounds each request in time, depth and number of entries, and answers with a problem where one is passed (SECURITY.md,
 * What is bounded).
 */
export function boundRequests(instance: FastifyInstance, limits: ServerLimits): void {
  const { server } = instance;
  server.maxConnections = limits.connections;
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const id = randomUUID();
    const problem = problemOf(
      417,
      'http.expectation',
      'Send the body without an Expect header.',
      id,
    );
    const body = JSON.stringify(problem);
    response.writeHead(417, {
      'Content-Type': PROBLEM_TYPE,
      'Content-Length': Buffer.byteLength(body),
      'X-Request-Id': id,
      Connection: 'close',
    });
    response.end(body);
  });
  instance.addHook('onRequest', (request, reply, done) => {
    const fault = headFault(request.raw, String(request.id));
    if (fault === null) done();
    else void reply.code(fault.status).type('application/problem+json').send(fault);
  });
  instance.addHook('preParsing', (request, _reply, payload, done) => {
    const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
    if (isJson) done(null, inTime(payload, limits.bodyMs));
    else done(null, payload);
  });
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeContentTypeParser('application/json');
  instance.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      checkJsonBounds(bytes);
      void parse(request, bytes.toString('utf8'), done);
    },
  );
}

/** The options of the HTTP server. */
export function serverOptions({ headMs, requestMs, checkMs }: ServerLimits) {
  return {
    requestTimeout: requestMs,
    keepAliveTimeout: LIMITS.idleMs,
    http: {
      headersTimeout: headMs,
      connectionsCheckingInterval: checkMs,
      // refused by `headFault`, with a problem
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: LIMITS.addressPart },
  };
}
