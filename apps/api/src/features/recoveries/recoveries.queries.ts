import type { BudgetLineKey } from '@almoner/domain/budgets';
import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { recoveryCommands, recoveryStatusWords } from '@almoner/domain/recoveries';
import type { HeldDuty } from '@almoner/domain/separation';
import type { Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import type { RecoveryItem, RecoveryListQuery, RecoveryView } from './recoveries.dto.js';
import { RECOVERY_FROM, RECOVERY_ITEM, recoveryView } from './recoveries.sql.js';

type ItemRow = Omit<RecoveryItem, 'financialYear' | 'statusWords'> & {
  financialYear: FinancialYear;
};

type ViewRow = Omit<RecoveryView, 'financialYear' | 'statusWords' | 'commands'> &
  ItemRow & {
    readonly amountPence: Pence;
    readonly requestedById: string | null;
    readonly approvedById: string | null;
    readonly closedLine: BudgetLineKey | null;
  };

function statement(query: RecoveryListQuery): ListStatement {
  return {
    columns: RECOVERY_ITEM,
    from: RECOVERY_FROM,
    id: 'r.id',
    conditions: new Conditions()
      .add('r.fund_id = $', query.fundId)
      .add('r.award_id = $', query.awardId)
      .add('r.payment_id = $', query.paymentId)
      .add('r.organisation_id = $', query.organisationId)
      .add('r.status = $', query.status)
      .add('r.reference ILIKE $ OR p.reference ILIKE $ OR o.name ILIKE $', containing(query.q)),
    sorts: {
      requestedAt: { expression: 'r.requested_at', type: 'timestamptz' },
      reference: { expression: 'r.reference', type: 'text' },
      amountPence: { expression: 'r.amount_pence', type: 'bigint' },
      status: { expression: 'r.status', type: 'text' },
      organisationName: byLetters('o.name'),
    },
  };
}

function shown<Row extends ItemRow>(
  row: Row,
  actor: Actor,
): Omit<Row, 'financialYear'> & { financialYear: string; statusWords: string } {
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    statusWords: recoveryStatusWords(row.status, actor.audience),
  };
}

function toView(row: ViewRow, tx: Transaction): RecoveryView {
  const { requestedById, approvedById: _approver, closedLine: _closed, ...rest } = row;
  const held: HeldDuty[] =
    requestedById === null
      ? []
      : [{ duty: 'recovery-requester', userId: requestedById, name: row.requestedByName ?? '' }];
  const commands = recoveryCommands({ ...row, held }, todayInScotland(tx.now), tx.actor);
  return { ...shown(rest, tx.actor), commands };
}

@Injectable()
export class RecoveriesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: RecoveryListQuery): Promise<Page<RecoveryItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? '-requestedAt' };
      const page = await keysetPage<ItemRow>(tx, statement(query), asked);
      return { ...page, items: page.items.map((item) => shown(item, tx.actor)) };
    });
  }

  get(context: RequestContext, id: string): Promise<RecoveryView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<RecoveryView> {
    const [found] = await tx.query<ViewRow>(recoveryView(tx.actor.audience), [id]);
    return toView(required(found), tx);
  }
}
