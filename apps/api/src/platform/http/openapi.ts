import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../auth/session-cookie.js';
import { Problem } from './problem.js';

interface Operation {
  requestBody?: unknown;
  responses?: Record<string, unknown>;
}

type Schemas = Record<string, { properties?: Record<string, unknown> }>;

const PROBLEM_REPLY = {
  description: 'Refused: nothing was changed.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function withProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      if (operation.responses) operation.responses['default'] = PROBLEM_REPLY;
    }
  }
  return document;
}

/** Adds the names of the schemas that a part of the document refers to, and those behind them. */
function collectReferences(part: unknown, schemas: Schemas, found: Set<string>): void {
  for (const [, name = ''] of JSON.stringify(part ?? {}).matchAll(
    /"#\/components\/schemas\/(\w+)"/g,
  )) {
    if (found.has(name)) continue;
    found.add(name);
    collectReferences(schemas[name], schemas, found);
  }
}

/** Takes the lengths of texts off schemas that no request has: they limit what is sent in, not what is answered. */
function withLengthsOfRequests(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const sent = new Set<string>();
  for (const path of Object.values(document.paths))
    for (const { requestBody } of Object.values(path as Record<string, Operation>))
      collectReferences(requestBody, schemas, sent);
  for (const [name, { properties = {} }] of Object.entries(schemas))
    if (!sent.has(name))
      for (const property of Object.values(properties as Record<string, object>)) {
        Reflect.deleteProperty(property, 'minLength');
        Reflect.deleteProperty(property, 'maxLength');
      }
  return document;
}

/** The OpenAPI 3.1 document of every route, each with the permission it requires. */
export function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const description =
    'Grant fund management. Every operation names its permission in x-almoner-permission. ' +
    'Money is integer pence; financial years are written 2023-24.';
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Almoner')
    .setDescription(description)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (_controller, method) => method,
  });
  return withLengthsOfRequests(withProblems(document));
}

function sorted<T extends object>(named: T): T {
  return Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1))) as T;
}

/**
 * The document as it is committed in `apps/api/openapi.json`. Paths, methods and schemas are sorted by name, so that a
 * change shows up in one place whatever the order of the modules.
 */
export function openApiText(document: OpenAPIObject): string {
  const { paths, components } = document;
  const methods = Object.entries(paths).map(([path, item]) => [path, sorted(item)]);
  const kept = {
    ...document,
    paths: sorted(Object.fromEntries(methods) as typeof paths),
    components: { ...components, schemas: sorted(components?.schemas ?? {}) },
  };
  return `${JSON.stringify(kept, null, 2)}\n`;
}
