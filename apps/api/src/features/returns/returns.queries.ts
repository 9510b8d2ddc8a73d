import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import type { Observation } from '@almoner/domain/outcomes';
import { isReturnReadable, returnCommands, returnStatusWords } from '@almoner/domain/returns';
import type { Audience } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { itemColumns, RETURN_JOINS, VIEW } from './return-columns.sql.js';
import type { ReturnView, ReturnItem } from './returns.dto.js';

export type ReturnItemRow = Omit<ReturnItem, 'period' | 'statusWords'> & {
  readonly periodYear: FinancialYear;
};

type ViewRow = ReturnItemRow &
  Pick<
    ReturnView,
    'questions' | 'narrative' | 'submittedByName' | 'certifiedByName' | 'certifiedAt' | 'acceptedAt'
  > & {
    readonly observations: Observation[];
    readonly changesReason: string | null;
    readonly submittedById: string | null;
  };

/** A return for its reader: the period as text and the status in words. */
export function toItem<Row extends ReturnItemRow>({ periodYear, ...row }: Row, audience: Audience) {
  return {
    ...row,
    period: formatFinancialYear(periodYear),
    statusWords: returnStatusWords(row.status, audience),
  };
}

@Injectable()
export class ReturnsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<ReturnView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ReturnView> {
    const today = todayInScotland(tx.now);
    const [found] = await tx.query<ViewRow>(
      `SELECT ${itemColumns(today)}, ${VIEW} FROM returns r ${RETURN_JOINS} WHERE r.id = $1`,
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
