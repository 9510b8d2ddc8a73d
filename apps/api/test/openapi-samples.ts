/** The part of an OpenAPI document that the route tests read. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly example?: unknown;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** Whether letters print it. */
  readonly 'x-almoner-printed'?: boolean;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly 'x-almoner-permission'?: string;
}

export interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, Schema> };
}

/** One route of the document. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly operation: Operation;
}

const SOME_ID = '01890000-0000-7000-8000-000000000000';

/** Every route of the document, in the order of their addresses. */
export function routesOf(document: OpenApi): Route[] {
  return Object.entries(document.paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        permission: operation['x-almoner-permission'] ?? 'undeclared',
        operation,
      })),
    )
    .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}

/** The schema itself, with references resolved. */
export function resolve(schema: Schema, document: OpenApi): Schema {
  if (schema.$ref)
    return resolve(document.components.schemas[schema.$ref.split('/').at(-1)!]!, document);
  const inner = schema.allOf?.[0] ?? schema.anyOf?.[0];
  return inner ? resolve(inner, document) : schema;
}

/** The schema of a route's JSON body; undefined where it takes none. */
export function bodySchema(route: Route, document: OpenApi): Schema | undefined {
  const schema = route.operation.requestBody?.content['application/json']?.schema;
  return schema && resolve(schema, document);
}

/** A value that a schema accepts. */
export function sampleOf(given: Schema, document: OpenApi): unknown {
  const schema = resolve(given, document);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return sampleObject(schema, document);
  if (type === 'array') return [];
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return true;
  if (schema.format === 'uuid') return SOME_ID;
  if (schema.format === 'date') return '2026-11-30';
  if (schema.pattern?.includes('\\d{4}-\\d{2}')) return '2026-27';
  return typeof schema.example === 'string' ? schema.example : 'Sample';
}

function sampleObject(schema: Schema, document: OpenApi): Record<string, unknown> {
  const required = schema.required ?? [];
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => required.includes(name))
      .map(([name, property]) => [name, sampleOf(property, document)]),
  );
}

/** The smallest body that a route's schema accepts; undefined where it takes none. */
export function sampleBody(route: Route, document: OpenApi): unknown {
  const schema = bodySchema(route, document);
  if (schema) return sampleOf(schema, document);
  return route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
}

/** The address of a route with an id in every place, and the parameters that its query requires. */
export function samplePath(route: Route, document: OpenApi, id = SOME_ID): string {
  const path = route.path.replaceAll(/\{\w+\}/g, id);
  const query = (route.operation.parameters ?? [])
    .filter((p) => p.in === 'query' && p.required)
    .map((p) => `${p.name}=${encodeURIComponent(String(sampleOf(p.schema ?? {}, document)))}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
