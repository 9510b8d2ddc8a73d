import { shownSum } from '../database/shown-sum.js';
import type { List } from '@almoner/domain/shared';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { RequestContext } from '../database/request-context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Page } from '../http/list-query.js';
import { writeFile, type FileKind } from './list-file.js';
import { CAPPED, MOST_COUNTED } from './list-cursor.js';
import { readPage } from './list-page.js';
import type { QueryOf } from './list-query.js';
import { askList, type SourceOf } from './list-source.js';
import { LongCounts } from './long-counts.js';

/** The totals of a list: an amount in pence for each money column that has one. */
export interface ListTotals {
  /** The sums by the key of their column; null where a sum is too large to be exact. */
  readonly totals: Readonly<Record<string, number | null>>;
  /** True where only part of the records were added up. */
  readonly capped: boolean;
  /** Only of a list whose source says which of its records are illustrative. */
  readonly illustrative?: boolean;
}

interface TotalsRow {
  readonly n?: number;
  readonly marked?: boolean | null;
  readonly [sum: `sum${number}`]: number | null;
}

/** Reads declared lists: a page, the totals, or a file of everything. */
@Injectable()
export class Lists {
  private readonly long = new LongCounts();

  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** One page. Refuses, by field, a filter, order or cursor that the list does not have or the reader may not use. */
  page<L extends List, Row extends object, Item>(
    context: RequestContext,
    list: L,
    source: SourceOf<L, Row, Item>,
    query: QueryOf<L>,
  ): Promise<Page<Item>> {
    return this.unitOfWork.readEach(context, async (tx) => {
      const asked = await askList(context, tx, list, source, query);
      const key = JSON.stringify([
        [tx.actor.userId, tx.actor.organisationId, context.fundScope],
        [asked.countedFrom, asked.conditions.sql, asked.conditions.parameters],
      ]);
      return this.long.reading(
        key,
        tx.now,
        (isLong) => readPage(tx, isLong ? { ...asked, total: CAPPED } : asked, query),
        // a cursor brings its count from outside
        ({ total }) => total.capped && query.cursor === undefined,
      );
    });
  }

  /** The sums of the money columns over all matching records; over the first 10,000 unless the list adds up all. */
  totals<L extends List, Row extends object, Item>(
    context: RequestContext,
    list: L,
    source: SourceOf<L, Row, Item>,
    query: QueryOf<L>,
  ): Promise<ListTotals> {
    return this.unitOfWork.read(context, async (tx) => {
      const {
        totals = {},
        conditions,
        totalledFrom,
        illustrative,
      } = await askList(context, tx, list, source, query);
      const keys = Object.keys(totals);
      const amounts = keys.map((key, n) => `${totals[key]} AS amount${n}`);
      const sums = keys.map((_key, n) => `${shownSum(`sum(amount${n})`)} AS sum${n}`);
      const marks = illustrative === undefined ? 'NULL::boolean' : illustrative;
      const limit = list.addsUpAll ? '' : `LIMIT ${MOST_COUNTED + 1}`;
      const [{ n = 0, marked = null, ...row } = {}] = await tx.query<TotalsRow>(
        `SELECT ${sums.join(', ')}, count(*) AS n, bool_or(mark) AS marked
           FROM (SELECT ${amounts.join(', ')}, ${marks} AS mark FROM ${totalledFrom} WHERE ${conditions.sql} ${limit}) AS counted`,
        conditions.parameters,
      );
      return {
        totals: Object.fromEntries(keys.map((key, place) => [key, row[`sum${place}`] ?? null])),
        capped: !list.addsUpAll && n > MOST_COUNTED,
        ...(illustrative !== undefined && { illustrative: marked === true }),
      };
    });
  }

  /** All matching records as a file, read at one moment. */
  file<L extends List, Row extends object, Item extends object>(
    context: RequestContext,
    list: L,
    source: SourceOf<L, Row, Item>,
    query: QueryOf<L>,
    kind: FileKind,
  ): Promise<StreamableFile> {
    return new Promise((resolve, reject) => {
      // an error after the file has begun ends its stream; the promise is settled by then, so this rejection has no
      // effect
      this.unitOfWork
        .snapshot(context, async (tx) =>
          writeFile(tx, list, await askList(context, tx, list, source, query), kind, resolve),
        )
        .catch(reject);
    });
  }
}
