import type { FilterOf, List, ListFilter, ListSearch, SortOf } from '@almoner/domain/shared';
import type { Type } from '@nestjs/common';
import { ListQuery, PageOf, type Page } from '../http/list-query.js';
import { bothWays } from '../http/sorting.js';
import { field } from '../http/fields.js';

/** The query of a list as a request sends it: filters, order and position. */
export type QueryOf<L extends List> = ListQuery & ListSearch<L>;

const PASCAL = /(^|-)(\w)/g;

/** A list's name for class and handler names: `payment-runs` → `PaymentRuns`. */
export function pascalCase(name: string): string {
  return name.replace(PASCAL, (_all, _dash, letter: string) => letter.toUpperCase());
}

/** The check of a filter's value, and its description in the OpenAPI document. */
function fieldOf(filter: ListFilter): PropertyDecorator {
  const { description = filter.label } = filter;
  const options = { optional: true, description };
  switch (filter.kind) {
    case 'search':
      return field.text({ ...options, sought: true });
    case 'date':
      return field.date(options);
    case 'financial-year':
      return field.financialYear(options);
    case 'money':
      return field.penceText(options);
    case 'choice':
      return field.choice(Object.keys(filter.words.staff), { ...options, name: filter.schema });
    case 'record':
      // an area is known by its code, every other record by its id
      return filter.of === 'area' ? field.text({ ...options, max: 80 }) : field.id(options);
  }
}

/** The class that describes and checks the query of a list: its filters and orders, and no other parameters. */
export function ListQueryOf<L extends List>(list: L): Type<QueryOf<L>> {
  class Query extends ListQuery {}
  Object.defineProperty(Query, 'name', { value: `${pascalCase(list.name)}Query` });
  const fields: Record<string, PropertyDecorator> = {
    sort: field.choice(bothWays(...Object.keys(list.sorts)), {
      optional: true,
      description: `\`${list.order}\` unless told.`,
    }),
  };
  for (const [name, filter] of Object.entries(list.filters)) fields[name] = fieldOf(filter);
  for (const [name, field] of Object.entries(fields)) {
    // TypeScript records the type of declared properties only, so the type of these (all are text) is set here
    Reflect.defineMetadata('design:type', String, Query.prototype, name);
    field(Query.prototype, name);
  }
  return Query as Type<QueryOf<L>>;
}

/** The class of a page of a list, named after its items. */
export function ListPageOf<Item>(item: Type<Item>): Type<Page<Item>> {
  return PageOf(item);
}

/** The declared filters that a query has values for. */
export function givenFilters<L extends List>(
  list: L,
  query: QueryOf<L>,
): readonly { readonly name: FilterOf<L>; readonly filter: ListFilter; readonly value: string }[] {
  return Object.entries(list.filters).flatMap(([name, filter]) => {
    const value = (query as Readonly<Record<string, string | undefined>>)[name];
    return value === undefined ? [] : [{ name, filter, value }];
  });
}

/** The order that a query asks for; without one, the list's default. */
export function orderOf<L extends List>(list: L, query: QueryOf<L>) {
  const sort: string = (query as { readonly sort?: string }).sort ?? list.order;
  return { name: sort.replace(/^-/, '') as SortOf<L>, descending: sort.startsWith('-'), sort };
}
