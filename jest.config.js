import { DATE_SPECS, MOMENTS, projectAt } from './tools/moments.mjs';

/** How TypeScript runs under Jest: ES modules, compiled by SWC from `.swcrc`. Every project starts from it. */
const typescriptAsEsm = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': '@swc/jest',
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2024',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@almoner/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/\\.nx/', '<rootDir>/\\.almoner/'],
};

/** Specs of the API: each has a database of its own in one PostgreSQL. */
const ofApi = {
  ...typescriptAsEsm,
  globalSetup: '<rootDir>/apps/api/test/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/test/global-teardown.mjs',
  setupFiles: ['<rootDir>/apps/api/test/load-nest.mjs'],
};

/** @type {import('jest').Config} */
export default {
  // Jest takes no time limit of a project: this one is for all, and the journeys set their own.
  testTimeout: 60_000,
  projects: [
    {
      ...typescriptAsEsm,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/libs/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.ts',
        '<rootDir>/apps/admin/src/**/*.spec.{ts,tsx}',
      ],
    },
    {
      ...ofApi,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/migrations/**/*.spec.ts'],
    },
    ...MOMENTS.map((moment) => ({
      ...ofApi,
      displayName: projectAt(moment),
      globals: { ALMONER_TEST_NOW: moment },
      testMatch: DATE_SPECS.map((spec) => `<rootDir>/${spec}`),
    })),
    {
      ...typescriptAsEsm,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/admin/e2e/**/*.e2e.ts'],
    },
    {
      ...typescriptAsEsm,
      displayName: 'servers',
      testMatch: ['<rootDir>/tools/**/*.e2e.ts'],
    },
    {
      ...typescriptAsEsm,
      displayName: 'screenshots',
      testMatch: ['<rootDir>/apps/admin/e2e/**/*.screenshots.ts'],
    },
  ],
};
