import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_VARIABLES } from '../apps/api/src/platform/config/config.js';
import { inRoot } from './paths.mjs';

interface Service {
  image?: string;
  build?: string;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  volumes?: string[];
}

interface Composition {
  services: Record<string, Service>;
  volumes: Record<string, null>;
}

const dockerfile = readFileSync(inRoot('Dockerfile'), 'utf8');
const composition = parse(readFileSync(inRoot('docker-compose.yml'), 'utf8')) as Composition;
const example = readFileSync(inRoot('.env.example'), 'utf8');

/** The arguments of every instruction of one kind, with continued lines joined. */
function instructions(kind: string): string[] {
  const lines = dockerfile.replaceAll('\\\n', ' ').split('\n');
  return lines.filter((l) => l.startsWith(`${kind} `)).map((l) => l.slice(kind.length + 1).trim());
}

function service(name: string): Service {
  const found = composition.services[name];
  if (found === undefined) throw new Error(`no service ${name}`);
  return found;
}

const documented = [...example.matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name]) => name ?? '');

describe('Dockerfile', () => {
  it('builds and runs on node:24-slim only', () => {
    const images = instructions('FROM').map((from) => from.split(' ')[0]);
    expect(new Set(images)).toEqual(new Set(['node:24-slim']));
  });

  it('copies only what is in the repository or made by an earlier stage', () => {
    const sources = instructions('COPY').flatMap((copy) =>
      copy.startsWith('--from=') ? [] : copy.split(/\s+/).slice(0, -1),
    );
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !existsSync(inRoot(source)))).toEqual([]);
  });

  it('copies from stages that exist', () => {
    const stages = instructions('FROM').map((from) => from.split(' AS ')[1]);
    const used = [...dockerfile.matchAll(/--from=(\w+)/g)].map(([, stage]) => stage);
    expect(used.filter((stage) => !stages.includes(stage))).toEqual([]);
  });

  it('copies the package.json of every workspace before npm ci', () => {
    const [beforeInstall = ''] = dockerfile.split('RUN npm ci');
    for (const workspace of ['libs/domain', 'apps/api', 'apps/admin']) {
      expect(beforeInstall).toContain(`COPY ${workspace}/package.json ${workspace}/`);
    }
  });

  it('runs as a user who is not root, and migrates before it serves', () => {
    const lastStage = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(lastStage).toMatch(/^USER node$/m);
    expect(lastStage).toMatch(/cli\/migrate\.js && exec node .*apps\/api\/dist\/main\.js/);
  });

  it('sets only variables the server knows', () => {
    const lastStage = instructions('ENV').at(-1) ?? '';
    const names = [...lastStage.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name);
    expect(names.filter((name) => !CONFIG_VARIABLES.includes(name as never))).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  it('has the server, PostgreSQL 18 and a mailbox', () => {
    expect(Object.keys(composition.services)).toEqual(['api', 'postgres', 'mailpit']);
    expect(service('api').build).toBe('.');
    expect(service('postgres').image).toBe('postgres:18');
  });

  it('gives the server only variables it knows', () => {
    const names = Object.keys(service('api').environment ?? {});
    expect(names).toContain('DATABASE_URL');
    expect(names.filter((name) => !CONFIG_VARIABLES.includes(name as never))).toEqual([]);
  });

  it('checks the health of what it starts', () => {
    expect(service('postgres').healthcheck?.test.join(' ')).toContain('pg_isready');
    expect(service('mailpit').healthcheck).toBeDefined();
    expect(dockerfile).toContain('HEALTHCHECK');
  });

  it('keeps data in volumes it declares', () => {
    const mounted = Object.values(composition.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0]),
    );
    expect(mounted).toEqual(Object.keys(composition.volumes));
  });

  it('bakes in no secret: every password can be set from outside', () => {
    const passwords = Object.values(composition.services).flatMap(({ environment = {} }) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|SECRET|DATABASE_URL/.test(name)),
    );
    expect(passwords.length).toBeGreaterThan(1);
    expect(passwords.filter(([, value]) => !value.includes('${POSTGRES_PASSWORD'))).toEqual([]);
  });

  it('asks only for variables that .env.example describes', () => {
    const asked = [...JSON.stringify(composition).matchAll(/\$\{([A-Z_]+)/g)].map(([, n]) => n);
    expect(asked.filter((name) => !documented.includes(name ?? ''))).toEqual([]);
  });
});

describe('.env.example', () => {
  it('describes every variable the server reads', () => {
    expect(CONFIG_VARIABLES.filter((name) => !documented.includes(name))).toEqual([]);
  });

  it('describes no variable that is not read', () => {
    const ofTools = ['ALMONER_HOME', 'CHROMIUM_PATH'];
    const ofCompose = ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'MAILPIT_PORT'];
    const known = new Set<string>([...CONFIG_VARIABLES, ...ofTools, ...ofCompose]);
    expect(documented.filter((name) => !known.has(name))).toEqual([]);
  });
});
