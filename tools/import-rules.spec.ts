import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from 'dependency-cruiser';
import configuration, { FEATURES_IN_ORDER } from '../.dependency-cruiser.js';
import { inRoot, root } from './paths.mjs';

type Files = Record<string, string>;

/** For every rule, files that break exactly that rule. */
const violations: Record<string, Files> = {
  'domain-stands-alone': {
    'libs/domain/src/awards/index.ts': `import { readFileSync } from 'node:fs'; export const x = readFileSync;`,
  },
  'domain-features-meet-at-their-index': {
    'libs/domain/src/awards/index.ts': `export { b } from '../budgets/budget-guard.js';`,
    'libs/domain/src/budgets/budget-guard.ts': `export const b = 1;`,
  },
  'domain-is-entered-by-its-doors': {
    'apps/api/src/features/awards/award.service.ts': `export { a } from '../../../../../libs/domain/src/awards/award.js';`,
    'libs/domain/src/awards/award.ts': `export const a = 1;`,
  },
  'domain-ground-knows-no-feature': {
    'libs/domain/src/money/index.ts': `export { a } from '../awards/index.js';`,
    'libs/domain/src/awards/index.ts': `export const a = 1;`,
  },
  'api-never-imports-admin': {
    'apps/api/src/app.module.ts': `export { a } from '../../admin/src/lib/money.js';`,
    'apps/admin/src/lib/money.ts': `export const a = 1;`,
  },
  'admin-never-imports-api': {
    'apps/admin/src/lib/award.ts': `export type { A } from '../../../api/src/features/awards/awards.dto.js';`,
    'apps/api/src/features/awards/awards.dto.ts': `export type A = 1;`,
  },
  'controllers-only-translate-http': {
    'apps/api/src/features/awards/awards.controller.ts': `export { r } from './awards.repository.js';`,
    'apps/api/src/features/awards/awards.repository.ts': `export const r = 1;`,
  },
  'services-know-no-http': {
    'apps/api/src/features/awards/awards.service.ts': `export { d } from './awards.dto.js';`,
    'apps/api/src/features/awards/awards.dto.ts': `export const d = 1;`,
  },
  'services-keep-to-their-feature': {
    'apps/api/src/features/awards/awards.service.ts': `export { s } from '../funds/funds.service.js';`,
    'apps/api/src/features/funds/funds.service.ts': `export const s = 1;`,
  },
  'features-stand-in-order': {
    'apps/api/src/features/awards/awards.repository.ts': `export type { P } from '../payments/payments.repository.js';`,
    'apps/api/src/features/payments/payments.repository.ts': `export type P = 1;`,
  },
  'features-have-their-place': {
    'apps/api/src/features/surveys/surveys.module.ts': `export { s } from './surveys.queries.js';`,
    'apps/api/src/features/surveys/surveys.queries.ts': `export const s = 1;`,
  },
  'readable-stands-below-features': {
    'apps/api/src/readable/awards.sql.ts': `export { a } from '../features/awards/awards.sql.js';`,
    'apps/api/src/features/awards/awards.sql.ts': `export const a = 1;`,
  },
  'entities-stay-in-their-feature': {
    'apps/api/src/features/payments/payments.repository.ts': `export { e } from '../awards/award.entity.js';`,
    'apps/api/src/features/awards/award.entity.ts': `export const e = 1;`,
  },
  'entities-stay-with-repositories': {
    'apps/api/src/features/awards/awards.service.ts': `export { e } from './award.entity.js';`,
    'apps/api/src/features/awards/award.entity.ts': `export const e = 1;`,
  },
  'rows-stop-before-http': {
    'apps/api/src/features/awards/awards.dto.ts': `export type { E } from './award.entity.js';`,
    'apps/api/src/features/awards/award.entity.ts': `export type E = 1;`,
  },
  'platform-knows-no-feature': {
    'apps/api/src/platform/http/paging.ts': `export { s } from '../../features/funds/funds.queries.js';`,
    'apps/api/src/features/funds/funds.queries.ts': `export const s = 1;`,
  },
  'nestjs-typeorm-opens-the-data-sources': {
    'apps/api/src/features/awards/awards.module.ts': `export { TypeOrmModule } from '@nestjs/typeorm';`,
    'node_modules/@nestjs/typeorm/package.json': `{ "name": "@nestjs/typeorm", "version": "1.0.0", "main": "index.js" }`,
    'node_modules/@nestjs/typeorm/index.js': `exports.TypeOrmModule = 1;`,
  },
  'admin-ground-knows-no-feature': {
    'apps/admin/src/components/tag.tsx': `export { l } from '../features/awards/awards-labels.js';`,
    'apps/admin/src/features/awards/awards-labels.ts': `export const l = 1;`,
  },
  'admin-features-know-no-app': {
    'apps/admin/src/features/awards/components/award-table.tsx': `export { r } from '../../../app/router.js';`,
    'apps/admin/src/app/router.ts': `export const r = 1;`,
  },
  'admin-features-keep-apart': {
    'apps/admin/src/features/awards/components/award-table.tsx': `export { f } from '../../funds/fund-labels.js';`,
    'apps/admin/src/features/funds/fund-labels.ts': `export const f = 1;`,
  },
  'migrations-import-only-typeorm': {
    'migrations/1-areas.ts': `export { createHash } from 'node:crypto';`,
  },
  'tools-stand-outside': {
    'tools/start.mjs': `export { m } from '../apps/api/src/platform/settings.js';`,
    'apps/api/src/platform/settings.ts': `export const m = 1;`,
  },
  'application-knows-no-tools': {
    'apps/api/src/main.ts': `export { m } from '../../../tools/ports.mjs';`,
    'tools/ports.mjs': `export const m = 1;`,
  },
  'application-knows-no-tests': {
    'apps/api/src/main.ts': `export { g } from '../test/given.js';`,
    'apps/api/test/given.ts': `export const g = 1;`,
  },
  'no-rejected-packages': {
    'apps/api/src/platform/http/csv.ts': `export { x } from 'xlsx';`,
    'node_modules/xlsx/package.json': `{ "name": "xlsx", "version": "1.0.0", "main": "index.js" }`,
    'node_modules/xlsx/index.js': `exports.x = 1;`,
  },
  'no-cycles': {
    'apps/api/src/features/awards/one.ts': `import { two } from './two.js'; export const one = () => two;`,
    'apps/api/src/features/awards/two.ts': `import { one } from './one.js'; export const two = () => one;`,
  },
  'no-orphans': {
    'apps/api/src/features/awards/forgotten.ts': `export const f = 1;`,
  },
  'no-unresolvable': {
    'apps/api/src/features/awards/award.ts': `export { x } from './missing.js';`,
  },
};

