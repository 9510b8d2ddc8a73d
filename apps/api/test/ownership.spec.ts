import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { openTestDatabase } from './database.js';
import { lifecyclesOfDomain } from './lifecycles.js';

const SOURCES = path.join(import.meta.dirname, '../src');

/** The tables of each owner, as declared in migrations/owners.json. */
const owned: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../migrations/owners.json'), 'utf8'),
);
const ownerOf = new Map(
  Object.entries(owned).flatMap(([owner, tables]) => tables.map((table) => [table, owner])),
);

/** A string or template of a source file, with `?` in place of inserted expressions. */
interface Text {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

function textsOf(file: string, source: string): Text[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isStringLiteralLike(node)) texts.push({ file, line, text: node.text });
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head, ...node.templateSpans.map((span) => span.literal)];
      texts.push({ file, line, text: parts.map(({ text }) => text).join('?') });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return texts;
}

/** The tables that a text writes and reads: the names after the SQL keywords for it. */
function tablesIn(text: string): { written: string[]; read: string[] } {
  const written = text.matchAll(
    /\b(?:INSERT INTO|(?<!DO |FOR )UPDATE|DELETE FROM|TRUNCATE)\s+([a-z_?]+)/g,
  );
  const lists = text.matchAll(
    /(?<!DELETE )\b(?:FROM|JOIN|USING)\s+((?:[a-z_]+(?:\s+[a-z_]+)?\s*,\s*)*[a-z_]+)/g,
  );
  const names = [...lists].flatMap(([, list = '']) => list.split(','));
  // a text may begin with a table name that another text puts after its FROM
  const first =
    /^\s*([a-z_]+) [a-z]{1,2}(?=$|,| WHERE| (?:LEFT |CROSS )?JOIN)/.exec(text)?.[1] ?? '';
  return {
    written: [...written].map(([, table = '']) => table),
    read: [...names, first].map((one) => one.trim().split(/\s+/)[0] ?? ''),
  };
}

/** The owners that a file belongs to, by the name of its folder or, in `readable`, of the file. */
function belongsTo(file: string): string[] {
  const [place = '', word = ''] = file.split('/');
  if (place === 'platform') return ['platform', word];
  return [word.replace(/\.sql\.ts$/, '')];
}

/** What is wrong with a text: it uses a table of another owner, or it lets others write. */
function breaches({ file, line, text }: Text): string[] {
  const { written, read } = tablesIn(text);
  const own = belongsTo(file);
  const isForeign = (table: string): boolean => {
    const owner = ownerOf.get(table);
    return owner !== undefined && !own.includes(owner);
  };
  const told = (verb: string, table: string): string =>
    `${file}:${line} ${verb} ${table} of ${ownerOf.get(table) ?? 'whoever it is'}`;
  // the command runner of the platform writes the tables of entities that features pass to it
  const isUnknown = (table: string): boolean => table.startsWith('?') && own[0] !== 'platform';
  const writes = file.startsWith('readable/')
    ? written
    : written.filter((table) => isForeign(table) || isUnknown(table));
  return [
    ...writes.map((table) => told('writes', table)),
    ...read.filter(isForeign).map((table) => told('reads', table)),
  ];
}

/** Neighbours of a list: two texts in SQL with a comma between them, or two comparisons that one list could say. */
const NEIGHBOURS =
  /'([a-z-]+)'(?=(?:\s*,\s*|\s+OR\s+(?:\w+\.)?status\s*=\s*|\s+AND\s+(?:\w+\.)?status\s*<>\s*)'([a-z-]+)')/g;

/** Where a source says states of one lifecycle side by side, in SQL or as a list, that the domain names already. */
function restated(file: string, source: string, closed: readonly (readonly string[])[]): string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const areStates = (first = '', second = ''): boolean =>
    closed.some((states) => states.includes(first) && states.includes(second));
  const lists: Text[] = [];
  const visit = (node: ts.Node): void => {
    const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isArrayLiteralExpression(node)) lists.push({ file, line, text: node.getText() });
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return [...textsOf(file, source), ...lists].flatMap(({ line, text }) =>
    [...text.matchAll(NEIGHBOURS)].some(([, first, second]) => areStates(first, second))
      ? [`${file}:${line}`]
      : [],
  );
}

function breachesIn(file: string, source: string): string[] {
  return [...new Set(textsOf(file, source).flatMap(breaches))];
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => path.join(folder, file));
}

// The demonstration is left out: it marks records of every table as illustrative, is no feature, and runs as the owner
// of the schema.
const files = ['features', 'platform', 'readable', 'cli'].flatMap(filesBelow);

