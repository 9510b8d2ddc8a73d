import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fastify } from 'fastify';
import type { OpenApi } from './openapi-samples.js';

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

type Responses = Record<string, { readonly content?: Record<string, { schema: object }> }>;

interface Fault {
  readonly instancePath: string;
  readonly message?: string;
  readonly params: object;
}

/** Whether a body is as declared; what is wrong with the last one stands beside it. */
type Validate = ((body: unknown) => boolean) & { readonly errors?: readonly Fault[] };

const document: OpenApi = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../openapi.json'), 'utf8'),
);

/** The schemas of the document; an object has the properties that it declares and no others. */
const schemas = Object.fromEntries(
  Object.entries(document.components.schemas).map(([name, schema]) => [
    name,
    schema.properties ? { additionalProperties: false, ...schema } : schema,
  ]),
);

/** The paths of the document as expressions, those with the fewest parameters first. */
const paths = Object.keys(document.paths)
  .toSorted((a, b) => a.split('{').length - b.split('{').length)
  .map((name) => ({ name, pattern: new RegExp(`^${name.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

/** The validator that Fastify brings, told to change nothing of what it checks. */
async function openValidator(): Promise<(schema: object) => Validate> {
  const changeNothing = {
    coerceTypes: false,
    removeAdditional: false,
    useDefaults: false,
  } as const;
  const server = fastify({ ajv: { customOptions: { ...changeNothing, strict: false } } });
  server.addSchema({ $id: 'api', components: { schemas } });
  // the validator is made once a route asks for it
  server.post('/', { schema: { body: { type: 'object' } } }, () => null);
  await server.ready();
  const compile = server.validatorCompiler;
  if (compile === undefined) throw new Error('Fastify has no validator');
  return (schema) => compile({ schema, method: 'POST', url: '/', httpPart: 'body' }) as Validate;
}

let validator: ReturnType<typeof openValidator> | undefined;
/** By the text of the schema: most refusals have the same. */
const compiled = new Map<string, Validate>();

/**
 * Fails where a JSON answer of the API is not what openapi.json declares, so that every test of a route checks the rows
 * that its SQL returns. Passes over what the document does not name.
 */
export async function requireDeclared({ method, path: asked, status, body }: Answer) {
  const name = paths.find(({ pattern }) => pattern.test(asked))?.name ?? '';
  const operation = document.paths[name]?.[method.toLowerCase()];
  if (operation === undefined) return;
  const { responses } = operation as unknown as { readonly responses: Responses };
  const content = (responses[status] ?? responses['default'])?.content ?? {};
  const schema = Object.entries(content).find(([type]) => type.includes('json'))?.[1].schema;
  const key = `${method} ${name} ${status}`;
  if (schema === undefined) throw new Error(`${key} answers JSON where none is declared`);
  const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
  validator ??= openValidator();
  const validate = compiled.get(text) ?? (await validator)(JSON.parse(text));
  compiled.set(text, validate);
  if (validate(body)) return;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(`${key} is not answered as openapi.json declares: ${faults.join('; ')}`);
}
