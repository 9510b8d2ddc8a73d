import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Transform, type Duplex } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HeldBytes } from './held-bytes.js';
import { checkJsonBounds } from './json-body.js';
import { LIMITS, type ServerLimits } from './limits.js';
import { problemOf } from './problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Takes bytes of its body or file from what the server holds at once. Throws `ServerBusy` where they do not fit. */
    hold: (bytes: number) => void;
  }
}

type Headers = Readonly<Record<string, string>>;

/** Why a request is refused before a route is reached: its status, the code of the problem, and the words for a person. */
type Fault = readonly [status: number, code: string, detail: string];

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The words for what the parser of HTTP refuses, by the code of Node. */
const PARSER_FAULTS: Readonly<Record<string, Fault>> = {
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

const UNREADABLE: Fault = [
  400,
  'http.malformed-request',
  'This is not a request that this service can read.',
];
const NO_TUNNEL: Fault = [405, 'http.no-tunnel', 'This service opens no connections to others.'];
const EXPECTATION: Fault = [417, 'http.expectation', 'Send the body without an Expect header.'];
const HOSTS: Fault = [400, 'http.malformed-request', 'Send exactly one Host header.'];

/** Answers with a problem on the connection itself, where Node has no answer to write into, and closes it. */
function closeWith(
  [status, code, detail]: Fault,
  connection: Duplex,
  securityHeaders: Headers,
): void {
  const id = randomUUID();
  const body = JSON.stringify(problemOf(status, code, detail, id));
  const headers = {
    ...securityHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': Buffer.byteLength(body),
    'X-Request-Id': id,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  connection.end(
    [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'),
  );
}

/** Answers a request that could not be read with a problem, and closes its connection. */
export function answerUnreadable(securityHeaders: Headers) {
  return (error: Error & { code?: string }, connection: Duplex): void => {
    // the field in which Node keeps the answer that it is writing: a second head would be read as part of it
    const { _httpMessage: answer } = connection as { _httpMessage?: ServerResponse };
    const isAnswering = answer?.headersSent === true && !answer.writableFinished;
    if (error.code === 'ECONNRESET' || !connection.writable || isAnswering)
      connection.destroy(error);
    else closeWith(PARSER_FAULTS[error.code ?? ''] ?? UNREADABLE, connection, securityHeaders);
  };
}

function send(
  reply: FastifyReply,
  request: FastifyRequest,
  [status, code, detail]: Fault,
): FastifyReply {
  const problem = problemOf(status, code, detail, String(request.id));
  return reply.code(status).type('application/problem+json').send(problem);
}

/** Answers what Fastify refuses before any hook has run: an address that is no UTF-8, or with a part too long. */
export function answerWrongAddress(securityHeaders: Headers) {
  return ({ code }: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.headers(securityHeaders).header('X-Request-Id', request.id);
    const fault: Fault =
      code === 'FST_ERR_MAX_PARAM_LENGTH'
        ? [414, 'http.address-too-long', 'A part of the address is too long.']
        : [400, 'http.malformed-address', 'The address has an escape that is no text.'];
    void send(reply, request, fault);
  };
}

/** Whether a request says once for which host it is. HTTP/1.0, which simple checks of a service speak, knows no Host. */
function namesItsHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, n) => n % 2 === 0 && name.toLowerCase() === 'host');
  return hosts.length === 1 || (hosts.length === 0 && httpVersion === '1.0');
}

/** The error with which a body ends that did not arrive in time. */
class LateBody extends Error {
  readonly statusCode = 408;
  readonly code = 'ALMONER_LATE_BODY';
}

/** The error with which a body ends that is larger than whoever sends it without a session may. */
class LargeBody extends Error {
  readonly statusCode = 413;
  readonly code = 'FST_ERR_CTP_BODY_TOO_LARGE';
}

interface BodyRules {
  /** How long the body may take, in milliseconds. */
  readonly ms: number;
  /** How many bytes it may have. */
  readonly most: number;
}

/** The body of a request, which ends with an error where it takes too long or becomes too large. */
function bounded(payload: NodeJS.ReadableStream, { ms, most }: BodyRules): Transform {
  let bytes = 0;
  const body = new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length;
      if (bytes > most) done(new LargeBody('The body is larger than allowed.'));
      else done(null, part);
    },
  });
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

/** Whether a request comes without anything that could tell who sends it. */
function isAnonymous({ headers }: FastifyRequest): boolean {
  return headers.cookie === undefined && headers.authorization === undefined;
}

/** Answers what Node would leave to itself, or close without a word. */
function answerOddRequests(server: Server, securityHeaders: Headers): void {
  server.on('checkExpectation', ({ socket }: IncomingMessage) =>
    closeWith(EXPECTATION, socket, securityHeaders),
  );
  server.on('connect', (_request: IncomingMessage, connection: Duplex) => {
    connection.on('error', () => undefined);
    closeWith(NO_TUNNEL, connection, securityHeaders);
  });
}

/**
 * Bounds each request in time, size, depth and number of entries, and answers with a problem where one is passed
 * (SECURITY.md, What is bounded). Every answer gets the security headers and the id of its request.
 */
export function boundRequests(
  instance: FastifyInstance,
  limits: ServerLimits & { readonly bodyBytes: number },
  securityHeaders: Headers,
): void {
  const { bodyBytes } = limits;
  instance.server.maxConnections = limits.connections;
  answerOddRequests(instance.server, securityHeaders);
  const heldBytes = new HeldBytes(limits.heldBytes);
  instance.decorateRequest('hold');
  instance.addHook('onRequest', (request, reply, done) => {
    request.hold = (bytes) => heldBytes.take(bytes, request.ip, reply.raw);
    void reply.headers(securityHeaders).header('X-Request-Id', request.id);
    if (namesItsHost(request.raw)) done();
    else void send(reply, request, HOSTS);
  });
  instance.addHook('preParsing', async (request, _reply, payload) => {
    const { headers } = request;
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
    // a file is read by its route, once it is known who sends it
    if (!hasBody || headers['content-type']?.trimStart().toLowerCase().startsWith('multipart/'))
      return payload;
    const most = isAnonymous(request) ? LIMITS.anonymousBytes : bodyBytes;
    // a body that does not say how long it is may be as long as is allowed
    const declared = Number(headers['content-length'] ?? most);
    if (declared > most) throw new LargeBody('The body is larger than allowed.');
    request.hold(declared);
    return bounded(payload, { ms: limits.bodyMs, most });
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
      // refused by `boundRequests`, with a problem
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: LIMITS.addressPart },
  };
}
