import { inRoot } from '../paths.mjs';
import { READER_ROLES } from './list-world.mjs';

/**
 * @typedef {import('./list-world.mjs').ListWorld} ListWorld
 *
 * @typedef {object} Asked
 * @property {string} name the list and what is asked of it, as its address
 * @property {string} path of the API
 * @property {string} sql the same query
 */

/** The order of the applications `a`, as their indexes have it. */
export const SUBMITTED = `CASE WHEN a.submitted_at IS NOT NULL THEN a.submitted_at ELSE '-infinity'::timestamptz END`;

const MOST_COUNTED = 10_000;
const LIMIT = 25;

/** Words to search for: frequent and rare ones, with letters that the search folds. */
const SEARCHED = ['Oigridh', 'ODonnell Hub', 'BF12', 'zzzz'];

/**
 * Each filter, order and search of every declared list by itself, from the declarations of the built API.
 * @param {ListWorld} world
 * @returns {Promise<Asked[]>}
 */
export async function everyDeclared(world) {
  const built = (/** @type {string[]} */ ...path) => import(inRoot('apps', 'api', 'dist', ...path));
  await built('features.js');
  const { servedLists } = await built('platform', 'lists', 'list-controller.js');
  const { FoundFirst } = await built('platform', 'lists', 'list-source.js');
  const actor = {
    userId: world.readerId,
    name: '',
    audience: 'staff',
    organisationId: null,
    assignments: READER_ROLES.map((role) => ({ role, fundId: null })),
  };
  const today = new Date().toISOString().slice(0, 10);
  return servedLists().flatMap((/** @type {any} */ { list, source }) => {
    // a check of every record, which is not measured as a list that is worked with
    if (list.readsEverything) return [];
    const from = source({ actor, today });
    /** @param {string} query @param {string} [condition] @param {string} [filter] */
    const asked = (query, condition, filter) => {
      const sort = /sort=-?(\w+)/.exec(query)?.[1] ?? list.order.replace('-', '');
      const direction = (/sort=(-?)/.exec(query)?.[1] ?? list.order).startsWith('-')
        ? 'DESC'
        : 'ASC';
      const unless = Object.entries(from.unless ?? {}).filter(([name]) => name !== filter);
      const where = [from.always, ...unless.map(([, sql]) => sql), condition].filter(Boolean);
      if (from.table === 'applications a') where.push('a.submitted_at IS NOT NULL');
      return {
        name: `${list.name}${query}`,
        path: `${list.name}${query}`,
        sql: statement(
          from,
          where.map((sql) => `(${sql})`).join(' AND ') || 'true',
          from.sorts[sort],
          direction,
        ),
      };
    };
    const sorts = Object.keys(list.sorts).flatMap((sort) => [
      asked(`?sort=${sort}`),
      asked(`?sort=-${sort}`),
    ]);
    const filters = Object.entries(list.filters).flatMap(([name, filter]) =>
      valuesOf(filter, world).map((value) => {
        const sql = from.filters[name];
        const choice =
          sql instanceof FoundFirst ? sql.condition : typeof sql === 'string' ? sql : sql[value];
        return asked(`?${name}=${encodeURIComponent(value)}`, filled(choice, filter, value), name);
      }),
    );
    return [...sorts, ...filters];
  });
}

/** @param {any} from @param {string} where @param {any} key @param {string} direction */
function statement(from, where, key, direction) {
  const { table, joins = '', columns, id } = from;
  return `SELECT ${columns}, (${key.expression})::text AS place,
      (SELECT count(*)::int FROM (SELECT FROM ${table} ${joins} WHERE ${where} LIMIT ${MOST_COUNTED + 1}) m) AS counted
    FROM ${table} ${joins} WHERE ${where}
    ORDER BY ${key.expression} ${direction}, ${id} ${direction} LIMIT ${LIMIT + 1}`;
}

/** @param {string} sql @param {any} filter @param {string} value */
function filled(sql, filter, value) {
  const given =
    filter.kind === 'financial-year' ? value.slice(0, 4) : `'${value.replaceAll("'", "''")}'`;
  const pattern = `'%${value.replaceAll("'", "''")}%'`;
  return sql.replace(/ILIKE \$/g, `ILIKE ${pattern}`).replace(/\$(?!\d)/g, () => given);
}

/** @param {any} filter @param {ListWorld} world @returns {string[]} */
function valuesOf(filter, world) {
  switch (filter.kind) {
    case 'search':
      return SEARCHED;
    case 'choice':
      return Object.keys(filter.words.staff);
    case 'financial-year':
      return ['2025-26'];
    case 'date':
      return ['2025-09-01'];
    case 'money':
      return ['12500000'];
    default:
      return recordOf(filter.of, world);
  }
}

/** @param {string} kind @param {ListWorld} world @returns {string[]} */
function recordOf(kind, world) {
  /** @type {Record<string, string>} */
  const known = {
    area: 'S12000033',
    fund: world.fundId,
    call: world.callId,
    organisation: world.organisationId,
    person: world.assessorId,
    'ledger-import': world.importId,
  };
  const value = known[kind];
  return value === undefined ? [] : [value];
}