describe('the tables', () => {
  it('have one owner each', async () => {
    const database = await openTestDatabase();
    const tables = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    await database.drop();
    const declared = Object.values(owned).flat();
    expect(declared.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('are written only by their owner, and read by others as the owner allows', () => {
    const texts = files.map((file) => [file, readFileSync(path.join(SOURCES, file), 'utf8')]);
    const named = texts.flatMap(([file = '', source = '']) =>
      textsOf(file, source).flatMap(({ text }) => tablesIn(text).read),
    );
    // every table must be found in some text; otherwise this test no longer reads the SQL
    const unseen = [...ownerOf.keys()].filter((table) => !named.includes(table));
    expect(unseen.toSorted()).toEqual(['outbox_events', 'reference_counters', 'request_seal']);
    expect(texts.flatMap(([file = '', source = '']) => breachesIn(file, source))).toEqual([]);
  });

  it.each([
    [
      'a write',
      'tx.query(`UPDATE award_years SET amount_pence = 1`)',
      'writes award_years of awards',
    ],
    [
      'an insert',
      "tx.query('INSERT INTO observations (id) VALUES ($1)')",
      'writes observations of outcomes',
    ],
    ['a removal', "tx.query('DELETE FROM sessions')", 'writes sessions of identity'],
    [
      'a write by another name',
      'tx.query(`UPDATE ${table} SET x = 1`)',
      'writes ? of whoever it is',
    ],
    [
      'a join',
      'const FROM = `payments p\n JOIN awards a ON a.id = p.award_id`;',
      'reads awards of awards',
    ],
    [
      'the second of a list',
      "const FROM = 'SELECT FROM payments p, funds f'",
      'reads funds of funds',
    ],
    ['a text for FROM', "const FROM = 'organisations o'", 'reads organisations of organisations'],
  ])('of another feature are noticed in %s', (_kind, source, breach) => {
    expect(breachesIn('features/payments/payments.sql.ts', source)).toEqual([
      `features/payments/payments.sql.ts:1 ${breach}`,
    ]);
  });

  it('are never written through what others may read', () => {
    const source = "export const X = 'UPDATE awards SET status = $1';";
    expect(breachesIn('readable/awards.sql.ts', source)).toEqual([
      'readable/awards.sql.ts:1 writes awards of awards',
    ]);
  });
});

describe('the states of a lifecycle', () => {
  it('are named by the domain where several mean one thing, and not listed again', async () => {
    const closed = (await lifecyclesOfDomain()).map(({ states }) => states);
    expect(closed.length).toBeGreaterThan(15);
    const found = files.flatMap((file) =>
      restated(file, readFileSync(path.join(SOURCES, file), 'utf8'), closed),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['a list', "const WHERE = `p.status IN ('planned', 'held')`"],
    ['a list of what is left out', "const WHERE = `r.status NOT IN ('paid', 'returned')`"],
    ['comparisons', "const WHERE = `p.status = 'planned' OR p.status = 'held'`"],
    ['a list that SQL is made from', "const WHERE = sqlTexts(['planned', 'held'])"],
  ])('are noticed in %s', async (_kind, source) => {
    const closed = (await lifecyclesOfDomain()).map(({ states }) => states);
    const file = 'features/payments/payments.sql.ts';
    expect(restated(file, source, closed)).toEqual([`${file}:1`]);
  });
});

/** What a repository does beyond storing and loading: it asks a rule, records history, or moves money. */
function beyondStoring(file: string, source: string): string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isImportSpecifier(node)
      ? (/^(decide|record)[A-Z]/.exec(node.name.text)?.input ?? '')
      : ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)
        ? (/\btx\.audit$|\b(budgets|journals)\.post$/.exec(node.getText())?.[0] ?? '')
        : '';
    if (name !== '') found.push(`${file} ${name}`);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

describe('a repository', () => {
  it('stores and loads; what decides, records history or moves money is a service or a use case', () => {
    const repositories = files.filter((file) => file.endsWith('.repository.ts'));
    expect(repositories.length).toBeGreaterThan(30);
    const found = repositories.flatMap((file) =>
      beyondStoring(file, readFileSync(path.join(SOURCES, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it.each([
    [
      'asks a rule',
      "import { decidePlanPayment } from '@almoner/domain/payments';",
      'decidePlanPayment',
    ],
    ['records history', "import { recordPayment } from './payments.audit.js';", 'recordPayment'],
    ['audits', 'await tx.audit({ action });', 'tx.audit'],
    ['moves money', 'return this.budgets.post(tx, journal, movements);', 'budgets.post'],
  ])('is noticed when it %s', (_what, source, name) => {
    expect(beyondStoring('payments.repository.ts', source)).toEqual([
      `payments.repository.ts ${name}`,
    ]);
  });
});
