import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'coverage', 'tmp']);

/** Every file of the repository that people wrote, as a path below its root. */
function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesBelow(below) : [below];
  });
}

const files = filesBelow('').filter((file) => file !== 'package-lock.json');
const sources = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));
const thisFile = path.join('tools', 'house-rules.spec.ts');

/** The places where a pattern occurs, as "file:line". */
function occurrences(pattern: RegExp, among: string[]): string[] {
  return among
    .filter((file) => file !== thisFile)
    .flatMap((file) => {
      const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : []));
    });
}

describe('the house rules', () => {
  it('find the sources they are about', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it('let the schema be made by migrations only: TypeORM never synchronises', () => {
    expect(occurrences(/synchronize:(?!\s*false)/, sources)).toEqual([]);
  });

  it('inject no repository, no entity manager and nothing by a text: writes go through the unit of work', () => {
    const ofApi = sources.filter((file) => file.startsWith(path.join('apps', 'api', 'src')));
    const injected =
      /\bforFeature\b|\b(Inject|get)(Custom)?(Repository|EntityManager)|@Inject\(\s*['"`]/;
    expect(occurrences(/@Inject\(/, ofApi)).not.toEqual([]);
    expect(occurrences(injected, ofApi)).toEqual([]);
  });

  it('take the present moment from one clock: in the API, in the admin, in the database', () => {
    const clocks = [
      path.join('apps', 'api', 'src', 'platform', 'clock') + path.sep,
      path.join('apps', 'admin', 'src', 'lib', 'present.ts'),
    ];
    const others = sources.filter(
      (file) => /^(apps|libs)\b/.test(file) && !clocks.some((clock) => file.startsWith(clock)),
    );
    expect(others.length).toBeLessThan(sources.length);
    expect(occurrences(/\bnew Date\(\)|\bDate\.now\(\)/, others)).toEqual([]);
    const ofDatabase =
      /(?<![.\w])now\(\)|\bcurrent_(date|timestamp)\b|\b(clock|statement|transaction)_timestamp\b/i;
    expect(occurrences(ofDatabase, others)).toEqual([]);
    const landed = sources.filter((file) => /^migrations\b/.test(file));
    const defaults = occurrences(ofDatabase, landed).filter((place) => {
      const moment = Number(/\d{13}/.exec(place)?.[0]);
      return moment > 1796001200001 && moment !== 1796051000001;
    });
    expect(defaults).toEqual([]);
  });

  it('give each award a year in the tests that send money by bank: on 30 and 31 March that of the year comes too late', () => {
    const sending = sources
      .filter((file) => /^apps\/api\/.*\.spec\.ts$/.test(file))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
      .filter(({ text }) => /\bpayments\/.*\/release`|\bPAY_ON\b/.test(text));
    expect(sending.length).toBeGreaterThan(5);
    const withoutYear = sending.flatMap(({ file, text }) =>
      [...text.matchAll(/acceptedAward\(([^)]*)\)/g)]
        .filter(([, values = '']) => !values.includes('startYear'))
        .map(([call]) => `${file}: ${call}`),
    );
    expect(withoutYear).toEqual([]);
  });

  it('let no test of a rule ask only whether it refuses: it says with which code (`answerOf`)', () => {
    const specs = sources.filter((file) => /^libs\/domain\/.*\.spec\.ts$/.test(file));
    expect(specs.length).toBeGreaterThan(50);
    const onlyRefused = specs.flatMap((file) =>
      [
        ...readFileSync(path.join(root, file), 'utf8').matchAll(
          /\.ok\)\s*\.toBe\((?!\s*true\b)|\{\s*ok: false,?\s*\}|\ballowed: false,?\s*\}/g,
        ),
      ].map(([text]) => `${file}: ${text}`),
    );
    expect(onlyRefused).toEqual([]);
  });

  it('leave no test switched off or run alone', () => {
    expect(
      occurrences(/\b(it|test|describe)\.(only|skip|todo)\b|\bx(it|describe)\(/, sources),
    ).toEqual([]);
  });

  it('leave no note of work to be done later in the code', () => {
    expect(occurrences(/\b(TODO|FIXME|XXX|HACK)\b/, sources)).toEqual([]);
  });

  it('name no folder of the computer it was written on', () => {
    const written = files.filter((file) => /\.(ts|tsx|mjs|js|json|md|yml|csv|scss)$/.test(file));
    expect(occurrences(/(?<![\w.])\/(work|home|Users)\/\w/, written)).toEqual([]);
  });

  it('cite pages of this repository and no other', () => {
    const written = files.filter((file) => /\.(ts|tsx|mjs|js|json|md)$/.test(file));
    expect(
      occurrences(/\b\d-(product|architecture|stack|screens|quality|models|rules)\b/, written),
    ).toEqual([]);
    const pages = files.filter((file) => file.endsWith('.md'));
    const cited = sources.flatMap((file) =>
      [
        ...readFileSync(path.join(root, file), 'utf8').matchAll(/\b(docs\/[\w/-]+|[A-Z]{4,}\.md)/g),
      ].map(([, page = '']) => ({ file, page })),
    );
    expect(cited.length).toBeGreaterThan(50);
    const missing = cited.filter(({ page }) => !pages.some((known) => known.startsWith(page)));
    expect(missing.filter(({ page }) => !/^docs\/(screenshots|examples)/.test(page))).toEqual([]);
  });

  it('name files in kebab-case, by what they mean', () => {
    const vague = /(^|[-./])(utils?|helpers?|common|manager|base)([-./]|$)/;
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    const below = sources.filter((file) => file.includes(path.sep));
    expect(below.filter((file) => !kebab.test(path.basename(file)))).toEqual([]);
    expect(below.filter((file) => vague.test(file))).toEqual([]);
  });

  it('give every migration a moment of its own, the same in its file and its class', () => {
    const migrations = files.filter((file) => /^migrations\/[^/]+(?<!\.spec)\.ts$/.test(file));
    const moments = migrations.map((file) => path.basename(file).split('-')[0] ?? '');
    expect(new Set(moments).size).toBe(moments.length);
    const strangers = migrations.filter((file, index) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return !new RegExp(`^export class \\w+?${moments[index]} implements`, 'm').test(text);
    });
    expect(strangers).toEqual([]);
  });
});
