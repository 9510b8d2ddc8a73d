import type { List, Permission } from '@almoner/domain/shared';
import {
  Controller,
  Get,
  Global,
  Inject,
  Module,
  Query,
  type StreamableFile,
  type Type,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../auth/permission.decorator.js';
import { Context } from '../auth/request-context.decorator.js';
import type { RequestContext } from '../database/request-context.js';
import { answersWith, illustrativeFigures } from '../http/illustrative.js';
import type { Page } from '../http/list-query.js';
import { WORKBOOK } from '../http/routes.js';
import { ListPageOf, ListQueryOf, pascalCase, type QueryOf } from './list-query.js';
import type { SourceOf } from './list-source.js';
import { Lists, type ListTotals } from './lists.js';

/** What a served list needs beside its declaration. */
export interface ServedList<L extends List, Row extends object, Item extends object> {
  readonly list: L;
  /** The class of an item, for the OpenAPI document. */
  readonly item: Type<Item>;
  readonly source: SourceOf<L, Row, Item>;
  readonly permission: Permission;
  /** The feature under which the OpenAPI document lists it; the name of the list where left out. */
  readonly tag?: string;
}

const served: ServedList<List, object, object>[] = [];

/** All served lists, for tests that check every one of them. */
export function servedLists(): readonly ServedList<List, object, object>[] {
  return served;
}

/** The class that describes the totals of a list in the OpenAPI document. */
function totalsClass(list: List, keys: readonly string[]): Type<ListTotals> {
  class Totals implements ListTotals {
    @ApiProperty({
      type: 'object',
      required: [...keys],
      selfRequired: true,
      properties: Object.fromEntries(
        keys.map((key) => [key, { type: ['integer', 'null'] } as never]),
      ),
      description: 'Pence by column; null where the sum is past 2^53 − 1.',
    })
    totals: Record<string, number | null>;

    @ApiProperty({ type: Boolean, description: 'True where only the first 10,000 were added up.' })
    capped: boolean;

    illustrative?: boolean;
  }
  illustrativeFigures(Totals.prototype, 'illustrative');
  Object.defineProperty(Totals, 'name', { value: `${pascalCase(list.name)}Totals` });
  return Totals;
}

/** Applies to a generated method the decorators that a written method would have. */
function decorate(
  target: Type,
  method: string,
  query: Type,
  decorators: readonly MethodDecorator[],
): void {
  const prototype = target.prototype as object;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, method)!;
  Context()(prototype, method, 0);
  Query()(prototype, method, 1);
  Reflect.defineMetadata('design:paramtypes', [Object, query], prototype, method);
  for (const decorator of decorators) decorator(prototype, method, descriptor);
}

/**
 * The controller of a declared list: `GET /<name>`, the files `export.csv` and `export.xlsx`, and `totals` where the
 * list has any. The handlers have the names that written ones would have: `listAwards`, `exportAwards`,
 * `exportAwardsWorkbook`, `totalAwards`.
 */
export function listController<L extends List, Row extends object, Item extends object>(
  declared: ServedList<L, Row, Item>,
): Type {
  const { list, item, source, permission, tag = list.name } = declared;
  served.push(declared as unknown as ServedList<List, object, object>);
  const name = pascalCase(list.name);
  const query = ListQueryOf(list);

  @ApiTags(tag)
  @Controller(list.name)
  class ListController {
    constructor(@Inject(Lists) readonly lists: Lists) {}
  }

  type Handler = (
    this: ListController,
    context: RequestContext,
    query: QueryOf<L>,
  ) => Promise<Page<Item> | StreamableFile | ListTotals>;
  const route = (method: string, handler: Handler, ...decorators: MethodDecorator[]) => {
    // the OpenAPI document finds a handler's parameters, and names its operation, by the name of the handler
    Object.defineProperty(handler, 'name', { value: method });
    Object.defineProperty(ListController.prototype, method, { value: handler, writable: true });
    decorate(ListController, method, query, [...decorators, RequirePermission(permission)]);
  };

  route(
    `list${name}`,
    function (context, asked) {
      return this.lists.page(context, list, source, asked);
    },
    Get(),
    ApiOkResponse({ type: ListPageOf(item) }),
  );
  route(
    `export${name}`,
    function (context, asked) {
      return this.lists.file(context, list, source, asked, 'csv');
    },
    Get('export.csv'),
    ApiProduces('text/csv'),
  );
  route(
    `export${name}Workbook`,
    function (context, asked) {
      return this.lists.file(context, list, source, asked, 'xlsx');
    },
    Get('export.xlsx'),
    ApiProduces(WORKBOOK),
  );
  const totalled = Object.entries(list.columns).filter(([, column]) => column.total !== undefined);
  if (totalled.length > 0) {
    const totals = totalsClass(
      list,
      totalled.map(([key]) => key),
    );
    route(
      `total${name}`,
      function (context, asked) {
        return this.lists.totals(context, list, source, asked);
      },
      Get('totals'),
      ApiOkResponse({ type: totals }),
      answersWith(totals),
    );
  }
  Object.defineProperty(ListController, 'name', { value: `${name}ListController` });
  return ListController;
}

@Global()
@Module({ providers: [Lists], exports: [Lists] })
export class ListsModule {}
