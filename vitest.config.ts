import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform, type Options } from '@swc/core';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { DATE_SPECS, MOMENTS, projectAt } from './tools/moments.mjs';
import { TestOrder } from './tools/test-order.mjs';

const root = import.meta.dirname;
const swcOptions = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8')) as Options;

/** Compiles TypeScript as the build does, because Nest and TypeORM read the metadata of decorators. */
const swc: Plugin = {
  name: 'swc',
  enforce: 'pre',
  async transform(code, id) {
    const [filename = ''] = id.split('?');
    if (!/\.tsx?$/.test(filename)) return null;
    const forReact: Options = {
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    };
    const options = filename.endsWith('.tsx') ? forReact : swcOptions;
    const out = await transform(code, { ...options, filename, sourceMaps: true, swcrc: false });
    return { code: out.code, map: out.map ?? null };
  },
};

/**
 * A project of tests. Its files share the modules of their process, which are loaded once and not for each file; each
 * file opens a database of its own, so that they share no records.
 */
function project(name: string, include: string[], test: object = {}): TestProjectConfiguration {
  return {
    oxc: false,
    plugins: [swc],
    resolve: {
      alias: [
        {
          find: /^@almoner\/domain\/(.*)$/,
          replacement: path.join(root, 'libs/domain/src/$1/index.ts'),
        },
      ],
    },
    test: {
      ...{ name, include, pool: 'forks', isolate: false },
      setupFiles: [path.join(root, 'tools/real-clock.mjs')],
      ...{ testTimeout: 60_000, hookTimeout: 60_000 },
      ...test,
    },
  };
}

const API = { globalSetup: ['apps/api/test/global-setup.mjs'] };

/** What looks into the log: a process has one, which the first application that starts in it opens. */
const LOG = 'apps/api/**/*-log.spec.ts';

const JOURNEY = { testTimeout: 240_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    sequence: { sequencer: TestOrder },
    projects: [
      project('unit', [
        'libs/**/*.spec.ts',
        'tools/**/*.spec.ts',
        'apps/admin/src/**/*.spec.{ts,tsx}',
      ]),
      project('api', ['apps/api/**/*.spec.ts', 'migrations/**/*.spec.ts'], {
        ...API,
        exclude: ['**/node_modules/**', LOG],
      }),
      project('api-log', [LOG], { ...API, isolate: true }),
      ...MOMENTS.map((moment) =>
        project(projectAt(moment), DATE_SPECS, { ...API, env: { ALMONER_TEST_NOW: moment } }),
      ),
      project('e2e', ['apps/admin/e2e/**/*.e2e.ts'], JOURNEY),
      project('servers', ['tools/*.e2e.ts'], JOURNEY),
      project('bench', ['tools/bench/*.e2e.ts'], JOURNEY),
      project('screenshots', ['apps/admin/e2e/**/*.screenshots.ts'], JOURNEY),
    ],
  },
});
