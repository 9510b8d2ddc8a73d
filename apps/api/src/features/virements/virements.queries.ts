import {
  virementCommands,
  virementStatusWords,
  virementWarnings,
  type VirementStatus,
} from '@almoner/domain/virements';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type {
  VirementItem,
  VirementListQuery,
  VirementSide,
  VirementView,
} from './virements.dto.js';
import { VirementsRepository } from './virements.repository.js';

type SideRow = Omit<VirementSide, 'financialYear'> & { readonly financialYear: FinancialYear };

interface ItemRow extends Omit<VirementItem, 'from' | 'to' | 'statusWords'> {
  readonly from: SideRow;
  readonly to: SideRow;
  readonly status: VirementStatus;
  readonly version: number;
}

function side(line: string, fund: string): string {
  return `jsonb_build_object('lineId', ${line}.id, 'fundId', ${fund}.id, 'fundCode', ${fund}.code,
    'fundName', ${fund}.name, 'financialYear', ${line}.financial_year, 'pot', ${line}.pot)`;
}

const COLUMNS = `v.id, v.reference, ${side('fl', 'ff')} AS "from", ${side('tl', 'tf')} AS "to",
  v.amount_pence AS "amountPence", v.reason, v.status, v.requested_at AS "requestedAt",
  r.name AS "requestedByName", v.decided_at AS "decidedAt", d.name AS "decidedByName", v.illustrative`;

const FROM = `virements v JOIN ${READABLE_BUDGET_LINES} fl ON fl.id = v.from_line_id JOIN ${READABLE_FUNDS} ff ON ff.id = v.fund_id
  JOIN ${READABLE_BUDGET_LINES} tl ON tl.id = v.to_line_id JOIN ${READABLE_FUNDS} tf ON tf.id = v.to_fund_id
  JOIN ${READABLE_USERS} r ON r.id = v.requested_by_id LEFT JOIN ${READABLE_USERS} d ON d.id = v.decided_by_id`;

const VIEW = `SELECT ${COLUMNS}, v.version FROM ${FROM} WHERE v.id = $1`;

function statement(query: VirementListQuery): ListStatement {
  return {
    columns: COLUMNS,
    from: FROM,
    id: 'v.id',
    conditions: new Conditions()
      .add('v.status = $', query.status)
      .add('$ IN (v.fund_id, v.to_fund_id)', query.fundId),
    sorts: {
      requestedAt: { expression: 'v.requested_at', type: 'timestamptz' },
      reference: { expression: 'v.reference', type: 'text' },
      amountPence: { expression: 'v.amount_pence', type: 'bigint' },
    },
  };
}

function sideView(row: SideRow): VirementSide {
  return { ...row, financialYear: formatFinancialYear(row.financialYear) };
}

function withWords<Row extends ItemRow>(row: Row) {
  const statusWords = virementStatusWords(row.status);
  return { ...row, from: sideView(row.from), to: sideView(row.to), statusWords };
}

@Injectable()
export class VirementsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VirementsRepository) private readonly virements: VirementsRepository,
  ) {}

  list(context: RequestContext, query: VirementListQuery): Promise<Page<VirementItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? '-requestedAt' };
      const page = await keysetPage<ItemRow>(tx, statement(query), asked);
      return { ...page, items: page.items.map(withWords) };
    });
  }

  get(context: RequestContext, id: string): Promise<VirementView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<VirementView> {
    const virement = await this.virements.get(tx, id);
    const [row] = await tx.query<ItemRow>(VIEW, [id]);
    const subject = await this.virements.subjectOf(tx, virement);
    return {
      ...withWords(required(row)),
      decidedReason: virement.decidedReason,
      warnings: virementWarnings(subject),
      fromAvailablePence: subject.from.availablePence,
      toAvailablePence: subject.to.availablePence,
      commands: virementCommands(subject, tx.actor),
    };
  }
}
