import {
  formatFinancialYear,
  parseFinancialYear,
  todayInScotland,
  type FinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';
import type { Observation } from '@almoner/domain/outcomes';
import { isReturnReadable, returnCommands, returnStatusWords } from '@almoner/domain/returns';
import type { Audience } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { effectiveStatus, FROM, itemColumns, overdue, VIEW } from './return-columns.sql.js';
import type { ReturnView } from './return.dto.js';
import type { ReturnItem, ReturnListQuery } from './returns.dto.js';

type ItemRow = Omit<ReturnItem, 'period' | 'statusWords'> & { readonly periodYear: FinancialYear };

type ViewRow = ItemRow &
  Pick<
    ReturnView,
    'questions' | 'narrative' | 'submittedByName' | 'certifiedByName' | 'certifiedAt' | 'acceptedAt'
  > & {
    readonly observations: Observation[];
    readonly changesReason: string | null;
    readonly submittedById: string | null;
  };

function statement(query: ReturnListQuery, today: PlainDate): ListStatement {
  const period = query.period === undefined ? undefined : parseFinancialYear(query.period);
  const late = query.overdue === undefined ? undefined : query.overdue === 'true';
  return {
    columns: itemColumns(today),
    from: FROM,
    id: 'r.id',
    conditions: new Conditions()
      .add('r.fund_id = $', query.fundId)
      .add('r.award_id = $', query.awardId)
      .add('r.organisation_id = $', query.organisationId)
      .add(`${effectiveStatus(today)} = $`, query.status)
      .add('r.kind = $', query.kind)
      .add('r.period_year = $', period)
      .add(`${overdue(today)} = $`, late)
      .add('r.reference ILIKE $ OR a.reference ILIKE $ OR g.name ILIKE $', containing(query.q)),
    sorts: {
      dueOn: { expression: 'r.due_on', type: 'date' },
      reference: { expression: 'r.reference', type: 'text' },
      organisationName: byLetters('g.name'),
      period: { expression: 'r.period_year', type: 'integer' },
      status: { expression: effectiveStatus(today), type: 'text' },
      submittedAt: { expression: `coalesce(r.submitted_at, '-infinity')`, type: 'timestamptz' },
    },
  };
}

function toItem<Row extends ItemRow>({ periodYear, ...row }: Row, audience: Audience) {
  return {
    ...row,
    period: formatFinancialYear(periodYear),
    statusWords: returnStatusWords(row.status, audience),
  };
}

@Injectable()
export class ReturnsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: ReturnListQuery): Promise<Page<ReturnItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const list = statement(query, todayInScotland(tx.now));
      const page = await keysetPage<ItemRow>(tx, list, { ...query, sort: query.sort ?? 'dueOn' });
      return { ...page, items: page.items.map((row) => toItem(row, tx.actor.audience)) };
    });
  }

  get(context: RequestContext, id: string): Promise<ReturnView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ReturnView> {
    const today = todayInScotland(tx.now);
    const [found] = await tx.query<ViewRow>(
      `SELECT ${itemColumns(today)}, ${VIEW} FROM ${FROM} WHERE r.id = $1`,
      [id],
    );
    const { changesReason, submittedById, ...row } = required(found);
    const name = row.submittedByName ?? '';
    const submittedBy = submittedById === null ? null : { userId: submittedById, name };
    const indicators = row.questions.map((q) => ({ ...q, id: q.indicatorId }));
    const isReadable = isReturnReadable(row.status, tx.actor.audience);
    return {
      ...toItem(row, tx.actor.audience),
      ...(isReadable ? {} : { narrative: '', observations: [] }),
      unsent: !isReadable,
      changesRequested: changesReason === null ? null : { reason: changesReason },
      commands: returnCommands({ ...row, submittedBy }, { indicators, today }, tx.actor),
    };
  }
}
