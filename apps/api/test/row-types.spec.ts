import { globSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ts from 'typescript';
import { SnakeNaming } from '../src/platform/database/snake-naming.js';
import { openTestDatabase, type TestDatabase } from './database.js';

const naming = new SnakeNaming();
const root = path.join(import.meta.dirname, '../../..');

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** A column whose values a constraint limits to a fixed list. */
interface ClosedColumn {
  readonly table: string;
  readonly column: string;
  readonly values: string[];
}

let database: TestDatabase;
let columns: Map<string, Column>;
let closed: ClosedColumn[];
let checker: ts.TypeChecker;
let program: ts.Program;

beforeAll(async () => {
  database = await openTestDatabase();
  const rows = await database.query<Column>(
    `SELECT table_name AS table, column_name AS column, udt_name AS type, is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  columns = new Map(rows.map((row) => [`${row.table}.${row.column}`, row]));
  const constraints = await database.query<{ table: string; text: string }>(
    `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS text FROM pg_constraint
      WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  closed = constraints.flatMap(({ table, text }) => {
    const [, column, list] = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(text) ?? [];
    if (column === undefined || list === undefined) return [];
    return [{ table, column, values: [...list.matchAll(/'([^']*)'/g)].map(([, one = '']) => one) }];
  });
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2024',
      strict: true,
      skipLibCheck: true,
      experimentalDecorators: true,
      strictPropertyInitialization: false,
      noEmit: true,
      types: ['node'],
    },
    root,
  );
  program = ts.createProgram(
    globSync(['apps/api/src/features/*/*.entity.ts', 'libs/domain/src/*/index.ts'], {
      cwd: root,
    }).map((file) => path.join(root, file)),
    options,
  );
  checker = program.getTypeChecker();
}, 120_000);
afterAll(() => database.drop());

/** A fixed list as sorted text, to compare and to print. */
function listed(words: readonly string[]): string {
  return words.toSorted().join(', ');
}

/** The words of a union type, without `null`; empty for any other type. */
function wordsOf(type: ts.Type): string {
  const { types } = type.isUnion() ? type : { types: [type] };
  const told = types.filter(({ flags }) => (flags & ts.TypeFlags.Null) === 0);
  const words = told.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return words.length === told.length ? listed(words) : '';
}

function isNullable(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
}

/** The TypeScript type for a column's PostgreSQL type. */
function kindOfColumn(type: string): string {
  if (type.startsWith('_')) return 'list';
  if (['text', 'citext', 'uuid', 'date'].includes(type)) return 'string';
  if (['int2', 'int4', 'int8', 'numeric'].includes(type)) return 'number';
  return { bool: 'boolean', timestamptz: 'Date', bytea: 'Buffer', jsonb: 'json' }[type] ?? type;
}

function kindOfType(given: ts.Type, column: string): string {
  const type = checker.getNonNullableType(given);
  if (column === 'json') return 'json';
  if (checker.isArrayLikeType(type)) return 'list';
  for (const [kind, wanted] of [
    ['string', checker.getStringType()],
    ['number', checker.getNumberType()],
    ['boolean', checker.getBooleanType()],
  ] as const)
    if (checker.isTypeAssignableTo(type, wanted)) return kind;
  return checker.typeToString(type);
}

interface Property {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly type: ts.Type;
}

/** The columns of every entity, as its class declares them. */
function properties(): Property[] {
  return program.getSourceFiles().flatMap((file) =>
    file.fileName.endsWith('.entity.ts')
      ? file.statements.filter(ts.isClassDeclaration).flatMap((declaration) => {
          const table = /@Entity\('(\w+)'\)/.exec(declaration.getText())?.[1] ?? '';
          const type = checker.getTypeAtLocation(declaration);
          return checker.getPropertiesOfType(type).map((property) => ({
            name: `${declaration.name?.text ?? ''}.${property.name}`,
            table,
            column: naming.columnName(property.name, undefined),
            type: checker.getTypeOfSymbol(property),
          }));
        })
      : [],
  );
}

describe('the rows', () => {
  it('have the columns of the database: their kind, and whether they may be empty', () => {
    const found = properties();
    expect(found.length).toBeGreaterThan(200);
    const wrong = found.flatMap(({ name, table, column, type }) => {
      const there = columns.get(`${table}.${column}`);
      if (there === undefined) return [`${name}: no such column`];
      const wanted = kindOfColumn(there.type);
      const kind = kindOfType(type, wanted);
      return [
        ...(kind === wanted ? [] : [`${name}: ${kind} for ${there.type}`]),
        ...(isNullable(type) === there.nullable
          ? []
          : [`${name}: null is ${there.nullable ? '' : 'not '}allowed there`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('know the states and kinds that the database allows, and no others', () => {
    const found = new Map(properties().map((one) => [`${one.table}.${one.column}`, one]));
    const wrong = closed.flatMap(({ table, column, values }) => {
      const property = found.get(`${table}.${column}`);
      const words = property && wordsOf(property.type);
      if (!property || words === listed(values)) return [];
      return [`${property.name}: ${words} where the database has ${listed(values)}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the closed lists of the database', () => {
  it('are each a type of the domain, where no entity has them', () => {
    const files = program
      .getSourceFiles()
      .filter(({ fileName }) => /libs\/domain\/src\/[^/]+\/index\.ts$/.test(fileName));
    const exported = files.flatMap((file) => {
      const module = checker.getSymbolAtLocation(file);
      return module ? checker.getExportsOfModule(module) : [];
    });
    const lists = new Set(
      exported.flatMap((symbol) => {
        const meant =
          symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        return meant.flags & ts.SymbolFlags.TypeAlias
          ? [wordsOf(checker.getDeclaredTypeOfSymbol(meant))]
          : [];
      }),
    );
    expect(closed.length).toBeGreaterThan(40);
    const ofEntities = new Set(properties().map((one) => `${one.table}.${one.column}`));
    // the database allows figures of surveys and registers already, but the application does not store any yet
    const ahead = ['observations.period_kind'];
    const unknown = closed.flatMap(({ table, column, values }) => {
      const name = `${table}.${column}`;
      const isKnown = lists.has(listed(values)) || ofEntities.has(name) || ahead.includes(name);
      return isKnown ? [] : [`${name}: ${listed(values)}`];
    });
    expect(unknown).toEqual([]);
  });
});
