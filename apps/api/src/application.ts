import { randomUUID } from 'node:crypto';
import { refusal } from '@almoner/domain/shared';
import { fastifyCompress } from '@fastify/compress';
import { fastifyCookie } from '@fastify/cookie';
import { fastifyMultipart } from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule, type ApplicationOptions } from './app.module.js';
import { Authenticator } from './platform/auth/authenticator.js';
import { Cookies } from './platform/auth/session-cookie.js';
import type { Config } from './platform/config/config.js';
import { LIMITS } from './platform/http/limits.js';
import { createOpenApiDocument } from './platform/http/openapi.js';
import { problemOfRefusal } from './platform/http/problem.js';
import { COMPRESSION } from './platform/http/compression.js';
import {
  answerUnreadable,
  answerWrongAddress,
  boundRequests,
  serverOptions,
} from './platform/http/server-limits.js';
import { serveAdmin } from './platform/http/static-admin.js';
import { sendVersion } from './platform/http/versions.js';

const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // the charts and the documentation page set style attributes, never style elements
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

/**
 * The headers of every answer: helmet is asked for its own once. Nothing is stored by browsers and proxies unless what answers
 * says so itself, as the admin's files do.
 */
function headersOfAnswers(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  const answer = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  };
  helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY })(
    {} as never,
    answer as never,
    () => undefined,
  );
  return headers;
}

async function registerPlugins(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(fastifyCookie as never);
  await app.register(fastifyMultipart, {
    limits: { fileSize: config.uploadLimitBytes, files: 1, fields: 10, fieldSize: 10_000 },
    throwFileSizeLimit: true,
  });
}

const DOCUMENTATION = '/api/docs';
const API_DOCUMENT = '/api/openapi.json';

/**
 * Shows the documentation of the API only to people who are signed in, as production does: it says of every route what may be
 * sent. Decided by the route that was found, since an address can be written in many ways.
 */
function askWhoReadsDocumentation(app: NestFastifyApplication, instance: FastifyInstance): void {
  const cookies = app.get(Cookies);
  const people = app.get(Authenticator);
  instance.addHook('preHandler', async (request, reply) => {
    const { url = '' } = request.routeOptions;
    const isAsked =
      url === API_DOCUMENT || url === DOCUMENTATION || url.startsWith(`${DOCUMENTATION}/`);
    if (!isAsked) return;
    const token = cookies.sessionToken(request);
    if (token !== undefined && (await people.bySession(token)) !== null) return;
    const problem = problemOfRefusal(refusal('identity.sign-in-required'), String(request.id));
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
}

/** Builds the application without listening: for main, for tests and for the OpenAPI document. */
export async function createApplication(
  config: Config,
  options: ApplicationOptions = {},
): Promise<NestFastifyApplication> {
  const headers = headersOfAnswers();
  const { bodyLimitBytes: bodyBytes, uploadLimitBytes } = config;
  // one address may hold half of it, which is enough for the largest body or file
  const heldBytes = 3 * Math.max(bodyBytes, uploadLimitBytes);
  const limits = { ...LIMITS, bodyBytes, heldBytes, ...options.limits };
  const adapter = new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustProxy.length > 0 && [...config.trustProxy],
    genReqId: () => randomUUID(),
    ...serverOptions(limits),
    clientErrorHandler: answerUnreadable(headers),
    frameworkErrors: answerWrongAddress(headers),
    forceCloseConnections: 'idle',
  });
  adapter.getInstance().removeContentTypeParser('text/plain');
  boundRequests(adapter.getInstance(), limits, headers);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, options),
    adapter,
    {
      bufferLogs: true,
      // the JSON body is read by Fastify's own parser; bodies of HTML forms are not accepted at all
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz'] });
  app.enableShutdownHooks();
  await registerPlugins(app, config);
  adapter.getInstance().addHook('preSerialization', sendVersion);
  if (config.adminDist) await serveAdmin(app, config.adminDist);
  // registered after the admin's files, which their build has compressed already, so it compresses only the routes
  // after it
  await app.register(fastifyCompress, COMPRESSION);
  if (config.environment === 'production') askWhoReadsDocumentation(app, adapter.getInstance());
  SwaggerModule.setup(DOCUMENTATION, app, () => createOpenApiDocument(app), {
    jsonDocumentUrl: API_DOCUMENT,
    raw: ['json'],
  });
  return app;
}