const rules = configuration.forbidden as IRegularForbiddenRuleType[];

describe('the import rules', () => {
  let tree: string;
  beforeEach(() => {
    tree = mkdtempSync(path.join(tmpdir(), 'almoner-imports-'));
  });
  afterEach(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  async function brokenRules(files: Files): Promise<string[]> {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(tree, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const tops = new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''));
    tops.delete('node_modules');
    const { tsConfig: _, ...options } = configuration.options ?? {};
    const { output } = await cruise([...tops], {
      ...options,
      baseDir: tree,
      validate: true,
      ruleSet: { forbidden: configuration.forbidden },
    });
    const found = (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
    return [...new Set(found)];
  }

  it.each(Object.entries(violations))('reports a breach of %s', async (rule, files) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  it('accepts code that keeps to them', async () => {
    const files = {
      'libs/domain/src/money/index.ts': `export const p = 1;`,
      'libs/domain/src/awards/index.ts': `export { a } from './award.js';`,
      'libs/domain/src/awards/award.ts': `import { p } from '../money/index.js'; export const a = p;`,
      'apps/api/src/features/awards/awards.controller.ts': `export { s } from './awards.service.js'; export { d } from './awards.dto.js';`,
      'apps/api/src/features/awards/awards.dto.ts': `export const d = 1;`,
      'apps/api/src/features/awards/awards.service.ts': `export { r as s } from './awards.repository.js'; export { f } from '../funds/funds.repository.js'; export type { E } from './award.entity.js';`,
      'apps/api/src/features/awards/awards.repository.ts': `export { e as r } from './award.entity.js';`,
      'apps/api/src/features/awards/award.entity.ts': `export { a as e } from '../../../../../libs/domain/src/awards/index.js'; export type E = 1;`,
      'apps/api/src/features/funds/funds.repository.ts': `export const f = 1;`,
      'apps/api/src/features/payments/pay-award.use-case.ts': `export { s } from '../awards/awards.service.js'; export { p } from './payments.service.js';`,
      'apps/api/src/features/payments/payments.service.ts': `export { R as p } from '../../readable/awards.sql.js';`,
      'apps/api/src/readable/awards.sql.ts': `export { a as R } from '../../../../libs/domain/src/awards/index.js';`,
    };
    expect(await brokenRules(files)).toEqual([]);
  });

  it('each are about files and packages there are, or that were turned down', () => {
    const folders = ['apps', 'libs', 'migrations', 'tools'];
    const exclude = (name: string) => ['node_modules', 'dist'].includes(path.basename(name));
    const files = globSync(`{${folders.join()}}/**/*.*`, { cwd: root, exclude });
    const { dependencies } = JSON.parse(readFileSync(inRoot('apps/api/package.json'), 'utf8'));
    const there = [...files, ...Object.keys(dependencies)];
    // `$1` stands for what the other side of the rule found
    const isAbout = (pattern: string) =>
      there.some((name) => new RegExp(pattern.replace('$1', '[^/]+')).test(name));
    const idle = rules
      .filter(({ name }) => name !== 'no-rejected-packages')
      .flatMap(({ name, from, to }) =>
        [from.path, from.pathNot, to.path, to.pathNot]
          .flat()
          .filter((pattern) => pattern !== undefined && !isAbout(pattern))
          .map((pattern) => `${name}: ${pattern}`),
      );
    expect(idle).toEqual([]);
  });

  it('put every feature of the API in its place, once', () => {
    const features = readdirSync(path.join(root, 'apps/api/src/features'));
    expect([...FEATURES_IN_ORDER].sort()).toEqual(features.sort());
  });

  it('each have a sentence that explains them and a breach above', () => {
    expect(rules.filter(({ comment }) => !comment?.endsWith('.'))).toEqual([]);
    const names = new Set(rules.map(({ name }) => name));
    expect([...names].sort()).toEqual(Object.keys(violations).sort());
  });
});
