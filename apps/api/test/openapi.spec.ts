import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../src/application.js';
import { readConfig } from '../src/platform/config/config.js';
import { createOpenApiDocument, openApiText } from '../src/platform/http/openapi.js';
import type { OpenApi } from './openapi-samples.js';

const KEPT = new URL('../openapi.json', import.meta.url);

let app: NestFastifyApplication;

beforeAll(async () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://none:none@localhost/none',
    LOG_LEVEL: 'silent',
  });
  app = await createApplication(config, { connect: false });
});
afterAll(() => app.close());

/** Every operation and schema by its name. */
function partsOf(text: string): Map<string, string> {
  const { paths, components } = JSON.parse(text) as OpenApi;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => [`${method.toUpperCase()} ${path}`, one]),
  );
  return new Map(
    [...operations, ...Object.entries(components.schemas)].map(([name, part]) => [
      name as string,
      JSON.stringify(part),
    ]),
  );
}

function differences(kept: string, said: string): string[] {
  const [before, after] = [partsOf(kept), partsOf(said)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).toSorted();
}

describe('the OpenAPI document', () => {
  it('is as reviewed in apps/api/openapi.json; after a change: npm run openapi, and read the difference', () => {
    const kept = readFileSync(KEPT, 'utf8');
    const said = openApiText(createOpenApiDocument(app));
    expect(differences(kept, said)).toEqual([]);
    expect(kept === said).toBe(true);
  });
});
