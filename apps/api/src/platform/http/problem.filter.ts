import { refusal, RefusalError, type FieldReason } from '@almoner/domain/shared';
import {
  Catch,
  HttpException,
  Inject,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isTooLarge, patienceRefusal } from '../database/postgres-errors.js';
import { factsOfRequest } from '../security-log/recorded-as.js';
import { SecurityLog, type SecurityEvent } from '../security-log/security-log.js';
import { problemOf, problemOfRefusal, type Problem } from './problem.js';
import { uploadReasons } from './upload.js';

interface FastifyFault {
  readonly statusCode: number;
  readonly code?: string;
  readonly message: string;
}

function isClientFault(error: unknown): error is FastifyFault {
  const status = (error as Partial<FastifyFault> | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500;
}

/** The error itself: Nest wraps the errors of Fastify and keeps the original in `cause`. */
function origin(error: unknown): unknown {
  return error instanceof HttpException && isClientFault(error.cause) ? error.cause : error;
}

/** The words for errors that Fastify finds before a route is reached. */
const FASTIFY_WORDS: Readonly<Record<string, [code: string, detail: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    'http.body-too-large',
    'The body is larger than this service accepts.',
  ],
  FST_REQ_FILE_TOO_LARGE: ['http.body-too-large', 'The file is larger than this service accepts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'http.unsupported-media-type',
    'Send the body as application/json.',
  ],
  ALMONER_BUSY: [
    'http.busy',
    'Too much is being sent to this service at this moment. Try again in a minute.',
  ],
  ALMONER_LATE_BODY: ['http.too-slow', 'The body did not arrive in time.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['http.malformed-body', 'The body is empty; send a JSON object.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['http.malformed-body', 'The body is not valid JSON.'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [
    'http.unsupported-media-type',
    'Send the file as multipart/form-data.',
  ],
};

/** The amounts of a body, by JSON pointer, with the words for one that is too large. */
function amountsOf(body: unknown, before = ''): FieldReason[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const pointer = `${before}/${name}`;
    return name.endsWith('Pence') && typeof value === 'number'
      ? [{ pointer, detail: 'Enter a smaller amount' }]
      : amountsOf(value, pointer);
  });
}

/**
 * What whoever watches over the service learns of a refusal: that somebody asked for what they may not, or for a record that is
 * not there or not theirs. Signing in has events of its own.
 */
function securityEventOf({ status, code }: Problem): SecurityEvent | null {
  if (code === 'identity.forged-request') return 'request.forged';
  if (status === 403) return 'permission.refused';
  return code === 'shared.not-found' ? 'record.not-found' : null;
}

/** Answers every error as one problem. An unexpected error is logged, and its details are not sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(@Inject(SecurityLog) private readonly log: SecurityLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const cause = isTooLarge(error)
      ? new RefusalError(refusal('shared.too-large', {}, amountsOf(request.body)))
      : (patienceRefusal(error) ?? origin(error));
    const problem = this.problem(cause, String(request.id), uploadReasons(request));
    if (problem.status >= 500) {
      this.logger.error({ err: error, requestId: problem.requestId }, 'Unforeseen error');
    }
    const event = securityEventOf(problem);
    if (event) this.log.record(event, { ...factsOfRequest(request), code: problem.code });
    const reply = http.getResponse<FastifyReply>();
    if (problem.status === 429) {
      void reply.header('Retry-After', String(problem.params?.['seconds'] ?? 60));
    }
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private problem(error: unknown, requestId: string, ofUpload: readonly FieldReason[]): Problem {
    if (error instanceof RefusalError) return problemOfRefusal(error.refusal, requestId);
    if (error instanceof HttpException && error.getStatus() < 500) {
      return this.ofHttp(error.getStatus(), error.message, requestId);
    }
    if (error instanceof HttpException) {
      return problemOf(error.getStatus(), 'http.unavailable', error.message, requestId);
    }
    if (isClientFault(error)) {
      const [code, detail] = FASTIFY_WORDS[error.code ?? ''] ?? [
        `http.${error.statusCode}`,
        error.message,
      ];
      return problemOf(error.statusCode, code, detail, requestId, ofUpload);
    }
    return problemOf(
      500,
      'http.internal',
      `Something went wrong on our side. Quote ${requestId} when you report it.`,
      requestId,
    );
  }

  private ofHttp(status: number, message: string, requestId: string): Problem {
    if (status === 404) {
      return problemOf(404, 'http.no-such-route', 'There is nothing at this address.', requestId);
    }
    return problemOf(status, `http.${status}`, message, requestId);
  }
}
