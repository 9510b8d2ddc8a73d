import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import { callCommands, isCallAcceptingApplications } from '@almoner/domain/calls';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { criteriaOf } from './criteria.sql.js';
import type { CallItem, CallListQuery, CallView } from './calls.dto.js';

type Row<View extends CallItem> = Omit<
  View,
  'financialYears' | 'acceptingApplications' | 'commands'
> & { readonly financialYears: FinancialYear[] };

const ITEM = `c.id, c.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName", c.title, c.summary,
  c.opens_on AS "opensOn", c.closes_on AS "closesOn", c.financial_years AS "financialYears", c.themes,
  c.status, c.version`;

const FROM = 'calls c JOIN funds f ON f.id = c.fund_id';

const VIEW = `${ITEM}, c.questions,
  ${criteriaOf('c.id')} AS criteria`;

function statement(query: CallListQuery): ListStatement {
  return {
    columns: ITEM,
    from: FROM,
    id: 'c.id',
    conditions: new Conditions()
      .add('c.fund_id = $', query.fundId)
      .add('c.status = $', query.status)
      .add('c.title ILIKE $', containing(query.q)),
    sorts: {
      opensOn: { expression: 'c.opens_on', type: 'date' },
      closesOn: { expression: 'c.closes_on', type: 'date' },
      title: byLetters('c.title'),
      status: { expression: 'c.status', type: 'text' },
    },
  };
}

function shown<R extends Row<CallItem>>(row: R, now: Date) {
  return {
    ...row,
    financialYears: row.financialYears.map(formatFinancialYear),
    acceptingApplications: isCallAcceptingApplications(row, todayInScotland(now)),
  };
}

@Injectable()
export class CallsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** All calls for staff; open and closed ones for an organisation (row-level security). */
  list(context: RequestContext, query: CallListQuery): Promise<Page<CallItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const sort = query.sort ?? '-opensOn';
      const page = await keysetPage<Row<CallItem>>(tx, statement(query), { ...query, sort });
      return { ...page, items: page.items.map((row) => shown(row, tx.now)) };
    });
  }

  get(context: RequestContext, id: string): Promise<CallView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<CallView> {
    const [row] = await tx.query<Row<CallView>>(`SELECT ${VIEW} FROM ${FROM} WHERE c.id = $1`, [
      id,
    ]);
    const call = { ...required(row), organisationId: null };
    const { organisationId: _none, ...view } = shown(call, tx.now);
    return { ...view, commands: callCommands(call, tx.actor) };
  }
}
