import {
  formatFinancialYear,
  todayInScotland,
  type FinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';
import { callCommands, isCallAcceptingApplications } from '@almoner/domain/calls';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { criteriaOf } from '../../readable/calls.sql.js';
import type { CallItem, CallView } from './calls.dto.js';

/** A call as the query returns it. */
export type CallRowOf<View extends CallItem> = Omit<
  View,
  'financialYears' | 'acceptingApplications' | 'commands'
> & { readonly financialYears: FinancialYear[] };

export const CALL_ITEM = `c.id, c.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName", c.title, c.summary,
  c.opens_on AS "opensOn", c.closes_on AS "closesOn", c.financial_years AS "financialYears", c.themes,
  c.status, c.illustrative, c.stated, c.version`;

const FROM = `calls c JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id`;

const VIEW = `${CALL_ITEM}, c.questions,
  ${criteriaOf('c.id')} AS criteria`;

/** A call as it is shown on a day. */
export function shownCall<R extends CallRowOf<CallItem>>(row: R, today: PlainDate) {
  return {
    ...row,
    financialYears: row.financialYears.map(formatFinancialYear),
    acceptingApplications: isCallAcceptingApplications(row, today),
  };
}

@Injectable()
export class CallsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<CallView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<CallView> {
    const [row] = await tx.query<CallRowOf<CallView>>(
      `SELECT ${VIEW} FROM ${FROM} WHERE c.id = $1`,
      [id],
    );
    const call = { ...required(row), organisationId: null };
    const today = todayInScotland(tx.now);
    const { organisationId: _none, ...view } = shownCall(call, today);
    return { ...view, commands: callCommands(call, tx.actor, today) };
  }
}
